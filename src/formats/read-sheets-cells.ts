import { cellRef } from 'hucre/xlsx';
import type { Grid } from './read-sheets-grid.ts';
import type { SheetIssueCode, SheetIssueLog } from './read-sheets-issues.ts';
import { isInside, type Merge, mergeOf, placeOf, spreadMerges } from './read-sheets-merges.ts';
import type { WorkbookParts } from './read-sheets-parts.ts';
import { cellOf } from './read-sheets-values.ts';
import { attributesOf, scanXml } from './read-sheets-xml.ts';

// hucre gives a sheet as a full rectangle, and nothing of the whole workbook where one is too large: a formatted column
// to row 1 048 576 or a row to column XFD is enough. Here a cell that holds nothing costs nothing.

/** A cell that is being read. */
interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  text: string;
  /** Null where there is none; empty where another cell has it. */
  formula: string | null;
}

/**
 * Puts the cells of a sheet's XML into a grid.
 *
 * @param sheet Name, for the log.
 * @returns Whether the sheet is whole.
 */
export function readCells(xml: string, grid: Grid, parts: WorkbookParts, sheet: string, log: SheetIssueLog): boolean {
  const merges: Merge[] = [];
  let [row, column] = [0, 0];
  let cell: RawCell | null = null;
  let target: 'value' | 'text' | 'formula' | null = null;
  let isSound = true;
  const isWhole = scanXml(xml, {
    open(tag, raw, empty) {
      if (tag === 'c') {
        column++;
        // Formatting only; writers that name no cell still count it.
        if (empty) return;
        const attributes = attributesOf(raw);
        const name = attributes.get('r');
        if (name !== undefined) [row, column] = placeOf(name);
        isSound &&= isInside(row, column);
        const [type, style] = [attributes.get('t') ?? 'n', Number(attributes.get('s') ?? '-1')];
        cell = { row, column, type, style, value: '', text: '', formula: null };
      } else if (tag === 'row') {
        row = Number(attributesOf(raw).get('r') ?? row + 1);
        column = 0;
      } else if (tag === 'mergeCell') {
        const merge = mergeOf(attributesOf(raw).get('ref') ?? '');
        if (merge === null) isSound = false;
        else merges.push(merge);
      } else if (cell !== null) {
        if (tag === 'f') cell.formula = '';
        target = TARGETS.get(tag) ?? target;
      }
    },
    text(text) {
      if (cell === null || target === null) return;
      cell[target] = (cell[target] ?? '') + text;
    },
    close(tag) {
      if (tag === 'c' && cell !== null) {
        isSound &&= putCell(cell, grid, parts, sheet, log);
        cell = null;
      }
      target = null;
    },
  });
  return isWhole && isSound && spreadMerges(merges, grid);
}

const TARGETS: ReadonlyMap<string, 'value' | 'text' | 'formula' | null> = new Map([
  ['v', 'value'],
  ['t', 'text'],
  ['f', 'formula'],
]);

/** False where it names a shared string that there is not. */
function putCell(raw: RawCell, grid: Grid, parts: WorkbookParts, sheet: string, log: SheetIssueLog): boolean {
  const { row, column, type, value, formula } = raw;
  const doubt = (code: SheetIssueCode, subject: string): void =>
    log.add(code, { sheet, cell: cellRef(row - 1, column - 1) }, subject);
  if (value.trim() === '' && type !== 'inlineStr') {
    // An empty text is a result; nothing is none.
    if (formula === null || type === 'str') return true;
    doubt('formula-not-computed', `=${formula}`);
    grid.put(row, column, { kind: 'error', text: `=${formula}`, value: `=${formula}` });
    return true;
  }
  if (type === 's' && parts.strings[Number(value)] === undefined) return false;
  const cell = cellOf(raw, parts);
  if (cell === null) return true;
  if (cell.kind === 'error') doubt(type === 'e' ? 'error-value' : 'impossible-date', cell.text);
  grid.put(row, column, cell);
  return true;
}
