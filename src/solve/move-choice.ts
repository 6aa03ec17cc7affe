import type { Random } from './random.ts';

/** Which move to try next: by given shares, and more often what has paid lately. */
export interface MoveChoice {
  /** Index of a move. */
  next(): number;
  /** Did the step of the move that `next` gave last make the schedule cheaper? */
  told(paid: boolean): void;
}

/** Steps after which the shares are looked at again, how fast they follow, and how far they may go from the given ones. */
const SEGMENT = 400;
const REACTION = 0.3;
const LEAST = 0.5;
const MOST = 2;

/** Adaptive weights (Ropke & Pisinger 2006, doi:10.1287/trsc.1050.0135), within bounds as steps pay seldom late in a run. */
export function createMoveChoice(shares: readonly number[], random: Random): MoveChoice {
  const factor = shares.map(() => 1);
  const tried = shares.map(() => 0);
  const paid = shares.map(() => 0);
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  let weight = [...shares];
  let total = sum(weight);
  let last = 0;

  const adapt = (): void => {
    const usual = sum(paid) / sum(tried);
    if (usual > 0) {
      for (const [k, count] of tried.entries()) {
        if (count === 0) continue;
        const rate = Math.max(LEAST, Math.min(MOST, paid[k]! / count / usual));
        factor[k] = (1 - REACTION) * factor[k]! + REACTION * rate;
      }
      weight = shares.map((share, k) => share * factor[k]!);
      total = sum(weight);
    }
    tried.fill(0);
    paid.fill(0);
  };

  return {
    next() {
      let left = random.next() * total;
      last = 0;
      while (last + 1 < weight.length && left >= weight[last]!) left -= weight[last++]!;
      return last;
    },
    told(hasPaid) {
      tried[last]!++;
      if (hasPaid) paid[last]!++;
      if (sum(tried) >= SEGMENT) adapt();
    },
  };
}
