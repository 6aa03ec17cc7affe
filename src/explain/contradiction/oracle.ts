import { createCalendar } from '../../calendar/create-calendar.ts';
import { compile } from '../../instance/compile.ts';
import { decode } from '../../instance/decode.ts';
import type { Problem } from '../../model/problem.ts';
import type { Assignment } from '../../model/schedule.ts';
import { plan } from '../../plan.ts';
import type { Backend } from '../../solve/exact/backend.ts';
import { createBackend } from '../../solve/exact/create-backend.ts';
import { solveExactly } from '../../solve/exact/solve-exactly.ts';
import { verify } from '../../verify/verify.ts';

/** Can all that must be held be held? */
export interface Answer {
  /** `feasible`: a schedule was found and verified; `infeasible`: proven. */
  readonly verdict: 'feasible' | 'infeasible' | 'unknown';
  /** The best schedule found; where it is feasible, all is held in it. */
  readonly assignments: readonly Assignment[];
}

export interface Oracle {
  /** Of a valid Problem without `repeat`; the same question is worked out once. */
  readonly ask: (problem: Problem) => Promise<Answer>;
  /** Is the time out, or was it cancelled? */
  readonly isOver: () => boolean;
  readonly close: () => void;
}

export interface OracleOptions {
  /** Milliseconds for all questions, from now. */
  readonly timeMs: number;
  readonly now?: () => number;
  readonly signal?: AbortSignal;
}

/** Steps of the quick search before the exact backend is asked. */
const QUICK_STEPS = 60;
/** One hard question leaves time for others. */
const SHARE = 1 / 4;
const UNKNOWN: Answer = { verdict: 'unknown', assignments: [] };

/** A quick search first, then, where that proves nothing, HiGHS; without workers the answer is then `unknown`. */
export function createOracle({ timeMs, now = () => performance.now(), signal }: OracleOptions): Oracle {
  const deadline = now() + timeMs;
  const known = new Map<string, Answer>();
  let backend: Backend | null = null;
  const left = (): number => (signal?.aborted ? 0 : deadline - now());

  async function work(problem: Problem): Promise<Answer> {
    const quick = await searched(problem, Math.max(1, left()), now, signal);
    if (quick.verdict !== 'unknown' || left() <= 0) return quick;
    backend ??= createBackend('highs');
    const time = Math.min(left(), timeMs * SHARE);
    return (await exactly(problem, backend, { timeMs: time, now, ...(signal ? { signal } : {}) })) ?? quick;
  }

  return {
    ask: async (problem) => {
      const key = JSON.stringify(problem);
      const answer = known.get(key) ?? (left() > 0 ? await work(problem) : UNKNOWN);
      if (answer.verdict !== 'unknown') known.set(key, answer);
      return answer;
    },
    isOver: () => left() <= 0,
    close: () => backend?.close(),
  };
}

async function searched(
  problem: Problem,
  timeMs: number,
  now: () => number,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  // Any gap will do: it stops once nothing mandatory is missed.
  const limits = { timeMs, iterations: QUICK_STEPS, targetGap: 1, threads: 1, engine: 'search' as const, now };
  const { schedule, violations } = await plan(problem, { ...limits, ...(signal ? { signal } : {}) });
  if (schedule === null) return UNKNOWN;
  const { assignments, score, status } = schedule;
  if (violations.length > 0 || status === 'infeasible') return { verdict: 'infeasible', assignments };
  return { verdict: score?.mandatoryMissed === 0 ? 'feasible' : 'unknown', assignments };
}

async function exactly(
  problem: Problem,
  backend: Backend,
  limits: { readonly timeMs: number; readonly now: () => number; readonly signal?: AbortSignal },
): Promise<Answer | null> {
  const compiled = compile(problem, createCalendar(problem), [...problem.activities.keys()]);
  const outcome = await solveExactly(compiled.instance, backend, limits);
  if (outcome.kind === 'infeasible') return { verdict: 'infeasible', assignments: [] };
  if (outcome.kind !== 'solved' || outcome.solution === null) return null;
  const { assignments } = decode(compiled, outcome.solution);
  const { violations, score } = verify(problem, { format: 'tongchou/schedule@1', assignments });
  return violations.length === 0 && score.mandatoryMissed === 0 ? { verdict: 'feasible', assignments } : null;
}
