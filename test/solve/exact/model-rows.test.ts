import { afterAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { createBackend } from '../../../src/solve/exact/create-backend.ts';
import { solveExactly } from '../../../src/solve/exact/solve-exactly.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { makeProblem, NO_INCONVENIENCE } from '../../support/make-problem.ts';

const highs = createBackend('highs');
afterAll(() => highs.close());

/** Each rule alone: the optimum counted by hand, found and proven. */
async function optimum(parts: Partial<Problem>) {
  const { instance } = compileProblem(makeProblem(parts));
  const outcome = await solveExactly(instance, highs, { timeMs: 20_000, now: () => performance.now() });
  if (outcome.kind !== 'solved') throw new Error(JSON.stringify(outcome));
  expect(outcome.cost).toBe(outcome.bound);
  return { cost: outcome.cost, rounds: outcome.rounds };
}

/** Value of an activity of priority 3 and urgency 3. */
const VALUE = 9 * 48;
const MORNING = { workingHours: [{ days: ['tue'] as const, sessions: [['08:00', '12:00']] as const }] };
const of = (id: string, minutes = 60) => ({ id, minutes, attendees: { required: ['a'] } });
const weights = NO_INCONVENIENCE;

describe('rows', () => {
  test('coverage: of two leaders one stays, so two journeys that must begin together cannot', async () => {
    const away = (id: string, leader: string) => ({
      id,
      minutes: 240,
      venue: { site: 'far' },
      attendees: { required: [leader] },
    });
    const parts: Partial<Problem> = {
      weights,
      calendar: MORNING,
      sites: ['home', 'far'].map((id) => ({ id, name: id })),
      leaders: ['a', 'b', 'c'].map((id) => ({ id, homeSite: 'home' })),
      activities: [away('x', 'a'), away('y', 'b')],
    };
    expect(await optimum(parts)).toEqual({ cost: 0, rounds: 1 });
    expect(await optimum({ ...parts, coverage: [{ leaders: ['a', 'b'], atLeast: 1 }] })).toEqual({
      cost: VALUE,
      rounds: 1,
    });
    // c is away anyway: a and b must both stay.
    const leaders = (parts.leaders ?? []).map((leader) =>
      leader.id === 'c'
        ? { ...leader, unavailable: [{ start: '2026-12-01T09:00', end: '2026-12-01T10:00', away: true }] }
        : leader,
    );
    const group = [{ leaders: ['a', 'b', 'c'], atLeast: 2 }];
    expect(await optimum({ ...parts, leaders, coverage: group })).toEqual({ cost: 2 * VALUE, rounds: 1 });
    expect(
      await optimum({ ...parts, leaders, coverage: [{ ...group[0], leaders: ['a', 'b', 'c'], atLeast: 1 }] }),
    ).toEqual({
      cost: VALUE,
      rounds: 1,
    });
  });

  test('coverage: who is away by a frozen assignment is counted', async () => {
    const away = (id: string, leader: string) => ({
      id,
      minutes: 240,
      venue: { site: 'far' },
      attendees: { required: [leader] },
    });
    const held = { activity: 'x', start: '2026-12-01T08:00', end: '2026-12-01T12:00', attendees: ['a'] };
    expect(
      await optimum({
        weights,
        calendar: MORNING,
        sites: ['home', 'far'].map((id) => ({ id, name: id })),
        leaders: ['a', 'b'].map((id) => ({ id, homeSite: 'home' })),
        activities: [away('x', 'a'), away('y', 'b')],
        coverage: [{ leaders: ['a', 'b'], atLeast: 1 }],
        baseline: {
          schedule: { format: 'tongchou/schedule@1', assignments: [held], focusBlocks: [] },
          frozenUntil: '2026-12-02T00:00',
        },
      }),
    ).toEqual({ cost: VALUE, rounds: 1 });
  });

  test('touched: off the grid a session is touched though no slot of it begins inside', async () => {
    const activity = { ...of('x', 65), pinned: { start: '2026-12-01T17:35' } };
    expect(await optimum({ activities: [activity] })).toEqual({ cost: 1, rounds: 1 });
    expect(
      await optimum({ slotMinutes: 60, activities: [{ ...activity, pinned: { start: '2026-12-01T17:05' } }] }),
    ).toEqual({
      cost: 1,
      rounds: 1,
    });
  });

  test('touched: a focus block touches nothing, but takes its time', async () => {
    const goal = { id: 'f', title: 'f', leaders: ['a'], minutes: 240, blockMinutes: 240 };
    const parts: Partial<Problem> = { calendar: MORNING, activities: [of('x', 120)] };
    expect(await optimum({ ...parts, activities: [], focusGoals: [goal] })).toEqual({ cost: 0, rounds: 1 });
    expect(await optimum({ ...parts, focusGoals: [goal] })).toEqual({ cost: VALUE, rounds: 1 });
  });

  test('focus blocks: no more a day than allowed', async () => {
    const goal = { id: 'f', title: 'f', leaders: ['a'], minutes: 240, blockMinutes: 60 };
    expect(await optimum({ focusGoals: [{ ...goal, maxBlocksPerDay: 3 }], weights })).toEqual({
      cost: VALUE,
      rounds: 1,
    });
  });

  test('limits: activities, minutes of the day and of the week', async () => {
    const activities = [of('x'), of('y'), of('z')];
    const limited = (limits: object): Partial<Problem> => ({ weights, activities, leaders: [{ id: 'a', limits }] });
    expect(await optimum(limited({ activitiesPerDay: 1 }))).toEqual({ cost: 2 * VALUE, rounds: 1 });
    expect(await optimum(limited({ minutesPerDay: 150 }))).toEqual({ cost: VALUE, rounds: 1 });
    expect(await optimum(limited({ minutesPerWeek: 60 }))).toEqual({ cost: 2 * VALUE, rounds: 1 });
  });

  test('overload: quarters above the target, rounded up', async () => {
    const leaders = [{ id: 'a', targetMinutesPerDay: 100 }];
    const weighing = { ...weights, overload: 1 };
    // 20 minutes above: two quarters.
    expect(await optimum({ leaders, weights: weighing, activities: [of('x'), of('y')] })).toEqual({
      cost: 2,
      rounds: 1,
    });
  });

  test('whole days count on every day', async () => {
    const parts: Partial<Problem> = {
      weights,
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
      activities: [
        { id: 'w', wholeDays: 2, priority: 5, attendees: { required: ['a'] } },
        { ...of('x'), outsideHours: true, windows: [{ start: '2026-12-02T19:00', end: '2026-12-02T20:00' }] },
      ],
    };
    expect(await optimum(parts)).toEqual({ cost: 0, rounds: 1 });
    expect(await optimum({ ...parts, leaders: [{ id: 'a', limits: { activitiesPerDay: 1 } }] })).toEqual({
      cost: VALUE,
      rounds: 1,
    });
    expect(await optimum({ ...parts, leaders: [{ id: 'a', limits: { minutesPerWeek: 960 } }] })).toEqual({
      cost: VALUE,
      rounds: 1,
    });
  });

  test('who could come in two roles comes in one, and a pinned leader comes', async () => {
    const attendees = { choose: [{ from: ['a', 'b'], count: 1 }], optional: ['a'] };
    const parts: Partial<Problem> = {
      leaders: [{ id: 'a' }, { id: 'b' }],
      weights: { ...weights, choiceOrder: 10, optionalMissed: 1 },
      activities: [{ id: 'x', minutes: 60, attendees }],
    };
    expect(await optimum(parts)).toEqual({ cost: 0, rounds: 1 });
    // b must be among them: chosen, at its place in the order, with a missed; or a chosen and b left over.
    const pinned = { ...parts, activities: [{ id: 'x', minutes: 60, attendees, pinned: { attendees: ['b'] } }] };
    expect(await optimum(pinned)).toEqual({ cost: 13, rounds: 2 });
  });
});
