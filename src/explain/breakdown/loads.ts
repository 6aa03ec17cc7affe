import type { Calendar, CalendarDay } from '../../calendar/calendar.ts';
import type { Interval, Leader, Problem } from '../../model/problem.ts';
import { inProtocolOrder } from '../../model/protocol-order.ts';
import type { Schedule } from '../../model/schedule.ts';
import { breakdown, type Match } from '../../verify/breakdown.ts';
import { focusBlocksOf } from './busy-time.ts';
import { elapsed, type Held, type Layout, type LeaderTimes, layOut, sum, timesOf } from './leader-times.ts';

/** One leader's period in numbers; all minutes are whole. */
export interface LeaderLoad extends LeaderTimes {
  /** One per day of the horizon. */
  readonly days: readonly DayLoad[];
  /** One per ISO week that the horizon touches. */
  readonly weeks: readonly WeekLoad[];
  /** The day with the most minutes, the first of equal ones; null: none has any. */
  readonly busiestDay: string | null;
  /** Pairs of attendances with less than an hour lost between them. */
  readonly fragmentation: number;
  /** Journeys that take time. */
  readonly journeys: { readonly count: number; readonly minutes: number };
  /** Times that somebody stood in for the leader, and that the leader stood in for somebody. */
  readonly deputised: number;
  readonly standingIn: number;
}

export interface DayLoad {
  readonly day: string;
  readonly isWorkingDay: boolean;
  /** One of `wholeDays` counts on each of its days. */
  readonly activities: number;
  /** What starts on the day, focus blocks included; of a `wholeDays` activity the session minutes of the day. */
  readonly minutes: number;
  /** The same without `wholeDays`: what the target and the limit of a day count. */
  readonly counted: number;
  readonly target: number | null;
  readonly limit: number | null;
}

interface WeekLoad {
  /** Of the ISO week: its days inside the horizon. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly minutes: number;
  readonly limit: number | null;
}

/** One per leader, in protocol order. */
export function loadsOf(document: Problem, schedule: Schedule): readonly LeaderLoad[] {
  const layout = layOut(document, schedule);
  const { matches } = breakdown(document, schedule);
  return inProtocolOrder(layout.problem.leaders).map((leader) => {
    const days = daysOf(leader, layout);
    return {
      ...timesOf(leader, layout),
      days,
      weeks: weeksOf(days, leader, layout.calendar),
      busiestDay: busiestOf(days),
      ...standing(leader, matches),
    };
  });
}

function daysOf(leader: Leader, { problem, calendar, held, schedule }: Layout): readonly DayLoad[] {
  const attended = held.filter(({ assignment }) => assignment.attendees.includes(leader.id));
  const focus = focusBlocksOf(leader, problem, schedule);
  return calendar.days.map((day) => dayLoad(day, leader, attended, focus, calendar));
}

function dayLoad(
  day: CalendarDay,
  { targetMinutesPerDay, limits }: Leader,
  held: readonly Held[],
  focus: readonly Interval[],
  calendar: Calendar,
): DayLoad {
  const startsOn = ({ start }: Interval): boolean => start.startsWith(day.date);
  const timed = held.flatMap(({ assignment, activity }) => (activity?.wholeDays === undefined ? [assignment] : []));
  const begun = timed.filter(startsOn);
  const whole = held.filter((one) => covers(one, day, calendar));
  const counted = sum([...begun, ...focus.filter(startsOn)].map((one) => elapsed(one, calendar)));
  const sessionMinutes = sum(day.sessions.map(({ start, end }) => end - start));
  return {
    day: day.date,
    isWorkingDay: day.sessions.length > 0,
    activities: begun.length + whole.length,
    minutes: counted + whole.length * sessionMinutes,
    counted,
    target: targetMinutesPerDay ?? null,
    limit: limits?.minutesPerDay ?? null,
  };
}

function covers({ assignment, activity }: Held, { date }: CalendarDay, calendar: Calendar): boolean {
  if (activity?.wholeDays === undefined) return false;
  const after = calendar.dayIndex(date) - calendar.dayIndex(assignment.start.slice(0, 10));
  return after >= 0 && after < activity.wholeDays;
}

function weeksOf(days: readonly DayLoad[], { limits }: Leader, calendar: Calendar): readonly WeekLoad[] {
  const weeks = [...new Set(calendar.days.map(({ isoWeek }) => isoWeek))];
  return weeks.map((week) => {
    const own = days.filter((_, i) => calendar.days[i]?.isoWeek === week);
    return {
      firstDay: own[0]?.day ?? '',
      lastDay: own.at(-1)?.day ?? '',
      minutes: sum(own.map(({ minutes }) => minutes)),
      limit: limits?.minutesPerWeek ?? null,
    };
  });
}

function busiestOf(days: readonly DayLoad[]): string | null {
  const busiest = days.reduce<DayLoad | null>((best, one) => (one.minutes > (best?.minutes ?? 0) ? one : best), null);
  return busiest?.day ?? null;
}

function standing(
  { id }: Leader,
  matches: readonly Match[],
): Pick<LeaderLoad, 'fragmentation' | 'journeys' | 'deputised' | 'standingIn'> {
  const journeys = matches.flatMap((one) => (one.term === 'travel' && one.leader === id ? [one.minutes] : []));
  const deputies = matches.flatMap((one) => (one.term === 'deputy' ? [one] : []));
  return {
    fragmentation: matches.filter((one) => one.term === 'fragmentation' && one.leader === id).length,
    journeys: { count: journeys.length, minutes: sum(journeys) },
    deputised: deputies.filter(({ leader }) => leader === id).length,
    standingIn: deputies.filter(({ by }) => by === id).length,
  };
}
