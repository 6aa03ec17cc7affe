import type { Random } from '../../src/solve/random.ts';
import type { State } from '../../src/solve/state.ts';
import { createTransaction } from '../../src/solve/transaction.ts';

/** Takes out some of what is held, so that more waits than a search would leave. */
export function thinOut(state: State, random: Random): void {
  const transaction = createTransaction(state);
  for (const item of state.candidate.keys()) {
    if ((state.candidate[item] ?? -1) < 0 || random.next() < 0.6) continue;
    if (transaction.remove(item)) transaction.commit();
    else transaction.rollback();
  }
}
