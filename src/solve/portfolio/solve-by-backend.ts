import type { Instance } from '../../instance/instance.ts';
import { openRun } from '../begin.ts';
import type { Backend } from '../exact/backend.ts';
import { type ExactOutcome, solveExactly } from '../exact/solve-exactly.ts';
import type { SolveProgress, SolveResult } from '../progress.ts';
import { type SolveOptions, solveAlone } from '../solve.ts';
import type { Standing } from '../standing.ts';
import type { State } from '../state.ts';
import type { StopReason } from '../stop.ts';
import { adopt } from './adopt.ts';

export interface BackendOptions extends SolveOptions {
  readonly backend: Backend;
  /** Limit in milliseconds since `startedAt`, where there is one. */
  readonly timeMs?: number;
  /** Told why the backend gives no answer; the search goes on without it. */
  readonly refused: (reason: string) => void;
}

/** Milliseconds between two looks at the stop rules, and between two progress reports. */
const LOOK_MS = 50;
/** Where time has no limit. */
const NO_LIMIT_MS = 24 * 3_600_000;

/** As `solve`, but an exact backend alone improves the first schedule; where it cannot, the search does. */
export async function* solveByBackend(
  instance: Instance,
  options: BackendOptions,
): AsyncGenerator<SolveProgress, SolveResult> {
  const { backend, now, timeMs } = options;
  const { standing, searcher } = openRun(instance, options);
  yield standing.progress();
  let reason: StopReason | null = standing.reason();
  if (reason) return standing.result(reason);

  const controller = new AbortController();
  let outcome: ExactOutcome | null = null;
  const run = solveExactly(instance, backend, {
    timeMs: timeMs === undefined ? NO_LIMIT_MS : timeMs - standing.elapsedMs(),
    now,
    signal: controller.signal,
    incumbent: standing.best,
  }).then((found) => {
    outcome = found;
  });
  try {
    while (outcome === null) {
      await Promise.race([run, pause(LOOK_MS)]);
      reason = standing.reason();
      if (reason === null) yield standing.progress();
      else break;
    }
    controller.abort();
    await run;
  } finally {
    backend.close();
  }
  const refusal = apply(outcome, standing, searcher.state);
  searcher.check();
  if (refusal === null) return standing.result(standing.reason() ?? reason ?? 'no-improvement');
  options.refused(refusal);
  return yield* solveAlone(instance, options, standing, searcher);
}

/** Takes over what was found out; the reason why nothing was, or null. */
function apply(outcome: ExactOutcome | null, standing: Standing, state: State): string | null {
  switch (outcome?.kind) {
    case 'solved':
      if (outcome.solution && outcome.cost < standing.bestCost) adopt(state, outcome.solution);
      standing.offer(state);
      if (outcome.bound !== null) standing.raiseBound(outcome.bound);
      return null;
    case 'infeasible':
      standing.proveMissed();
      return null;
    case 'unsupported':
    case 'failed':
      return outcome.reason;
    default:
      return null;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
