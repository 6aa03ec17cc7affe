import { copySolution, emptySolution } from '../../instance/solution.ts';
import { createAnnealing } from '../annealing.ts';
import { createOwnBound } from '../own-bound.ts';
import type { SolveProgress } from '../progress.ts';
import { createRandom } from '../random.ts';
import type { Scope } from '../scope.ts';
import type { Searcher } from '../searcher.ts';
import type { Standing } from '../standing.ts';
import type { StopReason } from '../stop.ts';
import { allot, expectedRounds, roundByClock } from './allotment.ts';
import { createBoundShare } from './bound-share.ts';
import { type Contribution, createGathering } from './gathering.ts';
import { partition } from './partition.ts';
import type { Answer, BoundAnswer, Budget } from './round.ts';
import { beginSearch, type SearchRun } from './search-run.ts';
import type { TogetherOptions } from './solve-together.ts';
import type { Team } from './team.ts';

/** Plays one round with all lanes that work, the calling thread's own too; the reason to stop, or null. */
export type PlayRound = () => AsyncGenerator<SolveProgress, StopReason | null>;

/** Milliseconds between two turns of the event loop, and between two progress reports. */
const TURN_MS = 15;
const REPORT_MS = 50;
/** How long lanes may still answer when the time is up: their rounds end at that moment too. */
const GRACE_MS = 40;
/** A lane that has not answered for so long is given up. */
const OVERDUE_MS = 10_000;

/** A round that is being played. */
interface Game {
  readonly run: SearchRun;
  readonly baseCost: number;
  /** What each other lane that searches may touch. */
  readonly scopes: ReadonlyMap<number, Scope>;
}

export function createRounds(options: TogetherOptions, standing: Standing, searcher: Searcher, team: Team): PlayRound {
  const { now, byIterations, breathe } = options;
  const { state } = searcher;
  const random = createRandom(options.seed);
  const share = createBoundShare(expectedRounds(options, 1 + team.lanes().length));
  const gathering = createGathering(searcher, standing, options.checkMoves);
  const annealing = createAnnealing(searcher, standing, options.warmStart !== undefined);
  const base = emptySolution(state.instance);
  /** Until a lane gives the first bound, this thread has one of its own, but only where earlier prices make it good at once. */
  let ownBound =
    byIterations || !options.warmStart?.prices[0] ? null : createOwnBound(state.instance, options, standing);
  /** The lane at the bound. */
  let bounding: number | null = null;
  let reportedAt = now();

  const tighten = (lane: number, budget: Budget): void => {
    bounding = lane;
    team.send(lane, { kind: 'bound', upper: standing.cost, budget });
  };

  const takeNote = (answer: BoundAnswer): void => {
    ownBound = null;
    const before = standing.openCost();
    standing.raiseBound(answer.value);
    standing.pricedBy(() => answer.prices);
    if (!answer.isWarming) share.told(before - standing.openCost(), before);
  };

  /** By the clock, the lane at the bound goes on at once, while it pays, instead of waiting for the others. */
  const goOnBounding = (): void => {
    if (byIterations || bounding === null) return;
    const answer = team.take(bounding);
    if (answer?.kind !== 'bound') return;
    takeNote(answer);
    if (share.isDue()) tighten(bounding, roundByClock(options.timeMs, standing.elapsedMs()));
    else bounding = null;
  };

  /** Deals days and budgets, and sets all lanes to work. */
  const begin = (): Game => {
    const idle = team.lanes().filter((lane) => lane !== bounding);
    const toBound = bounding === null && idle.length > 0 && share.isDue() ? idle[0] : undefined;
    const lanes = idle.filter((lane) => lane !== toBound);
    const { search, bound, hot, cold } = allot(
      options,
      standing.elapsedMs(),
      standing.iterations,
      1 + lanes.length,
      annealing,
    );
    annealing.tend(Math.min(1, options.fraction(standing.elapsedMs(), standing.iterations)));
    const baseCost = state.cost;
    copySolution(state, base);
    if (toBound !== undefined) tighten(toBound, bound);
    const dealt = lanes.length > 0 ? partition(state, 1 + lanes.length, random) : [];
    const scopes = new Map<number, Scope>();
    for (const [k, lane] of lanes.entries()) {
      const scope = dealt[k + 1]!;
      scopes.set(lane, scope);
      team.send(lane, { kind: 'search', from: base, scope, hot, cold, budget: search[k + 1]! });
    }
    searcher.confine(dealt[0] ?? null);
    return { run: beginSearch(searcher, { hot, cold, budget: search[0]! }, now), baseCost, scopes };
  };

  /** Lanes whose answers this round needs; by the clock the bound may take longer. */
  const awaited = ({ scopes }: Game): readonly number[] =>
    byIterations && bounding !== null ? [bounding, ...scopes.keys()] : [...scopes.keys()];

  /** Searches until the round is over here and elsewhere. */
  async function* play(game: Game): AsyncGenerator<SolveProgress, StopReason | null> {
    const { run } = game;
    const startedAt = now();
    let turnedAt = startedAt;
    for (;;) {
      const reason = standing.reason();
      if (reason) return reason;
      const isBusy = team.isBusy(awaited(game));
      if (run.isOver() && !isBusy) return null;
      if (byIterations && run.isOver()) await team.wait(TURN_MS);
      else slice(run);
      if (now() - reportedAt >= REPORT_MS) {
        yield standing.progress();
        reportedAt = now();
      }
      if (now() - turnedAt < TURN_MS) continue;
      await breathe();
      goOnBounding();
      turnedAt = now();
      if (isBusy && turnedAt - startedAt > OVERDUE_MS) team.giveUp(awaited(game));
    }
  }

  const slice = (run: SearchRun): void => {
    ownBound?.tend();
    const before = run.steps;
    run.slice();
    standing.iterations += run.steps - before;
    standing.offer(state);
  };

  /** Lets the others come to their end too, so that nothing they found is lost. */
  const settle = async (game: Game): Promise<void> => {
    if (byIterations) while (team.isBusy(awaited(game))) await team.wait(TURN_MS);
    else for (let tries = 0; tries < 2 && team.isBusy(awaited(game)); tries++) await team.wait(GRACE_MS / 2);
  };

  /** Takes note of all answers and puts the schedules together. */
  const finish = ({ run, baseCost, scopes }: Game, answers: ReadonlyMap<number, Answer>): void => {
    const others: Contribution[] = [];
    for (const [lane, answer] of answers) {
      if (answer.kind === 'bound') {
        takeNote(answer);
        continue;
      }
      standing.iterations += answer.steps;
      const scope = scopes.get(lane);
      if (scope) others.push({ items: scope.items, answer });
    }
    if (bounding !== null && !team.isBusy([bounding])) bounding = null;
    gathering.join(base, baseCost, run.answer(), others);
  };

  return async function* round() {
    const game = begin();
    const reason = yield* play(game);
    if (reason && reason !== 'cancelled') await settle(game);
    finish(game, team.collect());
    return reason ?? standing.reason();
  };
}
