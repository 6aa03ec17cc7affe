import type { Calendar, Span } from '../calendar/calendar.ts';
import { inProtocolOrder } from '../formats/protocol-order.ts';
import type { Leader, Problem } from '../model/problem.ts';
import type { Assignment, Schedule } from '../model/schedule.ts';
import { busySpans } from './busy-time.ts';
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
  const minutesOf = (one: Assignment): number =>
    wholeDays.has(one.activity)
      ? sessionMinutes(one, calendar)
      : calendar.toMinutes(one.end) - calendar.toMinutes(one.start);
  return inProtocolOrder(problem.leaders).map((leader) => {
    const attended = schedule.assignments.filter((one) => one.attendees.includes(leader.id));
    const sessions = sessionsOf(leader, calendar);
    const busy = busySpans(leader, problem, schedule, calendar);
    const free = longestFreeStretch(sessions, busy);
    return {
      leader: leader.id,
      activities: attended.length,
      minutes: attended.reduce((total, one) => total + minutesOf(one), 0),
      focusMinutes: focusMinutes(leader, problem, schedule, calendar),
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
  return calendar.days
    .flatMap((day) => day.sessions)
    .reduce((total, session) => total + Math.max(0, Math.min(to, session.end) - Math.max(from, session.start)), 0);
}

function focusMinutes(leader: Leader, problem: Problem, schedule: Schedule, calendar: Calendar): number {
  const goals = new Set((problem.focusGoals ?? []).filter((g) => g.leaders.includes(leader.id)).map((g) => g.id));
  return (schedule.focusBlocks ?? [])
    .filter((block) => goals.has(block.goal))
    .reduce((total, block) => total + calendar.toMinutes(block.end) - calendar.toMinutes(block.start), 0);
}
