import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Compiled } from './compile.ts';
import { NONE } from './instance.ts';
import type { Solution } from './solution.ts';

/** A schedule that an earlier state of the Problem had. */
export interface Earlier {
  /** Expanded; null where it is not known. */
  readonly problem: Problem | null;
  readonly schedule: Pick<Schedule, 'assignments'>;
}

/**
 * Items whose circumstances are not those of the earlier schedule, the dearest first: they are new or not as they were,
 * they can no longer be held as they were (`encoded` has them not), or people whom they need have time now.
 */
export function concernedItems({ instance, problem, index }: Compiled, earlier: Earlier, encoded: Solution): number[] {
  const before = earlier.problem;
  const concerned = new Set<number>();
  const freed = new Set<string>();
  if (before) {
    const asBefore = unchanged(before.activities);
    for (const [a, activity] of problem.activities.entries()) if (!asBefore(activity)) concerned.add(a);
    const sameLeader = unchanged(before.leaders);
    for (const leader of problem.leaders) if (!sameLeader(leader)) freed.add(leader.id);
  }
  for (const { activity, attendees } of earlier.schedule.assignments) {
    const a = index.activities.get(activity);
    if (a !== undefined && encoded.candidate[a] !== NONE) continue;
    if (a !== undefined) concerned.add(a);
    for (const id of attendees) freed.add(id);
  }
  const free = new Set([...freed].flatMap((id) => index.leaders.get(id) ?? []));
  for (let item = 0; item < instance.itemCount; item++) {
    if (encoded.candidate[item] === NONE && needs(item, free)) concerned.add(item);
  }
  return [...concerned].sort((a, b) => instance.missCost[b]! - instance.missCost[a]! || a - b);

  function needs(item: number, leaders: ReadonlySet<number>): boolean {
    for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++)
      if (leaders.has(instance.requiredLeader[r]!)) return true;
    return false;
  }
}

/** Tells whether one of a list was already there, and the same. */
function unchanged<T extends { readonly id: string }>(list: readonly T[]): (one: T) => boolean {
  const texts = new Map(list.map((one) => [one.id, JSON.stringify(one)]));
  return (one) => texts.get(one.id) === JSON.stringify(one);
}
