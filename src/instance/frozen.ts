import type { Calendar, Span } from '../calendar/calendar.ts';
import type { Problem } from '../model/problem.ts';
import { assignRoles } from './attendance.ts';
import type { BaselineEntry } from './baseline.ts';
import { type CandidateTable, findCandidate } from './candidates.ts';
import { type CoverageGroup, leavesUncovered } from './coverage-groups.ts';
import { NONE, type Placement } from './instance.ts';
import type { Item } from './item.ts';
import type { Index } from './items.ts';
import type { LeaderTimes } from './people.ts';

/** What the release rules of `frozen` (DESIGN §5) look at. */
export interface FrozenContext {
  readonly problem: Problem;
  readonly index: Index;
  readonly calendar: Calendar;
  readonly travel: (from: number, to: number) => number;
  readonly times: readonly LeaderTimes[];
  readonly coverage: readonly CoverageGroup[];
  readonly canCome: (leader: number, item: number, bit: number) => boolean;
  readonly isOpen: (venue: number, item: number, bit: number) => boolean;
}

interface Held extends Span {
  readonly site: number;
}

/**
 * The placement of a frozen baseline assignment, or null where it is released: alone it breaks a constraint other than
 * the relations, or it overlaps a mandatory pinned activity.
 */
export function frozenPlacement(
  a: number,
  item: Item,
  table: CandidateTable,
  entry: BaselineEntry,
  context: FrozenContext,
): Placement | null {
  const { assignment } = entry;
  const candidate = findCandidate(table, a, entry.start);
  if (candidate < 0 || entry.unknownAttendees > 0) return null;
  const end = table.end[candidate]!;
  const bit = table.bit[candidate]!;
  if (context.calendar.toMinutes(assignment.end) !== end) return null;
  const place = item.places.findIndex((p) =>
    entry.venue === NONE ? p.venues.length === 0 : p.venues.includes(entry.venue),
  );
  if (place < 0 || (entry.venue >= 0 && !context.isOpen(entry.venue, a, bit))) return null;
  if (assignment.attendees.length !== entry.attendees.length) return null;
  const { leaders } = context.index;
  const substitutes = new Map<number, number>();
  for (const { leader, by } of assignment.substitutions ?? []) {
    const absent = leaders.get(leader);
    if (absent === undefined || substitutes.has(absent)) return null;
    substitutes.set(absent, leaders.get(by) ?? NONE);
  }
  const roles = assignRoles(item, entry.attendees, substitutes);
  if (!roles || !item.pinnedAttendees.every((l) => entry.attendees.includes(l))) return null;
  const held = { start: entry.start, end, site: item.places[place]!.site };
  for (const leader of entry.attendees) {
    if (!context.canCome(leader, a, bit) || !withinLimits(leader, item, held, context)) return null;
    if (meetsMandatoryPin(leader, a, held, context)) return null;
  }
  const { coverage, times, calendar } = context;
  if (coverage.some((group) => leavesUncovered(group, entry.attendees, held, times, calendar))) return null;
  return { candidate, place, venue: entry.venue, attendees: entry.attendees, roles };
}

function withinLimits(leader: number, item: Item, { start, end }: Held, { problem, calendar }: FrozenContext): boolean {
  const limits = problem.leaders[leader]!.limits;
  if (!limits) return true;
  if ((limits.activitiesPerDay ?? 1) < 1) return false;
  if (item.minutes > 0) {
    return item.minutes <= Math.min(limits.minutesPerDay ?? item.minutes, limits.minutesPerWeek ?? item.minutes);
  }
  const byWeek = new Map<string, number>();
  for (const day of calendar.days) {
    if (day.start >= end || day.end <= start) continue;
    const minutes = day.sessions.reduce((sum, s) => sum + s.end - s.start, 0);
    byWeek.set(day.isoWeek, (byWeek.get(day.isoWeek) ?? 0) + minutes);
  }
  return Math.max(...byWeek.values()) <= (limits.minutesPerWeek ?? Number.POSITIVE_INFINITY);
}

/** Does `leader-overlap` break beside a mandatory activity with `pinned.start` whose required leaders attend? */
function meetsMandatoryPin(leader: number, a: number, held: Held, context: FrozenContext): boolean {
  const { problem, index, calendar } = context;
  const id = problem.leaders[leader]!.id;
  return problem.activities.some((activity, b) => {
    if (b === a || !activity.mandatory || activity.pinned?.start === undefined) return false;
    if (!activity.attendees?.required?.includes(id)) return false;
    const start = calendar.toMinutes(activity.pinned.start);
    const end =
      activity.wholeDays === undefined
        ? start + (activity.minutes ?? 0)
        : (calendar.days[calendar.dayOf(start) + activity.wholeDays - 1]?.sessions.at(-1)?.end ?? start);
    const only = activity.venue?.anyOf?.length === 1 ? activity.venue.anyOf[0] : undefined;
    const venue = activity.pinned.venue ?? only;
    const site = venue === undefined ? activity.venue?.site : problem.venues?.find((v) => v.id === venue)?.site;
    const other = { start, end, site: site === undefined ? NONE : index.sites.get(site)! };
    const [first, second] =
      held.start < start || (held.start === start && held.end <= end) ? [held, other] : [other, held];
    if (second.start < first.end) return true;
    if (calendar.dayOf(first.end) !== calendar.dayOf(second.start)) return false;
    const apart = second.start - first.end;
    if (apart < (problem.leaders[leader]!.breakMinutes ?? 0)) return true;
    return first.site >= 0 && second.site >= 0 && apart < context.travel(first.site, second.site);
  });
}
