import { describe, expect, test } from 'vitest';
import { CHOSEN, NONE, OPTIONAL } from '../../src/instance/instance.ts';
import type { Activity, Attendees, Leader, Problem } from '../../src/model/problem.ts';
import { createCrew } from '../../src/solve/crew.ts';
import { createState } from '../../src/solve/state.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem, NO_INCONVENIENCE } from '../support/make-problem.ts';
import { hold, placementAt, type Wish } from '../support/placement.ts';
import { startsOf } from '../support/starts-of.ts';

const at = (clock: string): string => `2026-12-01T${clock}`;
const WEIGHTS = { ...NO_INCONVENIENCE, deputy: 4, choiceOrder: 1, optionalMissed: 1, outsideHours: 1 };

interface Setting {
  readonly leaders?: readonly Leader[];
  readonly problem?: Partial<Problem>;
  readonly busy?: readonly string[];
  readonly activity?: Partial<Activity>;
  readonly clock?: string;
  readonly held?: readonly (readonly [id: string, clock: string, wish: Wish])[];
  readonly limit?: number;
}

/** Who comes to `x` at 09:00 and what that costs; null where it cannot be held. */
function crewOf(attendees: Attendees, setting: Setting = {}) {
  const { leaders = ['a', 'b', 'c', 'd'].map((id) => ({ id })), busy = [], activity = {}, problem = {} } = setting;
  const compiled = compileProblem(
    makeProblem({
      weights: WEIGHTS,
      leaders,
      activities: [
        { id: 'x', minutes: 60, attendees, ...activity },
        ...busy.map((id) => ({ id: `busy ${id}`, minutes: 60, attendees: { required: [id] } })),
      ],
      ...problem,
    }),
  );
  const state = createState(compiled.instance);
  for (const id of busy) hold(state, compiled, `busy ${id}`, at('09:00'));
  for (const [id, clock, wish] of setting.held ?? []) hold(state, compiled, id, at(clock), wish);
  if (!startsOf(compiled, 'x').includes(`01T${setting.clock ?? '09:00'}`)) return null;
  const { candidate, place } = placementAt(compiled, 'x', at(setting.clock ?? '09:00'), {
    ...(activity.venue?.anyOf?.[0] === undefined ? {} : { venue: activity.venue.anyOf[0] }),
  });
  const crew = createCrew(state);
  if (!crew.evaluate(0, candidate, place, setting.limit ?? 1e6)) return null;
  const people = crew.attendees.map((l) => leaders[l]?.id ?? '');
  return { cost: crew.cost, people, roles: [...crew.roles], venue: crew.venue };
}

describe('required leaders', () => {
  const leaders: Leader[] = [{ id: 'a', deputies: ['b', 'c'] }, { id: 'b' }, { id: 'c' }, { id: 'd', deputies: ['b'] }];
  const asked = { required: ['a'], deputiesAllowed: true };

  test('come themselves for nothing', () => {
    expect(crewOf({ required: ['a', 'd'] })).toEqual({ cost: 0, people: ['a', 'd'], roles: [0, 1], venue: NONE });
  });

  test('send the first deputy who is free: 4 × priority 3 × rank', () => {
    expect(crewOf(asked, { leaders, busy: ['a'] })).toMatchObject({ cost: 12, people: ['b'], roles: [0] });
    expect(crewOf(asked, { leaders, busy: ['a', 'b'] })).toMatchObject({ cost: 24, people: ['c'] });
    expect(crewOf(asked, { leaders, busy: ['a', 'b', 'c'] })).toBeNull();
    expect(crewOf({ required: ['a'] }, { leaders, busy: ['a'] })).toBeNull();
  });

  test('do not send one who is required, or comes for another already', () => {
    const both = { required: ['a', 'b'], deputiesAllowed: true };
    expect(crewOf(both, { leaders, busy: ['a'] })).toMatchObject({ cost: 24, people: ['b', 'c'] });
    const chain: Leader[] = [{ id: 'a', deputies: ['d', 'c'] }, { id: 'b' }, { id: 'c' }, { id: 'd', deputies: ['b'] }];
    const two = { required: ['a', 'd'], deputiesAllowed: true };
    expect(crewOf(two, { leaders: chain, busy: ['a'] })).toMatchObject({ cost: 24, people: ['c', 'd'] });
    expect(crewOf(two, { leaders, busy: ['a', 'd', 'c'] })).toBeNull();
  });

  test('send somebody where their own day would cost more', () => {
    const tired: Leader[] = [{ id: 'a', deputies: ['b'], targetMinutesPerDay: 0 }, { id: 'b' }];
    // An hour above the target is four quarters at 5; the deputy costs 12.
    const problem = { weights: { ...WEIGHTS, overload: 5 } };
    expect(crewOf(asked, { leaders: tired, problem })).toMatchObject({ cost: 12, people: ['b'] });
    expect(crewOf({ required: ['a'] }, { leaders: tired, problem })).toMatchObject({ cost: 20, people: ['a'] });
  });
});

describe('choices', () => {
  test('take the first who are free, by rank', () => {
    const choose = [{ from: ['c', 'a', 'b'], count: 2 }];
    expect(crewOf({ choose })).toMatchObject({ cost: 0 + 1, people: ['c', 'a'], roles: [CHOSEN, CHOSEN] });
    expect(crewOf({ choose }, { busy: ['c'] })).toMatchObject({ cost: 1 + 2, people: ['a', 'b'] });
    expect(crewOf({ choose }, { busy: ['c', 'a'] })).toBeNull();
  });

  test('of overlapping lists take different people', () => {
    const choose = [
      { from: ['a', 'b'], count: 1 },
      { from: ['a', 'b'], count: 1 },
    ];
    expect(crewOf({ choose })).toMatchObject({ cost: 1, people: ['a', 'b'] });
    expect(crewOf({ choose }, { busy: ['b'] })).toBeNull();
  });

  test('do not take who is required anyway', () => {
    expect(crewOf({ required: ['a'], choose: [{ from: ['a', 'b'], count: 1 }] })).toMatchObject({
      cost: 1,
      people: ['a', 'b'],
      roles: [0, CHOSEN],
    });
  });
});

describe('optional leaders', () => {
  test('come where they can; else they are missed, 1 × priority 3', () => {
    expect(crewOf({ required: ['a'], optional: ['b', 'c'] })).toMatchObject({
      cost: 0,
      people: ['a', 'b', 'c'],
      roles: [0, OPTIONAL, OPTIONAL],
    });
    expect(crewOf({ required: ['a'], optional: ['b', 'c'] }, { busy: ['b'] })).toMatchObject({
      cost: 3,
      people: ['a', 'c'],
    });
  });

  test('stay away where that is cheaper: four quarters outside hours', () => {
    const activity = { outsideHours: true, windows: [{ start: at('18:00'), end: at('19:00') }] };
    const evening = { activity, clock: '18:00' };
    expect(crewOf({ required: ['a'], optional: ['b'] }, evening)).toMatchObject({ cost: 4 + 3, people: ['a'] });
    const important = { ...evening, activity: { ...activity, priority: 5 as const } };
    expect(crewOf({ required: ['a'], optional: ['b'] }, important)).toMatchObject({ cost: 4 + 4, people: ['a', 'b'] });
  });

  test('stay where the group needs them', () => {
    const problem = {
      sites: [{ id: 'p' }],
      coverage: [{ leaders: ['a', 'b'], atLeast: 1, baseSites: [] }],
    };
    const activity = { venue: { site: 'p' } };
    expect(crewOf({ required: ['a'], optional: ['b', 'c'] }, { problem, activity })).toMatchObject({
      cost: 3,
      people: ['a', 'c'],
    });
    expect(crewOf({ required: ['a', 'b'] }, { problem, activity })).toBeNull();
  });
});

describe('pinned attendees', () => {
  const pin = (id: string): Partial<Activity> => ({ pinned: { attendees: [id] } });

  test('come, though others are cheaper', () => {
    const leaders: Leader[] = [{ id: 'a', deputies: ['b', 'c'] }, { id: 'b' }, { id: 'c' }];
    expect(crewOf({ choose: [{ from: ['a', 'b', 'c'], count: 1 }] }, { activity: pin('c') })).toMatchObject({
      cost: 2,
      people: ['c'],
    });
    expect(crewOf({ required: ['a'], deputiesAllowed: true }, { leaders, activity: pin('c') })).toMatchObject({
      cost: 24,
      people: ['c'],
    });
    expect(crewOf({ optional: ['b'] }, { activity: pin('b'), busy: ['b'] })).toBeNull();
  });
});

describe('venues', () => {
  const venues = [{ id: 'v' }, { id: 'w' }];
  const activity = { venue: { anyOf: ['v', 'w'] } };
  const other: Activity = { id: 'y', minutes: 60, venue: { anyOf: ['v'] } };

  test('the first that is free', () => {
    expect(crewOf({ required: ['a'] }, { problem: { venues }, activity })).toMatchObject({ venue: 0 });
    const taken = {
      problem: { venues, activities: [{ id: 'x', minutes: 60, attendees: { required: ['a'] }, ...activity }, other] },
      activity,
      held: [['y', '09:30', { venue: 'v' }]] as const,
    };
    expect(crewOf({}, taken)).toMatchObject({ venue: 1 });
  });

  test('that of the published schedule, where it is free', () => {
    const published = { activity: 'x', start: at('09:00'), end: at('10:00'), attendees: ['b'], venue: 'w' };
    const problem = {
      venues,
      baseline: { schedule: { assignments: [published] } },
      weights: { ...WEIGHTS, change: 5 },
    };
    // One leader added, one removed: 5 × priority 3 once.
    expect(crewOf({ required: ['a'] }, { problem, activity })).toMatchObject({ venue: 1, cost: 15 });
    // Whoever came comes again, if the rank costs less than the change.
    expect(crewOf({ choose: [{ from: ['a', 'b'], count: 1 }] }, { problem, activity })).toMatchObject({
      people: ['b'],
      cost: 1,
    });
  });
});

test('nothing above the limit', () => {
  const late = { activity: { dueTime: at('08:30') }, problem: { weights: { ...WEIGHTS, lateness: 1 } } };
  // A tenth of 432.
  expect(crewOf({ required: ['a'] }, { ...late, limit: 44 })).toMatchObject({ cost: 43 });
  expect(crewOf({ required: ['a'] }, { ...late, limit: 43 })).toBeNull();
});
