import { plainLine } from '../model/plain-text.ts';
import { COLOURS, type Colour, type LedgerLine, type Totals, totalsOf } from '../publish/ledger/ledger-lines.ts';
import { type LedgerReport, type LedgerTeller, ledgerTeller } from '../publish/ledger/say-ledger.ts';
import { ledgerWords } from '../publish/ledger/words.ts';
import { type Style, section } from './render-summary.ts';
import { ledgerCliWords } from './words-ledger.ts';

/** The ledger on a terminal: totals, two lines per matter, totals per unit. */
export function renderLedger(report: LedgerReport, style: Style): string {
  const words = ledgerWords(style.lang);
  const { lines } = report;
  const teller = ledgerTeller(report);
  const head = `${words.title}  ${teller.asOf}`;
  if (lines.length === 0) return section(head, `  ${words.empty}`, style);
  const { all, units } = totalsOf(lines);
  const perUnit = units.map(
    ({ unit, totals }) => `  ${totalsText(totals, style)}  ${unit === '' ? words.noUnit : plainLine(unit)}`,
  );
  return [
    section(head, `  ${totalsText(all, style)}  ${ledgerCliWords(style.words).total(lines.length)}`, style),
    lines.map((line) => matterText(line, teller, style)).join('\n'),
    section(words.sheets.units, perUnit.join('\n'), style),
  ].join('\n\n');
}

function totalsText(totals: Totals, style: Style): string {
  const { colours, count } = ledgerWords(style.lang);
  return COLOURS.map((colour) => painted(colour, `${colours[colour]} ${count(totals[colour])}`, style)).join('  ');
}

const painted = (colour: Colour, text: string, { paint }: Style): string => paint[colour](text);

/** Colour and why, title, owner, plan and id; below, when it is due, how far it is, and how old. */
export function matterText(line: LedgerLine, teller: LedgerTeller, style: Style): string {
  const words = ledgerWords(style.lang);
  const { due, separator } = ledgerCliWords(style.words);
  const { colour, unit, person, dueDay, carryOvers, ageDays, plan, activity } = line;
  const light = `${words.colours[colour]} ${teller.why(line)}`.trim();
  const owner = [unit, person].filter((text) => text.trim() !== '').map(plainLine);
  const facts = [
    ...(dueDay === null ? [] : [due(dueDay)]),
    ...(carryOvers === 0 ? [] : [words.carried(carryOvers)]),
    words.age(ageDays),
  ];
  const first = [painted(colour, light, style), teller.title(line), ...(owner.length === 0 ? [] : [owner.join(' ')])];
  const id = style.paint.dim(`[${plan} ${plainLine(activity)}]`);
  return `  ${first.join('  ')}  ${id}\n      ${facts.join(separator)}  ${teller.progress(line)}`;
}
