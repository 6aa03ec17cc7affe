import { daysFrom } from './dates.ts';
import { groupBy } from './group-by.ts';
import { lengthOf } from './span.ts';
import type { Attendance } from './steps.ts';

/** What `activitiesPerDay` and `minutesPerDay` count of a leader's day. */
export interface Load {
  readonly leader: string;
  readonly day: string;
  /** Activities; one of `wholeDays` counts on each of its days. */
  readonly activities: readonly string[];
  /** Activities and focus goals whose minutes count. */
  readonly timed: readonly string[];
  /** Of activities and focus blocks on the day on which they start; those of `wholeDays` are not counted. */
  readonly minutes: number;
}

/** One per leader and day on which something counts. */
export function loadsOf(attendancesOf: ReadonlyMap<string, readonly Attendance[]>): readonly Load[] {
  return [...attendancesOf].flatMap(([leader, attendances]) => {
    const counted = attendances.flatMap(({ id, activity, span, startDay }) =>
      daysFrom(startDay, activity?.wholeDays ?? 1).map((day) => ({
        day,
        activities: activity ? [id] : [],
        timed: activity?.wholeDays === undefined ? [id] : [],
        minutes: activity?.wholeDays === undefined ? lengthOf(span) : 0,
      })),
    );
    return [...groupBy(counted, ({ day }) => [day])].map(([day, list]) => ({
      leader,
      day,
      activities: list.flatMap(({ activities }) => activities),
      timed: list.flatMap(({ timed }) => timed),
      minutes: list.reduce((sum, { minutes }) => sum + minutes, 0),
    }));
  });
}
