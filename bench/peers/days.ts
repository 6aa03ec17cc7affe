import type { Instance } from '../../src/instance/instance.ts';

/** The days that a candidate touches. */
export function daysOf(instance: Instance, candidate: number): readonly number[] {
  const days: number[] = [];
  const end = instance.candidateEnd[candidate]!;
  for (let d = instance.candidateDay[candidate]!; d < instance.dayCount && instance.dayStart[d]! < end; d++)
    days.push(d);
  return days;
}

/** Minutes of a candidate on one of its days, as `leader-limit` counts them: a `wholeDays` one at the day's sessions. */
export function dayMinutes(instance: Instance, item: number, candidate: number, day: number): number {
  if (instance.itemMinutes[item] === 0) return instance.daySessionMinutes[day]!;
  const from = Math.max(instance.candidateStart[candidate]!, instance.dayStart[day]!);
  return Math.min(instance.candidateEnd[candidate]!, instance.dayStart[day + 1]!) - from;
}
