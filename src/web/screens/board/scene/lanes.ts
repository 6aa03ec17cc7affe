/** px: what is drawn from left to right, with what of it is its time. */
export interface Box {
  readonly left: number;
  readonly width: number;
  readonly barLeft: number;
  readonly barWidth: number;
}

const BETWEEN = 2;

/**
 * A chip over its time, widened to `least` where that is too narrow; widened to the left where it would leave its day.
 * `barLeft` and `barWidth` are its time inside the chip.
 *
 * @param edge Right edge of the day on which it ends.
 */
export function boxOf(from: number, to: number, least: number, edge: number): Box {
  const width = Math.max(to - from - 1, least);
  const left = Math.max(0, Math.min(from, Math.max(edge - width - 1, to - width)));
  return { left, width, barLeft: from - left, barWidth: Math.max(to - from - 1, 2) };
}

/** The first lane in which each box has room, in the order given (from left to right); and how many there are. */
export function lanesOf(boxes: readonly Box[]): { readonly lanes: readonly number[]; readonly count: number } {
  const ends: number[] = [];
  const lanes = boxes.map(({ left, width }) => {
    const free = ends.findIndex((end) => end + BETWEEN <= left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = left + width;
    return lane;
  });
  return { lanes, count: ends.length };
}
