import type { Layout } from '../scene/layout.ts';

/** What of the sheet is drawn: px across, and rows by index; in steps, so that scrolling seldom draws. */
export interface Port {
  readonly from: number;
  readonly to: number;
  readonly firstRow: number;
  /** Exclusive. */
  readonly lastRow: number;
}

export const NOTHING_SEEN: Port = { from: 0, to: 0, firstRow: 0, lastRow: 0 };

/** px across of one step, and px of rows beyond the edge. */
const STEP = 240;
const BEYOND = 160;

export interface Seen {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function portOf({ rows }: Layout, { left, top, width, height }: Seen): Port {
  const [low, high] = [top - BEYOND, top + height + BEYOND];
  const firstRow = rows.findIndex((row) => row.top + row.height > low);
  const below = rows.findIndex((row) => row.top >= high);
  return {
    from: Math.max(0, Math.floor(left / STEP) - 1) * STEP,
    to: (Math.ceil((left + width) / STEP) + 1) * STEP,
    firstRow: Math.max(0, firstRow),
    lastRow: below < 0 ? rows.length : below,
  };
}

export const isSamePort = (a: Port, b: Port): boolean =>
  a.from === b.from && a.to === b.to && a.firstRow === b.firstRow && a.lastRow === b.lastRow;
