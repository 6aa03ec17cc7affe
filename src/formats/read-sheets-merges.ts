import { parseCellRef } from 'hucre/xlsx';
import type { Grid } from './read-sheets-grid.ts';

const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_384];

/** Cells that are shown as one. Rows and columns from 1, all included. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** From 1; not inside a sheet where it is no reference such as `B12`. */
export function placeOf(reference: string): [row: number, column: number] {
  const { row, col } = parseCellRef(reference);
  return [row + 1, col + 1];
}

export const isInside = (row: number, column: number): boolean =>
  Number.isInteger(row) && row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN;

/** Null where it is no range such as `A1:C3`. */
export function mergeOf(range: string): Merge | null {
  const [first = '', last = first] = range.split(':');
  const [[row, column], [lastRow, lastColumn]] = [placeOf(first), placeOf(last)];
  return isInside(row, column) && isInside(lastRow, lastColumn) ? { row, column, lastRow, lastColumn } : null;
}

/** A title merged over whole rows or columns fills only those that hold something else too. */
const LARGE_MERGE = 2000;
/** Steps that the merges of one sheet may take; honest ones take some thousand. */
const MOST_STEPS = 2_000_000;

/** Lets the value of each merge stand in every cell of it; false where they are too many. */
export function spreadMerges(merges: readonly Merge[], grid: Grid): boolean {
  let steps = 0;
  for (const { row, column, lastRow, lastColumn } of merges) {
    const cell = grid.at(row, column);
    if (cell === undefined) continue;
    const isLarge = (lastRow - row + 1) * (lastColumn - column + 1) > LARGE_MERGE;
    const all = isLarge ? grid.filled() : { rows: range(row, lastRow), columns: range(column, lastColumn) };
    const rows = all.rows.filter((r) => r >= row && r <= lastRow);
    const columns = all.columns.filter((c) => c >= column && c <= lastColumn);
    steps += all.rows.length + all.columns.length + rows.length * columns.length;
    if (steps > MOST_STEPS) return false;
    for (const r of rows) {
      for (const c of columns) grid.put(r, c, cell);
    }
  }
  return true;
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
