import type { Sheet, SheetCell, SheetRow } from '../../../src/formats/sheets.ts';

/** A cell: text, or another kind. */
type CellGiven = string | SheetCell;

/** A sheet of rows of cells from A1; an empty text is no cell, a row without cells is no row. */
export function sheetOf(...rows: readonly (readonly CellGiven[])[]): Sheet {
  const made = rows.map(
    (cells, i): SheetRow => ({
      row: i + 1,
      cells: new Map(
        cells.flatMap((cell, j): [number, SheetCell][] =>
          cell === '' ? [] : [[j + 1, typeof cell === 'string' ? { text: cell, kind: 'text', value: cell } : cell]],
        ),
      ),
    }),
  );
  return { name: '十二月', hidden: false, rows: made.filter(({ cells }) => cells.size > 0) };
}

/** One text in so many cells, as a merged cell is read. */
export const merged = (text: string, columns: number): readonly string[] => Array.from({ length: columns }, () => text);

export const date = (value: string): SheetCell => ({ text: value, kind: 'date', value });
export const number = (value: number): SheetCell => ({ text: String(value), kind: 'number', value: String(value) });
