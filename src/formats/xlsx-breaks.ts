import type { Paper } from './report.ts';

/** Points inside the margins of a landscape page, the least that printers leave. */
const PAGES: { readonly [P in Paper]: { readonly width: number; readonly height: number } } = {
  A4: { width: 784, height: 516 },
  A3: { width: 1133, height: 762 },
};
/** Points that a character of a column's width takes. */
const CHARACTER = 5.4;
/** Programs measure fonts each in its own way: so much of a page is counted on. */
const SURE = 0.96;

/**
 * The rows after which a page ends, so that no page begins inside merged cells, whose text it would not show.
 *
 * @param heights Of every row, in points.
 * @param head How many rows come before the first that may move; the last of them is repeated on every page.
 * @param blocks How many rows each block has that must stay together, in order.
 * @param width Of all columns, in characters.
 */
export function pageBreaks(
  heights: readonly number[],
  head: number,
  blocks: readonly number[],
  width: number,
  paper: Paper,
): readonly number[] {
  const page = PAGES[paper];
  const scale = Math.min(1, page.width / (width * CHARACTER));
  const room = (SURE * page.height) / scale;
  const height = (from: number, to: number): number => heights.slice(from, to).reduce((sum, one) => sum + one, 0);
  const breaks: number[] = [];
  let used = height(0, head);
  let row = head;
  for (const rows of blocks) {
    const needed = height(row, row + rows);
    if (used + needed > room && row > head) {
      breaks.push(row - 1);
      used = height(head - 1, head);
    }
    used += needed;
    row += rows;
  }
  return breaks;
}
