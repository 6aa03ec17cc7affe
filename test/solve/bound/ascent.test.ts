import { expect, test } from 'vitest';
import { createAscent } from '../../../src/solve/bound/ascent.ts';

/** Slopes of −|p − peak|, one price each. */
const slopesAt = (price: Float64Array, peaks: readonly number[]): Float64Array =>
  price.map((p, k) => Math.sign((peaks[k] ?? 0) - p));

test('prices of different size all find their peak, within 0 … highest', () => {
  const peaks = [3, 40, -5, 60, 7];
  const price = new Float64Array(5);
  const ascent = createAscent(Float64Array.of(1e9, 1e9, 1e9, 50, 0), 20);
  for (let step = 0; step < 400; step++) {
    ascent.move(price, slopesAt(price, peaks));
    expect(price.every((p) => p >= 0)).toBe(true);
    expect(price[3]).toBeLessThanOrEqual(50);
  }
  for (const [k, peak] of [3, 40, 0, 50, 0].entries()) expect(Math.abs((price[k] ?? -1) - peak)).toBeLessThan(0.7);
});

test('steps are short at first, then shrink, then begin anew, each time more slowly', () => {
  const price = Float64Array.of(1000);
  const ascent = createAscent(Float64Array.of(1e9), 20);
  const restarts: number[] = [];
  let before = 1000;
  let last = Number.POSITIVE_INFINITY;
  const lengths: number[] = [];
  for (let step = 0; step < 2000; step++) {
    const again = ascent.move(price, Float64Array.of(1));
    const length = (price[0] ?? 0) - before;
    lengths.push(length);
    // Only while it gets under way, and when it is sure that the slope always points one way, does a step grow.
    if (step - (restarts.at(-1) ?? 0) > 12) expect(length).toBeLessThan(last);
    before = price[0] ?? 0;
    last = length * (1 + 1e-6);
    if (again) restarts.push(step);
  }
  expect(lengths[0]).toBeLessThan(0.3 * Math.max(...lengths));
  expect(restarts.length).toBeGreaterThan(1);
  const [first = 0, second = 0] = restarts;
  expect(second - first).toBeGreaterThan(first);
});

test('a price that has far to go takes longer steps than one that turns about', () => {
  const price = Float64Array.of(1000, 1000);
  const ascent = createAscent(Float64Array.of(1e9, 1e9), 20);
  let farthest = 0;
  for (let step = 0; step < 60; step++) {
    ascent.move(price, Float64Array.of(1, step % 2 === 0 ? 1 : -1));
    farthest = Math.max(farthest, Math.abs((price[1] ?? 0) - 1000));
  }
  expect((price[0] ?? 0) - 1000).toBeGreaterThan(100 * farthest);
});
