import type { LeaderLimits } from '../../model/problem.ts';
import type { Violation } from '../../model/schedule.ts';
import { daysFrom, mondayOf } from '../dates.ts';
import type { Facts } from '../facts.ts';
import { groupBy } from '../group-by.ts';
import type { Load } from '../loads.ts';
import { type Rule, violation } from '../rule.ts';
import { lengthOf } from '../span.ts';

/**
 * `activitiesPerDay` (activities; a `wholeDays` one counts on each day), `minutesPerDay` (activities and focus blocks,
 * `wholeDays` not counted), `minutesPerWeek` (ISO week, its days inside the horizon; all of them, a `wholeDays` day at
 * its session minutes). What crosses midnight counts on the day on which it starts.
 */
export const leaderLimitRule: Rule = (facts) => [
  ...facts.loads.flatMap((load) => dayBreaches(facts, load)),
  ...[...facts.attendances.keys()].flatMap((leader) => weekBreaches(facts, leader)),
];

const limitsOf = (facts: Facts, leader: string): LeaderLimits => facts.leaders.get(leader)?.limits ?? {};

function dayBreaches(facts: Facts, { leader, day, activities, timed, minutes }: Load): readonly Violation[] {
  const { activitiesPerDay = Number.POSITIVE_INFINITY, minutesPerDay = Number.POSITIVE_INFINITY } = limitsOf(
    facts,
    leader,
  );
  const at = facts.clock.midnight(day);
  return [
    ...(activities.length > activitiesPerDay
      ? [violation(facts, 'leader-limit', activities, { leader, activities: activities.length, activitiesPerDay }, at)]
      : []),
    ...(minutes > minutesPerDay
      ? [violation(facts, 'leader-limit', timed, { leader, minutes, minutesPerDay }, at)]
      : []),
  ];
}

function weekBreaches(facts: Facts, leader: string): readonly Violation[] {
  const { minutesPerWeek } = limitsOf(facts, leader);
  if (minutesPerWeek === undefined) return [];
  return [...groupBy(daysAttended(facts, leader), ({ day }) => [mondayOf(day)])].flatMap(([monday, days]) => {
    const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
    if (minutes <= minutesPerWeek) return [];
    const by = { leader, minutes, minutesPerWeek };
    return [violation(facts, 'leader-limit', [...new Set(days.map(({ id }) => id))], by, facts.clock.midnight(monday))];
  });
}

interface DayAttended {
  readonly id: string;
  readonly day: string;
  readonly minutes: number;
}

function daysAttended(facts: Facts, leader: string): readonly DayAttended[] {
  const { firstDay, lastDay } = facts.problem.horizon;
  return (facts.attendances.get(leader) ?? [])
    .flatMap(({ id, activity, span, startDay }) =>
      activity?.wholeDays === undefined
        ? [{ id, day: startDay, minutes: lengthOf(span) }]
        : daysFrom(startDay, activity.wholeDays).map((day) => ({ id, day, minutes: facts.sessions.minutesOn(day) })),
    )
    .filter(({ day }) => day >= firstDay && day <= lastDay);
}
