import type { Instance } from '../../instance/instance.ts';
import { openRun } from '../begin.ts';
import type { Backend } from '../exact/backend.ts';
import { type ExactOutcome, solveExactly } from '../exact/solve-exactly.ts';
import type { SolveProgress, SolveResult } from '../progress.ts';
import { type SolveOptions, solveAlone } from '../solve.ts';
import type { Standing } from '../standing.ts';
import { createState } from '../state.ts';
import { adopt } from './adopt.ts';

export interface BesideOptions extends SolveOptions {
  /** Limit in milliseconds since `startedAt`. */
  readonly timeMs: number;
  /** Makes the backend when it is wanted. */
  readonly open: () => Backend;
}

/** The backend is asked when the search has found nothing better for this share of the time, and at least so long. */
const STALLED_SHARE = 0.002;
const STALLED_MS = 200;

/** As `solve`; once it finds nothing better any more, an exact backend beside it, in its worker, tries to prove that. */
export async function* solveBesideExact(
  instance: Instance,
  options: BesideOptions,
): AsyncGenerator<SolveProgress, SolveResult> {
  const { timeMs, now, open } = options;
  const { standing, searcher } = openRun(instance, options);
  yield standing.progress();
  const controller = new AbortController();
  const search = solveAlone(instance, options, standing, searcher);
  const patience = Math.max(STALLED_MS, STALLED_SHARE * timeMs);
  let backend: Backend | null = null;
  try {
    for (let step = search.next(); ; step = search.next()) {
      if (step.done) return step.value;
      yield step.value;
      if (backend || standing.msSinceImprovement() < patience) continue;
      backend = open();
      const left = timeMs - standing.elapsedMs();
      const task = { timeMs: left, now, signal: controller.signal, incumbent: standing.best };
      void solveExactly(instance, backend, task).then((outcome) => takeOver(instance, outcome, standing));
    }
  } finally {
    controller.abort();
    backend?.close();
  }
}

/** Takes note of what an exact backend found out of the whole instance; where it gave no answer, of nothing. */
function takeOver(instance: Instance, outcome: ExactOutcome, standing: Standing): void {
  if (outcome.kind === 'infeasible') standing.proveMissed();
  if (outcome.kind !== 'solved') return;
  if (outcome.solution) {
    const state = createState(instance);
    adopt(state, outcome.solution);
    standing.offer(state);
  }
  if (outcome.bound !== null) standing.raiseBound(outcome.bound);
}
