import { type IcsTime, isRecord, propertyOf, timeOf } from './read-ics-values.ts';

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;
type Frequency = (typeof FREQUENCIES)[number];

/** A weekday (1 Monday … 7 Sunday), every one or, counted from the start or (negative) the end, one of the month or year. */
interface RuleDay {
  readonly weekday: number;
  /** 0: every one. */
  readonly nth: number;
}

/** A recurrence rule (RFC 5545 §3.3.10). A list that is empty was not given. */
export interface IcsRule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** Inclusive. */
  readonly until: IcsTime | null;
  /** 1 Monday … 7 Sunday. */
  readonly weekStart: number;
  readonly bySecond: readonly number[];
  readonly byMinute: readonly number[];
  readonly byHour: readonly number[];
  readonly byDay: readonly RuleDay[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Longer intervals lead beyond every horizon. */
const MOST_INTERVAL = 1e9;

/** The rule of an RRULE line; null where it cannot be understood. */
export function ruleOf(line: string): IcsRule | null {
  const value = propertyOf(line.toUpperCase())?.values[0];
  if (!isRecord(value)) return null;
  const { freq: asked, interval = 1, count = null, until: end = null, wkst = 2 } = value;
  const freq = FREQUENCIES.find((one) => one === asked);
  const until = end === null ? null : timeOf(end, null);
  if (!freq || typeof interval !== 'number' || typeof wkst !== 'number') return null;
  if ((end !== null && !until) || (count !== null && (typeof count !== 'number' || count < 1))) return null;
  const byDay = listOf(value, 'byday').map(ruleDay);
  const numbers = NUMBER_LISTS.map((name) => listOf(value, name).filter((one) => typeof one === 'number'));
  const [bySecond = [], byMinute = [], byHour = [], byMonth = [], ...signed] = numbers;
  const [byMonthDay = [], byYearDay = [], byWeekNo = [], bySetPos = []] = signed;
  if (byDay.some((day) => day === null) || signed.some((list) => list.includes(0))) return null;
  return {
    ...{ freq, interval: Math.min(interval, MOST_INTERVAL), count, until },
    // ical.js counts from Sunday = 1.
    weekStart: ((wkst + 5) % 7) + 1,
    byDay: byDay.filter((day) => day !== null),
    ...{ bySecond, byMinute, byHour, byMonth, byMonthDay, byYearDay, byWeekNo, bySetPos },
  };
}

const NUMBER_LISTS = [
  ...['bysecond', 'byminute', 'byhour', 'bymonth'],
  ...['bymonthday', 'byyearday', 'byweekno', 'bysetpos'],
];

function listOf(value: { readonly [name: string]: unknown }, name: string): readonly unknown[] {
  const list = value[name];
  if (list === undefined) return [];
  return Array.isArray(list) ? list : [list];
}

function ruleDay(text: unknown): RuleDay | null {
  const match = typeof text === 'string' ? /^([+-]?\d+)?([A-Z]{2})$/.exec(text) : null;
  const weekday = WEEKDAYS.indexOf(match?.[2] ?? '') + 1;
  return weekday === 0 ? null : { weekday, nth: Number(match?.[1] ?? 0) };
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether no day can ever fit: the 31st of February, the sixth Monday of a month. */
export function neverOccurs({ freq, byMonth, byMonthDay, byDay }: IcsRule): boolean {
  const longest = Math.max(...(byMonth.length > 0 ? byMonth : [1]).map((month) => LONGEST_MONTHS[month - 1] ?? 0));
  if (byMonthDay.length > 0 && byMonthDay.every((day) => Math.abs(day) > longest)) return true;
  const ofMonth = freq === 'MONTHLY' || (freq === 'YEARLY' && byMonth.length > 0);
  return ofMonth && byDay.length > 0 && byDay.every(({ nth }) => Math.abs(nth) > 5);
}
