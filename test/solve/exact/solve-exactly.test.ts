import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { decode } from '../../../src/instance/decode.ts';
import { type Instance, MANDATORY_PENALTY } from '../../../src/instance/instance.ts';
import { copySolution, emptySolution, type Solution } from '../../../src/instance/solution.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { constructionOrder, placeFrozen } from '../../../src/solve/construct.ts';
import { createBackend } from '../../../src/solve/exact/create-backend.ts';
import { type ExactOutcome, solveExactly } from '../../../src/solve/exact/solve-exactly.ts';
import { createInserter } from '../../../src/solve/insertion.ts';
import { createState, place } from '../../../src/solve/state.ts';
import { type Verification, verify } from '../../../src/verify/verify.ts';
import { problems, TINY } from '../../support/arbitraries.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { edited } from '../../support/edited.ts';
import { makeProblem, NO_INCONVENIENCE } from '../../support/make-problem.ts';
import { hold } from '../../support/placement.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { search } from '../../support/search.ts';

const highs = createBackend('highs');
afterAll(() => highs.close());

const TASK = { timeMs: 20_000, now: () => performance.now() };

type Solved = Extract<ExactOutcome, { kind: 'solved' }>;

/** Judged by the independent checker. */
function judged(problem: Problem, { solution, cost }: Solved): Verification | null {
  if (!solution) return null;
  const compiled = compileProblem(problem);
  const { assignments, focusBlocks } = decode(compiled, solution);
  const verification = verify(problem, { format: 'tongchou/schedule@1', assignments, focusBlocks });
  expect(verification.violations).toEqual([]);
  expect(verification.score.cost + MANDATORY_PENALTY * verification.score.mandatoryMissed).toBe(cost);
  return verification;
}

describe('a whole problem', { timeout: PROPERTY_TIMEOUT }, () => {
  test('bound ≤ optimum ≤ cost, by brute force', async () => {
    let compared = 0;
    let equal = 0;
    await fc.assert(
      fc.asyncProperty(problems(TINY), async (problem) => {
        const best = bruteForce(problem, 1500);
        if (best === 'too many' || best === null) return;
        const outcome = await solveExactly(compileProblem(problem).instance, highs, TASK);
        if (best.mandatoryMissed > 0) {
          expect(outcome.kind).toBe('infeasible');
          return;
        }
        expect(outcome.kind).toBe('solved');
        if (outcome.kind !== 'solved') return;
        expect(outcome.bound).not.toBeNull();
        expect(outcome.bound).toBeLessThanOrEqual(best.cost);
        const schedule = judged(problem, outcome);
        compared++;
        if (!schedule) return;
        expect(schedule.score.cost).toBeGreaterThanOrEqual(best.cost);
        if (schedule.score.cost === best.cost) equal++;
      }),
      propertyRuns(0.1),
    );
    expect(compared).toBeGreaterThan(10);
    expect(equal / compared).toBeGreaterThan(0.8);
  });

  test('without travel and fragmentation to pay, and journeys that no detour shortens, it is the optimum', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(problems(TINY), async (document) => {
        const problem = {
          ...document,
          travel: [],
          weights: { ...document.weights, travel: 0, fragmentation: 0 },
        };
        const best = bruteForce(problem, 1500);
        if (best === 'too many' || best === null || best.mandatoryMissed > 0) return;
        const outcome = await solveExactly(compileProblem(problem).instance, highs, TASK);
        if (outcome.kind !== 'solved') throw new Error(JSON.stringify(outcome));
        const schedule = judged(problem, outcome);
        expect(schedule?.score.cost).toBe(best.cost);
        expect(outcome.bound).toBe(best.cost);
        compared++;
      }),
      propertyRuns(0.1),
    );
    expect(compared).toBeGreaterThan(10);
  });

  test.each([
    ['new plans', problems()],
    ['changes of a published schedule', edited],
  ])('never says more than a schedule costs, and holds what it says: %s', async (_, some) => {
    await fc.assert(
      fc.asyncProperty(some, async (problem) => {
        const compiled = compileProblem(problem);
        const known = search(compiled, 60);
        const outcome = await solveExactly(compiled.instance, highs, { ...TASK, incumbent: known.solution });
        if (outcome.kind === 'infeasible') {
          expect(known.mandatoryMissed).toBeGreaterThan(0);
          return;
        }
        if (outcome.kind !== 'solved') throw new Error(JSON.stringify(outcome));
        if (known.mandatoryMissed === 0) expect(outcome.bound ?? 0).toBeLessThanOrEqual(known.cost);
        judged(problem, outcome);
      }),
      propertyRuns(0.06),
    );
  });
});

describe('a few free items', { timeout: PROPERTY_TIMEOUT }, () => {
  test.each([
    ['new plans', problems()],
    ['changes of a published schedule', edited],
  ])('the others stay as they are, every rule is kept: %s', async (_, some) => {
    let better = 0;
    await fc.assert(
      fc.asyncProperty(some, fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }), async (problem, picks) => {
        const compiled = compileProblem(problem);
        const { instance } = compiled;
        const around = poorSchedule(instance);
        const known = Array.from(instance.frozen.keys()).filter((item) => instance.frozen[item] === 0);
        const free = [...new Set(picks.map((k) => known[k % known.length] ?? -1))].filter((item) => item >= 0);
        const outcome = await solveExactly(instance, highs, { ...TASK, around, free });
        // A mandatory one of them may have no room between the others.
        if (outcome.kind === 'infeasible') return;
        if (outcome.kind !== 'solved') throw new Error(JSON.stringify(outcome));
        expect(outcome.bound).toBeNull();
        const schedule = judged(problem, outcome);
        if (!schedule || !outcome.solution) return;
        for (let item = 0; item < instance.itemCount; item++) {
          if (!free.includes(item)) expect(outcome.solution.candidate[item]).toBe(around.candidate[item]);
        }
        const before = costOf(instance, around);
        expect(outcome.cost).toBeLessThanOrEqual(before);
        if (outcome.cost < before) better++;
      }),
      propertyRuns(0.15),
    );
    expect(better).toBeGreaterThan(0);
  });

  test('one free item is held where it costs least', async () => {
    const alone: Problem = makeProblem({
      leaders: [{ id: 'a' }, { id: 'b' }],
      activities: [
        { id: 'x', minutes: 240, attendees: { required: ['a'] }, preferredWindows: [{ start: AT(14), end: AT(18) }] },
        { id: 'y', minutes: 240, attendees: { required: ['a'] }, preferredWindows: [{ start: AT(14), end: AT(18) }] },
      ],
    });
    const compiled = compileProblem(alone);
    const { instance } = compiled;
    const state = createState(instance);
    // x where y would like to be: y must take the morning, 2 × 3 for that; two sessions touched.
    hold(state, compiled, 'x', AT(14));
    const around = emptySolution(instance);
    copySolution(state, around);
    const outcome = await solveExactly(instance, highs, { ...TASK, around, free: [1] });
    expect(outcome).toMatchObject({ kind: 'solved', cost: 8, rounds: 1 });
  });
});

const AT = (hour: number): string => `2026-12-01T${hour}:00`;

/** Everything that has to be held, and then the cheapest first: much that is worth more finds no room. */
function poorSchedule(instance: Instance): Solution {
  const state = createState(instance);
  const inserter = createInserter(state);
  placeFrozen(state);
  const order = constructionOrder(state);
  const isMandatory = (item: number): boolean => instance.mandatory[item] === 1;
  for (const item of [...order.filter(isMandatory), ...order.filter((one) => !isMandatory(one)).reverse()]) {
    const placement = inserter.best(item, Number.POSITIVE_INFINITY, { random: null, days: null });
    if (placement) place(state, item, placement);
  }
  const poor = emptySolution(instance);
  copySolution(state, poor);
  return poor;
}

function costOf(instance: Instance, solution: Solution): number {
  const state = createState(instance);
  for (let item = 0; item < instance.itemCount; item++) {
    if (solution.candidate[item]! < 0) continue;
    const row = instance.attendeesOf[item]!;
    const to = row + solution.attendeeCount[item]!;
    place(state, item, {
      candidate: solution.candidate[item]!,
      place: solution.place[item]!,
      venue: solution.venue[item]!,
      attendees: Array.from(solution.attendee.subarray(row, to)),
      roles: Array.from(solution.role.subarray(row, to)),
    });
  }
  return state.cost;
}

describe('what cannot be solved', () => {
  const two = makeProblem({
    activities: [
      { id: 'x', minutes: 240, mandatory: true, attendees: { required: ['a'] } },
      { id: 'y', minutes: 240, mandatory: true, attendees: { required: ['a'] } },
    ],
  });
  const { instance } = compileProblem(two);

  test('says why: too large, out of time, cancelled', async () => {
    const small = createBackend('jslp', { limits: { ...highs.limits, columns: 1 } });
    expect(await solveExactly(instance, small, TASK)).toMatchObject({ kind: 'unsupported' });
    small.close();
    const late = { ...TASK, timeMs: 0 };
    expect(await solveExactly(instance, highs, late)).toMatchObject({ kind: 'solved', solution: null, bound: null });
    const signal = AbortSignal.abort();
    expect(await solveExactly(instance, highs, { ...TASK, signal })).toMatchObject({ kind: 'solved', solution: null });
  });

  test('a third that must be held too is proven impossible', async () => {
    const three = {
      ...two,
      activities: [...two.activities, { id: 'z', minutes: 60, mandatory: true, attendees: { required: ['a'] } }],
    };
    expect(await solveExactly(compileProblem(three).instance, highs, TASK)).toEqual({ kind: 'infeasible' });
  });

  test('the other backend says the same', async () => {
    const jslp = createBackend('jslp');
    const outcome = await solveExactly(instance, jslp, TASK);
    jslp.close();
    expect(outcome).toMatchObject({ kind: 'solved', cost: 2, bound: 2 });
    expect(await solveExactly(instance, highs, TASK)).toMatchObject({ kind: 'solved', cost: 2, bound: 2 });
  });
});

describe('what the model learns from the exact rules', () => {
  const sites = [{ id: 'n' }, { id: 's' }].map((site) => ({ ...site, name: site.id }));

  test('a journey: two that seemed to fit in one afternoon', async () => {
    const problem = makeProblem({
      sites,
      defaultTravelMinutes: 90,
      calendar: { workingHours: [{ days: ['tue'], sessions: [['14:00', '18:00']] }] },
      activities: ['n', 's'].map((site, i) => ({
        id: site,
        minutes: 120,
        priority: i === 0 ? (4 as const) : (3 as const),
        venue: { site },
        attendees: { required: ['a'] },
      })),
    });
    const outcome = await solveExactly(compileProblem(problem).instance, highs, TASK);
    // The lesser is lost, 9 × 48; one session touched.
    expect(outcome).toMatchObject({ kind: 'solved', cost: 433, bound: 433 });
    expect(outcome.kind === 'solved' && outcome.rounds).toBeGreaterThan(1);
  });

  test('a venue: three for two rooms at one hour', async () => {
    const leaders = ['a', 'b', 'c'].map((id) => ({ id }));
    const problem = makeProblem({
      leaders,
      venues: ['v', 'w'].map((id) => ({ id, name: id })),
      weights: NO_INCONVENIENCE,
      activities: leaders.map(({ id }) => ({
        id: `x${id}`,
        minutes: 240,
        venue: { anyOf: ['v', 'w'] },
        windows: [{ start: '2026-12-01T08:00', end: '2026-12-01T12:00' }],
        attendees: { required: [id] },
      })),
    });
    expect(await solveExactly(compileProblem(problem).instance, highs, TASK)).toMatchObject({
      kind: 'solved',
      cost: 432,
      bound: 432,
      rounds: 2,
    });
  });

  test('a chain: back to back with the break of the leader who attends both', async () => {
    const problem = makeProblem({
      leaders: [{ id: 'a', breakMinutes: 60 }],
      activities: ['x', 'y'].map((id) => ({ id, minutes: 60, attendees: { required: ['a'] } })),
      relations: [{ kind: 'backToBack', activities: ['x', 'y'] }],
    });
    const outcome = await solveExactly(compileProblem(problem).instance, highs, TASK);
    expect(outcome).toMatchObject({ kind: 'solved', cost: 1, bound: 1 });
    if (outcome.kind === 'solved') judged(problem, outcome);
  });

  test('a chain of three, of which the middle one closes the gap', async () => {
    const problem = makeProblem({
      weights: { ...NO_INCONVENIENCE, unpreferred: 1 },
      activities: ['x', 'y', 'z'].map((id, i) => ({
        id,
        minutes: 60,
        attendees: { required: ['a'] },
        preferredWindows: [{ start: AT(14 + i), end: AT(15 + i) }],
      })),
      relations: [{ kind: 'backToBack', activities: ['x', 'y', 'z'] }],
    });
    // Without y the wishes of x and z cannot both be met.
    const { instance } = compileProblem(problem);
    expect(await solveExactly(instance, highs, TASK)).toMatchObject({ kind: 'solved', cost: 0, bound: 0 });
    const keep = (item: number): boolean => item !== 1;
    expect(await solveExactly(instance, highs, { ...TASK, keep })).toMatchObject({
      kind: 'solved',
      cost: 432 + 3,
      bound: 435,
    });
  });

  test('where a detour shortens a journey nothing is proven from it, but a few items can be held all the same', async () => {
    const at = (id: string, site: string, hour: number) => ({
      id,
      minutes: 60,
      venue: { site },
      attendees: { required: ['a'] },
      windows: [{ start: AT(hour), end: AT(hour + 1) }],
    });
    const problem = makeProblem({
      weights: NO_INCONVENIENCE,
      sites: ['n', 'm', 's'].map((id) => ({ id, name: id })),
      travel: [
        { from: 'n', to: 's', minutes: 300 },
        { from: 'n', to: 'm', minutes: 30 },
        { from: 'm', to: 's', minutes: 30 },
      ],
      activities: [at('x', 'n', 10), at('z', 's', 15)],
    });
    const { instance } = compileProblem(problem);
    expect(await solveExactly(instance, highs, TASK)).toMatchObject({
      kind: 'solved',
      solution: null,
      bound: 0,
      rounds: 1,
    });
    const around = emptySolution(instance);
    const outcome = await solveExactly(instance, highs, { ...TASK, around, free: [0, 1] });
    expect(outcome).toMatchObject({ kind: 'solved', cost: 432, bound: null, rounds: 2 });
  });

  test('a leader may not pass from one place to another in no time, whichever of the places is chosen', async () => {
    const problem = makeProblem({
      weights: NO_INCONVENIENCE,
      sites: ['n', 's', 'w'].map((id) => ({ id, name: id })),
      defaultTravelMinutes: 60,
      venues: ['n', 's', 'w'].map((site) => ({ id: `v${site}`, name: site, site })),
      activities: [
        { id: 'x', minutes: 120, venue: { anyOf: ['vn', 'vs'] } },
        { id: 'y', minutes: 120, venue: { anyOf: ['vs', 'vw'] } },
        { id: 'z', minutes: 240, venue: { anyOf: ['vs'] } },
      ].map((one) => ({
        ...one,
        attendees: { required: [one.id === 'z' ? 'b' : 'a'] },
        windows: [{ start: AT(8).replace('T8', 'T08'), end: AT(12) }],
      })),
      leaders: [{ id: 'a' }, { id: 'b' }],
    });
    // Both of a's would have to be held at s, which z takes: one is lost.
    const outcome = await solveExactly(compileProblem(problem).instance, highs, TASK);
    expect(outcome).toMatchObject({ kind: 'solved', cost: 432, bound: 432 });
    expect(outcome.kind === 'solved' && outcome.rounds).toBeGreaterThan(1);
  });
});
