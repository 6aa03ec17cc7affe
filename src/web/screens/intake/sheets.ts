import type { Issue } from '../../../model/issue.ts';
import type { Reading, SheetSummary, Wish } from './shapes.ts';

/** A column of a sheet that was recognised, known by the cells that wishes were read from. */
export interface Column {
  /** `C` */
  readonly letters: string;
  readonly field: string;
  /** In how many rows something was written there. */
  readonly filled: number;
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
        columns: columnsOf(own),
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

function columnsOf(wishes: readonly Wish[]): readonly Column[] {
  const found = new Map<string, { readonly field: string; filled: number; sample: string }>();
  for (const { readBack } of wishes) {
    for (const { field, cell, text } of readBack) {
      const letters = /^[A-Z]+/.exec(cell ?? '')?.[0];
      if (letters === undefined) continue;
      const column = found.get(letters) ?? { field, filled: 0, sample: '' };
      found.set(letters, column);
      if (text.trim() === '') continue;
      column.filled += 1;
      if (column.sample === '') column.sample = text;
    }
  }
  return [...found]
    .map(([letters, column]) => ({ letters, ...column }))
    .sort((a, b) => a.letters.length - b.letters.length || (a.letters < b.letters ? -1 : 1));
}
