import { parseCsv } from 'hucre/csv';
import { cellRef } from 'hucre/xlsx';
import { decodeText } from './read-sheets-encoding.ts';
import { createGrid, createRoom, limitOf } from './read-sheets-grid.ts';
import type { SheetIssueLog } from './read-sheets-issues.ts';
import { markupKind } from './read-sheets-sniff.ts';
import { textCell } from './read-sheets-values.ts';
import type { Sheet } from './sheets.ts';

/** A table of 20 000 rows takes some 5 MB. */
const MOST_BYTES = 20 * 2 ** 20;
/** So much of a text tells its separator. */
const HEAD = 2 ** 16;
/** No text holds it: stands behind the last row, unless a quotation mark swallows it. */
const END = '\u0000end';

/** The one sheet of a text file, named as spreadsheets name it; none where it holds no table. All its cells are text. */
export function readTextFile(file: string, bytes: Uint8Array, log: SheetIssueLog): readonly Sheet[] {
  if (bytes.length > MOST_BYTES) {
    log.add('text-too-large', {}, `${Math.ceil(bytes.length / 2 ** 20)} MB > ${MOST_BYTES / 2 ** 20} MB`);
    return [];
  }
  const { text, gbkLines, lostLines } = decodeText(bytes);
  const markup = markupKind(text);
  if (text.trim() === '' || markup !== null) {
    log.add(markup === null ? 'file-empty' : 'not-a-table', {}, markup ?? '');
    return [];
  }
  if (gbkLines.length > 0) log.add('mixed-encoding', {}, ranges(gbkLines));
  if (lostLines.length > 0) log.add('undecodable', {}, ranges(lostLines));
  const name = file.replace(/^.*[\\/]/s, '').replace(/(?<=.)\.[^.]*$/s, '');
  const grid = createGrid(createRoom());
  for (const [r, fields] of recordsOf(text, log).entries()) {
    for (const [c, field] of fields.entries()) {
      const cell = textCell(field);
      if (cell !== null) grid.put(r + 1, c + 1, cell);
    }
  }
  const rows = grid.finish();
  if (typeof rows !== 'string') return [{ name, rows, hidden: false }];
  log.add(rows, {}, limitOf(rows));
  return [];
}

function recordsOf(text: string, log: SheetIssueLog): readonly (readonly string[])[] {
  // Excel's own first line, which it does not show.
  const [head = '', named] = /^sep=([^\r\n])(?:\r\n|\r|\n)/i.exec(text) ?? [];
  const body = text.slice(head.length);
  const delimiter = named ?? separatorOf(body.slice(0, HEAD));
  const records = parseCsv(`${body}\n${END}`, { delimiter, skipBom: false }).map((record) => record.map(String));
  const last = records.at(-1) ?? [];
  if (last.length === 1 && last[0] === END) return records.slice(0, -1);
  const rest = (last.at(-1) ?? '').slice(0, -END.length).trim();
  log.add('open-quote', { cell: cellRef(records.length - 1, last.length - 1) }, rest);
  return [...records.slice(0, -1), [...last.slice(0, -1), rest]];
}

const SEPARATORS = [',', ';', '\t'];
const SAMPLE_LINES = 10;

/** The separator that most of the first lines hold equally often. (hucre's guess fails on doubled quotation marks.) */
function separatorOf(head: string): string {
  const unquoted = head.replace(/"[^"]*(?:"|$)/g, '').split(/[\r\n]+/);
  const lines = unquoted.filter((line) => line.trim() !== '').slice(0, SAMPLE_LINES);
  const score = (separator: string): number => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    const alike = counts.map((count) => counts.filter((other) => other === count).length * head.length + count);
    return Math.max(0, ...alike);
  };
  return SEPARATORS.reduce((best, separator) => (score(separator) > score(best) ? separator : best));
}

/** Ranges that are named; more would help nobody. */
const MOST_RANGES = 10;

/** `3,5–7` */
function ranges(lines: readonly number[]): string {
  const found: { first: number; last: number }[] = [];
  for (const line of lines) {
    const open = found.at(-1);
    if (open?.last === line - 1) open.last = line;
    else found.push({ first: line, last: line });
  }
  const named = found
    .slice(0, MOST_RANGES)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  return [...named, ...(found.length > MOST_RANGES ? ['…'] : [])].join(',');
}
