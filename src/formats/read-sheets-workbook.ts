import { readCells } from './read-sheets-cells.ts';
import { createGrid, createRoom, limitOf, type Room } from './read-sheets-grid.ts';
import type { SheetIssueLog } from './read-sheets-issues.ts';
import { readParts, type SheetPart, type WorkbookParts } from './read-sheets-parts.ts';
import { zipKind } from './read-sheets-sniff.ts';
import { openZip, type Zip } from './read-sheets-zip.ts';
import type { Sheet, SheetRow } from './sheets.ts';

/** The sheets of an XLSX file; those that cannot be read are left out, with the reason in the log. */
export async function readWorkbook(bytes: Uint8Array, log: SheetIssueLog): Promise<readonly Sheet[]> {
  const zip = openZip(bytes);
  if ('code' in zip) {
    log.add(zip.code, {}, zip.subject);
    return [];
  }
  const parts = await readParts(zip);
  if (parts === null) {
    log.add('not-a-workbook', {}, zipKind(zip.names));
    return [];
  }
  if ('code' in parts) {
    log.add(parts.code, {}, parts.subject);
    return [];
  }
  if (parts.sheets.length === 0) log.add('no-cells');
  const room = createRoom();
  const sheets: Sheet[] = [];
  // One after the other: the text of a sheet may be large.
  for (const part of parts.sheets) {
    const rows = await readSheet(part, zip, parts, room, log);
    if (rows !== null) sheets.push({ name: part.name, rows, hidden: part.hidden });
  }
  return sheets;
}

async function readSheet(
  { name, part }: SheetPart,
  zip: Zip,
  parts: WorkbookParts,
  room: Room,
  log: SheetIssueLog,
): Promise<readonly SheetRow[] | null> {
  const xml = await zip.text(part);
  if (typeof xml !== 'string') {
    const isDamaged = xml.code === 'zip-broken';
    log.add(isDamaged ? 'sheet-broken' : xml.code, { sheet: name }, isDamaged ? '' : xml.subject);
    return null;
  }
  const grid = createGrid(room);
  if (!readCells(xml, grid, parts, name, log)) {
    log.add('sheet-broken', { sheet: name });
    return null;
  }
  const rows = grid.finish();
  if (typeof rows !== 'string') return rows;
  log.add(rows, { sheet: name }, limitOf(rows));
  return null;
}
