import type { Annealing } from '../annealing.ts';
import type { Budget } from './round.ts';
import type { TogetherOptions } from './solve-together.ts';

/** What the lanes get for one round. */
export interface Allotment {
  /** Per searching lane. */
  readonly search: readonly Budget[];
  readonly bound: Budget;
  /** Temperatures at the beginning and at the end. */
  readonly hot: number;
  readonly cold: number;
}

/** Length of a round: long enough to be worth putting together, short enough that days often change hands. */
const ROUND_MS = 70;
const ROUND_STEPS = 600;
/** In iteration mode: search steps that a bound step stands for. */
const STEPS_PER_BOUND = 40;

/** Where nothing says how long a run is. */
const USUAL_MS = 10_000;

type Limits = Pick<TogetherOptions, 'byIterations' | 'iterations' | 'timeMs' | 'fraction'>;

/** About how many rounds a run of so many lanes has. */
export const expectedRounds = ({ byIterations, iterations, timeMs }: Omit<Limits, 'fraction'>, lanes: number): number =>
  Math.max(1, byIterations && iterations ? iterations / (lanes * ROUND_STEPS) : (timeMs ?? USUAL_MS) / ROUND_MS);

/** Cuts the next round for so many searching lanes, within the limits. */
export function allot(
  { byIterations, iterations, timeMs, fraction }: Limits,
  elapsedMs: number,
  done: number,
  lanes: number,
  annealing: Pick<Annealing, 'temperature'>,
): Allotment {
  const temperature = (ms: number, steps: number): number => annealing.temperature(Math.min(1, fraction(ms, steps)));
  const hot = temperature(elapsedMs, done);
  if (byIterations) {
    const steps = Math.min(lanes * ROUND_STEPS, Math.max(0, (iterations ?? Number.POSITIVE_INFINITY) - done));
    return {
      search: Array.from({ length: lanes }, (_, lane) => count(Math.floor((steps + lane) / lanes))),
      bound: count(Math.max(1, Math.floor(steps / lanes / STEPS_PER_BOUND))),
      hot,
      cold: Math.min(hot, temperature(elapsedMs, done + steps)),
    };
  }
  const budget = roundByClock(timeMs, elapsedMs);
  return {
    search: Array.from({ length: lanes }, () => budget),
    bound: budget,
    hot,
    // A new start is for the next round.
    cold: Math.min(hot, temperature(elapsedMs + budget.ms, done)),
  };
}

/** A round that is over with the run at the latest. */
export const roundByClock = (timeMs: number | undefined, elapsedMs: number): Budget & { readonly kind: 'time' } => ({
  kind: 'time',
  ms: Math.max(1, Math.min(ROUND_MS, (timeMs ?? Number.POSITIVE_INFINITY) - elapsedMs)),
});

const count = (steps: number): Budget => ({ kind: 'count', count: steps });
