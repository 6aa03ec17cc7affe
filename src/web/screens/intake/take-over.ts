import type { Problem } from '../../../model/problem.ts';
import type { Schedule } from '../../../model/schedule.ts';
import { type Difference, mergeWork } from '../../state/merge.ts';

/** What taking over does to a plan that holds something. */
export interface TakeOver {
  /** Activities that come in, go, or become otherwise by what the bodies sent. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** Parts that were changed in the plan since the last take-over: by hand, or by what-ifs and sudden activities. */
  readonly byHand: readonly Difference[];
  /** The Problem with what was done by hand kept, and everything else as it was sent in. */
  readonly kept: Problem;
}

const EMPTY: Schedule = { format: 'tongchou/schedule@1', assignments: [] };

/**
 * @param base what was taken over last; null where that is not known: then every difference may have been made by hand
 */
export function takeOver(base: Problem | null, present: Problem, next: Problem): TakeOver {
  const work = (problem: Problem) => ({ problem, schedule: EMPTY });
  const merged = mergeWork(base && work(base), work(present), work(next));
  const [before, after] = [byId(present), byId(next)];
  const changedByThem = new Set([...merged.theirs, ...merged.both].map(({ key }) => key));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed: [...after.keys()].filter((id) => before.has(id) && changedByThem.has(`activities/${id}`)),
    byHand: [...merged.mine, ...merged.both],
    kept: merged.join(() => 'mine').problem,
  };
}

const byId = ({ activities }: Problem): ReadonlyMap<string, Problem['activities'][number]> =>
  new Map(activities.map((one) => [one.id, one]));

/** What a difference is about, in words of the documents: the title or name, else the id. */
export function nameOf({ part, id }: Difference, documents: readonly Problem[]): string {
  for (const problem of documents) {
    const name = nameIn(problem, part, id);
    if (name !== undefined) return name;
  }
  return id;
}

function nameIn(problem: Problem, part: string, id: string): string | undefined {
  switch (part) {
    case 'activities':
      return problem.activities.find((one) => one.id === id)?.title;
    case 'focusGoals':
      return problem.focusGoals?.find((one) => one.id === id)?.title;
    case 'leaders':
      return problem.leaders.find((one) => one.id === id)?.name;
    case 'venues':
      return problem.venues?.find((one) => one.id === id)?.name;
    case 'bodies':
      return problem.bodies?.find((one) => one.id === id)?.name;
    case 'sites':
      return problem.sites?.find((one) => one.id === id)?.name;
    default:
      return undefined;
  }
}

/** The schedule without what is no longer in the Problem. */
export function withoutGone(schedule: Schedule, problem: Problem): Schedule {
  const activities = new Set(problem.activities.map(({ id }) => id));
  const goals = new Set((problem.focusGoals ?? []).map(({ id }) => id));
  const isThere = (id: string): boolean => activities.has(id) || activities.has(id.replace(/@\d{4}-\d{2}-\d{2}$/, ''));
  return {
    format: schedule.format,
    assignments: schedule.assignments.filter(({ activity }) => isThere(activity)),
    focusBlocks: (schedule.focusBlocks ?? []).filter(({ goal }) => goals.has(goal)),
  };
}
