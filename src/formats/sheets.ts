import type { Issue } from '../model/issue.ts';
import { createSheetIssueLog, type SheetIssueLog } from './read-sheets-issues.ts';
import { sniff } from './read-sheets-sniff.ts';
import { readTextFile } from './read-sheets-text.ts';
import { readWorkbook } from './read-sheets-workbook.ts';
import type { Lang } from './words.ts';

// Tables as somebody filled them in, before anything is understood: what intake reads.

export interface SheetCell {
  /** As a person sees it, in one fixed manner: `2026-12-03 09:00`, `1月5日` where the year is not shown, `#REF!`. */
  readonly text: string;
  /** How it stood in the file; a formula counts as what came out of it. */
  readonly kind: 'text' | 'number' | 'date' | 'time' | 'boolean' | 'error';
  /**
   * Local date or date-time without zone (`2026-12-03`, `2026-12-03T09:00`) for a date, `HH:mm` for a time, the number as
   * text for a number, `true` or `false`; else the text.
   */
  readonly value: string;
}

export interface SheetRow {
  /** From 1, as the spreadsheet shows it. */
  readonly row: number;
  /** Only cells that hold something, by column from 1, in order; a merged value stands in every cell of the merge. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export interface Sheet {
  readonly name: string;
  /** Only rows that hold something, in order. */
  readonly rows: readonly SheetRow[];
  readonly hidden: boolean;
}

export interface SheetFile {
  /** Name of the file, as the caller gives it. */
  readonly file: string;
  readonly sheets: readonly Sheet[];
}

export interface SheetReading {
  /** Null where nothing can be read; sheets that cannot be read are left out. */
  readonly book: SheetFile | null;
  /** Their `path` is the place: `plan.xlsx › December › B12`. */
  readonly issues: readonly Issue[];
}

/**
 * The tables in a file: XLSX, or text with commas, semicolons or tabs (UTF-8, UTF-16, GB18030), told by what it holds and
 * not by its name. Never fails, whatever the bytes are: what cannot be read is an Issue.
 */
export async function readSheets(file: string, bytes: Uint8Array, lang: Lang): Promise<SheetReading> {
  const log = createSheetIssueLog(file, lang);
  const sheets = await readContent(file, bytes, log);
  return { book: sheets.length === 0 ? null : { file, sheets }, issues: log.issues() };
}

async function readContent(file: string, bytes: Uint8Array, log: SheetIssueLog): Promise<readonly Sheet[]> {
  const content = sniff(bytes);
  switch (content) {
    case 'empty':
      log.add('file-empty');
      return [];
    case 'old-format':
    case 'password':
      log.add(content);
      return [];
    case 'zip':
      return checked(await readWorkbook(bytes, log), /\.(csv|tsv|tab|txt|xls)$/i.test(file) ? 'workbook' : null, log);
    case 'text':
      return checked(readTextFile(file, bytes, log), /\.(xlsx|xlsm|xls|et)$/i.test(file) ? 'text' : null, log);
    default:
      log.add('not-a-table', {}, content);
      return [];
  }
}

/** @param misnamed What it is, where its name says something else. */
function checked(sheets: readonly Sheet[], misnamed: 'workbook' | 'text' | null, log: SheetIssueLog): readonly Sheet[] {
  if (sheets.length === 0) return sheets;
  if (misnamed !== null) log.add('wrong-extension', {}, misnamed);
  if (sheets.every(({ rows }) => rows.length === 0)) log.add('no-cells');
  return sheets;
}
