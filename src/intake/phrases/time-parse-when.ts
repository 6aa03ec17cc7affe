import type { Alternative, ClockSpec, DaysAlternative, DayToken, DayUnit, Point, TimeSpec } from './time-syntax.ts';
import type { Part, Token, TokenOf } from './time-token.ts';

/** Where reading has come to. A function that does not find what it reads leaves the place as it was and gives null (or nothing). */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
}

export const peek = (cursor: Cursor, ahead = 0): Token | undefined => cursor.tokens[cursor.at + ahead];
export const sees = (cursor: Cursor, kind: Token['kind'], ahead = 0): boolean => peek(cursor, ahead)?.kind === kind;

export function take<Kind extends Token['kind']>(cursor: Cursor, kind: Kind): TokenOf<Kind> | null {
  const token = peek(cursor);
  if (!token || !isOf(token, kind)) return null;
  cursor.at++;
  return token;
}

const isOf = <Kind extends Token['kind']>(token: Token, kind: Kind): token is TokenOf<Kind> => token.kind === kind;

/** What `read` finds behind a token of this kind; the token is not taken where that is nothing. */
function behind<T>(cursor: Cursor, kind: Token['kind'], read: (cursor: Cursor) => T | null): T | null {
  const start = cursor.at;
  const found = take(cursor, kind) ? read(cursor) : null;
  if (found === null) cursor.at = start;
  return found;
}

/** `first (、 next)*` */
export function listOf<T>(cursor: Cursor, read: (cursor: Cursor) => T | null): readonly T[] {
  const items: T[] = [];
  for (let item = read(cursor); item !== null; item = behind(cursor, 'list', read)) items.push(item);
  return items;
}

/** Days and times in either order: 3日或5日上午, the morning of 3 Dec, 全天, 3日下午至5日上午. */
export function readAlternative(cursor: Cursor): Alternative | null {
  const start = cursor.at;
  const early = listOf(cursor, readTime);
  const allDayFirst = sees(cursor, 'all-day') && isDayAt(cursor, 1) && take(cursor, 'all-day') !== null;
  const units = listOf(cursor, readUnit);
  const only =
    units.length > 0 && units.every(({ first }) => first.kind !== 'weekdays') ? take(cursor, 'weekdays') : null;
  const times = early.length > 0 ? early : listOf(cursor, units.length > 0 ? readTimeOfThese : readTime);
  const allDay = allDayFirst || (units.length > 0 && take(cursor, 'all-day') !== null);
  if (units.length + times.length === 0) {
    cursor.at = start;
    return null;
  }
  const alternative: DaysAlternative = { kind: 'days', units, only, times, allDay };
  return readPoints(cursor, alternative) ?? alternative;
}

/** Not the time that begins the next alternative: 3 Dec morning or [afternoon of 5 Dec]. */
function readTimeOfThese(cursor: Cursor): TimeSpec | null {
  const start = cursor.at;
  const time = readTime(cursor);
  if (time === null || !isDayAt(cursor, 0)) return time;
  cursor.at = start;
  return null;
}

/** The rest of an alternative that began with one day and one time, or one part of each day. */
function readPoints(cursor: Cursor, { units, only, times, allDay }: DaysAlternative): Alternative | null {
  const [unit, time] = [units[0], times[0]];
  if (units.length !== 1 || times.length !== 1 || unit?.last !== null || only || allDay) return null;
  if (time === undefined || time.kind === 'range') return null;
  const right = behind(cursor, 'range', readPoint);
  return right && { kind: 'points', left: { unit, time }, right };
}

function readPoint(cursor: Cursor): Point | null {
  const early = readTime(cursor);
  const unit = readOneDay(cursor);
  const time = early ?? readTime(cursor);
  if ((unit === null && time?.kind !== 'part') || time?.kind === 'range') return null;
  return { unit: unit && { first: unit.day, firstWeekday: unit.weekday, last: null, lastWeekday: null }, time };
}

function readUnit(cursor: Cursor): DayUnit | null {
  const first = readOneDay(cursor);
  if (first === null) return null;
  const last = behind(cursor, 'range', readOneDay);
  return {
    first: first.day,
    firstWeekday: first.weekday,
    last: last?.day ?? null,
    lastWeekday: last?.weekday ?? null,
  };
}

/** A day with the weekday that stands before or behind its date. */
function readOneDay(cursor: Cursor): { readonly day: DayToken; readonly weekday: TokenOf<'weekdays'> | null } | null {
  const before = sees(cursor, 'date', 1) && isOneWeekday(peek(cursor)) ? take(cursor, 'weekdays') : null;
  const date = take(cursor, 'date');
  if (date) {
    const after =
      before === null && isOneWeekday(peek(cursor)) && !sees(cursor, 'date', 1) ? take(cursor, 'weekdays') : null;
    return { day: date, weekday: before ?? after };
  }
  const day = take(cursor, 'stretch') ?? take(cursor, 'week') ?? take(cursor, 'weekdays') ?? take(cursor, 'any-day');
  return day && { day, weekday: null };
}

const isOneWeekday = (token: Token | undefined): boolean =>
  token?.kind === 'weekdays' && token.days.length === 1 && token.week === null;

const DAY_KINDS: readonly Token['kind'][] = ['date', 'stretch', 'week', 'weekdays', 'any-day'];
const isDayAt = (cursor: Cursor, ahead: number): boolean => {
  const token = peek(cursor, ahead);
  return token !== undefined && DAY_KINDS.includes(token.kind);
};

/** 上午, 上午9点, 9:00-11:00, 9:00至11:00之间, between 9am and 11am. */
export function readTime(cursor: Cursor): TimeSpec | null {
  if (sees(cursor, 'between')) return behind(cursor, 'between', readBetween);
  const from = readClock(cursor);
  if (from) {
    const to = behind(cursor, 'range', readClock);
    return to ? { kind: 'range', from, to, within: take(cursor, 'within') !== null } : { kind: 'clock', at: from };
  }
  const part = take(cursor, 'part');
  return part && { kind: 'part', part: part.part, text: part.text };
}

function readBetween(cursor: Cursor): TimeSpec | null {
  const from = readClock(cursor);
  const to = from && (behind(cursor, 'list', readClock) ?? behind(cursor, 'range', readClock));
  return to && { kind: 'range', from, to, within: true };
}

function readClock(cursor: Cursor): ClockSpec | null {
  const part: Part | null = sees(cursor, 'clock', 1) ? (take(cursor, 'part')?.part ?? null) : null;
  if (part === null && !sees(cursor, 'clock')) return null;
  const clock = take(cursor, 'clock');
  return clock && { part, clock };
}
