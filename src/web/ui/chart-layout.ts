/** Bars side by side: for each label one bar of each series. */
export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  /** A letter or two that stand over its bars, so that it is not known by its colour alone. */
  readonly mark: string;
  /** One per label; null: nothing is drawn. */
  readonly values: readonly (number | null)[];
}

/** Columns for the plotting library: every bar has a place of its own on the axis, with one free place between labels. */
export interface BarPlaces {
  readonly x: readonly number[];
  /** By series, on all places; null where another series or nothing is drawn. */
  readonly y: readonly (readonly (number | null)[])[];
  /** Middle of each label's bars on the axis. */
  readonly middles: readonly number[];
  /** First and last place of the axis. */
  readonly range: readonly [number, number];
}

export function placesOf({ labels, series }: ChartData): BarPlaces {
  const count = series.length;
  const pitch = count + 1;
  const x = labels.flatMap((_, label) => series.map((_, s) => label * pitch + s));
  const y = series.map((_, s) =>
    labels.flatMap((_, label) => series.map((one, at) => (at === s ? (one.values[label] ?? null) : null))),
  );
  const middles = labels.map((_, label) => label * pitch + (count - 1) / 2);
  return { x, y, middles, range: [-1, Math.max(1, labels.length * pitch - 1)] };
}

/** Which bar stands at this index of `x`. */
export function barAt(
  { labels, series }: ChartData,
  index: number,
): { readonly label: string; readonly series: string; readonly value: number } | null {
  const label = Math.floor(index / series.length);
  const one = series[index % series.length];
  const value = one?.values[label];
  const text = labels[label];
  return one === undefined || text === undefined || value === null || value === undefined
    ? null
    : { label: text, series: one.name, value };
}

/** As much of it as there is room for, then `…`. `em`: pixels of a Chinese character; Latin letters take about 0.6 of it. */
export function fitLabel(text: string, room: number, em: number): string {
  const chars = [...text];
  const widthOf = (char: string): number => ((char.codePointAt(0) ?? 0) >= 0x2e80 ? em : 0.6 * em);
  let width = 0;
  for (const [at, char] of chars.entries()) {
    width += widthOf(char);
    if (width > room) return `${chars.slice(0, Math.max(1, at - 1)).join('')}…`;
  }
  return text;
}
