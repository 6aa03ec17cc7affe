import type { CalendarDay } from '../../calendar/calendar.ts';
import { totalLength } from '../../calendar/spans.ts';
import { MINUTES_PER_DAY } from '../../model/local-time.ts';
import type { Interval } from '../../model/problem.ts';
import type { Length } from '../phrases/duration.ts';
import { clockMinutes, dayOf, daysOf, lastDayOf, minutesBetween, momentOf } from '../phrases/time-local.ts';
import type { Session } from '../phrases/time-rule.ts';
import type { Wish } from '../wish.ts';
import type { Ground } from './ground.ts';
import { canHold, common, contains, inOrder, overlap } from './intervals.ts';

/** Where an activity may be held, and how long it takes there. */
export interface Place {
  /** Null: anywhere in the period. */
  readonly windows: readonly Interval[] | null;
  /** Also outside the working sessions. */
  readonly outsideHours: boolean;
  readonly length: Length;
}

/** The longest that a Problem takes in minutes. */
const MOST_MINUTES = 7 * MINUTES_PER_DAY;

/**
 * Lets a wish be held outside working hours where it says so, by an evening, a week-end, or an exact time that does not lie in
 * one session: it could not be held otherwise. Its other windows keep to the sessions, and a day off without a time means
 * the daytime. An evening that is only preferred is allowed too.
 */
export function inHours(wish: Wish, windows: readonly Interval[] | null, ground: Ground): Place {
  const { length } = wish;
  if (length.wholeDays !== null) return wholeDaysPlace(windows, length.wholeDays, ground);
  const all = windows ?? [ground.period];
  const outside = (windows ?? []).filter((one) => isOutside(one, length, ground));
  const wished = common(wish.time.preferred, all).filter((one) => isApart(one, ground) && canHold(one, length));
  if (outside.length === 0 && wished.length === 0) return { windows, outsideHours: false, length };
  const usual = common(
    all.filter((one) => !outside.includes(one)),
    ground.sessions,
  );
  return {
    windows: inOrder([
      ...usual.filter((one) => canHold(one, length)),
      ...[...outside, ...wished].flatMap((one) => daytimeOf(one, length, ground)),
    ]),
    outsideHours: true,
    length,
  };
}

const isApart = (window: Interval, { sessions }: Ground): boolean => !sessions.some((one) => overlap(one, window));

function isOutside(window: Interval, { minutes }: Length, ground: Ground): boolean {
  const isExact = minutesBetween(window.start, window.end) === minutes;
  return isExact ? !ground.sessions.some((one) => contains(one, window)) : isApart(window, ground);
}

/** Who writes a Saturday does not mean its night: the usual hours of it, over noon where it must be; an evening stays one. */
function daytimeOf(window: Interval, length: Length, { book }: Ground): readonly Interval[] {
  const { morning, afternoon } = book.sessions;
  const days = daysOf({ first: dayOf(window.start), last: lastDayOf(window.end) });
  for (const hours of [[morning, afternoon], [{ start: morning.start, end: afternoon.end }]]) {
    const pieces = common(
      [window],
      days.flatMap((day) => hours.map((one) => sessionOn(day, one))),
    );
    const fitting = pieces.filter((one) => canHold(one, length));
    if (fitting.length > 0) return fitting;
  }
  return [window];
}

const sessionOn = (day: string, { start, end }: Session): Interval => ({
  start: momentOf(day, clockMinutes(start)),
  end: momentOf(day, clockMinutes(end)),
});

/**
 * Whole days last from a first session to a last one and need full working days between. Where exactly these days were
 * named, days off between are allowed; where the first or last is off, the usual hours of the days are taken instead.
 */
function wholeDaysPlace(windows: readonly Interval[] | null, wholeDays: number, ground: Ground): Place {
  const asWritten: Place = { windows, outsideHours: false, length: { minutes: null, wholeDays } };
  const [only, another] = windows ?? [];
  if (!only || another || minutesBetween(only.start, only.end) !== wholeDays * MINUTES_PER_DAY) return asWritten;
  const days = ground.calendar.days.filter(({ date }) => only.start <= `${date}T00:00` && `${date}T00:00` < only.end);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.every((day) => isFull(day, ground))) return asWritten;
  if (first.sessions.length > 0 && last.sessions.length > 0) return { ...asWritten, outsideHours: true };
  const { morning, afternoon } = ground.book.sessions;
  const window: Interval = {
    start: sessionOn(first.date, morning).start,
    end: sessionOn(last.date, afternoon).end,
  };
  const minutes = minutesBetween(window.start, window.end);
  if (minutes > MOST_MINUTES) return asWritten;
  return { windows: [window], outsideHours: true, length: { minutes, wholeDays: null } };
}

const isFull = ({ sessions }: CalendarDay, { calendar }: Ground): boolean =>
  sessions.length > 0 && totalLength(sessions) >= calendar.shortestDayMinutes;
