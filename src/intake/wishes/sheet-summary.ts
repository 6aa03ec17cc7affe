import type { FieldName } from '../columns/fields.ts';
import type { Words } from '../phrases/time-rule.ts';

/** A column of a table, and what it was taken for. */
export interface SheetColumn {
  /** `C` */
  readonly letters: string;
  readonly header: string;
  /** Null: kept as notes. */
  readonly field: FieldName | null;
  /** Key of a decision that says what it holds: its answer is the name of a field. */
  readonly key: string;
}

/** What was found on a sheet, and what on it was no wish. */
export interface SheetSummary {
  readonly sheet: string;
  /** Id of the body whose table it is; null where its rows say so, or nothing does. */
  readonly body: string | null;
  readonly wishes: number;
  /** Titles above the table, remarks and signatures below it. */
  readonly notes: readonly { readonly row: number; readonly text: string }[];
  /** Of the table, from the left. */
  readonly columns: readonly SheetColumn[];
  /** Headers of columns that were kept as notes. */
  readonly unknownColumns: readonly string[];
  /** Why nothing was read; null where it was. */
  readonly skipped: Words | null;
}

/** Of a file without sheets. */
export const wholeFile = (body: string | null, wishes: number): SheetSummary => ({
  ...{ sheet: '', body, wishes, notes: [], columns: [], unknownColumns: [], skipped: null },
});
