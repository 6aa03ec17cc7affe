import type { Sheet, SheetFile, SheetRow } from '../../formats/sheets.ts';
import { type Lang, wordsOf } from '../../formats/words.ts';

const COLUMNS = [
  ...(['index', 'date', 'weekday', 'time', 'title', 'place'] as const),
  ...(['attendees', 'unit', 'contact', 'remarks', 'id'] as const),
] as const;
export type TableColumn = (typeof COLUMNS)[number];

/** Without these a table says nothing that could be read back. */
const NEEDED: readonly TableColumn[] = ['date', 'time', 'title', 'place', 'attendees'];
/** The column heads stand near the top, also where somebody put rows above them. */
const ROWS_LOOKED_AT = 40;

/** A table of layout H that came back. */
export interface EditedTable {
  readonly sheet: string;
  /** In which it was exported. */
  readonly lang: Lang;
  /** Numbers of the columns, from 1. */
  readonly columns: ReadonlyMap<TableColumn, number>;
  /** Below the column heads. */
  readonly rows: readonly SheetRow[];
}

interface TableFault {
  readonly fault: 'not-layout-h' | 'no-ids' | 'several-tables';
  /** Names of the sheets that it is about. */
  readonly sheets: readonly string[];
}

/** The one table of a file that can be read back: layout H with its hidden column of ids, in whatever order its columns stand. */
export function findTable(book: SheetFile): EditedTable | TableFault {
  const tables = book.sheets.flatMap((sheet) => tableOn(sheet) ?? []);
  const whole = tables.filter(({ columns }) => columns.has('id'));
  const [table, another] = whole;
  if (table !== undefined && another === undefined) return table;
  const sheets = (table === undefined ? tables : whole).map(({ sheet }) => sheet);
  return { fault: table !== undefined ? 'several-tables' : sheets.length > 0 ? 'no-ids' : 'not-layout-h', sheets };
}

function tableOn({ name, rows }: Sheet): EditedTable | undefined {
  for (const [i, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    for (const lang of ['zh', 'en'] as const) {
      const columns = columnsOf(row, lang);
      if (NEEDED.every((column) => columns.has(column))) return { sheet: name, lang, columns, rows: rows.slice(i + 1) };
    }
  }
  return undefined;
}

/** The column heads in a row; of two alike the first counts. */
function columnsOf({ cells }: SheetRow, lang: Lang): ReadonlyMap<TableColumn, number> {
  const heads = wordsOf(lang).columns;
  const found = new Map<TableColumn, number>();
  for (const [number, { text }] of cells) {
    const column = COLUMNS.find((one) => heads[one] === text);
    if (column !== undefined && !found.has(column)) found.set(column, number);
  }
  return found;
}
