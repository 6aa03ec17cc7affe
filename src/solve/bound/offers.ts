import { type Instance, NONE } from '../../instance/instance.ts';
import type { Shapes } from './shapes.ts';

/**
 * What an item asks for, flattened: CSR by item into *needs* (a required leader or deputies, a `choose`, an optional leader, a
 * venue), CSR by need into *offers*, each a window row, a fee and a mask. Fees are ≥ 0: what lies below is in `base`.
 */
export interface Offers {
  readonly needsOf: Int32Array;
  /** [needs] how many offers must be taken; 0: one that may be, or else `without` is paid. */
  readonly take: Int32Array;
  readonly without: Float64Array;
  readonly offersOf: Int32Array;
  readonly row: Int32Array;
  readonly fee: Float64Array;
  /** [offers] offset into maskPool of the starts at which it holds, NONE where at all candidates. */
  readonly mask: Int32Array;
  /** [itemCount] part of the cost wherever the item is held. */
  readonly base: Float64Array;
  /** Most offers taken of one need, and of all needs of an item. */
  readonly mostTaken: number;
  readonly mostOffers: number;
  /** [window rows] leader, or leaderCount + venue, or NONE for what is free; and the shape. */
  readonly rowWho: Int32Array;
  readonly rowShape: Int32Array;
  /** [window rows] bit c: takes the leader away from coverage group c (of the first 31). */
  readonly rowAway: Int32Array;
}

interface Offer {
  readonly row: number;
  fee: number;
  readonly mask: number;
}

export function offersOf(instance: Instance, shapes: Shapes): Offers {
  const { itemCount, leaderCount, weights } = instance;
  const rowWho: number[] = [];
  const rowShape: number[] = [];
  const rowAway: number[] = [];
  const rows = new Map<string, number>();
  const rowOf = (who: number, shape: number, away: number): number => {
    const key = `${who} ${shape} ${away}`;
    let row = rows.get(key);
    if (row === undefined) {
      row = rowWho.push(who) - 1;
      rowShape.push(shape);
      rowAway.push(away);
      rows.set(key, row);
    }
    return row;
  };

  const needsOf = new Int32Array(itemCount + 1);
  const take: number[] = [];
  const without: number[] = [];
  const starts: number[] = [0];
  const row: number[] = [];
  const fee: number[] = [];
  const mask: number[] = [];
  const base = new Float64Array(itemCount);

  for (let item = 0; item < itemCount; item++) {
    const shape = shapes.ofItem[item]!;
    const away = awayGroups(instance, item);
    const change = peopleChange(instance, item);
    base[item] = change.base;
    const person = (leader: number, own: number): Offer => ({
      row: rowOf(leader, shape, away & groupsOf(instance, leader)),
      fee: own + change.fee(leader),
      mask: leaderMask(instance, item, leader),
    });
    const need = (offers: readonly Offer[], count: number, gone: number): void => {
      const floor = Math.min(0, ...offers.map((offer) => offer.fee));
      base[item]! += floor * Math.max(1, count);
      take.push(count);
      without.push(gone - floor);
      for (const offer of offers) {
        row.push(offer.row);
        fee.push(offer.fee - floor);
        mask.push(offer.mask);
      }
      starts.push(row.length);
    };

    for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
      const offers = [person(instance.requiredLeader[r]!, 0)];
      const from = instance.deputiesOf[r]!;
      for (let d = from; d < instance.deputiesOf[r + 1]!; d++) {
        const own = weights.deputy * instance.itemPriority[item]! * (1 + d - from);
        offers.push(person(instance.deputyLeader[d]!, own));
      }
      // Whoever has no deputy is free at every candidate.
      need(offers.length > 1 ? offers : [{ ...offers[0]!, mask: NONE }], 1, 0);
    }
    for (let k = instance.choicesOf[item]!; k < instance.choicesOf[item + 1]!; k++) {
      const from = instance.choiceFrom[k]!;
      const offers: Offer[] = [];
      for (let f = from; f < instance.choiceFrom[k + 1]!; f++)
        offers.push(person(instance.choiceLeader[f]!, weights.choiceOrder * (f - from)));
      need(offers, instance.choiceCount[k]!, 0);
    }
    const venues = venueOffers(instance, item, (venue) => rowOf(venue < 0 ? NONE : leaderCount + venue, shape, 0));
    if (venues.length > 0) need(venues, 1, 0);
    // One who may come in another role is never surely missed.
    if (!instance.ambiguousRoles[item]) {
      const missed = weights.optionalMissed * instance.itemPriority[item]!;
      for (let o = instance.optionalOf[item]!; o < instance.optionalOf[item + 1]!; o++)
        need([person(instance.optionalLeader[o]!, 0)], 0, missed);
    }
    needsOf[item + 1] = take.length;
  }
  return {
    needsOf,
    take: Int32Array.from(take),
    without: Float64Array.from(without),
    offersOf: Int32Array.from(starts),
    row: Int32Array.from(row),
    fee: Float64Array.from(fee),
    mask: Int32Array.from(mask),
    base,
    mostTaken: take.reduce((most, count) => Math.max(most, count), 1),
    mostOffers: row.length > 0 ? mostOf(needsOf, take) : 0,
    rowWho: Int32Array.from(rowWho),
    rowShape: Int32Array.from(rowShape),
    rowAway: Int32Array.from(rowAway),
  };
}

const mostOf = (needsOf: Int32Array, take: readonly number[]): number => {
  let most = 0;
  for (let item = 0; item + 1 < needsOf.length; item++) {
    let total = 0;
    for (let n = needsOf[item]!; n < needsOf[item + 1]!; n++) total += Math.max(1, take[n]!);
    most = Math.max(most, total);
  }
  return most;
};

/** Its venues and places without one; none where one is free and open in any case. */
function venueOffers(instance: Instance, item: number, rowOf: (venue: number) => number): readonly Offer[] {
  const offers: Offer[] = [];
  const fee = (venue: number): number =>
    instance.hasBaseline[item] && venue !== instance.baselineVenue[item] ? instance.changeUnit[item]! : 0;
  for (let p = instance.placesOf[item]!; p < instance.placesOf[item + 1]!; p++) {
    if (instance.venuesOf[p] === instance.venuesOf[p + 1])
      offers.push({ row: rowOf(NONE), fee: fee(NONE), mask: NONE });
    for (let k = instance.venuesOf[p]!; k < instance.venuesOf[p + 1]!; k++) {
      const venue = instance.placeVenue[k]!;
      const mask = tightMask(
        instance,
        item,
        instance.venueMask[venue * instance.classCount + instance.itemClass[item]!]!,
      );
      offers.push({ row: rowOf(instance.venueExclusive[venue] ? venue : NONE), fee: fee(venue), mask });
    }
  }
  return offers.some((offer) => offer.mask === NONE && offer.fee === 0 && offer.row === rowOf(NONE)) ? [] : offers;
}

const leaderMask = (instance: Instance, item: number, leader: number): number =>
  tightMask(instance, item, instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]!);

/** NONE where the mask holds all candidates of the item. */
function tightMask(instance: Instance, item: number, mask: number): number {
  for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
    const bit = instance.candidateBit[c]!;
    if (((instance.maskPool[mask + (bit >> 5)]! >>> (bit & 31)) & 1) === 0) return mask;
  }
  return NONE;
}

/**
 * `change` counts the larger of leaders added and removed; half of both together is no more, and a sum over people:
 * each of the baseline who comes saves half a unit of those removed, everybody else adds half a unit.
 */
function peopleChange(instance: Instance, item: number): { base: number; fee: (leader: number) => number } {
  const from = instance.baselineAttendeesOf[item]!;
  const to = instance.baselineAttendeesOf[item + 1]!;
  // Optional leaders whose role is open are not looked at, so that their part cannot be told.
  const untold = instance.ambiguousRoles[item] && instance.optionalOf[item]! < instance.optionalOf[item + 1]!;
  if (!instance.hasBaseline[item] || untold) return { base: 0, fee: () => 0 };
  const half = instance.changeUnit[item]! / 2;
  const known = new Set(instance.baselineAttendee.subarray(from, to));
  return {
    base: half * (to - from + instance.baselineUnknown[item]!),
    fee: (leader) => (known.has(leader) ? -half : half),
  };
}

/** Bit c: wherever the item is held, whoever attends is away from coverage group c. */
function awayGroups(instance: Instance, item: number): number {
  let groups = 0;
  for (let g = 0; g < Math.min(31, instance.coverageCount); g++) {
    let always = true;
    for (let p = instance.placesOf[item]!; p < instance.placesOf[item + 1]!; p++) {
      const site = instance.placeSite[p]!;
      if (site < 0 || instance.coverageAway[g * instance.siteCount + site] === 0) always = false;
    }
    if (always) groups |= 1 << g;
  }
  return groups;
}

function groupsOf(instance: Instance, leader: number): number {
  let groups = 0;
  for (let k = instance.coverageOfLeaderOf[leader]!; k < instance.coverageOfLeaderOf[leader + 1]!; k++) {
    if (instance.coverageOfLeader[k]! < 31) groups |= 1 << instance.coverageOfLeader[k]!;
  }
  return groups;
}
