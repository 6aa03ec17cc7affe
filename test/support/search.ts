import type { Compiled } from '../../src/instance/compile.ts';
import type { SolveResult } from '../../src/solve/progress.ts';
import { solve } from '../../src/solve/solve.ts';
import { afterIterations } from '../../src/solve/stop.ts';

/** Runs the search for so many steps, every one of them recomputed; the clock stands still. */
export function search({ instance }: Compiled, iterations: number, seed = 1): SolveResult {
  const run = solve(instance, {
    seed,
    stop: afterIterations(iterations),
    now: () => 0,
    fraction: (_, done) => done / Math.max(1, iterations),
    byIterations: true,
    cancelled: () => false,
    checkMoves: true,
  });
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
