import { type Answer, type Backend, type BackendLimits, type BackendName, tooLarge } from './backend.ts';
import { checkValues } from './check-values.ts';
import type { LinearModel } from './linear-model.ts';
import type { Spawn } from './messages.ts';
import { spawner } from './spawn.ts';
import { createWorkerRun, type Run } from './worker-run.ts';

/** javascript-lp-solver keeps a dense tableau, and takes minutes for more. */
const JSLP: BackendLimits = { columns: 1000, rows: 2000, entries: 100_000 };
/** The size of an office of 5 leaders and 150 activities, the largest measured; a proof for all of it is hours away. */
const HIGHS: BackendLimits = { columns: 40_000, rows: 60_000, entries: 500_000 };

export interface BackendSetup {
  /** Where a browser finds `highs.wasm`; default: beside the package's script. */
  readonly wasmUrl?: string;
  readonly limits?: BackendLimits;
  /** Another kind of worker; null: none. */
  readonly spawn?: Spawn | null;
}

export function createBackend(name: BackendName, setup: BackendSetup = {}): Backend {
  const limits = setup.limits ?? (name === 'highs' ? HIGHS : JSLP);
  const spawn = setup.spawn === undefined ? spawner() : setup.spawn;
  const worker = spawn && createWorkerRun(spawn);
  const wasmUrl = setup.wasmUrl ?? null;

  const solve: Backend['solve'] = async (model, { timeMs, signal, start = null, absoluteGap = 0 }) => {
    const excess = tooLarge(model, limits);
    if (excess !== null) return { kind: 'unsupported', reason: excess };
    if (!worker) return { kind: 'unsupported', reason: 'there are no workers here' };
    if (signal?.aborted) return { kind: 'open', bound: null };
    // Neither solver takes a model without columns.
    if (model.columnCount === 0) return judgeValues(model, new Float64Array(0), model.offset);
    const run = await worker.run({ backend: name, wasmUrl, model, task: { timeMs, start, absoluteGap } }, signal);
    return judge(model, run, absoluteGap);
  };

  let turn: Promise<unknown> = Promise.resolve();
  return {
    name,
    limits,
    solve(model, options) {
      const answer = turn.then(() => solve(model, options));
      turn = answer;
      return answer;
    },
    close: () => worker?.close(),
  };
}

/** What can be believed of a run. */
function judge(model: LinearModel, { solutions, bound, claim }: Run, absoluteGap: number): Answer {
  switch (claim?.kind) {
    case 'infeasible':
      return solutions.length > 0 ? failed('a solution was found of what is said to have none') : claim;
    case 'unbounded':
      return failed('the model has no least cost');
    case 'failed':
      return claim;
    case 'optimal': {
      const answer = judgeValues(model, claim.values, claim.bound);
      if (answer.kind !== 'optimal') return answer;
      const slack = absoluteGap + TOLERANCE * Math.max(1, Math.abs(answer.objective));
      return answer.objective - claim.bound <= slack ? answer : { ...answer, kind: 'feasible' };
    }
    default:
      return bestOf(model, solutions, claim?.bound ?? bound);
  }
}

/** How far the objective and its bound may differ by rounding, relative. */
const TOLERANCE = 1e-6;

const failed = (reason: string): Answer => ({ kind: 'failed', reason });

function judgeValues(model: LinearModel, raw: Float64Array, bound: number): Answer {
  const checked = checkValues(model, raw);
  if ('fault' in checked) return model.columnCount === 0 ? { kind: 'infeasible' } : failed(checked.fault);
  const { values, objective } = checked;
  if (bound > objective + TOLERANCE * Math.max(1, Math.abs(objective)))
    return failed(`worth ${objective}, but said to be at least ${bound}`);
  return { kind: 'optimal', values, objective, bound: Math.min(bound, objective) };
}

/** The best solution found on the way that holds. */
function bestOf(model: LinearModel, solutions: readonly Float64Array[], bound: number | null): Answer {
  let best: Answer = { kind: 'open', bound };
  for (const raw of solutions) {
    const checked = checkValues(model, raw);
    if ('fault' in checked) continue;
    if (best.kind === 'feasible' && checked.objective >= best.objective) continue;
    best = { kind: 'feasible', ...checked, bound: bound === null ? null : Math.min(bound, checked.objective) };
  }
  return best;
}
