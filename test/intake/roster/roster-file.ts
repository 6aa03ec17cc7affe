import type { SheetCell, SheetFile } from '../../../src/formats/sheets.ts';
import { readRoster } from '../../../src/intake/roster/read-roster.ts';
import type { RosterBook } from '../../../src/intake/roster/roster-book.ts';
import type { Language } from '../../../src/model/codes.ts';
import type { Issue } from '../../../src/model/issue.ts';

type CellGiven = string | number | SheetCell;
export type SheetsGiven = { readonly [sheet: string]: readonly (readonly CellGiven[])[] };

const cellOf = (given: CellGiven): SheetCell =>
  typeof given === 'object'
    ? given
    : { text: `${given}`, value: `${given}`, kind: typeof given === 'number' ? 'number' : 'text' };

/** Sheets of rows of cells from A1; an empty text is no cell, a row without cells is no row. */
export const rosterFile = (sheets: SheetsGiven, file = 'roster.xlsx'): SheetFile => ({
  file,
  sheets: Object.entries(sheets).map(([name, rows]) => ({
    name,
    hidden: false,
    rows: rows.flatMap((cells, i) => {
      const made = new Map(
        cells.flatMap((cell, j): [number, SheetCell][] => (cell === '' ? [] : [[j + 1, cellOf(cell)]])),
      );
      return made.size === 0 ? [] : [{ row: i + 1, cells: made }];
    }),
  })),
});

/** Three leaders, as short as can be. */
export const ROWS: readonly (readonly string[])[] = [
  ['张三', '县委书记', '县委'],
  ['李四', '县长', '县政府'],
  ['王五', '副县长', '县政府'],
];
export const LEADERS: SheetsGiven = { 领导: [['姓名', '职务', '班子'], ...ROWS] };

export const read = (sheets: SheetsGiven, lang: Language = 'zh') => readRoster(rosterFile(sheets), lang);

/** The book of sheets that have no fault. */
export function bookOf(sheets: SheetsGiven, lang: Language = 'zh'): RosterBook {
  const { book, issues } = read(sheets, lang);
  if (book === null || issues.length > 0) throw new Error(issues.map(lineOf).join('\n'));
  return book;
}

export const lineOf = ({ code, path }: Issue): string => `${code} ${path}`;

/** Codes and places of what is wrong with the sheets, beside the three leaders. */
export const faults = (sheets: SheetsGiven): readonly string[] =>
  read({ ...LEADERS, ...sheets }).issues.map(
    ({ code, path }) => `${code.slice('roster-'.length)} ${path.slice('roster.xlsx › '.length)}`,
  );
