import type { Words } from '../phrases/time-rule.ts';

/** What was found on a sheet, and what on it was no wish. */
export interface SheetSummary {
  readonly sheet: string;
  /** Id of the body whose table it is; null where its rows say so, or nothing does. */
  readonly body: string | null;
  readonly wishes: number;
  /** Titles above the table, remarks and signatures below it. */
  readonly notes: readonly { readonly row: number; readonly text: string }[];
  /** Headers of columns that were kept as notes. */
  readonly unknownColumns: readonly string[];
  /** Why nothing was read; null where it was. */
  readonly skipped: Words | null;
}

/** Of a file without sheets. */
export const wholeFile = (body: string | null, wishes: number): SheetSummary => ({
  ...{ sheet: '', body, wishes, notes: [], unknownColumns: [], skipped: null },
});
