/** A probability that was counted, with its 95 % interval. */
export interface Chance {
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959964;

/** Wilson's interval (1927, doi:10.1080/01621459.1927.10502953): right also near 0 and 1. */
export function chanceOf(count: number, runs: number): Chance {
  const p = count / runs;
  const z2 = Z * Z;
  const centre = (p + z2 / (2 * runs)) / (1 + z2 / runs);
  const half = (Z * Math.sqrt((p * (1 - p)) / runs + z2 / (4 * runs * runs))) / (1 + z2 / runs);
  return { p, low: count === 0 ? 0 : centre - half, high: count === runs ? 1 : centre + half };
}
