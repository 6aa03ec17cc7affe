import type { Report } from '../../formats/report.ts';
import type { Language } from '../../model/codes.ts';
import type { Issue } from '../../model/issue.ts';
import type { Activity } from '../../model/problem.ts';
import { cellName } from '../columns/assign-columns.ts';
import type { Roster } from '../phrases/people-rule.ts';
import type { Place } from '../place.ts';
import type { Difference, Settling } from './difference.ts';
import type { PlaceReading } from './edited-place.ts';
import type { EditedRow } from './edited-rows.ts';
import type { EditedTable, TableColumn } from './find-table.ts';
import { type RoundTripCode, roundTripIssue } from './round-trip-issues.ts';
import type { ShownLine } from './shown-lines.ts';

/** What the rows of a table that came back are read with. */
export interface Desk {
  readonly file: string;
  readonly table: EditedTable;
  /** As the table was made, in its language and view. */
  readonly report: Report;
  readonly roster: Roster;
  readonly placeOf: (text: string, activity: Activity) => PlaceReading;
  /** Of Issues. */
  readonly lang: Language;
}

/** A row beside the line that it was. */
export interface RowPair {
  readonly row: EditedRow;
  readonly line: ShownLine;
  /** Without `repeat`. */
  readonly activity: Activity;
}

/** What came of a cell: nothing where nobody touched it. */
export interface Found {
  readonly differences: readonly Difference[];
  readonly issues: readonly Issue[];
}

export const NOTHING: Found = { differences: [], issues: [] };

export const placeOfRow = ({ file, table }: Desk, row: number | null): Place => ({ file, sheet: table.sheet, row });

/** A question or a warning about a cell. */
export function doubt(
  desk: Desk,
  code: RoundTripCode,
  row: number,
  column: TableColumn,
  facts: { readonly subject?: string; readonly other?: string } = {},
): Found {
  const cell = cellName(row, desk.table.columns.get(column) ?? 1);
  return { differences: [], issues: [roundTripIssue(code, [desk.file, desk.table.sheet, cell], facts, desk.lang)] };
}

/** A difference of a cell. */
export const found = (
  desk: Desk,
  { row, activity }: RowPair,
  rest: Pick<Difference, 'field' | 'before' | 'after' | 'words'> & { readonly apply: Settling },
): Found => ({
  differences: [{ activity: activity.id, place: placeOfRow(desk, row.row), ...rest }],
  issues: [],
});

export const allFound = (parts: readonly Found[]): Found => ({
  differences: parts.flatMap(({ differences }) => differences),
  issues: parts.flatMap(({ issues }) => issues),
});
