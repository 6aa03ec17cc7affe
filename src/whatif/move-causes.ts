import type { Problem } from '../model/problem.ts';
import type { RuleId, Schedule, Violation } from '../model/schedule.ts';
import { verify } from '../verify/verify.ts';
import type { Change, Planned } from './diff.ts';
import type { Line } from './lines.ts';

/** Why something that was published is changed. */
export type Cause =
  /** As it was, it breaks a constraint of the edited Problem. */
  | { readonly kind: 'forced'; readonly rule: RuleId; readonly violation: Violation }
  /** It makes room for others, which now need its leaders or its venue at that time. */
  | { readonly kind: 'gives-way'; readonly to: readonly string[] }
  /** It is no longer asked for. */
  | { readonly kind: 'not-asked' }
  /** It was not possible before, or not asked for. */
  | { readonly kind: 'new' }
  /** It is better there. */
  | { readonly kind: 'gain' };

/** Why each activity or focus goal of the changes is changed, by id; focus goals by theirs. */
export function causesOf(
  published: Planned,
  next: { readonly problem: Problem; readonly schedule: Schedule },
  changes: readonly Change[],
): ReadonlyMap<string, Cause> {
  const asked = new Set(next.problem.activities.map(({ id }) => id));
  const broken = brokenBy(published, next);
  return new Map(changes.map((change) => [change.id, causeOf(change, changes, broken, asked)]));
}

function causeOf(
  change: Change,
  all: readonly Change[],
  broken: ReadonlyMap<string, Violation>,
  asked: ReadonlySet<string>,
): Cause {
  const { before, id } = change;
  if (before === null) return { kind: 'new' };
  if (change.subject === 'activity' && !asked.has(id) && !asked.has(id.replace(/@\d{4}-\d{2}-\d{2}$/, ''))) {
    return { kind: 'not-asked' };
  }
  const violation = broken.get(id);
  if (violation !== undefined) return { kind: 'forced', rule: violation.rule, violation };
  const to = all
    .filter((other) => other.id !== id && other.after !== null && needs(other.after, before))
    .map(({ id: o }) => o);
  return to.length > 0 ? { kind: 'gives-way', to } : { kind: 'gain' };
}

/** The first constraint that each published line breaks in the edited Problem. */
function brokenBy(published: Planned, { problem, schedule }: Planned & { readonly schedule: Schedule }) {
  const { baseline: _, ...without } = problem;
  const found = new Map<string, Violation>();
  const asIt = {
    ...schedule,
    assignments: published.schedule.assignments,
    focusBlocks: published.schedule.focusBlocks ?? [],
  };
  for (const violation of verify(without, asIt).violations) {
    for (const id of violation.activities) if (!found.has(id)) found.set(id, violation);
  }
  return found;
}

/** Whether a line needs the leaders or the venue that another had. */
function needs(line: Line, had: Line): boolean {
  if (line.start >= had.end || had.start >= line.end) return false;
  return line.leaders.some((id) => had.leaders.includes(id)) || (line.venue !== undefined && line.venue === had.venue);
}
