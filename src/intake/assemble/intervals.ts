import { MINUTES_PER_DAY } from '../../model/local-time.ts';
import type { Interval } from '../../model/problem.ts';
import type { Length } from '../phrases/duration.ts';
import { minutesBetween, shared } from '../phrases/time-local.ts';

export const overlap = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Interval, inner: Interval): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** What lies in one of the one list and in one of the other. */
export const common = (some: readonly Interval[], others: readonly Interval[]): readonly Interval[] =>
  some.flatMap((one) => others.filter((other) => overlap(one, other)).flatMap((other) => shared(one, other) ?? []));

/** What of the one list lies in none of the other. */
export const without = (some: readonly Interval[], holes: readonly Interval[]): readonly Interval[] =>
  holes.reduce((left, hole) => left.flatMap((one) => cut(one, hole)), some);

function cut(one: Interval, hole: Interval): readonly Interval[] {
  if (!overlap(one, hole)) return [one];
  const parts = [
    { start: one.start, end: hole.start },
    { start: hole.end, end: one.end },
  ];
  return parts.filter(({ start, end }) => start < end);
}

/** Whether something so long may fit, by the wall clock; whole days begin and end at a session, not at midnight. */
export const canHold = ({ start, end }: Interval, { minutes, wholeDays }: Length): boolean =>
  wholeDays === null
    ? minutesBetween(start, end) >= (minutes ?? 0)
    : minutesBetween(start, end) > (wholeDays - 1) * MINUTES_PER_DAY;

/** Each once, in order of time. */
export const inOrder = (intervals: readonly Interval[]): readonly Interval[] =>
  [...new Map(intervals.map((one) => [`${one.start} ${one.end}`, one]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
