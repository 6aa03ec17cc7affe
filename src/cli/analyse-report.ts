import type { DayLoad, LeaderLoad } from '../explain/breakdown/loads.ts';
import { sayMatch, termNames } from '../explain/breakdown/say-match.ts';
import type { Scene } from '../explain/say/scene.ts';
import { type Html, html, raw, when } from '../formats/html-text.ts';
import { wordsOf } from '../formats/words.ts';
import { dayText, periodText, weekdayText } from '../model/date-words.ts';
import { leaderTable, shareText, type TermRow, termTable } from './analyse-tables.ts';
import { type Analysis, chosenMatches } from './analyse-text.ts';
import { hoursText } from './numbers.ts';
import type { Style } from './render-summary.ts';
import { textWidth } from './text-width.ts';
import { type AnalyseWords, analyseWords } from './words-analyse.ts';

const STYLE = `
:root { color-scheme: light; --ink: #1c1c1c; --line: #b9b9b9; }
body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; font: 15px/1.6 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: var(--ink); }
h1 { font-size: 1.5rem; text-align: center; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; break-after: avoid; }
.total { text-align: center; } .missed { color: #8c1d18; font-weight: bold; }
table { border-collapse: collapse; width: 100%; font-size: .93em; } th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: right; }
th:first-child, td:first-child { text-align: left; white-space: nowrap; } thead th { background: #f1eee7; } tr { break-inside: avoid; }
ol { padding-left: 2em; } svg { display: block; max-width: 100%; height: auto; break-inside: avoid; } svg text { font-size: 12px; fill: var(--ink); }
svg .dark { fill: #fff; } svg .off { font-style: italic; } .note { font-size: .85em; margin: .3rem 0; color: #595959; break-after: avoid; }
@media print { body { margin: 0; max-width: none; font-size: 11px; } h1 { margin: 0; } h2 { margin: 1rem 0 .3rem; } * { print-color-adjust: exact; } @page { size: A4 landscape; margin: 12mm; } }`;

/**
 * The analysis as a self-contained page: the table and the bars of the terms, the load of each leader on each day, the
 * dearest matches, the bottlenecks.
 *
 * @param bottlenecks As sentences; null: not asked for.
 */
export function analysisReport(
  analysis: Analysis,
  most: number,
  bottlenecks: readonly string[] | null,
  { lang, words: cli }: Style,
): string {
  const words = analyseWords(cli);
  const { scene, score, rows, loads } = analysis;
  const { title: own, horizon } = scene.problem;
  const title = words.title(own ?? wordsOf(lang).defaultTitle);
  const all = chosenMatches(analysis, {});
  const shown = all.slice(0, most);
  return html`<!doctype html>
<html lang="${wordsOf(lang).htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<h1>${title}</h1>
<p class="total">${periodText(horizon.firstDay, horizon.lastDay, lang)}<br>
${words.total(score.cost, score.valueLost, score.inconvenience)}</p>
${when(score.mandatoryMissed > 0, () => html`<p class="total missed">${words.missed(score.mandatoryMissed)}</p>`)}
<h2>${words.terms}</h2>
${tableOf(termTable(rows, scene))}
<h2>${words.bars}</h2>
${termBars(rows, scene)}
<h2>${words.heat}</h2>
<p class="note">${words.heatNote}</p>
${heatMap(loads, scene)}
<h2>${words.leaders}</h2>
${tableOf(leaderTable(loads, scene, words))}
${listOf(
  words.dearest(shown.length, all.length),
  shown.map((match) => sayMatch(match, scene)),
)}
${bottlenecks === null ? undefined : bottleneckPart(bottlenecks, words)}
</body>
</html>
`.markup;
}

function tableOf([head = [], ...rows]: readonly (readonly string[])[]): Html {
  return html`<table>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([
      label = '',
      ...cells
    ]) => html`<tr><th scope="row">${label}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody>
</table>`;
}

const listOf = (heading: string, sentences: readonly string[]): Html => html`<h2>${heading}</h2>
<ol>${sentences.map(
  (sentence) => html`<li>${sentence}</li>
`,
)}</ol>`;

const bottleneckPart = (sentences: readonly string[], words: AnalyseWords): Html =>
  sentences.length === 0 ? html`<p>${words.noBottlenecks}</p>` : listOf(words.bottlenecks(sentences.length), sentences);

const BAR = { height: 20, gap: 8, left: 190, width: 640, right: 170 };

/** A bar per term; the number stands behind it, so that no colour has to be told. */
function termBars(rows: readonly TermRow[], scene: Scene): Html {
  const names = termNames(scene);
  const most = Math.max(1, ...rows.map(({ cost }) => cost));
  const [total, height] = [BAR.left + BAR.width + BAR.right, rows.length * (BAR.height + BAR.gap)];
  return html`<svg viewBox="0 0 ${total} ${height}" width="${total}" role="img">
${rows.map(({ term, cost, share }, i) => {
  const y = i * (BAR.height + BAR.gap);
  const width = Math.round((cost / most) * BAR.width);
  return html`<text x="${BAR.left - 8}" y="${y + 15}" text-anchor="end">${names[term]}</text>
<rect x="${BAR.left}" y="${y}" width="${width}" height="${BAR.height}" fill="${term === 'valueLost' ? '#8c1d18' : '#d9a441'}"/>
<text x="${BAR.left + width + 8}" y="${y + 15}">${cost} · ${shareText(share)}</text>
`;
})}</svg>`;
}

const CELL = { width: 34, height: 24, top: 40 };
/** Pixels of one column of text, a little more than half of its size. */
const LETTER = 6.5;
/** From hardly anything to the busiest day of all; the last is dark, and written on in white. */
const SHADES = ['#faf6ec', '#f5e3bd', '#ecc887', '#dda556', '#c07a3a', '#8f4a27'];
const FIRST_DARK = 5;

/** A row per leader, a column per day; the hours stand in the cells. */
function heatMap(loads: readonly LeaderLoad[], scene: Scene): Html {
  const days = loads[0]?.days ?? [];
  const most = Math.max(1, ...loads.flatMap((load) => load.days.map(({ minutes }) => minutes)));
  const names = loads.map(({ leader }) => scene.names.leader(leader));
  const left = Math.ceil(Math.max(...names.map(textWidth)) * LETTER) + 12;
  const [width, height] = [left + days.length * CELL.width, CELL.top + loads.length * CELL.height];
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" role="img">
${days.map((day, i) => dayHead(day, i, left + i * CELL.width, scene))}
${loads.map((load, row) => {
  const y = CELL.top + row * CELL.height;
  return html`<text x="${left - 8}" y="${y + 16}" text-anchor="end">${names[row]}</text>
${load.days.map((day, i) => heatCell(day, left + i * CELL.width, y, most))}`;
})}</svg>`;
}

function dayHead({ day, isWorkingDay }: DayLoad, column: number, x: number, { lang }: Scene): Html {
  const style = isWorkingDay ? '' : 'off';
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  const label = column === 0 || date === 1 ? `${month}/${date}` : String(date);
  const weekday = lang === 'zh' ? weekdayText(day, lang).slice(-1) : weekdayText(day, lang);
  const middle = x + CELL.width / 2;
  return html`<text class="${style}" x="${middle}" y="14" text-anchor="middle"><title>${dayText(day, lang)}</title>${label}</text>
<text class="${style}" x="${middle}" y="31" text-anchor="middle">${weekday}</text>
`;
}

function heatCell({ minutes, counted, target }: DayLoad, x: number, y: number, most: number): Html {
  const shade = minutes === 0 ? -1 : Math.min(SHADES.length - 1, Math.floor((minutes / most) * SHADES.length));
  const over = target !== null && counted > target ? '▲' : '';
  const tone = shade >= FIRST_DARK ? 'dark' : '';
  return html`<rect x="${x}" y="${y}" width="${CELL.width - 1}" height="${CELL.height - 1}" fill="${SHADES[shade] ?? '#fff'}" stroke="#ddd"/>
${when(minutes > 0, () => html`<text class="${tone}" x="${x + CELL.width / 2}" y="${y + 16}" text-anchor="middle">${hoursText(minutes)}${over}</text>`)}`;
}
