import type { CalendarDay } from '../../calendar/calendar.ts';
import { WEEKDAYS } from '../../calendar/dates.ts';
import type { Issue } from '../../model/issue.ts';
import type { Interval } from '../../model/problem.ts';
import { addDays, clockMinutes, dayOf, momentOf, wholeDay } from '../phrases/time-local.ts';
import type { TimeRule } from '../phrases/time-rule.ts';
import type { Wish } from '../wish.ts';
import { assembleIssue } from './assemble-issues.ts';
import { endAfter, type Ground } from './ground.ts';
import { canHold, common, without } from './intervals.ts';

/** When a wish may be held by what was written, whatever the working hours are. */
export interface Wanted {
  /** Inside the period; null: anywhere in it; empty: it is wanted outside the period only. */
  readonly windows: readonly Interval[] | null;
  readonly issues: readonly Issue[];
}

type Weekly = NonNullable<TimeRule['weekly']>;

export function wantedWindows(wish: Wish, ground: Ground): Wanted {
  const { start, deadline, weekly, repeat } = wish.time;
  const { period } = ground;
  const written = writtenWindows(wish, ground);
  if (written?.length === 0 || (deadline !== null && deadline <= period.start)) return { windows: [], issues: [] };
  if (start !== null) return withoutAvoided(written, wish, ground);

  const days = weekly === null ? null : daysFor(weekly, repeat, ground);
  const onDays =
    weekly && days
      ? common(
          written ?? [period],
          days.on.map((day) => hoursOn(day, weekly)),
        )
      : written;
  // Of what repeats, nothing is asked for after the deadline.
  const windows =
    repeat !== null && deadline !== null && deadline < period.end
      ? common(onDays ?? [period], [{ start: period.start, end: deadline }])
      : onDays;
  const off = (days?.off ?? []).filter((day) => common(written ?? [period], [dayInterval(day)]).length > 0);
  const issues = off.length === 0 ? [] : [daysOff(wish, off, ground)];
  if (windows?.length === 0) return { windows, issues };
  const wanted = withoutAvoided(windows, wish, ground);
  return { windows: wanted.windows, issues: [...issues, ...wanted.issues] };
}

/** Inside the period. */
function writtenWindows({ time, length }: Wish, ground: Ground): readonly Interval[] | null {
  const { start, windows } = time;
  const { period } = ground;
  if (start === null) return windows.length === 0 ? null : common(windows, [period]);
  // Begun before the period, it is none of its activities.
  if (start < period.start || start >= period.end) return [];
  const day = dayOf(start);
  const exact =
    length.wholeDays === null
      ? { start, end: endAfter(start, length.minutes ?? 0, ground) }
      : wholeDay({ first: day, last: addDays(day, length.wholeDays - 1) });
  return common([exact], [period]);
}

interface WeeklyDays {
  readonly on: readonly CalendarDay[];
  /** Named, but off. */
  readonly off: readonly CalendarDay[];
}

/**
 * The days that a weekly time means. On public holidays and days taken off by an exception nothing is held as usual, but a
 * week-end that is named is meant; 「每天」 means the working days, as `repeat` does.
 */
function daysFor({ days }: Weekly, repeat: TimeRule['repeat'], { calendar }: Ground): WeeklyDays {
  const named = calendar.days.filter(({ weekday }) => days.some((day) => day === WEEKDAYS[weekday - 1]));
  if (repeat === 'day' && days.length === WEEKDAYS.length) {
    return { on: named.filter(({ sessions }) => sessions.length > 0), off: [] };
  }
  const on = named.filter((day) => !isOff(day));
  if (repeat !== null) return { on, off: named.filter(isOff) };
  return { on: on.length > 0 ? on : named, off: [] };
}

const isOff = ({ mark, sessions }: CalendarDay): boolean => mark !== null && sessions.length === 0;

const hoursOn = ({ date }: CalendarDay, { start, end }: Weekly): Interval => ({
  start: momentOf(date, clockMinutes(start)),
  end: momentOf(date, clockMinutes(end)),
});

const dayInterval = ({ date }: CalendarDay): Interval => wholeDay({ first: date, last: date });

function withoutAvoided(windows: readonly Interval[] | null, wish: Wish, ground: Ground): Wanted {
  const all = windows ?? [ground.period];
  const holes = common(wish.time.avoid, all);
  if (holes.length === 0) return { windows, issues: [] };
  const fits = (one: Interval): boolean => canHold(one, wish.length);
  const left = without(all, holes).filter(fits);
  if (left.length > 0) return { windows: left, issues: [] };
  return { windows, issues: all.some(fits) ? [nothingLeft(wish, ground)] : [] };
}

const nothingLeft = ({ place, title }: Wish, { lang }: Ground): Issue =>
  assembleIssue('avoid-all', place, { title, what: '' }, lang);

const daysOff = ({ place, title }: Wish, days: readonly CalendarDay[], { lang }: Ground): Issue =>
  assembleIssue(
    'day-off',
    place,
    { title, what: days.map(({ date }) => date).join(lang === 'zh' ? '、' : ', ') },
    lang,
  );
