import type { SheetCell, SheetRow } from '../../formats/sheets.ts';
import type { Language } from '../../model/codes.ts';
import type { Issue } from '../../model/issue.ts';
import { type Column, cellName } from './assign-columns.ts';
import { columnIssue } from './column-issues.ts';
import type { FieldName } from './fields.ts';
import { type Header, isHeader, repeats } from './find-header.ts';
import { isBanner, isClosing, isCount, isRemark, rowText, saysOneThing } from './row-kinds.ts';
import type { RawField, RawWish, TableNote } from './table.ts';

interface Rows {
  readonly wishes: readonly RawWish[];
  readonly notes: readonly TableNote[];
  readonly issues: readonly Issue[];
}

/** The wishes below a header. Each row is a wish, a part of the one above, a note or an Issue. */
export function readRows(
  rows: readonly SheetRow[],
  header: Header,
  columns: readonly Column[],
  sheet: string,
  lang: Language,
): Rows {
  const titleColumn = columns.find(({ field }) => field === 'title')?.column ?? 0;
  const numberColumn = columns.find(({ field }) => field === 'number')?.column;
  /** Columns in which no heading is written. */
  const plain = new Set(
    columns.filter(({ field }) => field !== undefined && field !== 'number').map(({ column }) => column),
  );
  const wishes: RawWish[] = [];
  const notes: TableNote[] = [];
  const issues: Issue[] = [];
  /** Headings of which it is not known yet whether wishes follow. */
  let headings: readonly SheetRow[] = [];
  let remarks = false;

  const report = (code: 'row-without-title' | 'second-table' | 'heading-row', row: SheetRow): void => {
    const [first = 1] = row.cells.keys();
    issues.push(columnIssue(code, sheet, { cell: cellName(row.row, first), subject: rowText(row) }, lang));
  };
  const note = (row: SheetRow): void => {
    notes.push({ row: row.row, text: rowText(row) });
  };
  const add = (wish: RawWish): void => {
    for (const heading of headings) report('heading-row', heading);
    headings = [];
    remarks = false;
    wishes.push(wish);
  };

  for (const row of rows) {
    const filled = [...row.cells.keys()];
    const onlyOne = saysOneThing(row);
    if (repeats(header, row) || (filled.every((column) => column === numberColumn) && isCount(row))) continue;
    if (isHeader(row)) {
      report('second-table', row);
      break;
    }
    if (isRemark(row) || isClosing(row) || (remarks && onlyOne)) {
      remarks ||= isRemark(row);
      note(row);
    } else if (isBanner(row) || (onlyOne && filled.every((column) => column < titleColumn && !plain.has(column)))) {
      headings = [...headings, row];
      note(row);
    } else {
      const above = wishes.at(-1);
      const more = wishOf(row, columns);
      if (above && (filled.every((column) => column > titleColumn) || isSame(above, more))) {
        wishes[wishes.length - 1] = continued(above, more);
      } else if (row.cells.has(titleColumn)) {
        add(more);
      } else {
        report('row-without-title', row);
      }
    }
  }
  return { wishes, notes, issues };
}

function wishOf(row: SheetRow, columns: readonly Column[]): RawWish {
  const fields = new Map<FieldName, RawField>();
  const extra: RawWish['extra'][number][] = [];
  for (const { column, header, field, shared } of columns) {
    const cell = row.cells.get(column);
    if (cell === undefined) continue;
    const at = cellName(row.row, column);
    if (field !== undefined) fields.set(field, { ...pick(cell), cell: at, header });
    else if (!shared || row.cells.get(column - 1)?.text !== cell.text)
      extra.push({ header, text: cell.text, cell: at });
  }
  return { row: row.row, fields, extra };
}

const pick = ({ text, value, kind }: SheetCell): SheetCell => ({ text, value, kind });

/** One number and one title over two rows are merged cells, so the rows are one wish. */
function isSame(above: RawWish, below: RawWish): boolean {
  const same = (name: FieldName): boolean => above.fields.get(name)?.text === below.fields.get(name)?.text;
  return below.fields.has('number') && below.fields.has('title') && same('number') && same('title');
}

/** A wish with what the row below adds to it, line by line. */
function continued(wish: RawWish, more: RawWish): RawWish {
  const fields = new Map(wish.fields);
  for (const [name, field] of more.fields) {
    const before = fields.get(name);
    const text = before === undefined ? field.text : `${before.text}\n${field.text}`;
    if (before === undefined) fields.set(name, field);
    else if (before.text !== field.text) fields.set(name, { ...before, text, value: text, kind: 'text' });
  }
  return { ...wish, fields, extra: [...wish.extra, ...more.extra] };
}
