import type { Issue } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import type { RuleId } from '../model/schedule.ts';
import type { CandidateTable } from './candidates.ts';
import type { Grid } from './grid.ts';
import type { Item } from './item.ts';
import { intersect, isEmpty } from './mask.ts';
import type { Masks } from './masks.ts';
import { venuesOpen } from './static-mask.ts';

/** The constraints that leave an item without any candidate, with the leader or venue where one alone does it. */
export interface Exclusion {
  readonly rule: RuleId;
  readonly leader?: number;
}

function exclusions(item: Item, i: number, masks: Masks, grid: Grid): readonly Exclusion[] {
  if (item.excludedBy.length > 0) return item.excludedBy.map((rule) => ({ rule }));
  if (item.places.length === 0) {
    const pinned = 'activity' in item.source && item.source.activity.pinned?.venue !== undefined;
    return pinned ? [{ rule: 'venue-capacity' }, { rule: 'pinned' }] : [{ rule: 'venue-capacity' }];
  }
  const alone: Exclusion[] = [];
  const leaders = item.starts.slice();
  for (const [r, leader] of item.required.entries()) {
    if (item.deputies[r]!.length > 0) continue;
    const mask = item.starts.slice();
    intersect(mask, masks.leader(leader, i));
    if (isEmpty(mask)) alone.push({ rule: 'leader-unavailable', leader });
    intersect(leaders, masks.leader(leader, i));
  }
  if (alone.length > 0) return alone;
  if (isEmpty(leaders)) return [{ rule: 'leader-unavailable' }];
  const open = item.starts.slice();
  intersect(open, venuesOpen(item, i, masks, grid));
  if (isEmpty(open)) return [{ rule: 'venue-unavailable' }];
  intersect(open, leaders);
  return isEmpty(open) ? [{ rule: 'leader-unavailable' }, { rule: 'venue-unavailable' }] : [{ rule: 'coverage' }];
}

/** What excludes each item that has no candidate, by item. */
export function allExclusions(
  items: readonly Item[],
  table: CandidateTable,
  masks: Masks,
  grid: Grid,
): ReadonlyMap<number, readonly Exclusion[]> {
  const found = new Map<number, readonly Exclusion[]>();
  for (const [i, item] of items.entries())
    if (table.of[i + 1] === table.of[i]) found.set(i, exclusions(item, i, masks, grid));
  return found;
}

/** A warning for every activity and focus goal that no placement can hold, naming the constraints. */
export function noPlacementIssues(
  problem: Problem,
  items: readonly Item[],
  excluded: ReadonlyMap<number, readonly Exclusion[]>,
  origins: readonly number[],
): readonly Issue[] {
  const issues: Issue[] = [];
  const goalsSeen = new Set<number>();
  for (const [i, list] of excluded) {
    const { source } = items[i]!;
    if ('goal' in source) {
      if (goalsSeen.has(source.goalIndex)) continue;
      goalsSeen.add(source.goalIndex);
    }
    const why = list.map(({ rule, leader }) =>
      leader === undefined ? rule : `${rule} (${problem.leaders[leader]!.id})`,
    );
    const id = 'goal' in source ? source.goal.id : source.activity.id;
    issues.push({
      code: 'no-placement',
      severity: 'warning',
      path: 'goal' in source ? `focusGoals[${source.goalIndex}]` : `activities[${origins[i]}]`,
      message: `${id} fits nowhere: excluded by ${why.join(', ')}; it stays unscheduled`,
      hint: 'Widen its window, shorten it, or change who must come or where it is held.',
    });
  }
  return issues;
}
