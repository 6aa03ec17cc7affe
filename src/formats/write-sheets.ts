import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { isDay, isTime } from '../model/local-time.ts';
import { type Lang, wordsOf } from './words.ts';
import { validationsOf } from './write-sheets-lists.ts';
import { repeatedRow, type SheetCell, type SheetPlan, toSheet } from './xlsx-sheet.ts';
import { FONT_SIZE, fontName, type Look } from './xlsx-style.ts';
import { cellText, sheetNames } from './xlsx-text.ts';

// Plain tables as XLSX: forms that people fill in, and answers that they read.

export interface SheetColumn {
  readonly header: string;
  /** In Latin letters; a Chinese character is two wide. */
  readonly width: number;
  /** A comment on the header. */
  readonly note?: string;
  /** Offered in each cell of the column; anything else may be typed too. Left out where Excel could not hold it. */
  readonly list?: readonly string[];
  /** Instead of `list`: offers what stands in a column of a sheet of this workbook. */
  readonly listFrom?: { readonly sheet: string; readonly header: string };
  /** Cells of a `date` column are `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`, and become dates; any other text stays one. Default `text`. */
  readonly kind?: 'text' | 'number' | 'date';
}

export interface SheetSpec {
  readonly name: string;
  readonly title?: string;
  /** Rows between title and header. */
  readonly intro?: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** Cells in the order of the columns; null for nothing. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Rows below the table. */
  readonly notes?: readonly string[];
  /** The rows are examples: grey, and empty rows to be filled in follow. */
  readonly soft?: 'examples';
}

/** A sheet as it is asked for and as it is laid out. */
export interface Form {
  readonly spec: SheetSpec;
  readonly plan: SheetPlan;
}

/** Empty rows of a form. */
const ROWS_TO_FILL = 15;
/** The first day of which all spreadsheets think the same. */
const FIRST_DATE = '1900-03-01';

/**
 * A workbook to be read, filled in and printed: A4 across, the header on every page, cells wrapped. The same sheets give
 * the same bytes. Whatever a text looks like, it stays text.
 *
 * @throws RangeError where `listFrom` names no sheet or column of the workbook.
 */
export async function writeSheets(sheets: readonly SheetSpec[], lang: Lang): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const forms = sheets.map((spec, i): Form => ({ spec, plan: planOf(spec, names[i] ?? '') }));
  return writeXlsx({
    sheets: forms.map((form) => sheetOf(form, forms, lang)),
    defaultFont: { name: fontName(lang), size: FONT_SIZE },
    namedRanges: forms.map(({ plan }) => ({
      name: '_xlnm.Print_Titles',
      range: repeatedRow(plan),
      scope: plan.name,
    })),
    // Without a date the library takes the clock's.
    properties: { title: cellText(sheets[0]?.title ?? ''), creator: '', modified: new Date(0) },
  });
}

function sheetOf(form: Form, forms: readonly Form[], lang: Lang): WriteSheet {
  const { spec, plan } = form;
  const words = wordsOf(lang);
  const base = toSheet(plan, 'A4', words, lang);
  const cells = new Map(base.cells);
  const head = plan.head.length;
  const add = (row: number, column: number, more: Partial<Cell>): void => {
    const key = `${row},${column}`;
    cells.set(key, { ...cells.get(key), ...more });
  };
  for (const [c, { note }] of spec.columns.entries()) {
    if (note !== undefined) add(head - 1, c, { comment: { author: '', text: cellText(note) } });
  }
  // The tables of a plan know no numbers.
  for (const [r, row] of spec.rows.entries()) {
    for (const [c, value] of row.entries()) if (typeof value === 'number') add(head + r, c, { value });
  }
  return {
    ...base,
    cells,
    dataValidations: [...validationsOf(form, forms, lang)],
    headerFooter: { oddFooter: `&C${words.pageOf('&P', '&N')}` },
    view: { showGridLines: true },
  };
}

function planOf({ title, intro = [], columns, rows, notes = [], soft }: SheetSpec, name: string): SheetPlan {
  const across = columns.length;
  const line = (value: string, role: Look['role']): readonly SheetCell[] => [{ value, look: { role }, across }];
  const toFill = soft === undefined ? [] : Array.from({ length: ROWS_TO_FILL }, () => []);
  return {
    name,
    widths: columns.map(({ width }) => width),
    hidden: 0,
    head: [
      ...(title === undefined ? [] : [line(title, 'title')]),
      ...intro.map((text) => line(text, 'footnote')),
      columns.map(({ header }) => ({ value: header, look: { role: 'head' } })),
    ],
    rows: [
      ...[...rows, ...toFill].map((row) =>
        columns.map((column, c) => cellOf(row[c] ?? null, column, soft !== undefined)),
      ),
      ...notes.map((text) => line(text, 'footnote')),
    ],
  };
}

function cellOf(value: string | number | null, { kind = 'text' }: SheetColumn, soft: boolean): SheetCell {
  const role = kind === 'text' ? 'body' : 'centre';
  const date = kind === 'date' && typeof value === 'string' ? dateOf(value) : undefined;
  if (date !== undefined && typeof value === 'string') {
    return { value: date, look: { role, soft, numFmt: isDay(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' } };
  }
  // Of what is typed into a text cell, such as 8:30 or 1-5, the spreadsheet makes no date.
  const numFmt = kind === 'text' && typeof value !== 'number' ? { numFmt: '@' } : {};
  return { value: typeof value === 'string' ? value : undefined, look: { role, soft, ...numFmt } };
}

/** Spreadsheets have no zones: the wall clock is written as if it were UTC. */
function dateOf(text: string): Date | undefined {
  if (text < FIRST_DATE) return undefined;
  if (isDay(text)) return new Date(`${text}T00:00Z`);
  return isTime(text) ? new Date(`${text}Z`) : undefined;
}
