import type { Instance } from '../instance/instance.ts';
import { setBits } from '../instance/mask.ts';

/** Candidates by day and as masks, so that a day's starts are found without walking through all of them. */
export interface CandidateIndex {
  /** [itemCount × (dayCount + 1)] first candidate of an item on or after each day. */
  readonly onDay: Int32Array;
  /** [itemCount × dayCount × wordsPerDay] starts of a gridded item; 0 for others. */
  readonly starts: Int32Array;
  /** Likewise: starts whose cost differs from that of a neighbouring slot. */
  readonly steps: Int32Array;
}

export function indexCandidates(instance: Instance): CandidateIndex {
  const { itemCount, dayCount } = instance;
  const words = instance.wordsPerDay * dayCount;
  const onDay = new Int32Array(itemCount * (dayCount + 1));
  const starts = new Int32Array(itemCount * words);
  const steps = new Int32Array(itemCount * words);
  for (let item = 0; item < itemCount; item++) {
    const to = instance.candidatesOf[item + 1]!;
    let c = instance.candidatesOf[item]!;
    for (let day = 0; day <= dayCount; day++) {
      while (c < to && instance.candidateDay[c]! < day) c++;
      onDay[item * (dayCount + 1) + day] = c;
    }
    if (!instance.gridded[item]) continue;
    for (c = instance.candidatesOf[item]!; c < to; c++) {
      const bit = instance.candidateBit[c]!;
      setBits(starts, item * words, bit, bit);
      if (c + 1 < to && isStep(instance, c)) setBits(steps, item * words, bit, bit + 1);
    }
  }
  return { onDay, starts, steps };
}

/** Does the next candidate lie on the next slot and cost something else? */
const isStep = (instance: Instance, c: number): boolean =>
  instance.candidateBit[c + 1] === instance.candidateBit[c]! + 1 &&
  (instance.candidateCost[c + 1] !== instance.candidateCost[c] ||
    instance.candidateOutside[c + 1] !== instance.candidateOutside[c]);

/** Number of bits set in a word. */
export function popCount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
