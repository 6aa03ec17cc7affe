import type { SheetRow } from '../../formats/sheets.ts';
import { headerKey } from '../columns/header-text.ts';
import { isBanner } from '../columns/row-kinds.ts';

export interface HeaderRow {
  /** Index among the rows. */
  readonly index: number;
  /** What each column holds, by its number; unknown ones are left out. */
  readonly columns: ReadonlyMap<number, string>;
}

/** Headers stand near the top. */
const ROWS_LOOKED_AT = 60;

/** The row with the most known columns, the first of equals; undefined where no row has one. */
export function bestHeader(rows: readonly SheetRow[], keys: ReadonlyMap<string, string>): HeaderRow | undefined {
  let best: HeaderRow | undefined;
  let most = 0;
  for (const [index, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    if (isBanner(row)) continue;
    const columns = new Map<number, string>();
    for (const [column, { text }] of row.cells) {
      const name = keys.get(headerKey(text));
      if (name !== undefined) columns.set(column, name);
    }
    const count = new Set(columns.values()).size;
    if (count > most) [best, most] = [{ index, columns }, count];
  }
  return best;
}
