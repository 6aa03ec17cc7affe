import type { SheetCell, SheetRow } from '../../formats/sheets.ts';
import { wordsOf } from '../../formats/words.ts';
import type { Horizon } from '../../model/problem.ts';
import { type DayReading, readDay } from './edited-time.ts';
import type { EditedTable, TableColumn } from './find-table.ts';

/** A row below the column heads that is about an activity or a focus block. */
export interface EditedRow {
  /** From 1, as the spreadsheet shows it. */
  readonly row: number;
  /** Empty for none. */
  readonly id: string;
  readonly day: DayReading;
  /** The last day that was written above; null for none. */
  readonly above: string | null;
  readonly cell: (column: TableColumn) => SheetCell | undefined;
  /** Empty where the cell holds nothing. */
  readonly text: (column: TableColumn) => string;
}

const CONTENT: readonly TableColumn[] = ['time', 'title', 'place', 'attendees', 'unit', 'contact', 'remarks'];
/** A cell over all of these tells of no activity. */
const BROAD: readonly TableColumn[] = ['time', 'title', 'place', 'attendees'];
/** In the column of numbers: cancelled already. */
const STRUCK_OUT = '×';

/** The rows that count: not days without plans, footnotes, what is struck out and what holds nothing. */
export function editedRows(table: EditedTable, period: Horizon): readonly EditedRow[] {
  const rows: EditedRow[] = [];
  let above: string | null = null;
  for (const raw of table.rows) {
    const row: EditedRow = editedRow(raw, table, period, above);
    if (isFootnote(row)) continue;
    if (row.day.kind === 'day') above = row.day.day;
    if (CONTENT.some((column) => row.text(column) !== '') || row.id !== '') rows.push(row);
  }
  const { nothingPlanned } = wordsOf(table.lang);
  const isNothing = ({ id, text }: EditedRow): boolean =>
    id === '' &&
    text('time') === nothingPlanned &&
    BROAD.every((column) => ['', nothingPlanned].includes(text(column)));
  return rows.filter((row) => row.text('index') !== STRUCK_OUT && !isNothing(row));
}

function editedRow(
  { row, cells }: SheetRow,
  { columns }: EditedTable,
  period: Horizon,
  above: string | null,
): EditedRow {
  const cell = (column: TableColumn): SheetCell | undefined => cells.get(columns.get(column) ?? 0);
  const text = (column: TableColumn): string => cell(column)?.text ?? '';
  return { row, id: text('id'), day: readDay(cell('date'), period), above, cell, text };
}

/** Footnotes go across all columns, the date too. */
const isFootnote = ({ id, text }: EditedRow): boolean =>
  id === '' && text('date') !== '' && BROAD.every((column) => text(column) === text('date'));
