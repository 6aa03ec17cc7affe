import { dayNumber, dayText, isDay } from '../../model/local-time.ts';
import type { Unavailability, Weekday } from '../../model/problem.ts';
import { normalise } from '../phrases/text.ts';
import type { Session, TimeContext } from '../phrases/time-rule.ts';
import { readWeekdays } from './weekdays.ts';

// How the roster writes times: by the 24-hour clock, with whole dates. Nothing depends on the day on which it is read.

export type Sessions = TimeContext['sessions'];

const CLOCK = '(\\d{1,2})(?::(\\d{2})|[点时](?:(\\d{1,2})分?|(半))?)? ?(am|pm)?';
const RANGE = new RegExp(`^${CLOCK}(?:-|至|到| to )${CLOCK}$`);
const ONE_CLOCK = new RegExp(`^${CLOCK}$`);
const DAY = '([12]\\d{3})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?';
const DAYS = new RegExp(`^${DAY}(?:(?:-|至|到| to )${DAY})?(.*)$`);
const WHOLE_DAY: Session = { start: '00:00', end: '24:00' };
const PARTS: readonly { readonly pattern: RegExp; readonly part: keyof Sessions | 'day' }[] = [
  { pattern: /^(?:上午|早上|mornings?|am)$/, part: 'morning' },
  { pattern: /^(?:下午|afternoons?|pm)$/, part: 'afternoon' },
  { pattern: /^(?:晚上|晚间|evenings?)$/, part: 'evening' },
  { pattern: /^(?:全天|整天|all day|whole day)?$/, part: 'day' },
];

/** Days and times of one text. */
interface DaysRead {
  readonly first: string;
  readonly last: string;
  readonly rest: string;
}

/** `08:30-12:00`, 8点半至12点: null where it is not understood. The end may lie before the start. */
export function readRange(text: string): Session | null {
  const match = RANGE.exec(normalise(text));
  if (match === null) return null;
  const [start, end] = [clockOf(match.slice(1, 6)), clockOf(match.slice(6, 11))];
  return start === null || end === null || start === '24:00' ? null : { start, end };
}

/** 14:30, 9点半; null for anything else. An end may be `24:00`. */
export function readClock(text: string): string | null {
  const match = ONE_CLOCK.exec(normalise(text));
  return match === null ? null : clockOf(match.slice(1, 6));
}

function clockOf([hours, colon, minutes, half, side]: readonly (string | undefined)[]): string | null {
  const said = Number(hours);
  if (side !== undefined && (said < 1 || said > 12)) return null;
  const hour = side === undefined ? said : (said % 12) + (side === 'pm' ? 12 : 0);
  const minute = half === undefined ? Number(colon ?? minutes ?? 0) : 30;
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return `${pad(hour)}:${pad(minute)}`;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** What a part of the day means, or a range of the clock; nothing said is the whole day. */
export function readPart(text: string, sessions: Sessions): Session | null {
  const plain = normalise(text);
  const part = PARTS.find(({ pattern }) => pattern.test(plain))?.part;
  if (part === undefined) return readRange(plain);
  return part === 'day' ? WHOLE_DAY : sessions[part];
}

/** 2026-12-05, 2026年12月5日, 2026/12/5至2026/12/7, and what stands behind; null where the text does not begin so. */
function readDays(text: string): DaysRead | null {
  const match = DAYS.exec(normalise(text));
  if (match === null) return null;
  const first = dayOf(match.slice(1, 4));
  const last = match[4] === undefined ? first : dayOf(match.slice(4, 7));
  return first === null || last === null ? null : { first, last, rest: match[7] ?? '' };
}

function dayOf([year = '', month = '', day = '']: readonly (string | undefined)[]): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** The first and the last day; null where it is anything but days. */
export function readDayRange(text: string): { readonly first: string; readonly last: string } | null {
  const days = readDays(text);
  return days?.rest === '' ? days : null;
}

/** Local time at which something starts or ends: a day alone starts at midnight and ends at the next. */
export function readMoment(text: string, side: 'start' | 'end', sessions: Sessions): string | null {
  const days = readDays(text);
  if (days === null || days.first !== days.last) return null;
  const rest = days.rest.replace(/^[t ]+/, '');
  const clock = rest === '' ? null : readClock(rest);
  const at = clock ?? readPart(rest, sessions)?.[side];
  return at === undefined ? null : momentOf(days.first, at);
}

interface WeeklyRead extends Session {
  readonly days: readonly Weekday[];
}

/** 每周三下午, 周一至周五 14:30-18:00, Wed. */
export function readWeekly(text: string, sessions: Sessions): WeeklyRead | null {
  const read = readWeekdays(normalise(text));
  const part = read && readPart(read.rest, sessions);
  return read && part && { days: read.days, ...part };
}

/** A time at which something is not available: weekly, whole days, or a part of one; null where it is not understood. */
export function readClosure(text: string, sessions: Sessions): Unavailability | null {
  const weekly = readWeekly(text, sessions);
  if (weekly !== null) return { weekly };
  const days = readDays(text);
  const part = days && readPart(days.rest.replace(/^[t ]+/, ''), sessions);
  if (days === null || part === null || (days.first !== days.last && part !== WHOLE_DAY)) return null;
  return { start: momentOf(days.first, part.start), end: momentOf(days.last, part.end) };
}

/** Midnight at the end of a day is the start of the next. */
const momentOf = (day: string, clock: string): string =>
  clock === '24:00' ? `${dayText(dayNumber(day) + 1)}T00:00` : `${day}T${clock}`;

/** The days from one to the other, both included; none where the last comes first. */
export function daysBetween(first: string, last: string): readonly string[] {
  const from = dayNumber(first);
  return Array.from({ length: Math.max(0, dayNumber(last) - from + 1) }, (_, i) => dayText(from + i));
}
