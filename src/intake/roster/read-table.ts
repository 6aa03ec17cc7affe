import type { Sheet, SheetFile, SheetRow } from '../../formats/sheets.ts';
import { cellName } from '../columns/assign-columns.ts';
import { headerKey } from '../columns/header-text.ts';
import { isBanner, isClosing, isRemark, rowText } from '../columns/row-kinds.ts';
import { findSheets } from './find-sheets.ts';
import { bestHeader, type HeaderRow } from './header-row.ts';
import { keysOf, labelKeys, nearestLabel, REMARKS, SHEETS, type SheetKey, type SheetLayout } from './layout.ts';
import type { RosterLog } from './roster-issues.ts';
import type { RosterRow, RosterRows } from './rows.ts';

const REMARK_KEYS = new Set(labelKeys(REMARKS));

/** Every table of the workbook, and the sheets of settings as they are. */
export function readTables(
  file: SheetFile,
  log: RosterLog,
): { readonly rows: RosterRows; readonly settings: readonly Sheet[] } {
  const found = findSheets(file, log);
  const of = (key: SheetKey): readonly RosterRow[] =>
    (found.get(key) ?? []).flatMap((sheet) => readTable(sheet, SHEETS[key], log));
  return {
    settings: found.get('settings') ?? [],
    rows: {
      bodies: of('bodies'),
      leaders: of('leaders'),
      absences: of('absences'),
      venues: of('venues'),
      sites: of('sites'),
      travel: of('travel'),
      hours: of('hours'),
      exceptions: of('exceptions'),
      groups: of('groups'),
      coverage: of('coverage'),
      focus: of('focus'),
      kinds: of('kinds'),
    },
  };
}

function readTable(sheet: Sheet, layout: SheetLayout, log: RosterLog): readonly RosterRow[] {
  const titleOf = (column: string): string => layout.columns[column]?.[log.lang] ?? column;
  const header = bestHeader(sheet.rows, keysOf(layout.columns));
  const above = header && sheet.rows[header.index];
  if (header === undefined || above === undefined) {
    const expected = Object.keys(layout.columns).slice(0, 4).map(titleOf);
    const facts = { value: sheet.name, other: expected.join(log.lang === 'zh' ? '、' : ', ') };
    log.add('roster-no-header', sheet.name, facts);
    return [];
  }
  const columns = claimColumns(sheet, header, above, layout, log);
  const missing = layout.needed.filter((column) => !columns.has(column));
  for (const column of missing) {
    const facts = { value: sheet.name, other: titleOf(column) };
    log.add('roster-column-missing', `${sheet.name} › ${above.row}`, facts);
  }
  if (missing.length > 0) return [];
  return sheet.rows.slice(header.index + 1).flatMap((row): readonly RosterRow[] => {
    if (!isEntry(row, above, columns)) return [];
    if (isBanner(row)) {
      const [first = 1] = row.cells.keys();
      log.add('roster-heading-row', `${sheet.name} › ${cellName(row.row, first)}`, { value: rowText(row) });
      return [];
    }
    return [
      rowOf(row, sheet.name, columns, (column) => above.cells.get(columns.get(column) ?? 0)?.text ?? titleOf(column)),
    ];
  });
}

/** The number of each known column; of two that mean the same, the first. */
function claimColumns(
  { name, rows }: Sheet,
  { index, columns: known }: HeaderRow,
  above: SheetRow,
  { columns: labels }: SheetLayout,
  log: RosterLog,
): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const below = rows.slice(index + 1).filter((row) => !isBanner(row) && !isRemark(row) && !isClosing(row));
  const used = new Set([...above.cells.keys(), ...below.flatMap(({ cells }) => [...cells.keys()])]);
  for (const column of [...used].sort((a, b) => a - b)) {
    const text = above.cells.get(column)?.text ?? '';
    const key = known.get(column);
    const place = `${name} › ${cellName(above.row, column)}`;
    if (key === undefined) {
      if (REMARK_KEYS.has(headerKey(text))) continue;
      log.add('roster-column-unknown', place, { value: text, other: nearestLabel<string>(text, labels, log.lang) });
      continue;
    }
    const first = columns.get(key);
    if (first === undefined) columns.set(key, column);
    else log.add('roster-column-twice', place, { value: text, other: above.cells.get(first)?.text ?? '' });
  }
  return columns;
}

/** Not a remark, a line that is only numbered, or the header once more. */
function isEntry(row: SheetRow, above: SheetRow, columns: ReadonlyMap<string, number>): boolean {
  if (isRemark(row) || isClosing(row)) return false;
  if ([...row.cells].every(([column, { text }]) => above.cells.get(column)?.text === text)) return false;
  return [...columns].some(([key, column]) => key !== 'rank' && row.cells.has(column));
}

function rowOf(
  { row, cells }: SheetRow,
  sheet: string,
  columns: ReadonlyMap<string, number>,
  header: (column: string) => string,
): RosterRow {
  const at = (column: string): string => {
    const number = columns.get(column);
    return `${sheet} › ${number === undefined ? row : cellName(row, number)}`;
  };
  return {
    at,
    header,
    cell(column) {
      const cell = cells.get(columns.get(column) ?? 0);
      return cell && { ...cell, at: at(column) };
    },
  };
}
