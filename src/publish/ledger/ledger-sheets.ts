import { wordsOf } from '../../formats/words.ts';
import { type SheetColumn, type SheetSpec, writeSheets } from '../../formats/write-sheets.ts';
import { COLOURS, totalsOf } from './ledger-lines.ts';
import { localTime } from './matter.ts';
import { type LedgerReport, ledgerTeller } from './say-ledger.ts';
import { type LedgerWords, ledgerWords } from './words.ts';

/** The ledger (督查台账) as a workbook: the matters, the counts per unit, and everything that became of each. */
export function ledgerSheets(report: LedgerReport): Promise<Uint8Array> {
  const words = ledgerWords(report.lang);
  return writeSheets(
    [mattersSheet(report, words), unitsSheet(report, words), historySheet(report, words)],
    report.lang,
  );
}

function mattersSheet(report: LedgerReport, words: LedgerWords): SheetSpec {
  const { columns } = words;
  const teller = ledgerTeller(report);
  return {
    name: words.title,
    title: words.title,
    intro: [`${teller.asOf}　${wordsOf(report.lang).internal}`],
    columns: [
      column(columns.index, 5, 'number'),
      column(columns.colour, 16),
      column(columns.title, 26),
      column(columns.unit, 14),
      column(columns.person, 10),
      column(columns.contact, 14),
      column(columns.duty, 16),
      column(columns.dueDay, 12, 'date'),
      column(columns.progress, 36),
      column(columns.overdueDays, 9, 'number'),
      column(columns.carryOvers, 9, 'number'),
      column(columns.askedOn, 12, 'date'),
      column(columns.ageDays, 9, 'number'),
      column(columns.plan, 12),
      column(columns.id, 12),
    ],
    rows: report.lines.map((line, i) => [
      ...[i + 1, `${words.colours[line.colour]} ${teller.why(line)}`.trim(), teller.title(line)],
      ...[line.unit, line.person, line.contact, teller.duty(line)],
      ...[line.dueDay ?? words.noDueDay, teller.progress(line), line.overdueDays, line.carryOvers],
      ...[line.askedOn, line.ageDays, line.plan, line.activity],
    ]),
  };
}

function unitsSheet({ lines }: LedgerReport, words: LedgerWords): SheetSpec {
  const { all, units } = totalsOf(lines);
  const rows = [
    ...units.map(({ unit, totals }) => ({ name: unit === '' ? words.noUnit : unit, totals })),
    { name: words.columns.total, totals: all },
  ];
  return {
    name: words.sheets.units,
    columns: [column(words.columns.unit, 24), ...COLOURS.map((colour) => column(words.colours[colour], 12, 'number'))],
    rows: rows.map(({ name, totals }) => [name, ...COLOURS.map((colour) => totals[colour])]),
  };
}

function historySheet(report: LedgerReport, words: LedgerWords): SheetSpec {
  const { columns } = words;
  const teller = ledgerTeller(report);
  const zoneOf = (plan: string): string => report.problemOf(plan)?.timeZone ?? 'UTC';
  return {
    name: words.sheets.history,
    columns: [
      column(columns.title, 26),
      column(columns.time, 17, 'date'),
      column(columns.plan, 12),
      column(columns.id, 12),
      column(columns.what, 44),
      column(columns.by, 12),
      column(columns.revision, 8),
    ],
    rows: report.lines.flatMap((line) =>
      line.history.map((entry) => [
        ...[teller.title(line), localTime(entry.at, zoneOf(entry.plan)), entry.plan, entry.activity],
        ...[teller.entry(line, entry), entry.by, entry.revision === null ? null : words.revision(entry.revision)],
      ]),
    ),
  };
}

const column = (header: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({
  ...{ header, width, kind },
});
