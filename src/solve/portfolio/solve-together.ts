import type { Instance } from '../../instance/instance.ts';
import { begin } from '../begin.ts';
import type { SolveProgress, SolveResult } from '../progress.ts';
import { createSearcher } from '../searcher.ts';
import { type SolveOptions, solveAlone } from '../solve.ts';
import { createStanding } from '../standing.ts';
import type { StopReason } from '../stop.ts';
import type { LaneSetup } from './round.ts';
import { createRounds } from './rounds.ts';
import { createTeam } from './team.ts';
import type { StartLane } from './transport.ts';

export interface TogetherOptions extends SolveOptions {
  /** Lanes, the calling thread's included; at least 2. */
  readonly threads: number;
  readonly startLane: StartLane;
  /** Limit of the search steps of all lanes, where there is one. */
  readonly iterations?: number;
  /** Limit in milliseconds since `startedAt`, where there is one. */
  readonly timeMs?: number;
  /** Lets timers, signals and messages have their turn. */
  readonly breathe: () => Promise<void>;
}

/**
 * As `solve`, with more lanes. In every round each lane anneals the one common schedule on days and items of its own;
 * what they made of it is put together, and the days are dealt anew. One lane tightens the bound instead while that pays.
 * Where all others fail, the calling thread goes on alone.
 */
export async function* solveTogether(
  instance: Instance,
  options: TogetherOptions,
): AsyncGenerator<SolveProgress, SolveResult> {
  const standing = createStanding(instance, options);
  // The others can make ready while this thread makes the first schedule; where there is no time for more, none is needed.
  const team = createTeam({
    setups: standing.reason() === null ? setupsOf(instance, options) : [],
    start: options.startLane,
    replaceLost: options.byIterations,
  });
  const searcher = createSearcher(instance, options.seed, options.checkMoves);
  let reason: StopReason | null = null;
  try {
    begin(searcher, standing, options);
    yield standing.progress();
    reason = standing.reason();
    const round = createRounds(options, standing, searcher, team);
    while (reason === null && team.lanes().length > 0) reason = yield* round();
  } finally {
    team.close();
  }
  if (reason) return standing.result(reason);
  searcher.confine(null);
  return yield* solveAlone(instance, options, standing, searcher);
}

const setupsOf = (
  instance: Instance,
  { threads, seed, checkMoves, warmStart }: TogetherOptions,
): readonly LaneSetup[] =>
  Array.from({ length: usefulThreads(instance, threads) - 1 }, (_, lane) => ({
    instance,
    seed: (seed + Math.imul(lane + 1, 0x9e3779b9)) >>> 0,
    checkMoves,
    prices: warmStart?.prices[0] ?? null,
    boundsFirst: lane === 0,
  }));

/** More lanes than half the days would have hardly anything to move. */
const usefulThreads = (instance: Instance, threads: number): number =>
  Math.max(2, Math.min(threads, instance.dayCount >> 1));
