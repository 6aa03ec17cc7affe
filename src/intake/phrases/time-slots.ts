import { MINUTES_PER_DAY } from '../../model/local-time.ts';
import type { Interval } from '../../model/problem.ts';
import { ASK, DOUBT } from './time-ask.ts';
import { type DayTime, timeOf } from './time-clock.ts';
import { dayOfDate, daysOfStretch, daysOfWeek } from './time-dates.ts';
import {
  type DayRange,
  dayOf,
  daysOf,
  daysOfPeriod,
  lastDayOf,
  minutesBetween,
  momentOf,
  shared,
  weekdayOf,
  wholeDay,
} from './time-local.ts';
import { ask, doubt, type Scene } from './time-scene.ts';
import type { Alternative, DaysAlternative, DayToken, DayUnit, Point, PointsAlternative } from './time-syntax.ts';
import type { TokenOf } from './time-token.ts';

/** An interval of a wish; of a `start` only the beginning is known (`end` equals it). */
export interface Slot extends Interval {
  readonly kind: DayTime['kind'];
}

/** A list of days that nobody wrote by hand. */
const MOST_DAYS = 800;

/** Where an alternative allows an activity. `domain`: the days that are meant where none, or weekdays only, are named. */
export function slotsOf(alternative: Alternative, domain: readonly string[], scene: Scene): readonly Slot[] {
  if (alternative.kind === 'points') return slotsBetween(alternative, scene);
  const { times, only } = alternative;
  const ranges = rangesOf(alternative, domain, scene);
  if (times.length === 0 && !only) return ranges.map((range) => ({ kind: 'window', ...wholeDay(range) }));
  const days = [...new Set(ranges.flatMap(daysOf))].filter((day) => !only || only.days.includes(weekdayOf(day)));
  if (times.length === 0) return days.map((day) => ({ kind: 'window', ...wholeDay({ first: day, last: day }) }));
  const dayTimes = times.map((time) => timeOf(time, scene)).filter((time) => time !== null);
  return days.flatMap((day) => dayTimes.map((time) => slotOn(day, time)));
}

const slotOn = (day: string, { kind, from, to }: DayTime): Slot => ({
  kind,
  start: momentOf(day, from),
  end: momentOf(day, to),
});

function rangesOf({ units }: DaysAlternative, domain: readonly string[], scene: Scene): readonly DayRange[] {
  if (units.length === 0) return eachDay(domain);
  return units.flatMap((unit) => rangesInPeriod(unit, domain, scene));
}

const eachDay = (days: readonly string[]): readonly DayRange[] => days.map((day) => ({ first: day, last: day }));

/** The days of a unit; empty (and a question) where they are not clear. */
export function rangesOfUnit(unit: DayUnit, domain: readonly string[], scene: Scene): readonly DayRange[] {
  const first = rangesOfToken(unit.first, domain, scene);
  noteWeekday(first, unit.firstWeekday, scene);
  return unit.last === null ? first : rangeTo(first, unit, unit.last, scene);
}

function rangesInPeriod(unit: DayUnit, domain: readonly string[], scene: Scene): readonly DayRange[] {
  const ranges = rangesOfUnit(unit, domain, scene);
  const { firstDay, lastDay } = scene.context.period;
  const isNear = ranges.some((range) => range.last >= firstDay && range.first <= lastDay);
  const text = unit.first.text + (unit.last ? `-${unit.last.text}` : '');
  if (ranges.length > 0 && !isNear) doubt(scene, 'outside-period', text, DOUBT.outside(text));
  return ranges;
}

function rangeTo(first: readonly DayRange[], unit: DayUnit, token: DayToken, scene: Scene): readonly DayRange[] {
  const [start, more] = first;
  if (start === undefined) return [];
  // 周三至5日 could begin on any Wednesday.
  if (more !== undefined || token.kind === 'any-day' || unit.first.kind === 'any-day') {
    ask(scene, ASK.whichDay(unit.first.text));
    return [];
  }
  const last = rangesOfToken(completed(token, unit.first, start.first), [], scene);
  noteWeekday(last, unit.lastWeekday, scene);
  const [end] = last;
  if (end === undefined) ask(scene, ASK.whichDay(token.text));
  else if (end.last < start.first) ask(scene, ASK.backwards(`${unit.first.text}-${token.text}`));
  else if (daysOf({ first: start.first, last: end.last }).length <= MOST_DAYS) {
    return [{ first: start.first, last: end.last }];
  } else ask(scene, ASK.whichDay(token.text));
  return [];
}

/** The end of a range takes over what is said of its start only: 12月3日至5日, 2028年11月28日至12月3日. */
function completed(token: DayToken, first: DayToken, start: string): DayToken {
  if (token.kind !== 'date' || token.year !== null) return token;
  const [year, month, day] = [Number(start.slice(0, 4)), Number(start.slice(5, 7)), Number(start.slice(8))];
  if (token.month === null) return token.day >= day ? { ...token, year, month } : token;
  return first.kind === 'date' && first.year !== null ? { ...token, year } : token;
}

function rangesOfToken(token: DayToken, domain: readonly string[], scene: Scene): readonly DayRange[] {
  switch (token.kind) {
    case 'date': {
      const day = dayOfDate(token, scene);
      return day === null ? [] : eachDay([day]);
    }
    case 'stretch': {
      const range = daysOfStretch(token, scene);
      return range === null ? [] : [range];
    }
    case 'week':
      return [daysOfWeek(token.offset, scene.context.period)];
    case 'weekdays': {
      const { days, week } = token;
      const among = week === null ? domain : daysOf(daysOfWeek(week, scene.context.period));
      return eachDay(among.filter((day) => days.includes(weekdayOf(day))));
    }
    default:
      return eachDay(domain);
  }
}

function noteWeekday([range]: readonly DayRange[], weekday: TokenOf<'weekdays'> | null, scene: Scene): void {
  if (!range || !weekday || weekday.days.includes(weekdayOf(range.first))) return;
  doubt(scene, 'weekday', weekday.text, DOUBT.weekday(range.first, weekday.text));
}

function slotsBetween({ left, right }: PointsAlternative, scene: Scene): readonly Slot[] {
  const start = pointOf(left, null, scene);
  const end = pointOf(right, start && dayOf(start.start), scene);
  if (start === null || end === null) return [];
  const minutes = minutesBetween(start.start, end.end);
  if (minutes > 0 && minutes <= MOST_DAYS * MINUTES_PER_DAY) {
    return [{ kind: 'window', start: start.start, end: end.end }];
  }
  ask(scene, ASK.backwards(textOf(left) + textOf(right)));
  return [];
}

const textOf = ({ unit }: Point): string => unit?.first.text ?? '';

/** The interval that a point stands for. */
function pointOf({ unit, time }: Point, day: string | null, scene: Scene): Interval | null {
  const ranges = unit === null ? eachDay(day === null ? [] : [day]) : rangesInPeriod(unit, [], scene);
  const [range, more] = ranges;
  if (range === undefined || more !== undefined || (time !== null && range.first !== range.last)) {
    ask(scene, ASK.unclearPart(unit?.first.text ?? time?.kind ?? ''));
    return null;
  }
  if (time === null) return wholeDay(range);
  const dayTime = timeOf(time, scene);
  return dayTime && slotOn(range.first, dayTime);
}

/** What both allow: a fixed time as it is where it lies inside the other. */
export function slotsInBoth(some: readonly Slot[], others: readonly Slot[]): readonly Slot[] {
  return some.flatMap((a) => others.flatMap((b) => slotInBoth(a, b) ?? []));
}

function slotInBoth(a: Slot, b: Slot): Slot | null {
  if (a.kind !== 'window' && b.kind !== 'window') {
    return a.kind === b.kind && a.start === b.start && a.end === b.end ? a : null;
  }
  const [fixed, window] = a.kind === 'window' ? [b, a] : [a, b];
  if (fixed.kind !== 'window') {
    return fixed.start >= window.start && fixed.start < window.end && fixed.end <= window.end ? fixed : null;
  }
  const both = shared(a, b);
  return both && { kind: 'window', ...both };
}

/** The days that the slots touch. */
export function daysTouched(slots: readonly Slot[], scene: Scene): readonly string[] {
  const days = slots.flatMap(({ kind, start, end }) =>
    kind === 'start' ? [dayOf(start)] : daysOf({ first: dayOf(start), last: lastDayOf(end) }),
  );
  return slots.length === 0 ? daysOfPeriod(scene.context.period) : [...new Set(days)].sort();
}
