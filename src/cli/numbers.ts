/** Value kept, never rounded up: `96.3 %`. */
export const keptText = (share: number): string => `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;

/** A gap, never rounded down: `0.4 %`, `0.01 %`. */
export function gapText(gap: number): string {
  const scale = gap < 0.01 ? 10_000 : 1000;
  return `${Math.ceil(gap * scale - 1e-9) / (scale / 100)} %`;
}

/** Minutes as hours with at most one digit: `12.5`. */
export const hoursText = (minutes: number): string => String(Math.round(minutes / 6) / 10);
