import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearBits, hasBit, setBits } from '../../src/instance/mask.ts';
import { propertyRuns } from '../support/property-runs.ts';

const WORDS = 3;
const bit = fc.nat(WORDS * 32 - 1);
const range = fc.tuple(bit, bit);
const bitsOf = (words: Int32Array): readonly boolean[] =>
  Array.from({ length: WORDS * 32 }, (_, k) => hasBit(words, 1, k));

test('ranges are set and cleared bit by bit, inclusive, from the base word', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), range), { maxLength: 6 }), (steps) => {
      const words = new Int32Array(1 + WORDS);
      const plain = Array<boolean>(WORDS * 32).fill(false);
      for (const [set, [lo, hi]] of steps) {
        (set ? setBits : clearBits)(words, 1, lo, hi);
        for (let k = lo; k <= hi; k++) plain[k] = set;
      }
      expect(bitsOf(words)).toEqual(plain);
      expect(words[0]).toBe(0);
    }),
    propertyRuns(0.5),
  );
});

test('an empty range changes nothing', () => {
  const words = Int32Array.of(5, 5);
  setBits(words, 0, 3, 2);
  clearBits(words, 0, 2, 1);
  expect(words).toEqual(Int32Array.of(5, 5));
});
