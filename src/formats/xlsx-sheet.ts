import { type Cell, calculateRowHeight, type MergeRange, type WriteSheet } from 'hucre/xlsx';
import type { Paper } from './report.ts';
import type { Lang, Words } from './words.ts';
import { pageBreaks } from './xlsx-breaks.ts';
import { FONT_SIZE, fontName, type Look, SOFT_INK, styleOf, TITLE_SIZE } from './xlsx-style.ts';
import { cellText, cellValue } from './xlsx-text.ts';

/** A cell that may reach over columns and rows, as in HTML. */
export interface SheetCell {
  /** Nothing where undefined. A Date is a day, at midnight UTC. */
  readonly value: string | Date | undefined;
  readonly look: Look;
  readonly across?: number;
  readonly down?: number;
  /** Instead of the value. */
  readonly runs?: readonly Run[];
}

/** Part of a cell's text. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly soft?: boolean;
  readonly struck?: boolean;
}

/** One table of the workbook. */
export interface SheetPlan {
  readonly name: string;
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  /** Columns after those, which are not shown. */
  readonly hidden: number;
  /** Title block and column heads: stay on the screen. */
  readonly head: readonly (readonly SheetCell[])[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Excel makes no row higher, in points. */
const HIGHEST_ROW = 409;
const LOWEST_ROW = 20;
/** Wide characters do not fill a line to its end. */
const SPARE_WIDTH = 1.5;

/** The plan as the library writes it; the last row of the head is repeated on every page. */
export function toSheet(plan: SheetPlan, paper: Paper, words: Words, lang: Lang): WriteSheet {
  const rows = [...plan.head, ...plan.rows];
  const { placed, merges } = place(rows);
  const cells = new Map<string, Partial<Cell>>();
  for (const { cell, row, column } of placed) {
    for (let r = row; r < row + (cell.down ?? 1); r++) {
      for (let c = column; c < column + (cell.across ?? 1); c++) {
        cells.set(`${r},${c}`, r === row && c === column ? written(cell, lang) : { style: styleOf(cell.look, lang) });
      }
    }
  }
  const heights = rowHeights(rows.length, placed, plan.widths);
  return {
    name: plan.name,
    columns: [
      ...plan.widths.map((width) => ({ width })),
      ...Array.from({ length: plan.hidden }, () => ({ width: 12, hidden: true })),
    ],
    cells,
    merges: [...merges],
    rowBreaks: [...pageBreaks(heights, plan.head.length, blocksOf(placed, plan), sum(plan.widths), paper)],
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    freezePane: { rows: plan.head.length },
    pageSetup: {
      paperSize: paper === 'A3' ? 'a3' : 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.5, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: `&L${words.internal}&C${words.pageOf('&P', '&N')}&R${words.mayChange}` },
    view: { showGridLines: false },
  };
}

interface Placed {
  readonly cell: SheetCell;
  readonly row: number;
  readonly column: number;
}

/** How many rows stay together: those that a cell reaches over. */
function blocksOf(placed: readonly Placed[], { head, rows }: SheetPlan): readonly number[] {
  const end = head.length + rows.length;
  const inside = new Set(
    placed.flatMap(({ cell: { down = 1 }, row }) => Array.from({ length: down - 1 }, (_, i) => row + 1 + i)),
  );
  const starts = rows.map((_, i) => head.length + i).filter((row) => !inside.has(row));
  return starts.map((start, i) => (starts[i + 1] ?? end) - start);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Puts every cell where the cells before it leave room, row by row. */
function place(rows: readonly (readonly SheetCell[])[]): {
  readonly placed: readonly Placed[];
  readonly merges: readonly MergeRange[];
} {
  const taken = new Set<string>();
  const placed: Placed[] = [];
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row},${column}`)) column++;
      placed.push({ cell, row, column });
      for (let r = row; r < row + (cell.down ?? 1); r++) {
        for (let c = column; c < column + (cell.across ?? 1); c++) taken.add(`${r},${c}`);
      }
    }
  }
  const merges = placed.flatMap(({ cell: { down = 1, across = 1 }, row, column }) =>
    down * across === 1
      ? []
      : [{ startRow: row, startCol: column, endRow: row + down - 1, endCol: column + across - 1 }],
  );
  return { placed, merges };
}

function written({ value, look, runs }: SheetCell, lang: Lang): Partial<Cell> {
  const style = styleOf(look, lang);
  if (runs !== undefined) return { style, richText: runs.map((run) => richRun(run, lang)) };
  if (value === undefined || value === '') return { style };
  // The library takes `#N/A` and the like for errors, but not in rich text.
  if (typeof value === 'string' && value.startsWith('#')) {
    return {
      style,
      richText: [richRun({ text: value, struck: look.struck === true, bold: look.role === 'strong' }, lang)],
    };
  }
  return { style, value: cellValue(value) };
}

type TextRun = NonNullable<Cell['richText']>[number];

const richRun = ({ text, bold = false, soft = false, struck = false }: Run, lang: Lang): TextRun => ({
  text: cellText(text),
  font: {
    name: fontName(lang),
    size: FONT_SIZE,
    bold,
    strikethrough: struck,
    ...(struck || soft ? { color: { rgb: SOFT_INK } } : {}),
  },
});

/** High enough for every text; what a cell over several rows lacks is added to the last of them. */
function rowHeights(count: number, placed: readonly Placed[], widths: readonly number[]): readonly number[] {
  const heights = new Array<number>(count).fill(LOWEST_ROW);
  const bySpan = placed.toSorted((a, b) => (a.cell.down ?? 1) - (b.cell.down ?? 1));
  for (const { cell, row, column } of bySpan) {
    const { down = 1, across = 1 } = cell;
    const width = sum(widths.slice(column, column + across));
    const rows = Array.from({ length: down }, (_, i) => heights[row + i] ?? LOWEST_ROW);
    const lacking = needed(cell, width) - sum(rows);
    const last = row + down - 1;
    if (lacking > 0) heights[last] = Math.min(HIGHEST_ROW, (heights[last] ?? LOWEST_ROW) + lacking);
  }
  return heights;
}

function needed({ value, look, runs }: SheetCell, width: number): number {
  const text = runs?.map((run) => run.text).join('') ?? (typeof value === 'string' ? value : '');
  // A column that is not shown has no width.
  if (look.role === 'note' || look.role === 'noteRight' || text === '' || width === 0) return LOWEST_ROW;
  const fontSize = look.role === 'title' ? TITLE_SIZE : FONT_SIZE;
  const columnWidths = [Math.max(1, ((width - SPARE_WIDTH) * FONT_SIZE) / fontSize)];
  return calculateRowHeight([text], { fontSize, wrapText: true, columnWidths }) + 5;
}

/** The range of rows that is printed on every page, as a defined name wants it. */
export function repeatedRow({ name, head }: SheetPlan): string {
  return `'${name.replaceAll("'", "''")}'!$${head.length}:$${head.length}`;
}
