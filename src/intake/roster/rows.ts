import type { SheetCell } from '../../formats/sheets.ts';
import type { ColumnKey, SheetKey } from './layout.ts';

/** A cell of the roster. */
interface RosterCell extends SheetCell {
  /** Such as `领导 › C7`. */
  readonly at: string;
}

/** A row of a sheet whose columns are known. */
export interface RosterRow<C extends string = string> {
  /** Undefined where nothing stands there. */
  readonly cell: (column: C) => RosterCell | undefined;
  /** Where a cell of the column is or would be. */
  readonly at: (column: C) => string;
  /** What stands over the column. */
  readonly header: (column: C) => string;
}

/** The rows of every sheet but the settings. */
export type RosterRows = { readonly [S in Exclude<SheetKey, 'settings'>]: readonly RosterRow<ColumnKey<S>>[] };
