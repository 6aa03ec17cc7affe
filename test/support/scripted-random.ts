import type { Random } from '../../src/solve/random.ts';

/** Gives the listed integers in turn (each below the asked limit), and `next` always the same number. */
export function scriptedRandom(integers: readonly number[], next = 0.5): Random {
  const left = [...integers];
  return {
    next: () => next,
    below: (n) => {
      const value = left.shift();
      if (value === undefined) throw new Error('the script is at its end');
      if (value >= n) throw new Error(`${value} is not below ${n}`);
      return value;
    },
  };
}
