import { type Html, html, raw } from '../formats/html-text.ts';
import { wordsOf } from '../formats/words.ts';
import type { Problem } from '../model/problem.ts';
import type { FrontierPoint } from '../whatif/frontier.ts';
import type { Style } from './render-summary.ts';
import { type SensitivityWords, sensitivityWords } from './words-sensitivity.ts';

const STYLE = `
:root { color-scheme: light; --ink: #1c1c1c; --line: #b9b9b9; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 15px/1.6 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: var(--ink); }
h1 { font-size: 1.5rem; text-align: center; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid var(--line); padding: .25rem .6rem; text-align: right; }
thead th { background: #f1eee7; } svg { width: 100%; height: auto; } svg text { font-size: 12px; fill: var(--ink); }
@media print { body { margin: 0; } @page { size: A4 landscape; } }`;

/**
 * The frontier between stability and value as a self-contained page: a chart, and its figures.
 *
 * @param table Its head, and a row per point.
 */
export function frontierReport(
  { title: name }: Problem,
  points: readonly FrontierPoint[],
  table: readonly (readonly string[])[],
  { lang, words: cli }: Style,
): string {
  const words = sensitivityWords(cli);
  const title = words.title(name ?? wordsOf(lang).defaultTitle);
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
${chart(points, words)}
<p>${words.note}</p>
<table>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody>
</table>
</body>
</html>
`.markup;
}

const BOX = { left: 90, top: 30, width: 620, height: 280, right: 110, bottom: 50 };

/** Changes to the right, cost upwards; a step from point to point, since between two the first is the best. */
function chart(points: readonly FrontierPoint[], words: SensitivityWords): Html {
  const most = Math.max(1, ...points.map(({ changes }) => changes));
  const costs = points.map(({ cost }) => cost);
  const least = Math.min(...costs);
  const range = Math.max(1, Math.max(...costs) - least);
  const bottom = BOX.top + BOX.height;
  const marks = points.map((point) => ({
    point,
    x: BOX.left + Math.round((point.changes / most) * BOX.width),
    y: bottom - Math.round(((point.cost - least) / range) * BOX.height),
  }));
  const path = marks.map(({ x, y }, i) => (i === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');
  const width = BOX.left + BOX.width + BOX.right;
  return html`<svg viewBox="0 0 ${width} ${bottom + BOX.bottom}" role="img" aria-label="${words.axes.cost}">
<path d="M${BOX.left} ${BOX.top}V${bottom}H${BOX.left + BOX.width}" fill="none" stroke="#b9b9b9"/>
<path d="${path}" fill="none" stroke="#d9a441" stroke-width="2"/>
${marks.map(
  ({ point, x, y }) => html`<circle cx="${x}" cy="${y}" r="5" fill="#8c1d18"/>
<text x="${x + 9}" y="${y - 6}">${point.cost}</text>
<text x="${x}" y="${bottom + 18}" text-anchor="middle">${point.changes}</text>
`,
)}<text x="${BOX.left}" y="${BOX.top - 12}">${words.axes.cost}</text>
<text x="${BOX.left + BOX.width}" y="${bottom + 40}" text-anchor="end">${words.axes.changes}</text>
</svg>`;
}
