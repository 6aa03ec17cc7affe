/** The middle value; of an even number the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Exponent and factor of `y = factor × x^exponent` by least squares of the logarithms. */
export function powerFit(points: readonly (readonly [number, number])[]): { exponent: number; factor: number } {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (k: 0 | 1): number => logs.reduce((sum, p) => sum + p[k], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const sxy = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  const sxx = logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  const exponent = sxy / sxx;
  return { exponent, factor: Math.exp(my - exponent * mx) };
}

/** `1.23 %`, or a dash where there is none: a gap while a mandatory activity is missed counts as infinite. */
export const percent = (share: number | null | undefined): string =>
  share === null || share === undefined || !Number.isFinite(share) ? '–' : `${(100 * share).toFixed(2)} %`;

/** Thousands apart by a thin space. */
export const whole = (value: number | null | undefined): string =>
  value === null || value === undefined || Number.isNaN(value)
    ? '–'
    : Math.round(value)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ' ');

/** The value that a share `q` of all, 0 … 1, does not exceed: the nearest rank. NaN of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}
