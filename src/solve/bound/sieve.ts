import type { Instance } from '../../instance/instance.ts';
import type { Relaxation } from './relaxation.ts';
import { missed } from './units.ts';

/** What every schedule that costs less than a known one has in common (reduced-cost fixing). */
export interface Sieve {
  /** [candidates] 0 where no such schedule holds the item at this start. */
  readonly alive: Uint8Array;
  /** [itemCount] 1 where every such schedule holds the item. */
  readonly held: Uint8Array;
}

/**
 * At given prices a schedule costs at least `value` and whatever its choices cost above the cheapest of each item. Items in
 * relations are not looked at. `value`: of the relaxation at these prices; `cost`: the known one, above it.
 */
export function sieve(
  instance: Instance,
  { windows, relaxed, units }: Relaxation,
  price: Float64Array,
  value: number,
  cost: number,
): Sieve {
  const { candidatesOf } = instance;
  const alive = new Uint8Array(instance.candidateStart.length).fill(1);
  const held = new Uint8Array(instance.itemCount);
  /** More than this above its cheapest costs too much; costs are whole numbers. */
  const most = cost - 1 - value + 1e-6;
  windows.refresh(price);
  for (const { kind, items } of units) {
    const [item] = items;
    if (kind !== 'alone' || item === undefined) continue;
    const from = candidatesOf[item]!;
    const n = candidatesOf[item + 1]! - from;
    relaxed.costs(item, from, from + n);
    const out = missed(instance, item);
    let least = out;
    for (let i = 0; i < n; i++) least = Math.min(least, relaxed.cost[i]!);
    for (let i = 0; i < n; i++) if (relaxed.cost[i]! - least > most) alive[from + i] = 0;
    if (out - least > most) held[item] = 1;
  }
  return { alive, held };
}
