import { dayNumber, isDay } from '../../model/local-time.ts';
import type { Horizon } from '../../model/problem.ts';
import { ASK } from './time-ask.ts';
import { addDays, type DayRange, twoDigits, weekdayOf } from './time-local.ts';
import { ask, type Scene } from './time-scene.ts';
import type { DateMeaning, MonthRef, StretchMeaning, TokenOf } from './time-token.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;
/** Around the period; a 29 February may be farther away. */
const YEARS_AROUND = 1;
const LEAP_YEARS_AROUND = 8;

/** `YYYY-MM-DD`, or null where there is no such day. */
function dayIn(year: number, month: number, day: number): string | null {
  const text = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return year >= FIRST_YEAR && year <= LAST_YEAR && isDay(text) ? text : null;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthNumber = (day: string): number => Number(day.slice(5, 7));

const isInside = (day: string, { firstDay, lastDay }: Horizon): boolean => day >= firstDay && day <= lastDay;

/** Of the days with this month and day, the one nearest to the period; null where no year has it. */
export function nearestDay(month: number, day: number, period: Horizon): string | null {
  let best: string | null = null;
  const around = month === 2 && day === 29 ? LEAP_YEARS_AROUND : YEARS_AROUND;
  for (let year = yearOf(period.firstDay) - around; year <= yearOf(period.lastDay) + around; year++) {
    const found = dayIn(year, month, day);
    if (found !== null && (best === null || distance(found, period) < distance(best, period))) best = found;
  }
  return best;
}

const distance = (day: string, { firstDay, lastDay }: Horizon): number =>
  Math.max(0, dayNumber(firstDay) - dayNumber(day), dayNumber(day) - dayNumber(lastDay));

/** `YYYY-MM` of a month counted from the period's first day. */
function monthNear(month: 'this' | 'next', { firstDay }: Horizon): string {
  const first = `${firstDay.slice(0, 7)}-01`;
  return (month === 'this' ? first : addDays(first, 31)).slice(0, 7);
}

/** Every `YYYY-MM` of which the period holds a day. */
function monthsOf({ firstDay, lastDay }: Horizon): readonly string[] {
  const months: string[] = [];
  for (let day = `${firstDay.slice(0, 7)}-01`; day <= lastDay; day = `${addDays(day, 31).slice(0, 7)}-01`) {
    months.push(day.slice(0, 7));
  }
  return months;
}

/** A day `YYYY-MM-DD` as if it had been written in full. */
export const dateMeaning = (day: string): DateMeaning => ({
  kind: 'date',
  year: yearOf(day),
  month: monthNumber(day),
  day: Number(day.slice(8, 10)),
  swaps: false,
});

/** The day that a date means; null (and a question) where there is none or more than one. */
export function dayOfDate(token: TokenOf<'date'>, scene: Scene): string | null {
  const days = [...new Set(daysMeant(token, scene))];
  const [day] = days;
  if (day === undefined) ask(scene, ASK.noSuchDay(token.text));
  else if (days.length > 1) {
    ask(scene, ASK.whichDay(token.text), { fork: { token, options: days.map(dateMeaning) } });
  } else {
    scene.month = day.slice(0, 7);
    return day;
  }
  return null;
}

function daysMeant({ year, month, day, swaps }: DateMeaning, scene: Scene): readonly string[] {
  const { period } = scene.context;
  if (month === null) return daysWithoutMonth(day, scene);
  if (!swaps) return onlyDays([dayInMonth(year, month, day, period)]);
  const either = onlyDays([dayInMonth(year, month, day, period), dayInMonth(year, day, Number(month), period)]);
  const inside = either.filter((one) => isInside(one, period));
  return inside.length === 1 ? inside : either;
}

function dayInMonth(year: number | null, month: MonthRef, day: number, period: Horizon): string | null {
  if (typeof month === 'number') return year === null ? nearestDay(month, day, period) : dayIn(year, month, day);
  const near = monthNear(month, period);
  return dayIn(yearOf(near), monthNumber(near), day);
}

const onlyDays = (days: readonly (string | null)[]): readonly string[] => days.filter((day) => day !== null);

/** Of the month named before, as long as that lies in the period; else of the period. */
function daysWithoutMonth(day: number, { month, context: { period } }: Scene): readonly string[] {
  const ofPeriod = onlyDays(monthsOf(period).map((one) => dayIn(yearOf(one), monthNumber(one), day)));
  const inside = ofPeriod.filter((one) => isInside(one, period));
  const named = month === null ? null : dayIn(yearOf(month), monthNumber(month), day);
  if (month !== null && named === null) return [];
  if (named === null) return inside.length > 0 ? inside : ofPeriod;
  return isInside(named, period) ? [named] : [named, ...inside];
}

/** The days that 上旬 or 12月 means; null (and a question) where the month is not clear. */
export function daysOfStretch(token: TokenOf<'stretch'>, scene: Scene): DayRange | null {
  const ranges = rangesMeant(token, scene);
  const [range] = ranges;
  if (range === undefined) ask(scene, ASK.noSuchDay(token.text));
  else if (ranges.length > 1) {
    const options = ranges.map(({ first }) => ({ ...token, year: yearOf(first), month: monthNumber(first) }));
    ask(scene, ASK.whichMonth(token.text), { fork: { token, options } });
  } else {
    scene.month = range.first.slice(0, 7);
    return range;
  }
  return null;
}

function rangesMeant(token: StretchMeaning, { month: named, context: { period } }: Scene): readonly DayRange[] {
  const { year, month, from } = token;
  const rangeOf = (day: string | null): readonly DayRange[] => (day === null ? [] : [stretchFrom(day, token)]);
  if (month !== null) return rangeOf(dayInMonth(year, month, from, period));
  if (named !== null) return rangeOf(`${named}-${twoDigits(from)}`);
  const all = monthsOf(period).flatMap((one) => rangeOf(`${one}-${twoDigits(from)}`));
  const inside = all.filter(({ first, last }) => first <= period.lastDay && last >= period.firstDay);
  return inside.length > 0 ? inside : all;
}

/** From the first day of a stretch to its last, or to that of the month. */
function stretchFrom(first: string, { from, to }: StretchMeaning): DayRange {
  const inMonth = addDays(`${addDays(`${first.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1);
  const [last = first] = [addDays(first, to - from), inMonth].sort();
  return { first, last };
}

/** Monday to Sunday of the week of the period's first day, or of a later one. */
export function daysOfWeek(offset: number, { firstDay }: Horizon): DayRange {
  const monday = addDays(firstDay, 1 - weekdayOf(firstDay) + 7 * offset);
  return { first: monday, last: addDays(monday, 6) };
}
