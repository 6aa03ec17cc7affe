/**
 * Moves prices along subgradients. Each price has its own step length, by how steadily its slope points one way (Adam:
 * Kingma & Ba 2015, arXiv:1412.6980), and a dear one moves faster than a cheap one: rows differ by orders of magnitude in
 * price, so that one length for all (Polyak's) needs ten times as many steps. The first few steps are short, as no slope is
 * known yet and all prices would move by the whole length. Later the length falls at every step; at its least it rises
 * again, less and more slowly each time (warm restarts: Loshchilov & Hutter 2017, arXiv:1608.03983).
 */
export interface Ascent {
  /** One step up `slope`; prices stay within 0 … `highest`. Returns whether the next is better taken from the best prices. */
  move(price: Float64Array, slope: Float64Array): boolean;
}

/** How long slopes, and their squares, are remembered. */
const MEMORY = 0.95;
const SQUARE_MEMORY = 0.99;
/** Step lengths, in shares of `unit`: the first, where one rises again, and the least. */
const FIRST = 0.035;
const AGAIN = 0.015;
const SHORTEST = 0.0005;
/** Part of the length lost at each step of the first descent. */
const LOSS = 0.01;
/** Prices from this share of `unit` on move at full speed; those near 0 move at a twelfth or so of it. */
const DEAR = 0.1;
const SLOWEST = 0.2;
const FASTEST = 3;
const TINY = 1e-3;
/** So much longer, at most, is the step of a price whose slope always points one way: it has far to go. */
const STEADY = 4;
/** Steps until slopes say that. */
const SETTLED = 8;
/** Steps until the full length. */
const SLOW_STEPS = 12;

export interface AscentOptions {
  /** The first step length, in shares of the unit. */
  readonly first?: number;
  /** What a step takes off it. */
  readonly loss?: number;
  /** Steps until the full length. */
  readonly slowSteps?: number;
}

/** `unit`: what a price may well be. */
export function createAscent(
  highest: Float64Array,
  unit: number,
  { first = FIRST, loss = LOSS, slowSteps = SLOW_STEPS }: AscentOptions = {},
): Ascent {
  const size = highest.length;
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  let length = first * unit;
  let lossNow = loss;
  let descents = 1;
  let steps = 0;
  let meanWeight = 1;
  let squareWeight = 1;
  const restart = (): void => {
    length = AGAIN * unit;
    lossNow = loss / ++descents;
    mean.fill(0);
    square.fill(0);
    meanWeight = 1;
    squareWeight = 1;
  };
  return {
    move(price, slope) {
      meanWeight *= MEMORY;
      squareWeight *= SQUARE_MEMORY;
      steps++;
      const stride = length * Math.min(1, (1 + steps) / slowSteps);
      const steady = meanWeight > MEMORY ** SETTLED ? 0 : STEADY;
      for (let k = 0; k < size; k++) {
        const most = highest[k]!;
        if (most === 0) continue;
        const here = price[k]!;
        let g = slope[k]!;
        if (g < 0 && here === 0) g = 0;
        if (g === 0 && mean[k] === 0) continue;
        const m = MEMORY * mean[k]! + (1 - MEMORY) * g;
        const s = SQUARE_MEMORY * square[k]! + (1 - SQUARE_MEMORY) * g * g;
        mean[k] = m;
        square[k] = s;
        const pace = SLOWEST + Math.min(FASTEST, here / (DEAR * unit));
        const way = m / (1 - meanWeight) / (Math.sqrt(s / (1 - squareWeight)) + TINY);
        const steadily = way * way;
        const next = here + stride * pace * way * (1 + steady * steadily * steadily);
        price[k] = Math.min(most, Math.max(0, next));
      }
      length *= 1 - lossNow;
      if (length > SHORTEST * unit) return false;
      restart();
      return true;
    },
  };
}
