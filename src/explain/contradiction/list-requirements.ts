import type { Activity, Leader, LeaderLimits, Problem, Venue } from '../../model/problem.ts';
import { frozenIn } from './reduce-problem.ts';
import { type Requirement, same } from './requirement.ts';

const LIMITS: readonly (keyof LeaderLimits)[] = ['activitiesPerDay', 'minutesPerDay', 'minutesPerWeek'];

/** All that a reduced Problem asks: first what must be held, then what is plainest to see. */
export function requirementsOf(problem: Problem): readonly Requirement[] {
  const { activities, leaders, venues = [], relations = [], coverage = [] } = problem;
  const mandatory = activities.filter((one) => one.mandatory);
  return distinct([
    ...mandatory.map(({ id }): Requirement => ({ kind: 'mandatory', activity: id })),
    ...frozenIn(problem).map((assignment): Requirement => ({ kind: 'frozen', assignment })),
    ...activities.flatMap(attendance),
    ...activities.flatMap(times),
    ...leaders.flatMap(ofLeader),
    ...activities.flatMap(places),
    ...venues.flatMap(ofVenue),
    ...relations.map((relation): Requirement => ({ kind: 'relation', relation })),
    ...coverage.map((one): Requirement => ({ kind: 'coverage', coverage: one })),
    ...journeys(problem),
  ]);
}

const distinct = (all: readonly Requirement[]): readonly Requirement[] =>
  all.filter((one, i) => all.findIndex((other) => same(one, other)) === i);

function attendance({ id: activity, attendees, pinned }: Activity): readonly Requirement[] {
  return [
    ...(attendees?.required ?? []).map((leader): Requirement => ({ kind: 'attends', activity, leader })),
    ...(attendees?.choose ?? []).map((choice): Requirement => ({ kind: 'choice', activity, choice })),
    ...(pinned?.attendees ? [{ kind: 'pinnedAttendees' as const, activity, attendees: pinned.attendees }] : []),
  ];
}

function times({ id: activity, ...one }: Activity): readonly Requirement[] {
  const { windows = [], releaseTime, deadline, outsideHours = false, pinned: { start, day } = {} } = one;
  return [
    ...(start === undefined ? [] : [{ kind: 'pinnedStart' as const, activity, start }]),
    ...(day === undefined ? [] : [{ kind: 'pinnedDay' as const, activity, day }]),
    ...(windows.length === 0 ? [] : [{ kind: 'windows' as const, activity, windows }]),
    ...(releaseTime === undefined ? [] : [{ kind: 'release' as const, activity, time: releaseTime }]),
    ...(deadline === undefined ? [] : [{ kind: 'deadline' as const, activity, time: deadline }]),
    ...(outsideHours || start !== undefined ? [] : [{ kind: 'hours' as const, activity }]),
  ];
}

function ofLeader({ id: leader, unavailable = [], workingHours, limits = {}, breakMinutes = 0 }: Leader) {
  return [
    ...unavailable.map((absence): Requirement => ({ kind: 'absence', leader, absence })),
    ...(workingHours === undefined ? [] : [{ kind: 'ownHours' as const, leader }]),
    ...LIMITS.flatMap((limit): readonly Requirement[] => {
      const value = limits[limit];
      return value === undefined ? [] : [{ kind: 'limit', leader, limit, value }];
    }),
    ...(breakMinutes === 0 ? [] : [{ kind: 'break' as const, leader, minutes: breakMinutes }]),
  ];
}

function places({ id: activity, venue, headcount, pinned }: Activity): readonly Requirement[] {
  return [
    ...(pinned?.venue === undefined ? [] : [{ kind: 'pinnedVenue' as const, activity, venue: pinned.venue }]),
    ...(venue === undefined ? [] : [{ kind: 'venue' as const, activity, wish: venue }]),
    ...(headcount === undefined || !venue?.anyOf ? [] : [{ kind: 'headcount' as const, activity, headcount }]),
  ];
}

function ofVenue({ id: venue, unavailable = [], exclusive = true }: Venue): readonly Requirement[] {
  return [
    ...unavailable.map((closure): Requirement => ({ kind: 'closure', venue, closure })),
    ...(exclusive ? [{ kind: 'exclusive' as const, venue }] : []),
  ];
}

/** Between the sites at which something may be held. */
function journeys({ activities, venues = [], travel = [], defaultTravelMinutes = 0 }: Problem): readonly Requirement[] {
  const sites = [...new Set([...activities.map(({ venue }) => venue?.site), ...venues.map(({ site }) => site)])];
  const known = sites.filter((site) => site !== undefined);
  const minutes = (from: string, to: string): number =>
    (
      travel.find((one) => one.from === from && one.to === to) ??
      travel.find((one) => one.from === to && one.to === from)
    )?.minutes ?? defaultTravelMinutes;
  return known.flatMap((from, i) =>
    known.slice(i + 1).flatMap((to): readonly Requirement[] => {
      const longer = Math.max(minutes(from, to), minutes(to, from));
      return longer === 0 ? [] : [{ kind: 'travel', from, to, minutes: longer }];
    }),
  );
}
