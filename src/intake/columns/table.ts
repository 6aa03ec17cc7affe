import type { SheetCell } from '../../formats/sheets.ts';
import type { Issue } from '../../model/issue.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { FieldName } from './fields.ts';

/** A cell of a wish. */
export interface RawField {
  /** As a person sees it; of a wish over several rows, a line for each. */
  readonly text: string;
  /** As in `SheetCell`; of a wish over several rows, the text. */
  readonly value: string;
  readonly kind: SheetCell['kind'];
  /** Such as `C7`: where it starts. */
  readonly cell: string;
  /** What stands over the column: 「时长（分钟）」 says in what unit. */
  readonly header: string;
}

/** One row of a plan, or one with those that continue it; not yet understood. */
export interface RawWish {
  /** As the spreadsheet shows it. */
  readonly row: number;
  readonly fields: ReadonlyMap<FieldName, RawField>;
  /** What stands in columns that are not known: kept as notes. */
  readonly extra: readonly { readonly header: string; readonly text: string; readonly cell: string }[];
}

/** What stands above or below the wishes, or between them, and is none. */
export interface TableNote {
  readonly row: number;
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  /** One row or two. */
  readonly headerRows: readonly number[];
  /** By column, from 1. */
  readonly columns: ReadonlyMap<number, FieldName | { readonly unknown: string }>;
  /** What stands over each of them; empty for none. */
  readonly headers: ReadonlyMap<number, string>;
  readonly rows: readonly RawWish[];
  /** Above the header: what the table is called, and who sends it. */
  readonly titles: readonly TableNote[];
  readonly notes: readonly TableNote[];
  /** Their `path` is such as `December › C7`. */
  readonly issues: readonly Issue[];
}

export type RecognisedTable = Table | { readonly kind: 'no-table'; readonly reason: Words };
