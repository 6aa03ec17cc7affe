import type { Calendar } from './calendar/calendar.ts';
import { checkCalendar } from './calendar/check.ts';
import { createCalendar } from './calendar/create-calendar.ts';
import { expandRepeats } from './calendar/expand.ts';
import { type Compiled, compile } from './instance/compile.ts';
import { concernedItems } from './instance/concerned.ts';
import { decode } from './instance/decode.ts';
import { encode } from './instance/encode.ts';
import { unscheduledReasons } from './instance/reasons.ts';
import { problemHash } from './model/hash.ts';
import { hasErrors, type Issue } from './model/issue.ts';
import { finding, makeIssue } from './model/make-issue.ts';
import type { Problem } from './model/problem.ts';
import { readProblem } from './model/read.ts';
import type { Bound, Schedule, Status, Violation } from './model/schedule.ts';
import { blockers } from './solve/blockers.ts';
import { breathe } from './solve/portfolio/breathe.ts';
import { coreCount } from './solve/portfolio/start-worker.ts';
import { warmUp } from './solve/portfolio/threads.ts';
import type { SolveProgress, SolveResult } from './solve/progress.ts';
import { isRepeatable, type Limits, run } from './solve/run.ts';
import type { WarmStart } from './solve/warm-start.ts';
import { verify } from './verify/verify.ts';

export const ENGINES = ['auto', 'search', 'highs', 'jslp'] as const;
export type EngineName = (typeof ENGINES)[number];

export interface PlanOptions {
  /** Stop searching this many milliseconds after the call; reading and compiling count. Default 10 000 where no other limit is given. */
  readonly timeMs?: number;
  /** Stop after this many search steps; without `timeMs` the run is then repeatable to the byte. */
  readonly iterations?: number;
  /** Default 1. */
  readonly seed?: number;
  /**
   * Lanes that search together, each in a thread of its own, the calling one included. Default: the cores (at most 8);
   * 1 where the run is to be repeatable on any machine (`iterations` without `timeMs`) or has a clock of its own.
   * Where no worker can be started, one.
   */
  readonly threads?: number;
  /**
   * What improves the first schedule: `search`; an exact backend alone, `highs` or `jslp` (in a worker; for small
   * problems; where it cannot, a warning says so and the search goes on); `auto`, the default, is `search`, with `highs`
   * beside it for small components where time is the limit and there is a second thread.
   */
  readonly engine?: EngineName;
  /**
   * A schedule to begin with, of this Problem or of an earlier state of it; what does not go any more is left out.
   * Default: the `baseline`, where there is one and it is better than a schedule made from nothing.
   */
  readonly start?: Pick<Schedule, 'assignments' | 'focusBlocks'>;
  /**
   * What `plan` made of the Problem before it was edited (what-if), or that Problem with a schedule of it. The search begins
   * near that schedule and where the two Problems differ, so that a fraction of a second is enough.
   */
  readonly previous?: PlanResult | Earlier;
  /** Stop at this gap, 0.01 for 1 %. */
  readonly targetGap?: number;
  /** Stop after this many milliseconds without a better schedule. */
  readonly noImprovementMs?: number;
  /** Cancels: the best schedule so far is returned. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Recompute everything after every search step; slow, for tests. */
  readonly checkMoves?: boolean;
  /** Milliseconds from any fixed point. Default `performance.now`. */
  readonly now?: () => number;
}

/** A valid Problem before it was edited, with a schedule of it. */
export interface Earlier {
  readonly problem: Problem;
  readonly schedule: Pick<Schedule, 'assignments' | 'focusBlocks'>;
}

export interface Progress {
  readonly elapsedMs: number;
  readonly iterations: number;
  /** Activities and focus blocks held, of how many. */
  readonly placed: number;
  readonly total: number;
  readonly mandatoryMissed: number;
  readonly cost: number;
  /** `valueLost` of the empty schedule: 1 − cost / emptyCost is the share of the value kept. */
  readonly emptyCost: number;
  readonly bound: Bound;
  readonly gap: number | null;
}

export interface PlanResult {
  /** null where the document has errors. */
  readonly schedule: Schedule | null;
  readonly issues: readonly Issue[];
  /** Not empty only where frozen assignments exclude one another; the status is then `infeasible`. */
  readonly violations: readonly Violation[];
}

/** Everything known about a document without solving it. */
export interface Checked {
  readonly problem: Problem | null;
  readonly issues: readonly Issue[];
}

interface Prepared {
  readonly problem: Problem;
  readonly compiled: Compiled;
  readonly issues: readonly Issue[];
}

/** What a later run of a changed Problem can use again. */
interface Memory {
  readonly problem: Problem;
  readonly prices: readonly Float64Array[];
}

/** Beside the results, so that these stay plain documents. */
const memories = new WeakMap<PlanResult, Memory>();

const DEFAULT_TIME_MS = 10_000;
/** In less time the first schedule is all that is wanted. */
const LEAST_MS_FOR_THREADS = 200;

function prepare(
  document: unknown,
): Prepared | { readonly problem: Problem | null; readonly issues: readonly Issue[] } {
  const read = readProblem(document);
  if (!read.problem || hasErrors(read.issues)) return { problem: null, issues: read.issues };
  const calendar: Calendar = createCalendar(read.problem);
  const expanded = expandRepeats(read.problem, calendar);
  const issues = [...read.issues, ...expanded.issues, ...checkCalendar(read.problem, calendar)];
  if (hasErrors(issues)) return { problem: null, issues };
  const compiled = compile(expanded.problem, calendar, expanded.origins);
  return { problem: read.problem, compiled, issues: [...issues, ...compiled.issues] };
}

/** Every fault and doubt of a Problem document. */
export function check(document: unknown): Checked {
  const { problem, issues } = prepare(document);
  return { problem, issues };
}

/** Problem document in, verified Schedule out. Input faults come back as issues; a thrown error is a bug. */
export async function plan(document: unknown, options: PlanOptions = {}): Promise<PlanResult> {
  const now = options.now ?? (() => performance.now());
  const startedAt = now();
  if (usesThreads(options)) warmUp(threadsOf(options) - 1);
  const prepared = prepare(document);
  if (!('compiled' in prepared)) return { schedule: null, issues: prepared.issues, violations: [] };
  const doubts: Issue[] = [];
  const result = await search(prepared.compiled, options, now, startedAt, (issue) => doubts.push(issue));
  const planned = finish({ ...prepared, issues: [...prepared.issues, ...doubts] }, result);
  memories.set(planned, { problem: prepared.compiled.problem, prices: result.prices });
  return planned;
}

/** What the run begins with: a schedule that the options name, or the published one. */
function warmStartOf(compiled: Compiled, { start, previous }: PlanOptions): WarmStart | null {
  const schedule = start ?? previous?.schedule ?? compiled.problem.baseline?.schedule;
  if (!schedule) return null;
  const memory = previous && memoryOf(previous);
  const solution = encode(compiled, schedule);
  return {
    solution,
    trusted: start === undefined && memory !== undefined,
    concerned: concernedItems(compiled, { problem: memory?.problem ?? null, schedule }, solution),
    prices: memory?.prices ?? [],
  };
}

function memoryOf(previous: PlanResult | Earlier): Memory | undefined {
  if (!('problem' in previous)) return memories.get(previous);
  const { problem } = previous;
  return { problem: expandRepeats(problem, createCalendar(problem)).problem, prices: [] };
}

async function search(
  compiled: Compiled,
  options: PlanOptions,
  now: () => number,
  startedAt: number,
  warn: (issue: Issue) => void,
): Promise<SolveResult> {
  const { instance } = compiled;
  const { engine = 'auto', seed = 1, signal, onProgress } = options;
  const limits = limitsOf(options);
  const searching = run(instance, {
    limits,
    engine,
    threads: threadsOf(options),
    seed,
    now,
    startedAt,
    cancelled: () => signal?.aborted === true,
    checkMoves: options.checkMoves === true,
    warmStart: warmStartOf(compiled, options),
    refused: (reason) => warn(makeIssue(finding('engine-unsupported', '', { engine, reason }), 'en')),
  });
  for (;;) {
    const step = await searching.next();
    onProgress?.(toProgress(step.value, instance.itemCount, instance.totalValue));
    if (step.done) return step.value;
    await breathe();
  }
}

const threadsOf = (options: PlanOptions): number =>
  options.threads ?? (isRepeatable(limitsOf(options)) || options.now ? 1 : coreCount());

/** Is it sure, before anything is read, that other threads are worth starting? */
const usesThreads = (options: PlanOptions): boolean => {
  const { timeMs = Number.POSITIVE_INFINITY } = limitsOf(options);
  return (
    options.signal?.aborted !== true &&
    threadsOf(options) > 1 &&
    timeMs >= LEAST_MS_FOR_THREADS &&
    options.engine !== 'highs' &&
    options.engine !== 'jslp'
  );
};

function limitsOf({ timeMs, iterations, targetGap, noImprovementMs }: PlanOptions): Limits {
  const time = timeMs ?? (iterations === undefined && noImprovementMs === undefined ? DEFAULT_TIME_MS : undefined);
  return {
    ...(time === undefined ? {} : { timeMs: time }),
    ...(iterations === undefined ? {} : { iterations }),
    ...(targetGap === undefined ? {} : { targetGap }),
    ...(noImprovementMs === undefined ? {} : { noImprovementMs }),
  };
}

const boundOf = (progress: SolveProgress): Bound => ({
  mandatoryMissed: progress.boundMandatoryMissed,
  cost: progress.boundCost,
});

const toProgress = (progress: SolveProgress, total: number, emptyCost: number): Progress => ({
  elapsedMs: progress.elapsedMs,
  iterations: progress.iterations,
  placed: progress.placed,
  total,
  mandatoryMissed: progress.mandatoryMissed,
  cost: progress.cost,
  emptyCost,
  bound: boundOf(progress),
  gap: progress.gap,
});

/** Decodes, verifies and signs off. */
function finish({ problem, compiled, issues }: Prepared, result: SolveResult): PlanResult {
  const { assignments, focusBlocks, unscheduled } = decode(compiled, result.solution);
  const draft: Schedule = {
    format: 'tongchou/schedule@1',
    problem: { ...(problem.title === undefined ? {} : { title: problem.title }), sha256: problemHash(problem) },
    assignments,
    focusBlocks,
    unscheduled: unscheduledReasons(compiled, unscheduled, blockers(compiled.instance, result.solution)),
  };
  const { violations, score, released } = verify(problem, draft);
  const frozenConflict = violations.length > 0 && violations.every((v) => concernsFrozen(v, compiled));
  if (violations.length > 0 && !frozenConflict) {
    throw new Error(`the schedule breaks a constraint: ${JSON.stringify(violations.slice(0, 5))}`);
  }
  if (score.cost !== result.cost || score.mandatoryMissed !== result.mandatoryMissed) {
    throw new Error(
      `the engine counts ${result.mandatoryMissed} missed and cost ${result.cost}, the verifier ${JSON.stringify(score)}`,
    );
  }
  const schedule: Schedule = {
    ...draft,
    score,
    bound: boundOf(result),
    gap: result.gap,
    status: statusOf(result, frozenConflict),
    stopReason: result.stopReason,
  };
  return { schedule, issues: [...issues, ...released], violations };
}

/** Frozen assignments may exclude one another, or need what is no longer there: then no schedule is valid. */
const concernsFrozen = ({ activities }: Violation, { instance, problem }: Compiled): boolean =>
  [...instance.frozenPlacement.keys()].some((a) => activities.includes(problem.activities[a]?.id ?? ''));

function statusOf(result: SolveResult, frozenConflict: boolean): Status {
  if (frozenConflict || result.infeasible) return 'infeasible';
  if (result.mandatoryMissed > 0) return 'unknown';
  return result.optimal ? 'optimal' : 'feasible';
}
