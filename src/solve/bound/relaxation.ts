import type { Instance } from '../../instance/instance.ts';
import { type Coverings, coverings } from './coverings.ts';
import { createDemand, type Demand } from './demand.ts';
import { type ItemCosts, itemCosts } from './item-costs.ts';
import { type Offers, offersOf } from './offers.ts';
import { type PriceLayout, priceLayout } from './price-layout.ts';
import { createRelaxedItem, type RelaxedItem } from './relaxed-item.ts';
import { createRelaxedUnit } from './relaxed-unit.ts';
import { shapesOf } from './shapes.ts';
import { createSupply, type Supply } from './supply.ts';
import { relationUnits } from './units.ts';
import { createWindows, type Windows } from './windows.ts';

/** The relaxed problem: what is left of an Instance when all that `Supply` rations may be bought at prices. */
export interface Relaxation {
  /** Cost of the best that everybody does alone at these prices, less what can be sold; fills the subgradient. */
  evaluate(price: Float64Array, slope: Float64Array): number;
  /** [itemCount] at these prices: `PriceView.itemReduced`. */
  reduced(price: Float64Array): Float64Array;
  readonly cover: Coverings;
  readonly layout: PriceLayout;
  readonly offers: Offers;
  readonly supply: Supply;
  readonly windows: Windows;
  readonly known: ItemCosts;
  readonly relaxed: RelaxedItem;
  readonly demand: Demand;
}

export function createRelaxation(instance: Instance): Relaxation {
  const cover = coverings(instance);
  const layout = priceLayout(instance, cover);
  const shapes = shapesOf(instance);
  const offers = offersOf(instance, shapes);
  const supply = createSupply(instance, layout);
  const windows = createWindows(instance, cover, layout, shapes, offers, supply.presence);
  const known = itemCosts(instance, cover, shapes, offers);
  const relaxed = createRelaxedItem(instance, shapes, offers, windows, known);
  const solver = createRelaxedUnit(instance, relaxed, known);
  const demand = createDemand(instance, cover, layout, offers, supply.presence);
  const units = relationUnits(instance);

  const count = (item: number, candidate: number): void => {
    const taken = relaxed.take(item, candidate);
    for (let k = 0; k < taken; k++) demand.add(item, candidate, relaxed.taken[k]!);
  };
  return {
    evaluate(price, slope) {
      windows.refresh(price);
      let value = 0;
      for (const unit of units) {
        value += solver.pick(unit);
        for (const item of unit.items) if (solver.picked[item]! >= 0) count(item, solver.picked[item]!);
      }
      demand.settle(slope);
      return value - supply.sell(price, slope);
    },
    reduced(price) {
      windows.refresh(price);
      return Float64Array.from({ length: instance.itemCount }, (_, item) => solver.reduced(item));
    },
    cover,
    layout,
    offers,
    supply,
    windows,
    known,
    relaxed,
    demand,
  };
}
