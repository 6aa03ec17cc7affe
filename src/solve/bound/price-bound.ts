import type { Instance } from '../../instance/instance.ts';
import { createPrices } from './prices.ts';
import { createRelaxedItem } from './relaxed-item.ts';
import { createRelaxedUnit } from './relaxed-unit.ts';
import { relationUnits } from './units.ts';

/**
 * Lagrangian bound (Fisher 1981, doi:10.1287/mnsc.27.1.1): what `Prices` rations is relaxed, and every unit of items
 * then picks its cheapest starts, people and venues alone. Any prices give a valid bound on `cost`. Not counted: travel,
 * fragmentation, coverage, `maxBlocksPerDay`, a second relation of an item, and the people's and venue's part of `change`.
 */
export interface PriceBound {
  /** One subgradient step towards `cost`, a known one; keeps the best bound. */
  iterate(cost: number): void;
  /** Best bound on `cost` so far, rounded up. */
  value(): number;
  readonly iterations: number;
}

/** Steps without progress after which the step length shrinks, and by how much. */
const PATIENCE = 8;
const SHRINK = 0.7;
const SHORTEST = 0.02;

/** `upper`: the cost of a known schedule. */
export function createPriceBound(instance: Instance, upper: number): PriceBound {
  const prices = createPrices(instance, upper);
  const relaxed = createRelaxedItem(instance, prices);
  const solver = createRelaxedUnit(instance, relaxed);
  const units = relationUnits(instance);
  let best = 0;
  let theta = 0.5;
  let stale = 0;

  const bound = {
    iterations: 0,
    iterate(cost: number): void {
      let value = 0;
      for (const unit of units) {
        value += solver.pick(unit);
        for (const [k, candidate] of solver.picked.entries())
          if (candidate >= 0) relaxed.demand(unit.items[k]!, candidate);
      }
      value -= prices.settle();
      if (value > best + 1e-4 * (cost - best)) stale = 0;
      else if (++stale >= PATIENCE) {
        theta = Math.max(theta * SHRINK, SHORTEST);
        stale = 0;
      }
      best = Math.max(best, value);
      bound.iterations++;
      prices.move(theta, cost, value);
    },
    value: () => Math.max(0, Math.ceil(best - 1e-6)),
  };
  return bound;
}
