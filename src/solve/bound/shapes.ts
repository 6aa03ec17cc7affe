import type { Instance } from '../../instance/instance.ts';

/**
 * Items whose candidates take the same slots at the same start share a *shape*, so that a price of a window is worked out
 * once for all of them. An *entry* is one start of a shape; a *segment* is a run of entries in one calendar session.
 */
export interface Shapes {
  readonly count: number;
  /** [itemCount] */
  readonly ofItem: Int32Array;
  /** [candidates] entry, counted from the first of its shape. */
  readonly entry: Int32Array;
  /** CSR by shape: a candidate that stands for each entry. */
  readonly entriesOf: Int32Array;
  readonly candidate: Int32Array;
  /** CSR by shape: first entry of each segment, counted from the first of the shape; a last one ends the row. */
  readonly segmentsOf: Int32Array;
  readonly segmentStart: Int32Array;
  /** [shapes] minutes, 0 for `wholeDays`; whether `activitiesPerDay` counts it. */
  readonly minutes: Int32Array;
  readonly counted: Uint8Array;
}

export function shapesOf(instance: Instance): Shapes {
  const { itemCount, candidatesOf, candidateBit } = instance;
  const bits = instance.dayCount * instance.wordsPerDay * 32;
  const ofItem = new Int32Array(itemCount);
  const members: number[][] = [];
  const known = new Map<string, number>();
  for (let item = 0; item < itemCount; item++) {
    const counted = item < instance.activityCount;
    const key = instance.gridded[item] ? `${instance.itemMinutes[item]} ${counted}` : `#${item}`;
    let shape = known.get(key);
    if (shape === undefined) {
      shape = members.push([]) - 1;
      known.set(key, shape);
    }
    members[shape]!.push(item);
    ofItem[item] = shape;
  }

  const count = members.length;
  const entry = new Int32Array(candidateBit.length);
  const entriesOf = new Int32Array(count + 1);
  const segmentsOf = new Int32Array(count + 1);
  const candidate: number[] = [];
  const segmentStart: number[] = [];
  const at = new Int32Array(bits);
  for (const [shape, items] of members.entries()) {
    at.fill(-1);
    for (const item of items) {
      for (let c = candidatesOf[item]!; c < candidatesOf[item + 1]!; c++) at[candidateBit[c]!] = c;
    }
    const first = candidate.length;
    let session = Number.NaN;
    for (let bit = 0; bit < bits; bit++) {
      const c = at[bit]!;
      if (c < 0) continue;
      at[bit] = candidate.length - first;
      const here = sessionAt(instance, c);
      if (here !== session) segmentStart.push(candidate.length - first);
      session = here;
      candidate.push(c);
    }
    for (const item of items) {
      for (let c = candidatesOf[item]!; c < candidatesOf[item + 1]!; c++) entry[c] = at[candidateBit[c]!]!;
    }
    segmentStart.push(candidate.length - first);
    entriesOf[shape + 1] = candidate.length;
    segmentsOf[shape + 1] = segmentStart.length;
  }
  return {
    count,
    ofItem,
    entry,
    entriesOf,
    candidate: Int32Array.from(candidate),
    segmentsOf,
    segmentStart: Int32Array.from(segmentStart),
    minutes: Int32Array.from(members, ([item]) => instance.itemMinutes[item!]!),
    counted: Uint8Array.from(members, ([item]) => (item! < instance.activityCount ? 1 : 0)),
  };
}

/** The session of its day in which a candidate starts, or the one before; days apart. */
function sessionAt(instance: Instance, c: number): number {
  const day = instance.candidateDay[c]!;
  let session = instance.sessionOf[day]! - 1;
  while (
    session + 1 < instance.sessionOf[day + 1]! &&
    instance.sessionStart[session + 1]! <= instance.candidateStart[c]!
  )
    session++;
  return day + session;
}
