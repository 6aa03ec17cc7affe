import type { Issue } from '../../../model/issue.ts';
import type { Reading, SheetColumn, SheetSummary, Wish } from './shapes.ts';

/** A column with what wishes were read from it. */
export interface Column extends SheetColumn {
  /** In how many rows something was written there; null where that is not told, as of titles and contacts. */
  readonly filled: number | null;
  /** The first text of it. */
  readonly sample: string;
}

/** One sheet as it was read. */
export interface SheetView {
  readonly file: string;
  readonly summary: SheetSummary;
  readonly columns: readonly Column[];
  readonly wishes: readonly Wish[];
  /** Rows with a phrase that is not understood. */
  readonly open: number;
  readonly issues: readonly Issue[];
}

export interface FilesView {
  readonly sheets: readonly SheetView[];
  /** Issues about no sheet of theirs: of the roster, of whole files. */
  readonly others: readonly Issue[];
}

/** Issues begin with the file and the sheet: `plan.xlsx › 12月 › C7`. */
const BETWEEN = ' › ';

export function viewFiles({ files, wishes, issues }: Pick<Reading, 'files' | 'wishes' | 'issues'>): FilesView {
  const sheets = files.flatMap(({ file, sheets: summaries }) =>
    summaries.map((summary): SheetView => {
      const own = wishes.filter(({ place }) => place.file === file && (place.sheet ?? '') === summary.sheet);
      return {
        file,
        summary,
        columns: columnsOf(summary, own),
        wishes: own,
        open: own.filter(({ open }) => open.length > 0).length,
        issues: issues.filter(({ path }) => isWithin(path, file, summary.sheet)),
      };
    }),
  );
  const told = new Set(sheets.flatMap((sheet) => sheet.issues));
  return { sheets, others: issues.filter((issue) => !told.has(issue)) };
}

function isWithin(path: string, file: string, sheet: string): boolean {
  const head = sheet === '' ? file : `${file}${BETWEEN}${sheet}`;
  return path === head || path.startsWith(`${head}${BETWEEN}`);
}

/** What stands behind file and sheet, such as `C7`; empty where the sheet as a whole is meant. */
export const cellOf = ({ path }: Issue): string => path.split(BETWEEN).slice(2).join(BETWEEN);

function columnsOf({ columns }: SheetSummary, wishes: readonly Wish[]): readonly Column[] {
  const texts = new Map<string, string[]>();
  for (const { cell, text } of wishes.flatMap(({ readBack }) => readBack)) {
    const letters = /^[A-Z]+/.exec(cell ?? '')?.[0];
    if (letters === undefined || text.trim() === '') continue;
    texts.set(letters, [...(texts.get(letters) ?? []), text]);
  }
  return columns.map((column) => {
    const written = texts.get(column.letters);
    return { ...column, filled: written?.length ?? null, sample: written?.[0] ?? '' };
  });
}

/** What a column may be said to hold, in the order in which they are offered. */
export const FIELDS = [
  ...['title', 'date', 'time', 'duration', 'deadline', 'place', 'attendees', 'optional'],
  ...['unit', 'contact', 'phone', 'importance', 'urgency', 'mandatory', 'kind', 'number', 'notes'],
] as const;
