import type { Problem } from '../model/problem.ts';
import type { RuleId, Schedule, Violation } from '../model/schedule.ts';
import { verify } from '../verify/verify.ts';
import type { Change, Planned } from './diff.ts';
import { collide } from './lines.ts';
import { undone } from './undo-changes.ts';

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

/** Changes without an evident cause that are tried as they were: each reads both documents as a whole. */
const MOST_TRIED = 20;

/** Why each activity or focus goal of the changes is changed, by id; focus goals by theirs. */
export function causesOf(
  published: Planned,
  next: { readonly problem: Problem; readonly schedule: Schedule },
  changes: readonly Change[],
): ReadonlyMap<string, Cause> {
  const asked = new Set(next.problem.activities.map(({ id }) => id));
  const broken = brokenBy(published, next);
  const causes = changes.map((change) => ({ change, cause: causeOf(change, changes, broken, asked) }));
  const unclear = causes.filter(({ cause }) => cause.kind === 'gain').slice(0, MOST_TRIED);
  const tried = new Map(unclear.map(({ change }) => [change, whatPrevents(change, next)]));
  return new Map(causes.map(({ change, cause }) => [change.id, tried.get(change) ?? cause]));
}

/** As it was it would collide with others, beside them if not at the same time: by verifying the schedule with it. */
function whatPrevents(
  change: Change,
  { problem, schedule }: { readonly problem: Problem; readonly schedule: Schedule },
): Cause | null {
  const { violations } = verify(problem, undone(schedule, change));
  const others = violations.flatMap(({ activities }) => activities).filter((id) => id !== change.id);
  return others.length === 0 ? null : { kind: 'gives-way', to: [...new Set(others)] };
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
    .filter((other) => other.id !== id && other.after !== null && collide(other.after, before))
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
