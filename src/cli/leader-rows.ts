import type { Calendar, Span } from '../calendar/calendar.ts';
import { inProtocolOrder } from '../formats/protocol-order.ts';
import type { Interval, Leader, Problem } from '../model/problem.ts';
import type { Assignment, Schedule } from '../model/schedule.ts';
import { busySpans, focusBlocksOf } from './busy-time.ts';
import { freeSessionCount, longestFreeStretch } from './free-time.ts';

/** One leader's period in numbers. */
export interface LeaderRow {
  readonly leader: string;
  readonly activities: number;
  /** Attending activities; a `wholeDays` one counts the sessions of its days. */
  readonly minutes: number;
  readonly focusMinutes: number;
  /** Working sessions (half-days) of the leader, and those without attendance or absence. */
  readonly sessions: number;
  readonly freeSessions: number;
  /** Local times and working minutes of the longest stretch without attendance or absence. */
  readonly longestFree: { readonly start: string; readonly end: string; readonly minutes: number } | null;
}

/** One row per leader, in protocol order; `problem` with `repeat` expanded. */
export function leaderRows(problem: Problem, schedule: Schedule, calendar: Calendar): readonly LeaderRow[] {
  const wholeDays = new Set(problem.activities.filter((one) => one.wholeDays !== undefined).map((one) => one.id));
  const elapsed = ({ start, end }: Interval): number => calendar.toMinutes(end) - calendar.toMinutes(start);
  const minutesOf = (one: Assignment): number =>
    wholeDays.has(one.activity) ? sessionMinutes(one, calendar) : elapsed(one);
  return inProtocolOrder(problem.leaders).map((leader) => {
    const attended = schedule.assignments.filter((one) => one.attendees.includes(leader.id));
    const sessions = sessionsOf(leader, calendar);
    const busy = busySpans(leader, problem, schedule, calendar);
    const free = longestFreeStretch(sessions, busy);
    return {
      leader: leader.id,
      activities: attended.length,
      minutes: sum(attended.map(minutesOf)),
      focusMinutes: sum(focusBlocksOf(leader, problem, schedule).map(elapsed)),
      sessions: sessions.length,
      freeSessions: freeSessionCount(sessions, busy),
      longestFree: free && {
        start: calendar.toLocal(free.start),
        end: calendar.toLocal(free.end),
        minutes: free.minutes,
      },
    };
  });
}

function sessionsOf(leader: Leader, calendar: Calendar): readonly Span[] {
  return leader.workingHours
    ? calendar.sessionsFor(leader.workingHours).flat()
    : calendar.days.flatMap((day) => day.sessions);
}

function sessionMinutes({ start, end }: Assignment, calendar: Calendar): number {
  const [from, to] = [calendar.toMinutes(start), calendar.toMinutes(end)];
  const sessions = calendar.days.flatMap((day) => day.sessions);
  return sum(sessions.map((session) => Math.max(0, Math.min(to, session.end) - Math.max(from, session.start))));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
