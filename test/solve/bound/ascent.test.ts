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

test('steps shrink, then begin anew, each time more slowly', () => {
  const price = Float64Array.of(1000);
  const ascent = createAscent(Float64Array.of(1e9), 20);
  const restarts: number[] = [];
  let before = 1000;
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 2000; step++) {
    const again = ascent.move(price, Float64Array.of(1));
    const length = (price[0] ?? 0) - before;
    expect(length).toBeLessThan(last);
    before = price[0] ?? 0;
    last = again ? Number.POSITIVE_INFINITY : length * (1 + 1e-6);
    if (again) restarts.push(step);
  }
  expect(restarts.length).toBeGreaterThan(1);
  const [first = 0, second = 0] = restarts;
  expect(second - first).toBeGreaterThan(first);
});
