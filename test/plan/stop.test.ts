import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { type Progress, plan } from '../../src/plan.ts';
import { makeProblem } from '../support/make-problem.ts';
import { planAndVerify } from '../support/plan-and-verify.ts';

/** Too much for the time there is, and too tangled to be proven best in a moment. */
const BUSY: Problem = makeProblem({
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-04' },
  sites: [{ id: 'p' }, { id: 'q' }],
  defaultTravelMinutes: 40,
  leaders: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  activities: Array.from({ length: 40 }, (_, i) => ({
    id: `x${i}`,
    minutes: 60 + 30 * (i % 4),
    priority: ([1, 2, 3, 4, 5] as const)[i % 5] ?? 3,
    urgency: ([5, 3, 1] as const)[i % 3] ?? 3,
    attendees: { required: [['a', 'b'], ['b', 'c'], ['a'], ['c']][i % 4] ?? [] },
    venue: { site: i % 2 ? 'p' : 'q' },
  })),
});

/** Nothing is in the way: the first schedule costs what the bound says. */
const EASY: Problem = makeProblem({ activities: [{ id: 'x', minutes: 60, attendees: { required: ['a'] } }] });

/** A clock that goes on by a millisecond with every look at it. */
function ticking(): () => number {
  let now = 0;
  return () => now++;
}

describe('stopping', () => {
  test('after so many iterations', async () => {
    const { schedule } = await planAndVerify(BUSY, { iterations: 7 });
    expect(schedule.stopReason).toBe('iterations');
    expect((await planAndVerify(BUSY, { iterations: 0 })).schedule.stopReason).toBe('iterations');
  });

  test('after so much time, by the clock that is given', async () => {
    const seen: Progress[] = [];
    const { schedule } = await planAndVerify(BUSY, { timeMs: 400, now: ticking(), onProgress: (p) => seen.push(p) });
    expect(schedule.stopReason).toBe('time');
    expect(seen.at(-1)?.elapsedMs).toBeGreaterThanOrEqual(400);
    // It stops at the first look after the time is up, not much later.
    expect(seen.at(-1)?.elapsedMs).toBeLessThan(1000);
  });

  test('whichever limit comes first', async () => {
    const both = { timeMs: 100_000, iterations: 3, now: ticking() };
    expect((await planAndVerify(BUSY, both)).schedule.stopReason).toBe('iterations');
    expect((await planAndVerify(BUSY, { timeMs: 50, iterations: 100_000, now: ticking() })).schedule.stopReason).toBe(
      'time',
    );
  });

  test('at the gap asked for', async () => {
    const { schedule } = await planAndVerify(BUSY, { targetGap: 0.9, iterations: 20_000 });
    expect(schedule.stopReason).toBe('gap');
    expect(schedule.gap).toBeLessThanOrEqual(0.9);
  });

  test('when nothing better was found for so long', async () => {
    const { schedule } = await planAndVerify(BUSY, { noImprovementMs: 300, now: ticking() });
    expect(schedule.stopReason).toBe('no-improvement');
  });

  test('as soon as it is proven best', async () => {
    const { schedule } = await planAndVerify(EASY, { iterations: 100_000 });
    expect(schedule).toMatchObject({ stopReason: 'proven', status: 'optimal', gap: 0, score: { cost: 1 } });
  });

  test('as soon as it is proven that no schedule holds everything mandatory, and that this one is the best', async () => {
    const never = { id: 'never', minutes: 999, mandatory: true };
    const { schedule } = await planAndVerify(
      { ...EASY, activities: [...EASY.activities, never] },
      { iterations: 100_000 },
    );
    expect(schedule).toMatchObject({ stopReason: 'proven', status: 'infeasible', gap: 0 });
    expect(schedule.bound).toEqual({ mandatoryMissed: 1, cost: schedule.score.cost });
  });
});

describe('cancelling', () => {
  test('before it starts still gives the first schedule', async () => {
    const { schedule } = await planAndVerify(BUSY, { signal: AbortSignal.abort(), iterations: 1000 });
    expect(schedule.stopReason).toBe('cancelled');
    expect(schedule.assignments.length).toBeGreaterThan(10);
  });

  test('midway gives the best so far', async () => {
    const controller = new AbortController();
    const seen: Progress[] = [];
    const { schedule } = await planAndVerify(BUSY, {
      signal: controller.signal,
      timeMs: 1_000_000,
      now: ticking(),
      onProgress: (progress) => {
        seen.push(progress);
        if (seen.length === 3) controller.abort();
      },
    });
    expect(schedule.stopReason).toBe('cancelled');
    expect(schedule.score.cost).toBe(seen.at(-1)?.cost);
    expect(schedule.score.cost).toBeLessThanOrEqual(seen[0]?.cost ?? 0);
  });

  test('from outside: timers have their turn while it plans', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 0);
    const { schedule } = await planAndVerify(BUSY, { signal: controller.signal, timeMs: 1_000_000, now: ticking() });
    expect(schedule.stopReason).toBe('cancelled');
  });
});

describe('progress', () => {
  test('costs never rise, the bound never falls, time and steps go on, and the last is the result', async () => {
    const seen: Progress[] = [];
    const { schedule } = await planAndVerify(BUSY, {
      iterations: 800,
      now: ticking(),
      onProgress: (p) => seen.push(p),
    });
    expect(seen.length).toBeGreaterThan(5);
    for (const [i, next] of seen.entries()) {
      const before = seen[i - 1];
      if (!before) continue;
      expect(next.mandatoryMissed).toBeLessThanOrEqual(before.mandatoryMissed);
      if (next.mandatoryMissed === before.mandatoryMissed) expect(next.cost).toBeLessThanOrEqual(before.cost);
      expect(next.bound.cost).toBeGreaterThanOrEqual(before.bound.cost);
      expect(next.bound.mandatoryMissed).toBe(before.bound.mandatoryMissed);
      expect(next.elapsedMs).toBeGreaterThan(before.elapsedMs);
      expect(next.iterations).toBeGreaterThanOrEqual(before.iterations);
      expect(next.total).toBe(40);
    }
    const last = seen.at(-1);
    expect(last).toMatchObject({
      iterations: 800,
      cost: schedule.score.cost,
      bound: schedule.bound,
      gap: schedule.gap,
    });
    expect(last?.placed).toBe(schedule.assignments.length);
    // The bound moved, and so did the search.
    expect(last?.bound.cost).toBeGreaterThan(seen[0]?.bound.cost ?? 0);
    expect(last?.cost).toBeLessThan(seen[0]?.cost ?? 0);
  });

  test('more steps are never worse', async () => {
    const costs = [];
    for (const iterations of [0, 50, 400]) costs.push((await planAndVerify(BUSY, { iterations })).schedule.score.cost);
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    expect(costs[2]).toBeLessThan(costs[0] ?? 0);
  });
});

test('a document with errors is not planned, and says so', async () => {
  const result = await plan({ ...BUSY, slotMinutes: 7 });
  expect(result.schedule).toBeNull();
  expect(result.issues.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  const taken = { ...BUSY.activities[0], id: 'x1@2026-12-01' };
  const repeated = { id: 'x1', minutes: 30, repeat: { per: 'day' } };
  const expanded = await plan({ ...BUSY, activities: [taken, repeated] });
  expect(expanded.schedule).toBeNull();
  expect(expanded.issues.map(({ code }) => code)).toContain('repeat-id-taken');
});
