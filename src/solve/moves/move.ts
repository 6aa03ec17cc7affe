import type { Random } from '../random.ts';
import type { State } from '../state.ts';

/** A way to change the schedule: what to take out, or which item to make room for. */
export interface Move {
  readonly name: string;
  /** False where the problem has nothing this move could work on. */
  supports(state: State): boolean;
  /**
   * Appends about `size` held, movable, distinct items to `out`; may leave it empty. Or names, without appending any, an
   * item that is to be held, or held better; NONE for none.
   */
  pick(state: State, random: Random, size: number, out: number[]): number;
}

/** May a held item be taken out? */
export const isLoose = (state: State, item: number): boolean =>
  state.candidate[item]! >= 0 && state.movable[item] === 1;

export function take(state: State, item: number, out: number[]): void {
  if (isLoose(state, item) && !out.includes(item)) out.push(item);
}

/** Some held, movable item; −1 where none was met in a few tries. */
export function anyLoose(state: State, random: Random): number {
  for (let tries = 0; tries < 20; tries++) {
    const item = random.below(state.instance.itemCount);
    if (isLoose(state, item)) return item;
  }
  return -1;
}
