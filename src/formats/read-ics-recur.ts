import type { IcsRule } from './read-ics-rule.ts';

// Own code, because ical.js never ends with a rule that no day fits, and passes over BYWEEKNO, and BYSETPOS by the week or
// day. Only what a window holds is looked at, so that a rule of long ago costs as little as a new one.

/** Days looked at and times found, that a rule may still cost; below 0 it cost too much, and times are missing. */
export interface Budget {
  left: number;
}

/** Half-open, in seconds of the wall clock since 1970. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export const DAY_SECONDS = 86_400;

interface DayFacts {
  /** Since 1970-01-01. */
  readonly number: number;
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly date: number;
  /** 1 Monday … 7 Sunday */
  readonly weekday: number;
}

/**
 * The times of a rule that begins at `start` which lie in the window, in order; all in seconds of the same wall clock.
 * `until` is inclusive. The start itself is no time of the rule unless it fits.
 */
export function occurrences(
  rule: IcsRule,
  start: number,
  until: number | null,
  window: Window,
  budget: Budget,
): readonly number[] {
  const found: number[] = [];
  let counted = 0;
  const last = Math.min(window.to - 1, until ?? Number.POSITIVE_INFINITY);
  // What comes before the window need not be known, unless it is counted.
  const from = rule.count === null ? Math.max(window.from, start) : start;
  for (const time of candidates(withDefaults(rule, start), start, from, last, budget)) {
    if (--budget.left < 0 || time > last) break;
    if (time < start) continue;
    if (rule.count !== null && ++counted > rule.count) break;
    if (time >= window.from) found.push(time);
  }
  return found;
}

function candidates(rule: IcsRule, start: number, from: number, last: number, budget: Budget): Generator<number> {
  const isByTime = rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY';
  return isByTime ? byTime(rule, start, from, last, budget) : byDays(rule, start, from, last, budget);
}

/** What a rule leaves open is taken from its start. */
function withDefaults(rule: IcsRule, start: number): IcsRule {
  const { freq, byDay, byMonthDay, byYearDay, byWeekNo, byMonth } = rule;
  const { month, date, weekday } = factsOf(dayOf(start));
  const ownDay = [{ weekday, nth: 0 }];
  if (byDay.length + byMonthDay.length + byYearDay.length > 0) return rule;
  if (freq === 'WEEKLY' || (freq === 'YEARLY' && byWeekNo.length > 0)) return { ...rule, byDay: ownDay };
  if (freq === 'MONTHLY') return { ...rule, byMonthDay: [date] };
  if (freq !== 'YEARLY') return rule;
  return { ...rule, byMonth: byMonth.length > 0 ? byMonth : [month], byMonthDay: [date] };
}

/** Rules by the day and longer: the days of each period that fit, at each of the times of day. */
function* byDays(rule: IcsRule, start: number, from: number, last: number, budget: Budget): Generator<number> {
  const times = timesOfDay(rule, start);
  for (let index = firstPeriod(rule, start, from); ; index++) {
    const [first, end] = periodOf(rule, dayOf(start), index);
    // A year beyond the range of dates has no number.
    if (!(first * DAY_SECONDS <= last) || --budget.left < 0) return;
    yield* positioned(rule, daysWithin(rule, first, end, times, budget), budget);
  }
}

function* daysWithin(
  rule: IcsRule,
  first: number,
  end: number,
  times: readonly number[],
  budget: Budget,
): Generator<number> {
  for (let day = first; day < end && --budget.left >= 0; day++) {
    if (!dayFits(rule, factsOf(day))) continue;
    for (const time of times) {
      if (--budget.left < 0) return;
      yield day * DAY_SECONDS + time;
    }
  }
}

/** First day of a period of a rule, and the first one after it. */
function periodOf({ freq, interval, weekStart }: IcsRule, startDay: number, index: number): readonly [number, number] {
  const { year, month, weekday } = factsOf(startDay);
  const steps = index * interval;
  switch (freq) {
    case 'YEARLY':
      return [dayNumber(year + steps, 1, 1), dayNumber(year + steps + 1, 1, 1)];
    case 'MONTHLY':
      return [dayNumber(year, month + steps, 1), dayNumber(year, month + steps + 1, 1)];
    case 'WEEKLY': {
      const first = startDay - ((weekday - weekStart + 7) % 7) + steps * 7;
      return [first, first + 7];
    }
    default:
      return [startDay + steps, startDay + steps + 1];
  }
}

/** A period at or before the one that holds `from`. */
function firstPeriod({ freq, interval }: IcsRule, start: number, from: number): number {
  const [a, b] = [factsOf(dayOf(start)), factsOf(dayOf(from))];
  const days = b.number - a.number;
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const steps = freq === 'YEARLY' ? b.year - a.year : freq === 'MONTHLY' ? months : freq === 'WEEKLY' ? days / 7 : days;
  return Math.max(0, Math.floor(steps / interval) - 1);
}

/** Rules by the hour and shorter: of each day that fits the steps, each with the times that it is expanded to. */
function* byTime(rule: IcsRule, start: number, from: number, last: number, budget: Budget): Generator<number> {
  const unit = rule.freq === 'HOURLY' ? 3600 : rule.freq === 'MINUTELY' ? 60 : 1;
  const step = unit * rule.interval;
  const base = start - (((start % unit) + unit) % unit);
  for (let day = dayOf(from); day * DAY_SECONDS <= last && --budget.left >= 0; day++) {
    if (!dayFits(rule, factsOf(day))) continue;
    const end = (day + 1) * DAY_SECONDS;
    const skipped = Math.max(0, Math.ceil((day * DAY_SECONDS - base) / step));
    for (let at = base + skipped * step; at < end && --budget.left >= 0; at += step) {
      if (clockFits(rule, at - day * DAY_SECONDS)) yield* positioned(rule, within(rule, at, start, unit), budget);
    }
  }
}

function clockFits({ freq, byHour, byMinute, bySecond }: IcsRule, clock: number): boolean {
  return (
    fits(byHour, Math.floor(clock / 3600)) &&
    (freq === 'HOURLY' || fits(byMinute, Math.floor(clock / 60) % 60)) &&
    (freq !== 'SECONDLY' || fits(bySecond, clock % 60))
  );
}

/** The times inside one hour, minute or second. */
function* within(rule: IcsRule, at: number, start: number, unit: number): Generator<number> {
  const minutes = unit < 3600 ? [0] : orOwn(rule.byMinute, Math.floor(start / 60), 60);
  const seconds = unit < 60 ? [0] : orOwn(rule.bySecond, start, 60);
  for (const minute of minutes) for (const second of seconds) yield at + minute * 60 + second;
}

function timesOfDay(rule: IcsRule, start: number): readonly number[] {
  const hours = orOwn(rule.byHour, Math.floor(start / 3600), 24);
  const minutes = orOwn(rule.byMinute, Math.floor(start / 60), 60);
  const seconds = orOwn(rule.bySecond, start, 60);
  return hours.flatMap((hour) => minutes.flatMap((minute) => seconds.map((s) => hour * 3600 + minute * 60 + s)));
}

/** The list in order, or the start's own value; a leap second is no second of its own. */
const orOwn = (list: readonly number[], own: number, modulus: number): readonly number[] =>
  list.length === 0
    ? [((own % modulus) + modulus) % modulus]
    : [...new Set(list.map((one) => Math.min(one, modulus - 1)))].sort((a, b) => a - b);

/** BYSETPOS: of the times of one period those at these places, counted from the start or the end. */
function* positioned(rule: IcsRule, times: Iterable<number>, budget: Budget): Generator<number> {
  if (rule.bySetPos.length === 0) return yield* times;
  const all = [...times];
  if (budget.left < 0) return;
  const places = new Set(rule.bySetPos.map((place) => (place > 0 ? place - 1 : all.length + place)));
  for (const [index, time] of all.entries()) if (places.has(index)) yield time;
}

const fits = (list: readonly number[], value: number): boolean => list.length === 0 || list.includes(value);

/** Counted from the start, or from the end (negative). */
const fitsEither = (list: readonly number[], index: number, length: number): boolean =>
  fits(list, index) || list.includes(index - length - 1);

function dayFits(rule: IcsRule, day: DayFacts): boolean {
  const { number, year, month, date } = day;
  if (!fits(rule.byMonth, month)) return false;
  const monthLength = dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
  if (!fitsEither(rule.byMonthDay, date, monthLength)) return false;
  const yearStart = dayNumber(year, 1, 1);
  const yearLength = dayNumber(year + 1, 1, 1) - yearStart;
  if (!fitsEither(rule.byYearDay, number - yearStart + 1, yearLength)) return false;
  if (rule.byWeekNo.length > 0 && !weekFits(rule, day)) return false;
  const inMonth = rule.freq === 'MONTHLY' || (rule.freq === 'YEARLY' && rule.byMonth.length > 0);
  const inYear = rule.freq === 'YEARLY' && rule.byWeekNo.length === 0;
  const [index, length] = inMonth ? [date, monthLength] : [number - yearStart + 1, yearLength];
  return (
    rule.byDay.length === 0 ||
    rule.byDay.some(({ weekday, nth }) => {
      if (weekday !== day.weekday) return false;
      // Shorter rules have no first or last Monday (§3.3.10): the number says nothing there.
      if (nth === 0 || !(inMonth || inYear)) return true;
      return nth > 0 ? Math.ceil(index / 7) === nth : Math.ceil((length - index + 1) / 7) === -nth;
    })
  );
}

/** The first week of a year is the first with four days of it. */
function weekFits({ byWeekNo, weekStart }: IcsRule, { number }: DayFacts): boolean {
  const firstOfWeek = (day: number): number => day - ((factsOf(day).weekday - weekStart + 7) % 7);
  const { year } = factsOf(firstOfWeek(number) + 3);
  const week = (firstOfWeek(number) - firstOfWeek(dayNumber(year, 1, 4))) / 7 + 1;
  const weeks = (firstOfWeek(dayNumber(year, 12, 28)) - firstOfWeek(dayNumber(year, 1, 4))) / 7 + 1;
  return fitsEither(byWeekNo, week, weeks);
}

export const dayOf = (plain: number): number => Math.floor(plain / DAY_SECONDS);

/** Days since 1970-01-01; months may lie outside 1–12. */
function dayNumber(year: number, month: number, date: number): number {
  const day = new Date(0);
  // Unlike Date.UTC, this takes years below 100 as they are.
  day.setUTCFullYear(year, month - 1, date);
  return day.getTime() / (DAY_SECONDS * 1000);
}

function factsOf(number: number): DayFacts {
  const day = new Date(number * DAY_SECONDS * 1000);
  return {
    number,
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    date: day.getUTCDate(),
    weekday: ((((number + 3) % 7) + 7) % 7) + 1,
  };
}
