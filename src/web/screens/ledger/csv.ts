import type { SaidLedgerLine } from '../../../server/wire-page.ts';
import type { LedgerPageWords } from './words.ts';

/** Spreadsheets run what begins so; an apostrophe before it keeps it text. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows of cells as CSV: with a byte order mark, without which spreadsheets garble Chinese, and CRLF. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table of the ledger, the heading first. */
export function ledgerRows(
  lines: readonly SaidLedgerLine[],
  words: LedgerPageWords,
): readonly (readonly (string | number)[])[] {
  const { columns, csv } = words;
  const heading = [
    ...[columns.colour, columns.title, words.unit, csv.person, csv.contact, columns.duty, columns.due],
    ...[csv.workingDaysLeft, csv.overdueDays, csv.state, csv.why, columns.progress, csv.body, csv.priority],
    ...[csv.askedOn, csv.ageDays, csv.carryOvers, words.plan, csv.id],
  ];
  return [
    heading,
    ...lines.map((line) => [
      ...[words.colours[line.colour], line.title, line.unit, line.person, line.contact, line.duty, line.dueDay ?? ''],
      ...[line.workingDaysLeft ?? '', line.overdueDays === 0 ? '' : line.overdueDays, words.states[line.state]],
      ...[line.said.why, line.said.progress, line.body, line.priority],
      ...[line.askedOn, line.ageDays, line.carryOvers, line.plan, line.activity],
    ]),
  ];
}

export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
