import { createCalendar } from '../../calendar/create-calendar.ts';
import { addDays } from '../../calendar/dates.ts';
import type { Activity, Interval, Leader, Pin, Problem, Venue } from '../../model/problem.ts';
import { verify } from '../../verify/verify.ts';
import { type Requirement, type RequirementOf, same } from './requirement.ts';

/**
 * The Problem without what is given up: a valid document that asks for less, as `Requirement` says of each kind. The order
 * does not matter.
 *
 * @param problem Valid, without `repeat`.
 */
export const withoutRequirements = (problem: Problem, dropped: readonly Requirement[]): Problem =>
  dropped.reduce(without, problem);

/** From the first midnight of the horizon to the last. */
export const wholeHorizon = ({ horizon }: Problem): Interval => ({
  start: `${horizon.firstDay}T00:00`,
  end: `${addDays(horizon.lastDay, 1)}T00:00`,
});

/** The windows, or the whole horizon where there are none: `outsideHours` needs some. */
export const windowsOf = ({ windows = [] }: Activity, problem: Problem): readonly Interval[] =>
  windows.length > 0 ? windows : [wholeHorizon(problem)];

function without(problem: Problem, dropped: Requirement): Problem {
  switch (dropped.kind) {
    case 'mandatory':
      return changed(problem, dropped.activity, (one) => ({ ...one, mandatory: false }));
    case 'frozen':
      return withoutFrozen(problem, dropped);
    case 'windows':
      return changed(problem, dropped.activity, (one) => ({ ...one, windows: [wholeHorizon(problem)] }));
    case 'release':
      return changed(problem, dropped.activity, ({ releaseTime: _, ...one }) => one);
    case 'deadline':
      return changed(problem, dropped.activity, ({ deadline: _, ...one }) => one);
    case 'pinnedStart':
      return changed(problem, dropped.activity, (one) => startingFreely(problem, one, dropped.start));
    case 'pinnedDay':
      return changed(problem, dropped.activity, (one) => unpinned(one, 'day'));
    case 'pinnedVenue':
      return changed(problem, dropped.activity, (one) => unpinned(one, 'venue'));
    case 'pinnedAttendees':
      return changed(problem, dropped.activity, (one) => unpinned(one, 'attendees'));
    case 'hours':
      return changed(problem, dropped.activity, (one) => atAnyHour(one, problem));
    case 'attends':
      return changed(problem, dropped.activity, (one) => notRequired(one, dropped.leader));
    case 'choice':
      return changed(problem, dropped.activity, (one) => notChosen(one, dropped));
    case 'venue':
      return dropped.wish.anyOf === undefined
        ? changed(problem, dropped.activity, ({ venue: _, ...one }) => one)
        : withAnywhere(problem, dropped.activity);
    case 'headcount':
      return changed(problem, dropped.activity, ({ headcount: _, ...one }) => one);
    case 'absence':
      return ofLeader(problem, dropped.leader, (one) => withoutAbsence(one, dropped.absence));
    case 'ownHours':
      return ofLeader(problem, dropped.leader, ({ workingHours: _, ...one }) => one);
    case 'limit':
      return ofLeader(problem, dropped.leader, ({ limits: { [dropped.limit]: _, ...limits } = {}, ...one }) => ({
        ...one,
        limits,
      }));
    case 'break':
      return ofLeader(problem, dropped.leader, ({ breakMinutes: _, ...one }) => one);
    case 'closure':
      return ofVenue(problem, dropped.venue, (one) => withoutAbsence(one, dropped.closure));
    case 'exclusive':
      return ofVenue(problem, dropped.venue, (one) => ({ ...one, exclusive: false }));
    case 'relation':
      return { ...problem, relations: (problem.relations ?? []).filter((one) => !same(one, dropped.relation)) };
    case 'coverage':
      return { ...problem, coverage: (problem.coverage ?? []).filter((one) => !same(one, dropped.coverage)) };
    case 'travel':
      return withoutTravel(problem, dropped);
  }
}

const changed = (problem: Problem, id: string, change: (activity: Activity) => Activity): Problem => ({
  ...problem,
  activities: problem.activities.map((one) => (one.id === id ? change(one) : one)),
});

const ofLeader = (problem: Problem, id: string, change: (leader: Leader) => Leader): Problem => ({
  ...problem,
  leaders: problem.leaders.map((one) => (one.id === id ? change(one) : one)),
});

const ofVenue = (problem: Problem, id: string, change: (venue: Venue) => Venue): Problem => ({
  ...problem,
  venues: (problem.venues ?? []).map((one) => (one.id === id ? change(one) : one)),
});

const withoutAbsence = <T extends Leader | Venue>(one: T, absence: unknown): T => ({
  ...one,
  unavailable: (one.unavailable ?? []).filter((entry) => !same(entry, absence)),
});

function withoutFrozen(problem: Problem, { assignment }: RequirementOf<'frozen'>): Problem {
  const { baseline } = problem;
  if (baseline === undefined) return problem;
  const assignments = baseline.schedule.assignments.filter((one) => !same(one, assignment));
  return { ...problem, baseline: { ...baseline, schedule: { ...baseline.schedule, assignments } } };
}

function unpinned({ pinned: { ...pinned } = {}, ...one }: Activity, aspect: keyof Pin): Activity {
  const { [aspect]: _, ...left } = pinned;
  return Object.keys(left).length === 0 ? one : { ...one, pinned: left };
}

const atAnyHour = (one: Activity, problem: Problem): Activity => ({
  ...one,
  outsideHours: true,
  windows: windowsOf(one, problem),
});

/** Where it was pinned stays open to it: what is asked never becomes more. */
function startingFreely(problem: Problem, one: Activity, start: string): Activity {
  const free = unpinned(one, 'start');
  if (free.outsideHours) return atAnyHour(free, problem);
  if (free.wholeDays !== undefined) return free;
  return isInHours(problem, free, start) ? free : atAnyHour(free, problem);
}

function isInHours(problem: Problem, activity: Activity, start: string): boolean {
  if (problem.leaders.some((leader) => leader.workingHours !== undefined)) return false;
  const { toLocal, toMinutes } = createCalendar(problem);
  const end = toLocal(toMinutes(start) + (activity.minutes ?? 0));
  const { baseline: _, relations: __, ...rest } = problem;
  const assignment = { activity: activity.id, start, end, attendees: [] };
  const { violations } = verify(
    { ...rest, activities: [activity] },
    { format: 'tongchou/schedule@1', assignments: [assignment] },
  );
  return violations.every(({ rule }) => rule !== 'working-hours');
}

/** Moved to those who may come: a pinned attendee can still be among them. */
function notRequired(one: Activity, leader: string): Activity {
  const { required = [], ...attendees } = one.attendees ?? {};
  return mayCome({ ...one, attendees: { ...attendees, required: required.filter((id) => id !== leader) } }, [leader]);
}

function notChosen(one: Activity, { choice }: RequirementOf<'choice'>): Activity {
  const { choose = [], ...attendees } = one.attendees ?? {};
  const left = choose.filter((entry) => !same(entry, choice));
  return mayCome({ ...one, attendees: { ...attendees, choose: left } }, choice.from);
}

function mayCome(one: Activity, leaders: readonly string[]): Activity {
  const { optional = [], required = [] } = one.attendees ?? {};
  const more = leaders.filter((id) => !optional.includes(id) && !required.includes(id));
  return { ...one, attendees: { ...one.attendees, optional: [...optional, ...more] } };
}

const ANYWHERE = '~anywhere';

function withAnywhere(problem: Problem, activity: string): Problem {
  const { venues = [] } = problem;
  const known = venues.some(({ id }) => id === ANYWHERE);
  return changed(
    { ...problem, venues: known ? venues : [...venues, { id: ANYWHERE, exclusive: false }] },
    activity,
    (one) => ({ ...one, venue: { anyOf: [...(one.venue?.anyOf ?? []), ANYWHERE] } }),
  );
}

function withoutTravel(problem: Problem, { from, to }: RequirementOf<'travel'>): Problem {
  const others = (problem.travel ?? []).filter(
    (one) => !(one.from === from && one.to === to) && !(one.from === to && one.to === from),
  );
  return { ...problem, travel: [...others, { from, to, minutes: 0 }] };
}
