import type { Calendar, Span } from '../../calendar/calendar.ts';
import { createCalendar } from '../../calendar/create-calendar.ts';
import { expandRepeats } from '../../calendar/expand.ts';
import type { Activity, Interval, Leader, Problem } from '../../model/problem.ts';
import { inProtocolOrder } from '../../model/protocol-order.ts';
import type { Assignment, Schedule } from '../../model/schedule.ts';
import { busySpans, focusBlocksOf } from './busy-time.ts';
import { freeSessionCount, freeStretches } from './free-time.ts';

/** How much of the period one leader attends, and what is left; all minutes are whole. */
export interface LeaderTimes {
  readonly leader: string;
  readonly activities: number;
  /** Attending activities; a `wholeDays` one counts the sessions of its days. */
  readonly minutes: number;
  readonly focusMinutes: number;
  /** Working sessions (half-days) of the leader, and those without attendance or absence. */
  readonly sessions: number;
  readonly freeSessions: number;
  /** Stretches without attendance or absence, nights and lunch left out; the longest first, of equal ones the earlier. */
  readonly freeBlocks: readonly FreeBlock[];
}

/** Local times and the working minutes in between. */
export interface FreeBlock {
  readonly start: string;
  readonly end: string;
  readonly minutes: number;
}

/** A Problem laid out, with what the schedule holds of it. */
export interface Layout {
  readonly problem: Problem;
  readonly calendar: Calendar;
  readonly held: readonly Held[];
  readonly schedule: Schedule;
}

export interface Held {
  readonly assignment: Assignment;
  /** Undefined: the Problem does not know it. */
  readonly activity: Activity | undefined;
}

export function layOut(document: Problem, schedule: Schedule): Layout {
  const calendar = createCalendar(document);
  const { problem } = expandRepeats(document, calendar);
  const known = new Map(problem.activities.map((activity) => [activity.id, activity]));
  const held = schedule.assignments.map((assignment) => ({ assignment, activity: known.get(assignment.activity) }));
  return { problem, calendar, held, schedule };
}

/** One per leader, in protocol order. */
export function leaderTimes(document: Problem, schedule: Schedule): readonly LeaderTimes[] {
  const layout = layOut(document, schedule);
  return inProtocolOrder(layout.problem.leaders).map((leader) => timesOf(leader, layout));
}

export function timesOf(leader: Leader, { problem, calendar, held, schedule }: Layout): LeaderTimes {
  const attended = held.filter(({ assignment }) => assignment.attendees.includes(leader.id));
  const focus = focusBlocksOf(leader, problem, schedule);
  const sessions = sessionsOf(leader, calendar);
  const busy = busySpans(leader, problem, schedule, calendar);
  return {
    leader: leader.id,
    activities: attended.length,
    minutes: sum(attended.map((one) => minutesOf(one, calendar))),
    focusMinutes: sum(focus.map((one) => elapsed(one, calendar))),
    sessions: sessions.length,
    freeSessions: freeSessionCount(sessions, busy),
    freeBlocks: freeStretches(sessions, busy).map(({ start, end, minutes }) => ({
      start: calendar.toLocal(start),
      end: calendar.toLocal(end),
      minutes,
    })),
  };
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const elapsed = ({ start, end }: Interval, calendar: Calendar): number =>
  calendar.toMinutes(end) - calendar.toMinutes(start);

function sessionsOf(leader: Leader, calendar: Calendar): readonly Span[] {
  return leader.workingHours
    ? calendar.sessionsFor(leader.workingHours).flat()
    : calendar.days.flatMap((day) => day.sessions);
}

function minutesOf({ assignment, activity }: Held, calendar: Calendar): number {
  if (activity?.wholeDays === undefined) return elapsed(assignment, calendar);
  const [from, to] = [calendar.toMinutes(assignment.start), calendar.toMinutes(assignment.end)];
  const sessions = calendar.days.flatMap((day) => day.sessions);
  return sum(sessions.map((session) => Math.max(0, Math.min(to, session.end) - Math.max(from, session.start))));
}
