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

/** Rows in one block of `createRows`. */
const BLOCK_ROWS = 256;

/** Makes masks of `length` words, all 0, cut from larger blocks: thousands of small buffers would burden the collector. */
export function createRows(length: number): () => Int32Array {
  let block = new Int32Array(0);
  let at = 0;
  return () => {
    if (at + length > block.length) {
      block = new Int32Array(BLOCK_ROWS * length);
      at = 0;
    }
    at += length;
    return block.subarray(at - length, at);
  };
}

export function isEmpty(mask: Int32Array): boolean {
  for (let w = 0; w < mask.length; w++) if (mask[w] !== 0) return false;
  return true;
}

export function intersect(mask: Int32Array, other: Int32Array): void {
  for (let w = 0; w < mask.length; w++) mask[w]! &= other[w]!;
}

export function unite(mask: Int32Array, other: Int32Array): void {
  for (let w = 0; w < mask.length; w++) mask[w]! |= other[w]!;
}

/** Number of bits set. */
export function countBits(mask: Int32Array): number {
  let count = 0;
  for (let w = 0; w < mask.length; w++) for (let rest = mask[w]!; rest !== 0; rest &= rest - 1) count++;
  return count;
}
