import { readSheets, type SheetCell, type SheetFile, type SheetRow } from '../../../src/formats/sheets.ts';
import { type Lang, wordsOf } from '../../../src/formats/words.ts';
import { tablesXlsx, type WorkbookOptions } from '../../../src/formats/xlsx.ts';
import type { TableColumn } from '../../../src/intake/round-trip/find-table.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';

export const FILE = 'list.xlsx';

/** A table of layout H as it comes back when nobody touched it. */
export const exported = (
  problem: Problem,
  schedule: Schedule,
  options: Partial<WorkbookOptions> = {},
): Promise<SheetFile> => workbook(problem, schedule, { lang: 'zh', layout: 'H', ...options });

/** Whatever tables are asked for. */
export async function workbook(problem: Problem, schedule: Schedule, options: WorkbookOptions): Promise<SheetFile> {
  const bytes = await tablesXlsx(problem, schedule, options);
  const { book, issues } = await readSheets(FILE, bytes, 'en');
  if (book === null || issues.length > 0) throw new Error(`the table cannot be read: ${issues[0]?.message}`);
  return book;
}

type Rows = readonly SheetRow[];

/** The book with other rows on its first sheet. */
export function withRows(book: SheetFile, change: (rows: Rows) => Rows): SheetFile {
  const [first, ...others] = book.sheets;
  return first === undefined ? book : { ...book, sheets: [{ ...first, rows: change(first.rows) }, ...others] };
}

/** Number of a column, from 1, by its head in either language. */
export function columnOf(rows: Rows, column: TableColumn): number {
  const heads = (['zh', 'en'] as Lang[]).map((lang) => wordsOf(lang).columns[column]);
  for (const { cells } of rows) {
    for (const [number, { text }] of cells) if (cells.size > 8 && heads.includes(text)) return number;
  }
  throw new Error(`no column ${column}`);
}

export const textCell = (text: string): SheetCell => ({ kind: 'text', text, value: text });
export const timeCell = (clock: string): SheetCell => ({ kind: 'time', text: clock, value: clock });
export const dateCell = (day: string, text = `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`): SheetCell => ({
  kind: 'date',
  text,
  value: day,
});

/** Content of cells by column; an empty text empties the cell. */
export type Edits = { readonly [C in TableColumn]?: string | SheetCell };

export function editRow(row: SheetRow, rows: Rows, edits: Edits): SheetRow {
  const cells = new Map(row.cells);
  for (const [name, content] of Object.entries(edits) as [TableColumn, string | SheetCell][]) {
    const number = columnOf(rows, name);
    if (content === '') cells.delete(number);
    else cells.set(number, typeof content === 'string' ? textCell(content) : content);
  }
  return { ...row, cells };
}

/** Edits the row of an activity. */
export const edit = (book: SheetFile, id: string, edits: Edits): SheetFile =>
  withRows(book, (rows) => {
    const column = columnOf(rows, 'id');
    if (!rows.some(({ cells }) => cells.get(column)?.text === id)) throw new Error(`no row ${id}`);
    return rows.map((row) => (row.cells.get(column)?.text === id ? editRow(row, rows, edits) : row));
  });

/** Edits the rows whose title begins so. */
export const editTitled = (book: SheetFile, title: string, edits: Edits): SheetFile =>
  withRows(book, (rows) => {
    const column = columnOf(rows, 'title');
    return rows.map((row) => (row.cells.get(column)?.text.startsWith(title) ? editRow(row, rows, edits) : row));
  });

export const without = (book: SheetFile, isGone: (text: (column: TableColumn) => string) => boolean): SheetFile =>
  withRows(book, (rows) =>
    rows.filter(({ cells }) => !isGone((column) => cells.get(columnOf(rows, column))?.text ?? '')),
  );

/** Puts a row behind the one of an activity. */
export const addRow = (book: SheetFile, behind: string, edits: Edits): SheetFile =>
  withRows(book, (rows) => {
    const column = columnOf(rows, 'id');
    return rows.flatMap((row) =>
      row.cells.get(column)?.text === behind
        ? [row, editRow({ row: row.row + 1, cells: new Map() }, rows, edits)]
        : [row],
    );
  });
