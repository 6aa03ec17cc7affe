import type { Calendar } from '../calendar/calendar.ts';
import { createCalendar } from '../calendar/create-calendar.ts';
import { expandRepeats } from '../calendar/expand.ts';
import type { Opening, Relaxation } from '../model/opening.ts';
import type { Activity, Problem } from '../model/problem.ts';
import type { Assignment, Schedule } from '../model/schedule.ts';
import { verify } from '../verify/verify.ts';
import { busyTimes } from './openings-busy.ts';
import { type Draft, draftsOf } from './openings-drafts.ts';
import { slotsOf } from './openings-slots.ts';

/** Schedules that are verified for one activity: each time both documents are read as a whole. */
const MOST_VERIFIED = 30;
/** After so many failures something is against the day that a quick look does not see, such as a limit of the week. */
const MOST_FAILED_A_DAY = 3;

/**
 * Where else an activity could go, everything else staying as it is: at most `most` openings, on different days, and for
 * an activity that is held not on the day on which it is. Those that relax the least come first, then those nearest to
 * what was wished. `verify` finds nothing wrong with the schedule and any one of them, on a Problem that asks for no more
 * than what was relaxed. A copy of a `repeat` stays in its week or day; `releaseTime` and `deadline` are always kept.
 *
 * @param activity Its id, after `repeat` is expanded.
 */
export function openingsOf(problem: Problem, schedule: Schedule, activity: string, most: number): readonly Opening[] {
  const calendar = createCalendar(problem);
  const expanded = expandRepeats(problem, calendar).problem;
  const asked = expanded.activities.find(({ id }) => id === activity);
  if (!asked) return [];
  const present = schedule.assignments.find((assignment) => assignment.activity === activity);
  const others = schedule.assignments.filter((assignment) => assignment !== present);
  const slots = slotsOf(asked, daysOpenTo(problem, activity, calendar), present, calendar);
  const rest: Schedule = { ...schedule, assignments: others };
  const drafts = draftsOf(asked, slots, expanded, busyTimes(expanded, rest, asked, calendar), calendar);
  return sound(expanded, rest, asked, drafts, most, present?.start.slice(0, 10));
}

/** All days of the horizon; for a copy of a `repeat` those of its week, or its day. */
function daysOpenTo(problem: Problem, id: string, { days }: Calendar): ReadonlySet<string> {
  const [, origin, first] = /^(.+)@(\d{4}-\d{2}-\d{2})$/s.exec(id) ?? [];
  const repeat = problem.activities.find((one) => one.id === origin)?.repeat;
  const exact = problem.activities.some((one) => one.id === id);
  const week = days.find(({ date }) => date === first)?.isoWeek;
  const open = days.filter(({ date, isoWeek }) => {
    if (exact || repeat === undefined) return true;
    return repeat.per === 'day' ? date === first : isoWeek === week;
  });
  return new Set(open.map(({ date }) => date));
}

function sound(
  problem: Problem,
  rest: Schedule,
  asked: Activity,
  drafts: readonly Draft[],
  most: number,
  presentDay: string | undefined,
): readonly Opening[] {
  const openings: Opening[] = [];
  const done = new Set([presentDay]);
  const failed = new Map<string, number>();
  let verified = 0;
  const isSound = (assignment: Assignment, relaxed: readonly Relaxation[]): boolean => {
    verified += 1;
    return fits(relaxedProblem(problem, asked, relaxed, assignment), rest, assignment);
  };
  for (const { assignment, bare, relaxed } of drafts) {
    if (openings.length >= most || verified >= MOST_VERIFIED) break;
    const day = assignment.start.slice(0, 10);
    const failures = failed.get(day) ?? 0;
    if (done.has(day) || failures >= MOST_FAILED_A_DAY) continue;
    // Limits and coverage may stand against those who need not come.
    const tries = bare === null || verified + 1 >= MOST_VERIFIED ? [assignment] : [assignment, bare];
    const found = tries.find((one) => isSound(one, relaxed));
    if (found === undefined) failed.set(day, failures + 1);
    else {
      openings.push({ assignment: found, relaxed });
      done.add(day);
    }
  }
  return openings;
}

const fits = (problem: Problem, rest: Schedule, assignment: Assignment): boolean =>
  verify(problem, { ...rest, assignments: [...rest.assignments, assignment] }).violations.length === 0;

/** The Problem that asks of this activity no more than the opening gives. */
function relaxedProblem(
  problem: Problem,
  asked: Activity,
  relaxed: readonly Relaxation[],
  { venue }: Assignment,
): Problem {
  if (relaxed.length === 0) return problem;
  let activity = relaxed.includes('window') ? atAnyTime(asked) : asked;
  if (relaxed.includes('deputy')) {
    activity = { ...activity, attendees: { ...activity.attendees, deputiesAllowed: true } };
  }
  if (relaxed.includes('venue') && venue !== undefined) {
    const { venue: _, ...pinned } = activity.pinned ?? {};
    activity = { ...activity, pinned, venue: { anyOf: [venue] } };
  }
  return { ...problem, activities: problem.activities.map((one) => (one === asked ? activity : one)) };
}

/** In working hours, whenever that is. */
function atAnyTime({ windows: _, outsideHours: __, pinned, ...activity }: Activity): Activity {
  const { start: ___, day: ____, ...kept } = pinned ?? {};
  return { ...activity, pinned: kept };
}
