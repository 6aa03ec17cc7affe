import type { Random } from '../random.ts';
import type { State } from '../state.ts';

/** A neighbourhood: which held items to take out together, so that they can be held better. */
export interface Ruin {
  readonly name: string;
  /** False where the problem has nothing this neighbourhood could take. */
  supports(state: State): boolean;
  /** Appends about `size` held, unfrozen, distinct items to `out`; may leave it empty. */
  pick(state: State, random: Random, size: number, out: number[]): void;
}

export const isLoose = (state: State, item: number): boolean =>
  state.candidate[item]! >= 0 && state.instance.frozen[item] === 0;

export function take(state: State, item: number, out: number[]): void {
  if (isLoose(state, item) && !out.includes(item)) out.push(item);
}

/** Some held, unfrozen item; −1 where none was met in a few tries. */
export function anyLoose(state: State, random: Random): number {
  for (let tries = 0; tries < 20; tries++) {
    const item = random.below(state.instance.itemCount);
    if (isLoose(state, item)) return item;
  }
  return -1;
}
