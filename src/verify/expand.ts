import type { Activity } from '../model/problem.ts';
import { datesFrom, mondayOf } from './dates.ts';

/** An activity after `repeat` is expanded, and the days to which that confines it. */
export interface Occurrence {
  readonly activity: Activity;
  readonly firstDay: string;
  readonly lastDay: string;
}

interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** One occurrence per ISO week, or per working day, of the horizon; an activity without `repeat` is its own. */
export function expand(
  activity: Activity,
  horizon: Days,
  isWorkingDay: (date: string) => boolean,
): readonly Occurrence[] {
  if (!activity.repeat) return [{ activity, firstDay: horizon.firstDay, lastDay: horizon.lastDay }];
  const dates = datesFrom(horizon.firstDay, horizon.lastDay);
  const periods =
    activity.repeat.per === 'week'
      ? weeksOf(dates)
      : dates.filter(isWorkingDay).map((date) => ({ firstDay: date, lastDay: date }));
  return periods.map((period) => ({ activity: { ...activity, id: `${activity.id}@${period.firstDay}` }, ...period }));
}

function weeksOf(dates: readonly string[]): readonly Days[] {
  const weeks = new Map<string, Days>();
  for (const date of dates) {
    const monday = mondayOf(date);
    weeks.set(monday, { firstDay: weeks.get(monday)?.firstDay ?? date, lastDay: date });
  }
  return [...weeks.values()];
}
