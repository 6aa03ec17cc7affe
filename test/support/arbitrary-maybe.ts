import fc from 'fast-check';

/** Absent but for one time in `rarity`; shrinks to absent. */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>, rarity = 2): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: rarity - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
