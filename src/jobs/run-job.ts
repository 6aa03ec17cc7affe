import type { Issue } from '../model/issue.ts';
import type { Schedule } from '../model/schedule.ts';
import { type Progress, plan } from '../plan.ts';
import type { JobProgress } from '../store/job-store.ts';
import { foresee } from '../whatif/foresee/foresee.ts';
import { isOf } from '../whatif/foresee/foresight.ts';
import { readForesight } from '../whatif/foresee/read-foresight.ts';
import type { JobOrder, JobOutcome, SolveTask } from './messages.ts';

export interface RunOptions {
  /** The best so far is the outcome. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
}

/** Does what is ordered, in the thread that calls. */
export function runJob(order: JobOrder, options: RunOptions): Promise<JobOutcome> {
  return order.kind === 'solve' ? solved(order, options) : foreseen(order, options);
}

type OrderOf<K extends JobOrder['kind']> = Extract<JobOrder, { readonly kind: K }>;

async function solved({ task, timeMs }: OrderOf<'solve'>, { signal, onProgress }: RunOptions): Promise<JobOutcome> {
  const { problem, start }: SolveTask = JSON.parse(task);
  const { schedule, issues } = await plan(problem, {
    ...{ timeMs, signal },
    ...(start === null ? {} : { start }),
    onProgress: (progress) => onProgress(progressOf(progress)),
  });
  return { result: resultText(schedule, issues), foresight: null, error: schedule === null ? 'not-planned' : null };
}

const progressOf = (progress: Progress): JobProgress => ({
  elapsedMs: Math.round(progress.elapsedMs),
  placed: progress.placed,
  total: progress.total,
  mandatoryMissed: progress.mandatoryMissed,
  cost: progress.cost,
  emptyCost: progress.emptyCost,
  bound: progress.bound,
  gap: progress.gap,
});

/** Goes on with what was foreseen before, where it is of the same documents. */
async function foreseen(
  { timeMs, problem, schedule, earlier }: OrderOf<'foresee'>,
  { signal, onProgress }: RunOptions,
): Promise<JobOutcome> {
  const startedAt = performance.now();
  const base = { problem, schedule };
  const read = earlier === null ? null : readForesight(JSON.parse(earlier), 'en').foresight;
  const from = read !== null && isOf(read, base) ? read : null;
  const foresight = await foresee(base, {
    ...{ timeMs, signal },
    ...(from === null ? {} : { from }),
    ...(from?.made.frozenUntil === undefined ? {} : { frozenUntil: from.made.frozenUntil }),
    onProgress: (placed, total) =>
      onProgress({ elapsedMs: Math.round(performance.now() - startedAt), placed, total, ...UNKNOWN }),
  });
  return { result: resultText(null, []), foresight: `${JSON.stringify(foresight)}\n`, error: null };
}

const UNKNOWN = { mandatoryMissed: null, cost: null, emptyCost: null, bound: null, gap: null };

const resultText = (schedule: Schedule | null, issues: readonly Issue[]): string =>
  JSON.stringify({ schedule, issues });
