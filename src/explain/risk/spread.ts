/**
 * How long an activity really takes, in shares of what is planned, `least ≤ likely ≤ most`: a triangular distribution, the usual three-point estimate
 * (Malcolm et al. 1959, doi:10.1287/opre.7.5.646).
 */
export interface Spread {
  readonly least: number;
  readonly likely: number;
  readonly most: number;
}

/** By `kind`: assumed, not measured; an office's own figures may replace them. What depends on the road and on others runs over most. */
export const USUAL_SPREADS: { readonly [kind: string]: Spread } = {
  meeting: { least: 0.85, likely: 1, most: 1.35 },
  report: { least: 0.85, likely: 1, most: 1.4 },
  study: { least: 0.95, likely: 1, most: 1.1 },
  research: { least: 0.85, likely: 1, most: 1.3 },
  visit: { least: 0.9, likely: 1.05, most: 1.6 },
  inspection: { least: 0.9, likely: 1.05, most: 1.6 },
  reception: { least: 0.9, likely: 1, most: 1.5 },
  ceremony: { least: 0.95, likely: 1, most: 1.2 },
  superior: { least: 0.9, likely: 1.05, most: 1.5 },
  travel: { least: 0.9, likely: 1, most: 1.4 },
};

export const OTHER_SPREAD: Spread = { least: 0.9, likely: 1, most: 1.4 };

/** The value that a share `u` of all, 0 … 1, does not exceed. */
export function quantileOf({ least, likely, most }: Spread, u: number): number {
  const width = most - least;
  if (width <= 0) return least;
  const rise = (likely - least) / width;
  return u < rise
    ? least + Math.sqrt(u * width * (likely - least))
    : most - Math.sqrt((1 - u) * width * (most - likely));
}
