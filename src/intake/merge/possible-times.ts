import { WEEKDAYS } from '../../calendar/dates.ts';
import type { Horizon, Interval } from '../../model/problem.ts';
import type { Length } from '../phrases/duration.ts';
import {
  addDays,
  addMinutes,
  clockMinutes,
  dayOf,
  daysOfPeriod,
  minutesBetween,
  momentOf,
  shared,
  united,
  weekdayOf,
  wholeDay,
} from '../phrases/time-local.ts';
import type { TimeRule } from '../phrases/time-rule.ts';

/** When a wish can be held. */
export interface PossibleTimes {
  /** Exactly then; null where there is a choice. */
  readonly fixed: Interval | null;
  /** Hard: sorted, apart; null where nothing is said. */
  readonly allowed: readonly Interval[] | null;
  /** A day or a time was named, not only a deadline or what to avoid. */
  readonly isTold: boolean;
  /** How long it must fit somewhere; 1 for whole days. */
  readonly minutes: number;
  readonly repeat: TimeRule['repeat'];
  /** Equal where the same was said: the same start, or the same times allowed. */
  readonly key: string;
}

export function possibleTimes(rule: TimeRule, length: Length, period: Horizon): PossibleTimes {
  const fixed = fixedTime(rule, length);
  const isTold = fixed !== null || rule.windows.length > 0 || rule.weekly !== null;
  const isFree = !isTold && rule.avoid.length === 0 && rule.deadline === null;
  const allowed = isFree ? null : fixed ? [fixed] : allowedBy(rule, period);
  const key = `${rule.repeat} ${fixed?.start ?? JSON.stringify(allowed)}`;
  return { fixed, allowed, isTold, minutes: length.minutes ?? 1, repeat: rule.repeat, key };
}

/** A start that was named, or the one window that is as long as the activity. */
function fixedTime({ start, windows, repeat }: TimeRule, { minutes, wholeDays }: Length): Interval | null {
  if (repeat !== null) return null;
  if (start !== null) return { start, end: endOf(start, { minutes, wholeDays }) };
  const [window, another] = windows;
  const isExact = window && !another && minutes !== null && minutesBetween(window.start, window.end) === minutes;
  return isExact ? window : null;
}

const endOf = (start: string, { minutes, wholeDays }: Length): string =>
  minutes === null ? `${addDays(dayOf(start), wholeDays ?? 1)}T00:00` : addMinutes(start, minutes);

const BEGINNING = '0000-01-01T00:00';
const END = '9999-12-31T24:00';

function allowedBy({ windows, weekly, avoid, deadline }: TimeRule, period: Horizon): readonly Interval[] {
  const whole = wholeDay({ first: period.firstDay, last: period.lastDay });
  let allowed = windows.length > 0 ? united(windows) : [whole];
  if (weekly) allowed = inBoth(allowed, weeklyTimes(weekly, period));
  for (const { start, end } of avoid) {
    allowed = inBoth(allowed, [
      { start: BEGINNING, end: start },
      { start: end, end: END },
    ]);
  }
  return deadline === null ? allowed : inBoth(allowed, [{ start: BEGINNING, end: deadline }]);
}

function weeklyTimes({ days, start, end }: NonNullable<TimeRule['weekly']>, period: Horizon): readonly Interval[] {
  const isMeant = (day: string): boolean => days.some((one) => one === WEEKDAYS[weekdayOf(day) - 1]);
  return daysOfPeriod(period)
    .filter(isMeant)
    .map((day) => ({ start: momentOf(day, clockMinutes(start)), end: momentOf(day, clockMinutes(end)) }));
}

/** What both lists of intervals share, sorted. */
export const inBoth = (a: readonly Interval[], b: readonly Interval[]): readonly Interval[] =>
  united(a.flatMap((one) => b.flatMap((other) => shared(one, other) ?? [])));

export type TimeMatch = 'same-start' | 'overlap' | 'open' | 'apart';

/** `open`: they can both be held at one time, but one of them does not say when; `apart`: one time cannot serve both. */
export function compareTimes(a: PossibleTimes, b: PossibleTimes): TimeMatch {
  if (a.repeat !== b.repeat) return 'apart';
  if (a.fixed && b.fixed) return a.fixed.start === b.fixed.start ? 'same-start' : 'apart';
  if (!a.allowed || !b.allowed) return 'open';
  if (!canMeet(a, a.allowed, b, b.allowed)) return 'apart';
  return a.isTold && b.isTold ? 'overlap' : 'open';
}

function canMeet(a: PossibleTimes, ofA: readonly Interval[], b: PossibleTimes, ofB: readonly Interval[]): boolean {
  if (a.fixed) return holds(ofB, a.fixed.start);
  if (b.fixed) return holds(ofA, b.fixed.start);
  const least = Math.min(a.minutes, b.minutes);
  return ofA.some((one) => ofB.some((other) => sharedMinutes(one, other) >= least));
}

const holds = (list: readonly Interval[], moment: string): boolean =>
  list.some(({ start, end }) => start <= moment && moment < end);

function sharedMinutes(a: Interval, b: Interval): number {
  if (a.start >= b.end || b.start >= a.end) return 0;
  const both = shared(a, b);
  return both ? minutesBetween(both.start, both.end) : 0;
}

/** Whether one time can serve all. Of lengths the shortest counts, as most are assumed. */
export function fits(all: readonly PossibleTimes[]): boolean {
  const starts = new Set(all.flatMap(({ fixed }) => fixed?.start ?? []));
  if (starts.size > 1) return false;
  const [start] = starts;
  const lists = all.flatMap(({ fixed, allowed }) => (fixed || !allowed ? [] : [allowed]));
  if (start !== undefined) return lists.every((list) => holds(list, start));
  const [first, ...rest] = lists;
  if (!first) return true;
  const least = Math.min(...all.map(({ minutes }) => minutes));
  return rest.reduce(inBoth, first).some(({ start: from, end }) => minutesBetween(from, end) >= least);
}
