import type { Sheet, SheetFile } from '../../formats/sheets.ts';
import { headerKey } from '../columns/header-text.ts';
import { bestHeader } from './header-row.ts';
import {
  GUIDE,
  keysOf,
  labelKeys,
  nearestLabel,
  SHEET_KEYS,
  SHEETS,
  type SheetKey,
  type SheetLayout,
} from './layout.ts';
import type { RosterLog } from './roster-issues.ts';

const BY_NAME = keysOf(SHEETS);
const GUIDES = new Set(labelKeys(GUIDE));

/** The sheets of a workbook by what they hold: told by their names, or else by their headers. */
export function findSheets({ sheets }: SheetFile, log: RosterLog): ReadonlyMap<SheetKey, readonly Sheet[]> {
  const found = new Map<SheetKey, readonly Sheet[]>();
  for (const sheet of sheets) {
    if (sheet.rows.length === 0) continue;
    const name = headerKey(sheet.name).replace(/^\d+ */, '');
    if (GUIDES.has(name)) continue;
    const key = BY_NAME.get(name) ?? toldByHeader(sheet);
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), sheet]);
    else
      log.add('roster-sheet-unknown', sheet.name, { value: sheet.name, other: nearestLabel(name, SHEETS, log.lang) });
  }
  return found;
}

/** The kind of sheet all of whose telling columns are there; of several, the one with the most columns. */
function toldByHeader(sheet: Sheet): SheetKey | undefined {
  let best: SheetKey | undefined;
  let most = 0;
  for (const key of SHEET_KEYS) {
    const { columns, telling }: SheetLayout = SHEETS[key];
    const known = new Set(bestHeader(sheet.rows, keysOf(columns))?.columns.values());
    if (telling.length === 0 || known.size <= most || !telling.every((column) => known.has(column))) continue;
    [best, most] = [key, known.size];
  }
  return best;
}
