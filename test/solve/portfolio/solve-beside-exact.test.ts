import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import type { Backend } from '../../../src/solve/exact/backend.ts';
import { createBackend } from '../../../src/solve/exact/create-backend.ts';
import { solveBesideExact } from '../../../src/solve/portfolio/solve-beside-exact.ts';
import type { SolveResult } from '../../../src/solve/progress.ts';
import { afterIterations, any, whenProven } from '../../../src/solve/stop.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { planAndVerify } from '../../support/plan-and-verify.ts';

const MORNING = [{ start: '2026-12-01T08:00', end: '2026-12-01T09:00' }];

/** Both must be held in the one room in the one hour that there is: only an exact backend sees that they cannot. */
const CROWDED = makeProblem({
  sites: [{ id: 's' }],
  venues: [{ id: 'v', site: 's' }],
  activities: ['x', 'y'].map((id) => ({ id, minutes: 60, mandatory: true, venue: { anyOf: ['v'] }, windows: MORNING })),
});

/** Prices alone do not prove the best plan of this one. */
const EXAMPLE: Problem = JSON.parse(
  readFileSync(new URL('../../../examples/01-one-leader-one-week/problem.json', import.meta.url), 'utf8'),
);

/** The run with a clock that goes a millisecond on at each look; turns are given to whatever waits. */
async function beside(problem: Problem, open: () => Backend, iterations: number): Promise<SolveResult> {
  let now = 0;
  const run = solveBesideExact(compileProblem(problem).instance, {
    seed: 1,
    stop: any(whenProven, afterIterations(iterations)),
    now: () => now++,
    fraction: () => 0.5,
    byIterations: false,
    cancelled: () => false,
    checkMoves: false,
    timeMs: 50_000,
    open,
  });
  for (let step = await run.next(); ; step = await run.next()) {
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

describe('an exact backend beside the search', () => {
  test('proves that not everything mandatory can be held', async () => {
    const { schedule } = await planAndVerify(CROWDED, { timeMs: 60_000, threads: 2, noImprovementMs: 20_000 });
    expect(schedule).toMatchObject({ status: 'infeasible', score: { mandatoryMissed: 1 } });
    expect(schedule.bound?.mandatoryMissed).toBe(1);
  });

  test('is asked once, with the best schedule, and closed at the end', async () => {
    const calls: string[] = [];
    const real = createBackend('highs');
    const open = (): Backend => {
      calls.push('open');
      return {
        ...real,
        solve(_, options) {
          expect(options.start?.includes(1)).toBe(true);
          calls.push('solve');
          return Promise.resolve({ kind: 'open', bound: 1 });
        },
        close() {
          calls.push('close');
          real.close();
        },
      };
    };
    const result = await beside(EXAMPLE, open, 20_000);
    expect(calls).toEqual(['open', 'solve', 'close']);
    expect(result.boundCost).toBeGreaterThanOrEqual(1);
  });

  test('proves what prices do not', { timeout: 120_000 }, async () => {
    const { schedule } = await planAndVerify(EXAMPLE, { timeMs: 100_000, threads: 2 });
    expect(schedule).toMatchObject({ status: 'optimal', stopReason: 'proven', gap: 0 });
  });

  test('may be of no use: the search goes on', async () => {
    const result = await beside(EXAMPLE, () => createBackend('highs', { spawn: null }), 20_000);
    expect(result).toMatchObject({ stopReason: 'iterations', infeasible: false });
  });
});
