import { type Html, html, raw } from '../formats/html-text.ts';
import { createNames } from '../formats/names.ts';
import { wordsOf } from '../formats/words.ts';
import type { Outcome } from '../whatif/compare.ts';
import { hoursText } from './numbers.ts';
import type { Style } from './render-summary.ts';
import { type WhatIfWords, whatIfWords } from './words-whatif.ts';

const STYLE = `
:root { color-scheme: light; --ink: #1c1c1c; --soft: #595959; --line: #b9b9b9; --lost: #8c1d18; --other: #d9a441; }
body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; font: 15px/1.6 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: var(--ink); }
h1 { font-size: 1.5rem; text-align: center; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid var(--line); padding: .25rem .6rem; text-align: right; }
th:first-child, td:first-child { text-align: left; } thead th { background: #f1eee7; }
ol { padding-left: 1.6rem; } svg { width: 100%; height: auto; } svg text { font-size: 12px; fill: var(--ink); }
@media print { body { margin: 0; } @page { size: A4 landscape; } }`;

/**
 * Scenarios side by side as a self-contained page: the figures, two charts, and each change in words.
 *
 * @param sentences Of scenario i, what changes against the base.
 */
export function scenarioReport(
  outcomes: readonly Outcome[],
  table: readonly (readonly string[])[],
  sentences: readonly (readonly string[])[],
  { lang, words: cli }: Style,
): string {
  const words = whatIfWords(cli);
  const title = words.title(outcomes[0]?.problem.title ?? wordsOf(lang).defaultTitle);
  const [head = [], ...rows] = table;
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
<table>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([
      label = '',
      ...cells
    ]) => html`<tr><th scope="row">${label}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody>
</table>
<h2>${words.costChart}</h2>
${costChart(outcomes)}
<h2>${words.hoursChart}</h2>
${hoursTable(outcomes, words, lang)}
${outcomes.slice(1).map(({ name }, i) => changes(name, sentences[i + 1] ?? [], words))}
</body>
</html>
`.markup;
}

function changes(name: string, sentences: readonly string[], words: WhatIfWords): Html {
  if (sentences.length === 0) return html`<h2>${words.unchanged(name)}</h2>`;
  return html`<h2>${words.changesOf(name, sentences.length)}</h2>
<ol>${sentences.map(
    (sentence) => html`<li>${sentence}</li>
`,
  )}</ol>`;
}

const BAR = { height: 22, gap: 10, left: 220, width: 620, right: 120 };

/** A bar per scenario: value lost, then inconvenience; the number stands behind it, so that no colour has to be told. */
function costChart(outcomes: readonly Outcome[]): Html {
  const most = Math.max(1, ...outcomes.map(({ score }) => score.cost));
  const scale = (value: number): number => Math.round((value / most) * BAR.width);
  const height = outcomes.length * (BAR.height + BAR.gap);
  const total = BAR.left + BAR.width + BAR.right;
  return html`<svg viewBox="0 0 ${total} ${height}" role="img">
${outcomes.map(({ name, score }, i) => {
  const y = i * (BAR.height + BAR.gap);
  const lost = scale(score.valueLost);
  return html`<text x="${BAR.left - 8}" y="${y + 15}" text-anchor="end">${name}</text>
<rect x="${BAR.left}" y="${y}" width="${lost}" height="${BAR.height}" fill="#8c1d18"/>
<rect x="${BAR.left + lost}" y="${y}" width="${scale(score.inconvenience)}" height="${BAR.height}" fill="#d9a441"/>
<text x="${BAR.left + scale(score.cost) + 8}" y="${y + 15}">${score.cost} = ${score.valueLost} + ${score.inconvenience}</text>
`;
})}</svg>`;
}

function hoursTable(outcomes: readonly Outcome[], words: WhatIfWords, lang: Style['lang']): Html {
  const [base] = outcomes;
  if (base === undefined) return html``;
  const names = createNames(base.problem, 'full', lang);
  return html`<table>
<thead><tr><th scope="col"></th>${outcomes.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${base.minutes.map(
    ({ leader }) => html`<tr><th scope="row">${names.leader(leader)}</th>${outcomes.map(
      ({ minutes }) =>
        html`<td>${words.hours(hoursText(minutes.find((one) => one.leader === leader)?.minutes ?? 0))}</td>`,
    )}</tr>
`,
  )}</tbody>
</table>`;
}
