/** The gap that a size must reach within a time, medians over five seeds (issue 3). */
export interface Bar {
  readonly size: string;
  readonly model: 'core' | 'full';
  readonly seconds: number;
  readonly gap: number;
  /** Proved optimal will do as well. */
  readonly orProven: boolean;
}

const bar = (model: Bar['model'], size: string, seconds: number, percent: number, orProven = false): Bar => ({
  size,
  model,
  seconds,
  gap: percent / 100,
  orProven,
});

export const BARS: readonly Bar[] = [
  bar('core', 'S', 10, 0.5, true),
  bar('core', 'M', 1, 2),
  bar('core', 'M', 10, 1),
  bar('core', 'M', 60, 0.7),
  bar('core', 'L', 3, 4),
  bar('core', 'L', 10, 2),
  bar('core', 'L', 60, 1.5),
  bar('core', 'XL', 10, 6),
  bar('core', 'XL', 60, 3.5),
  bar('full', 'S', 10, 1.5),
  bar('full', 'S', 60, 1),
  bar('full', 'M', 1, 6),
  bar('full', 'M', 10, 3),
  bar('full', 'M', 60, 2),
  bar('full', 'L', 10, 5),
  bar('full', 'L', 60, 3.5),
  bar('full', 'XL', 60, 6),
];

export const barOf = (size: string, model: Bar['model'], seconds: number): Bar | null =>
  BARS.find((b) => b.size === size && b.model === model && b.seconds === seconds) ?? null;

/** Is the median gap within the bar, or were most runs proved optimal where that will do? */
export function passes({ gap, orProven }: Bar, gaps: readonly number[], proven: number): boolean {
  const within = gaps.filter((g) => g <= gap).length;
  return 2 * within > gaps.length || (orProven && 2 * proven > gaps.length);
}
