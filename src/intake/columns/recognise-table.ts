import type { Sheet } from '../../formats/sheets.ts';
import type { Language } from '../../model/codes.ts';
import { assignColumns, cellName } from './assign-columns.ts';
import { columnIssue } from './column-issues.ts';
import { findHeader } from './find-header.ts';
import { readRows } from './read-rows.ts';
import { rowText } from './row-kinds.ts';
import { NOTHING_SAID, type SaidColumns } from './said-columns.ts';
import type { RecognisedTable } from './table.ts';

/**
 * The table of wishes on a sheet, whatever its columns are called and in whatever order: its header, what each column
 * holds, and the rows, each read, noted or reported. A table without a column of titles has an error and no wishes.
 */
export function recogniseTable(sheet: Sheet, lang: Language = 'zh', said: SaidColumns = NOTHING_SAID): RecognisedTable {
  if (sheet.rows.length === 0) {
    return { kind: 'no-table', reason: { zh: '工作表是空的。', en: 'The sheet is empty.' } };
  }
  const header = findHeader(sheet.rows);
  if (header === undefined) {
    return {
      kind: 'no-table',
      reason: {
        zh: '没有找到表头：需要有一行写明「活动内容」「时间」「地点」「参加领导」等栏目。',
        en: 'No header was found: a row must name the columns, such as "Activity", "Time", "Place", "Leaders".',
      },
    };
  }
  const below = sheet.rows.slice(header.next);
  const { columns, issues } = assignColumns(header, below, sheet.name, lang, said);
  const table = {
    kind: 'table',
    headerRows: header.rows,
    columns: new Map(columns.map((each) => [each.column, each.field ?? { unknown: each.header }])),
    headers: new Map(columns.map((each) => [each.column, each.header])),
    titles: sheet.rows.slice(0, header.next - header.rows.length).map((row) => ({ row: row.row, text: rowText(row) })),
  } as const;
  const known = columns.filter(({ field }) => field !== undefined);
  if (!known.some(({ field }) => field === 'title')) {
    const cell = cellName(Math.min(...header.rows), Math.min(...columns.map(({ column }) => column)));
    const subject = known.map((each) => each.header).join(lang === 'zh' ? '、' : ', ');
    const missing = columnIssue('title-column-missing', sheet.name, { cell, subject }, lang);
    return { ...table, rows: [], notes: [], issues: [missing, ...issues] };
  }
  const { wishes, notes, issues: rowIssues } = readRows(below, header, columns, sheet.name, lang);
  return { ...table, rows: wishes, notes, issues: [...issues, ...rowIssues] };
}
