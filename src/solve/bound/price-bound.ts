import { type Instance, MANDATORY_PENALTY } from '../../instance/instance.ts';
import { createAscent } from './ascent.ts';
import { type CoarsePrices, createCoarsePrices } from './coarse-prices.ts';
import { type PriceView, priceView } from './price-view.ts';
import { createRelaxation, type Relaxation } from './relaxation.ts';

/**
 * Lagrangian bound (Fisher 1981, doi:10.1287/mnsc.27.1.1): what `Supply` rations is relaxed, and every unit of items
 * then picks its cheapest starts, people and venues alone. Any prices give a valid bound on `cost`. Not counted: travel,
 * fragmentation, `maxBlocksPerDay`, coverage by items that need not leave, a second relation of an item, and half of the
 * people's part of `change` where the numbers of those who join and leave differ.
 */
export interface PriceBound {
  /** One step of the ascent, which keeps the best bound; none once that has reached `cost`, a known one. */
  iterate(cost: number): void;
  /** Best bound on `cost` so far, rounded up. */
  value(): number;
  readonly iterations: number;
  /** Are the prices still coarse ones that are not worth evaluating? `value` then says little of what is to come. */
  readonly isWarming: boolean;
  /** A copy of the prices of the best bound, in the order of `PriceLayout`. */
  prices(): Float64Array;
  /** The prices of the best bound for a search to look things up in: about as much work as two steps. */
  view(): PriceView;
}

/** First step length, in shares of the unit, from prices that are good already. */
const GOING_ON = 0.005;

/** `start`: prices to go on from, of a problem of the same size; others are not looked at. */
export function createPriceBound(instance: Instance, start?: Float64Array): PriceBound {
  const relaxation = createRelaxation(instance);
  const { layout, supply } = relaxation;
  const unit = worthOfSlot(instance, relaxation);
  const price = new Float64Array(layout.size);
  const bestPrice = price.slice();
  const slope = price.slice();
  const canGoOn = start?.length === layout.size;
  const ascent = createAscent(supply.highest, unit, canGoOn ? { first: GOING_ON } : {});
  if (canGoOn) price.set(clipped(start, supply.highest));
  let coarse = canGoOn ? null : createCoarsePrices(instance, relaxation, unit);
  let best = Number.NEGATIVE_INFINITY;

  const evaluate = (): void => {
    const value = relaxation.evaluate(price, slope);
    if (value <= best) return;
    best = value;
    bestPrice.set(price);
  };

  /** Prices of 0 are worth a look too: they are the best where everything fits. */
  const warm = (from: CoarsePrices): void => {
    const reached = from.advance();
    if (!reached) return;
    evaluate();
    price.set(reached);
    coarse = null;
    evaluate();
  };

  const bound = {
    iterations: 0,
    get isWarming(): boolean {
      return coarse !== null;
    },
    iterate(cost: number): void {
      bound.iterations++;
      if (best > Number.NEGATIVE_INFINITY && bound.value() >= cost) return;
      if (coarse) {
        warm(coarse);
        return;
      }
      evaluate();
      if (ascent.move(price, slope)) price.set(bestPrice);
    },
    value: () => Math.max(0, Math.ceil(best - 1e-6)),
    prices: () => bestPrice.slice(),
    view: (): PriceView => priceView(instance, layout, bestPrice, relaxation.reduced(bestPrice)),
  };
  return bound;
}

/** What leaving everything out costs, per slot and person: prices are of this order or below. */
function worthOfSlot(instance: Instance, { cover }: Relaxation): number {
  let worth = 0;
  let slots = 0;
  for (let item = 0; item < instance.itemCount; item++) {
    const c = instance.candidatesOf[item]!;
    if (c === instance.candidatesOf[item + 1]) continue;
    worth += instance.missCost[item]! - (instance.mandatory[item] ? MANDATORY_PENALTY : 0);
    slots += (cover.heldEnd[c]! - cover.start[c]!) * Math.max(1, cover.sureAttendees[item]!);
  }
  return Math.max(1, worth) / Math.max(1, slots);
}

/** Prices of another problem, made valid for this one. */
const clipped = (start: Float64Array, highest: Float64Array): Float64Array =>
  start.map((price, k) => (price > 0 && price < Number.POSITIVE_INFINITY ? Math.min(price, highest[k]!) : 0));
