/** Bit masks over slots, 32 to a word, in Int32Arrays. */

/** Sets bits `lo … hi` (inclusive, counted from the first bit of word `base`). */
export function setBits(words: Int32Array, base: number, lo: number, hi: number): void {
  if (hi < lo) return;
  const first = base + (lo >> 5);
  const last = base + (hi >> 5);
  const head = -1 << (lo & 31);
  const tail = -1 >>> (31 - (hi & 31));
  if (first === last) {
    words[first]! |= head & tail;
    return;
  }
  words[first]! |= head;
  for (let w = first + 1; w < last; w++) words[w] = -1;
  words[last]! |= tail;
}

/** Clears bits `lo … hi` (inclusive). */
export function clearBits(words: Int32Array, base: number, lo: number, hi: number): void {
  if (hi < lo) return;
  const first = base + (lo >> 5);
  const last = base + (hi >> 5);
  const head = -1 << (lo & 31);
  const tail = -1 >>> (31 - (hi & 31));
  if (first === last) {
    words[first]! &= ~(head & tail);
    return;
  }
  words[first]! &= ~head;
  for (let w = first + 1; w < last; w++) words[w] = 0;
  words[last]! &= ~tail;
}

export const hasBit = (words: Int32Array, base: number, bit: number): boolean =>
  ((words[base + (bit >> 5)]! >>> (bit & 31)) & 1) === 1;
