import type { Instance } from '../../instance/instance.ts';
import type { Coverings } from './coverings.ts';
import type { Offers } from './offers.ts';
import type { Shapes } from './shapes.ts';

/** What items cost at any prices, and their candidates in runs: an item's *segment* is what it has of one of its shape's. */
export interface ItemCosts {
  /** [candidates] cost of the start and of those who come in any case. */
  readonly fixed: Float64Array;
  /** CSR by item, with one more that ends the row: first candidate of each segment. */
  readonly segmentsOf: Int32Array;
  readonly segmentStart: Int32Array;
  /** [segments] segment of the shape, counted from its first; least fixed cost. */
  readonly shapeSegment: Int32Array;
  readonly segmentFixed: Float64Array;
  readonly mostSegments: number;
  readonly mostCandidates: number;
}

export function itemCosts(instance: Instance, cover: Coverings, shapes: Shapes, offers: Offers): ItemCosts {
  const { itemCount, candidatesOf, candidateCost, candidateOutside } = instance;
  const fixed = new Float64Array(candidateCost.length);
  const segmentsOf = new Int32Array(itemCount + 1);
  const segmentStart: number[] = [];
  const shapeSegment: number[] = [];
  const segmentFixed: number[] = [];
  for (let item = 0; item < itemCount; item++) {
    const first = shapes.segmentsOf[shapes.ofItem[item]!]!;
    let segment = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let c = candidatesOf[item]!; c < candidatesOf[item + 1]!; c++) {
      const cost = candidateCost[c]! + candidateOutside[c]! * cover.sureAttendees[item]! + offers.base[item]!;
      fixed[c] = cost;
      if (segment < 0 || shapes.entry[c]! >= shapes.segmentStart[first + segment + 1]!) {
        do segment++;
        while (shapes.entry[c]! >= shapes.segmentStart[first + segment + 1]!);
        segmentStart.push(c);
        shapeSegment.push(segment);
        segmentFixed.push(cost);
        least = cost;
      } else if (cost < least) {
        segmentFixed[segmentFixed.length - 1] = cost;
        least = cost;
      }
    }
    segmentStart.push(candidatesOf[item + 1]!);
    shapeSegment.push(-1);
    segmentFixed.push(Number.POSITIVE_INFINITY);
    segmentsOf[item + 1] = segmentStart.length;
  }
  return {
    fixed,
    segmentsOf,
    segmentStart: Int32Array.from(segmentStart),
    shapeSegment: Int32Array.from(shapeSegment),
    segmentFixed: Float64Array.from(segmentFixed),
    mostSegments: longestRun(segmentsOf),
    mostCandidates: longestRun(candidatesOf),
  };
}

const longestRun = (of: Int32Array): number => of.reduce((most, to, i) => Math.max(most, to - (of[i - 1] ?? 0)), 0);
