import type { SheetRow } from '../../formats/sheets.ts';
import { fieldOf, isSureHeader, type Recognition } from './header-text.ts';

/** The row or the two rows that name the columns. */
export interface Header {
  /** Numbers of its rows. */
  readonly rows: readonly number[];
  /** Index among the sheet's rows of the first row below. */
  readonly next: number;
  /** Text by column; of two rows, the upper and the lower where they differ. */
  readonly labels: ReadonlyMap<number, Label>;
}

export interface Label {
  readonly upper: string;
  /** Equal to `upper` where the header has one row, or one cell over both. */
  readonly lower: string;
}

/** Headers stand near the top; a table that starts later is none. */
const ROWS_LOOKED_AT = 60;
/** A table of one recognised column is as likely a sentence. */
const FEWEST_FIELDS = 2;

/**
 * The first header with three columns or more of which two are sure: what follows may be another table. Else the one with
 * the most recognised columns, the first of equals; undefined where no row has two.
 */
export function findHeader(rows: readonly SheetRow[]): Header | undefined {
  const near = rows.slice(0, ROWS_LOOKED_AT);
  const found = near.flatMap((row, i): readonly Header[] => {
    const below = rows[i + 1];
    const single = headerOf([row], i);
    const double = below && isDouble(row, below) ? headerOf([row, below], i) : undefined;
    return [double, single].filter((header) => header !== undefined);
  });
  const wide = found.find(({ labels }) => fieldsIn(labels, 1) > FEWEST_FIELDS && fieldsIn(labels, 2) >= FEWEST_FIELDS);
  if (wide) return wide;
  const most = Math.max(FEWEST_FIELDS, ...found.map(({ labels }) => fieldsIn(labels, 1)));
  return found.find(({ labels }) => fieldsIn(labels, 1) === most);
}

/** Whether a row below the header repeats it, as at the top of a printed page. */
export const repeats = (header: Header, row: SheetRow): boolean =>
  row.cells.size > 1 &&
  [...row.cells].every(([column, { text }]) => {
    const label = header.labels.get(column);
    return label !== undefined && (text === label.upper || text === label.lower);
  });

/** Whether a row is another table's header: three sure columns or more, and they are the most of the row. */
export function isHeader(row: SheetRow): boolean {
  const texts = [...row.cells.values()];
  if (texts.some(({ kind }) => kind !== 'text')) return false;
  const sure = texts.filter(({ text }) => isSureHeader(text)).length;
  return sure > 2 && sure * 2 > texts.length && fieldsIn(labelsOf([row]), 3) > 2;
}

function headerOf(rows: readonly SheetRow[], index: number): Header | undefined {
  if (rows.some(({ cells }) => [...cells.values()].some(({ kind }) => kind !== 'text'))) return undefined;
  const labels = labelsOf(rows);
  // Parts of sentences name fields too: at least one cell is a header and nothing else.
  const sure = [...labels.values()].some((label) => (recogniseLabel(label)?.strength ?? 0) > 1);
  return sure ? { rows: rows.map(({ row }) => row), next: index + rows.length, labels } : undefined;
}

function labelsOf([upper, lower = upper]: readonly SheetRow[]): ReadonlyMap<number, Label> {
  const columns = [...new Set([...(upper?.cells.keys() ?? []), ...(lower?.cells.keys() ?? [])])].sort((a, b) => a - b);
  return new Map(
    columns.map((column) => {
      const [above, below] = [upper?.cells.get(column)?.text ?? '', lower?.cells.get(column)?.text ?? ''];
      return [column, { upper: above || below, lower: below || above }];
    }),
  );
}

/** 「联系方式」 over 「电话」 is a telephone number; 「联系人」 over 「姓名」 is the contact. */
export const recogniseLabel = ({ upper, lower }: Label): Recognition | undefined => fieldOf(lower) ?? fieldOf(upper);

/** Different fields recognised at least so surely. */
function fieldsIn(labels: ReadonlyMap<number, Label>, strength: number): number {
  const recognised = [...labels.values()].map(recogniseLabel).filter((each) => each !== undefined);
  return new Set(recognised.filter((each) => each.strength >= strength).map(({ field }) => field)).size;
}

/**
 * Whether two rows are one header: below each cell stands the same (a cell over both rows), or nothing, or, where the cell
 * above covers several columns, a part of it. There is such a part, and a column of one cell, so that a line above the
 * header, such as who filled in the form, is none.
 */
function isDouble(upper: SheetRow, lower: SheetRow): boolean {
  if (lower.row !== upper.row + 1 || new Set([...upper.cells.values()].map(({ text }) => text)).size < 2) return false;
  const above = (column: number): string | undefined => upper.cells.get(column)?.text;
  const isWide = (column: number): boolean =>
    above(column) === above(column - 1) || above(column) === above(column + 1);
  const parts = [...lower.cells].filter(([column, { text }]) => text !== above(column));
  const whole = [...upper.cells].filter(([column, { text }]) => (lower.cells.get(column)?.text ?? text) === text);
  return (
    parts.every(([column]) => above(column) === undefined || isWide(column)) &&
    parts.some(([, { text }]) => fieldOf(text) !== undefined) &&
    whole.some(([, { text }]) => (fieldOf(text)?.strength ?? 0) > 1)
  );
}
