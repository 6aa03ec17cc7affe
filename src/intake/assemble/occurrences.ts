import type { Calendar } from '../../calendar/calendar.ts';
import { isDay } from '../../model/local-time.ts';
import type { Interval } from '../../model/problem.ts';
import { wholeDay } from '../phrases/time-local.ts';
import type { Ground } from './ground.ts';
import type { Place } from './hours.ts';
import { common, overlap } from './intervals.ts';

/** One of the times that a repeated activity is held. */
export interface Occurrence {
  /** First day of its week in the period, or its day: what `repeat` puts behind the id. */
  readonly day: string;
  readonly windows: readonly Interval[];
}

export interface Occurrences {
  readonly list: readonly Occurrence[];
  /** Whether `repeat` of a Problem would make just these. */
  readonly isPlain: boolean;
}

interface Unit {
  readonly day: string;
  readonly span: Interval;
}

/**
 * What a repetition comes to. `repeat` makes one activity for every week or working day, also where none is wanted or
 * possible: a Monday's meeting in a week that begins on Tuesday would be missed by each schedule.
 */
export function occurrencesOf(per: 'week' | 'day', { windows, outsideHours }: Place, ground: Ground): Occurrences {
  const { calendar, period, sessions } = ground;
  const isUsable = (one: Interval): boolean => outsideHours || sessions.some((session) => overlap(session, one));
  const units = per === 'week' ? weeksOf(calendar) : daysOf(calendar, () => true);
  const list = units
    .map(({ day, span }) => ({ day, windows: common(windows ?? [period], [span]) }))
    .filter((occurrence) => occurrence.windows.some(isUsable));
  const plain = per === 'week' ? units : daysOf(calendar, (day) => day.sessions.length > 0);
  return { list, isPlain: list.map(({ day }) => day).join() === plain.map(({ day }) => day).join() };
}

function weeksOf({ days }: Calendar): readonly Unit[] {
  const weeks = new Map<string, { readonly first: string; readonly last: string }>();
  for (const { isoWeek, date } of days) {
    weeks.set(isoWeek, { first: weeks.get(isoWeek)?.first ?? date, last: date });
  }
  return [...weeks.values()].map((week) => ({ day: week.first, span: wholeDay(week) }));
}

const daysOf = ({ days }: Calendar, isMeant: (day: Calendar['days'][number]) => boolean): readonly Unit[] =>
  days.filter(isMeant).map(({ date }) => ({ day: date, span: wholeDay({ first: date, last: date }) }));

/** The id before the day of an occurrence, `a1` of `a1@2026-12-07`: the key of the wish that it stands for; else the id itself. */
export function seriesOf(id: string): string {
  const at = id.lastIndexOf('@');
  return at > 0 && isDay(id.slice(at + 1)) ? id.slice(0, at) : id;
}
