import type { Instance } from '../instance/instance.ts';
import { missed } from './bound/units.ts';

/** A first bound on `cost`, without any search: every item left out or at its cheapest start, whichever is less. */
export function leastCost(instance: Instance): number {
  let sum = 0;
  for (let item = 0; item < instance.itemCount; item++) {
    const out = missed(instance, item);
    const canBeHeld = instance.candidatesOf[item]! < instance.candidatesOf[item + 1]!;
    sum += canBeHeld ? Math.min(out, instance.leastStartCost[item]!) : out;
  }
  return sum;
}
