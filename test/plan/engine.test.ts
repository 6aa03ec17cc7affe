import { describe, expect, test } from 'vitest';
import { plan } from '../../src/plan.ts';
import { BUSY } from '../solve/portfolio/busy.ts';
import { makeProblem } from '../support/make-problem.ts';
import { planAndVerify } from '../support/plan-and-verify.ts';

/** Two of three fit into one morning; the cheapest is left out. */
const SMALL = makeProblem({
  activities: ([2, 5, 4] as const).map((priority, k) => ({
    id: `x${k}`,
    minutes: 120,
    priority,
    attendees: { required: ['a'] },
    windows: [{ start: '2026-12-01T08:00', end: '2026-12-01T12:00' }],
  })),
});

describe.each(['highs', 'jslp'] as const)('the engine %s alone', (engine) => {
  test('finds and proves the best of a small problem', async () => {
    const { schedule, issues } = await planAndVerify(SMALL, { engine, timeMs: 100_000 });
    expect(schedule).toMatchObject({ status: 'optimal', stopReason: 'proven', gap: 0 });
    expect(schedule.unscheduled.map(({ activity }) => activity)).toEqual(['x0']);
    expect(issues).toEqual([]);
  });

  test('proves that not everything mandatory can be held', async () => {
    const activities = SMALL.activities.map((one) => ({ ...one, mandatory: true }));
    const { schedule } = await planAndVerify({ ...SMALL, activities }, { engine, timeMs: 100_000 });
    expect(schedule.status).toBe('infeasible');
  });

  test('is stopped by a signal', async () => {
    const controller = new AbortController();
    const onProgress = (): void => controller.abort();
    const options = { engine, timeMs: 100_000, signal: controller.signal, onProgress };
    expect((await planAndVerify(SMALL, options)).schedule.stopReason).toBe('cancelled');
  });
});

test('where an engine cannot take the problem, a warning says so and the search plans', async () => {
  const { schedule, issues } = await plan(BUSY, { engine: 'jslp', iterations: 60 });
  expect(issues).toEqual([
    {
      code: 'engine-unsupported',
      path: '',
      severity: 'warning',
      message: expect.stringMatching(/^the engine jslp gives no answer for this problem: \d+ columns, at most 1000$/),
      hint: expect.stringContaining('--engine auto'),
    },
  ]);
  expect(schedule).toMatchObject({ stopReason: 'iterations' });
});

test('the search is the same whether asked for or chosen', async () => {
  const results = [];
  for (const engine of ['auto', 'search', undefined] as const) {
    results.push(JSON.stringify(await plan(SMALL, { iterations: 40, ...(engine ? { engine } : {}) })));
  }
  expect(new Set(results).size).toBe(1);
});
