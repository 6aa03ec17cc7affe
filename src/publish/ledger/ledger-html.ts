import { reportStyle } from '../../formats/html-style.ts';
import { type Html, html, raw } from '../../formats/html-text.ts';
import { wordsOf } from '../../formats/words.ts';
import { COLOURS, type LedgerLine, type Totals, totalsOf } from './ledger-lines.ts';
import { type LedgerReport, type LedgerTeller, ledgerTeller } from './say-ledger.ts';
import { type LedgerWords, ledgerWords } from './words.ts';

const STYLE = `
.light { font-weight: 600; white-space: nowrap; text-align: center; }
.light.red { color: #a61b1f; } .light.yellow { color: #8a5a00; } .light.green { color: #1f6b3a; }
.light .why { display: block; font-weight: 400; font-size: 12px; white-space: normal; }
.all { margin-bottom: 12px; } .all span { margin-right: 1.5em; } .totals { width: auto; margin-top: 18px; background: var(--paper); } .totals th[scope=row] { text-align: left; }
.ledger { min-width: 1040px; } .ledger td { overflow-wrap: anywhere; unicode-bidi: isolate; } .ledger td.num { text-align: center; } .ledger td.due { white-space: nowrap; }
.ledger .title { min-width: 11em; } .ledger .progress { min-width: 16em; }
.soft { color: var(--soft); font-size: 12px; }
@media print { .ledger { min-width: 0; } .ledger tr { break-inside: avoid; } }
`;

/** The ledger (督查台账) as a self-contained document for screen and landscape paper. It loads nothing and runs no script. */
export function ledgerHtml(report: LedgerReport): string {
  const { lang, lines } = report;
  const shared = wordsOf(lang);
  const words = ledgerWords(lang);
  const teller = ledgerTeller(report);
  const { all, units } = totalsOf(lines);
  return html`<!doctype html>
<html lang="${shared.htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${words.title}</title>
<style>${raw(`${reportStyle({ paper: 'A4', words: shared })}${STYLE}`)}</style>
</head>
<body>
<header class="masthead">
<p class="internal"><span>${shared.internal}</span></p>
<h1>${words.title}</h1>
<p class="issued"><span>${teller.asOf}</span></p>
</header>
<main>
<p class="all">${COLOURS.map((colour) => html`<span class="light ${colour}">${words.colours[colour]} ${words.count(all[colour])}</span>`)}</p>
<div class="scroll"><table class="ledger">
<thead><tr>${headers(words).map((header) => html`<th scope="col">${header}</th>`)}</tr></thead>
<tbody>
${lines.map((line, i) => rowHtml(line, i + 1, teller, words))}</tbody>
</table></div>
${unitsHtml(units, all, words)}
</main>
</body>
</html>
`.markup;
}

const headers = ({ columns }: LedgerWords): readonly string[] => [
  ...[columns.index, columns.colour, columns.title, columns.unit, columns.person, columns.duty, columns.dueDay],
  ...[columns.progress, columns.overdueDays, columns.carryOvers, columns.ageDays],
];

function rowHtml(line: LedgerLine, index: number, teller: LedgerTeller, words: LedgerWords): Html {
  const { colour, unit, person, contact, dueDay, overdueDays, carryOvers, ageDays, plan, activity } = line;
  return html`<tr><td class="num">${index}</td><td class="light ${colour}">${words.colours[colour]}<span class="why">${teller.why(line)}</span></td>
<td class="title">${teller.title(line)}<span class="sub soft">${plan} ${activity}</span></td><td>${unit}</td><td>${person}<span class="sub soft">${contact}</span></td>
<td>${teller.duty(line)}</td><td class="num due">${dueDay ?? words.noDueDay}</td><td class="progress">${teller.progress(line)}</td>
<td class="num">${overdueDays}</td><td class="num">${carryOvers}</td><td class="num">${ageDays}</td></tr>
`;
}

function unitsHtml(units: ReturnType<typeof totalsOf>['units'], all: Totals, words: LedgerWords): Html {
  const row = (name: string, totals: Totals): Html =>
    html`<tr><th scope="row">${name}</th>${COLOURS.map((colour) => html`<td class="num">${totals[colour]}</td>`)}</tr>
`;
  return html`<table class="totals">
<thead><tr><th scope="col">${words.columns.unit}</th>${COLOURS.map((colour) => html`<th scope="col" class="light ${colour}">${words.colours[colour]}</th>`)}</tr></thead>
<tbody>
${units.map(({ unit, totals }) => row(unit === '' ? words.noUnit : unit, totals))}${row(words.columns.total, all)}</tbody>
</table>`;
}
