import type { Calendar } from './calendar/calendar.ts';
import { checkCalendar } from './calendar/check.ts';
import { createCalendar } from './calendar/create-calendar.ts';
import { expandRepeats } from './calendar/expand.ts';
import { type Compiled, compile } from './instance/compile.ts';
import { decode } from './instance/decode.ts';
import type { Instance } from './instance/instance.ts';
import { unscheduledReasons } from './instance/reasons.ts';
import { problemHash } from './model/hash.ts';
import { hasErrors, type Issue } from './model/issue.ts';
import { finding, makeIssue } from './model/make-issue.ts';
import type { Problem } from './model/problem.ts';
import { readProblem } from './model/read.ts';
import type { Bound, Schedule, Status, Violation } from './model/schedule.ts';
import { blockers } from './solve/blockers.ts';
import { createBackend } from './solve/exact/create-backend.ts';
import { breathe } from './solve/portfolio/breathe.ts';
import { solveByBackend } from './solve/portfolio/solve-by-backend.ts';
import { solveTogether } from './solve/portfolio/solve-together.ts';
import { coreCount, startWorker } from './solve/portfolio/start-worker.ts';
import type { SolveProgress, SolveResult } from './solve/progress.ts';
import { type SolveOptions, solve } from './solve/solve.ts';
import * as stopping from './solve/stop.ts';
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
   * problems; where it cannot, a warning says so and the search goes on); `auto`, the default, is `search` for now.
   */
  readonly engine?: EngineName;
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

const DEFAULT_TIME_MS = 10_000;

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
  const prepared = prepare(document);
  if (!('compiled' in prepared)) return { schedule: null, issues: prepared.issues, violations: [] };
  const doubts: Issue[] = [];
  const result = await search(prepared.compiled, options, now, startedAt, (issue) => doubts.push(issue));
  return finish({ ...prepared, issues: [...prepared.issues, ...doubts] }, result);
}

async function search(
  { instance }: Compiled,
  options: PlanOptions,
  now: () => number,
  startedAt: number,
  warn: (issue: Issue) => void,
): Promise<SolveResult> {
  const { iterations, targetGap, noImprovementMs, signal, onProgress } = options;
  const timeMs =
    options.timeMs ?? (iterations === undefined && noImprovementMs === undefined ? DEFAULT_TIME_MS : undefined);
  const rules = [stopping.whenCancelled, stopping.whenProven];
  if (targetGap !== undefined) rules.push(stopping.atGap(targetGap));
  if (iterations !== undefined) rules.push(stopping.afterIterations(iterations));
  if (timeMs !== undefined) rules.push(stopping.afterTime(timeMs));
  if (noImprovementMs !== undefined) rules.push(stopping.withoutImprovement(noImprovementMs));
  const solving: SolveOptions = {
    seed: options.seed ?? 1,
    stop: stopping.any(...rules),
    now,
    startedAt,
    fraction: (elapsed, done) =>
      Math.max(timeMs ? elapsed / timeMs : 0, iterations ? done / iterations : 0, timeMs || iterations ? 0 : 0.5),
    byIterations: isRepeatable(options),
    cancelled: () => signal?.aborted === true,
    checkMoves: options.checkMoves === true,
  };
  const limits = { ...(iterations === undefined ? {} : { iterations }), ...(timeMs === undefined ? {} : { timeMs }) };
  const run = start(instance, options, { ...solving, ...limits }, warn);
  for (;;) {
    const step = await run.next();
    onProgress?.(toProgress(step.value, instance.itemCount, instance.totalValue));
    if (step.done) return step.value;
    await breathe();
  }
}

/** The run that the options ask for: an exact backend, several lanes, or one. */
function start(
  instance: Instance,
  options: PlanOptions,
  solving: SolveOptions & { readonly iterations?: number; readonly timeMs?: number },
  warn: (issue: Issue) => void,
): Generator<SolveProgress, SolveResult> | AsyncGenerator<SolveProgress, SolveResult> {
  const { engine, threads, now } = options;
  if (engine === 'highs' || engine === 'jslp') {
    const refused = (reason: string): void =>
      warn(makeIssue(finding('engine-unsupported', '', { engine, reason }), 'en'));
    return solveByBackend(instance, { ...solving, backend: createBackend(engine), refused });
  }
  const lanes = threads ?? (isRepeatable(options) || now ? 1 : coreCount());
  return lanes > 1
    ? solveTogether(instance, { ...solving, threads: lanes, startLane: startWorker, breathe })
    : solve(instance, solving);
}

/** Limited by counts alone. */
const isRepeatable = ({ iterations, timeMs }: PlanOptions): boolean => iterations !== undefined && timeMs === undefined;

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
