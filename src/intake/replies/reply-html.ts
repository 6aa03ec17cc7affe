import { reportStyle } from '../../formats/html-style.ts';
import { type Html, html, raw } from '../../formats/html-text.ts';
import { type Lang, wordsOf } from '../../formats/words.ts';
import type { BodyReply, ReplyOptions } from './reply.ts';
import { type ReplyTable, replyTable } from './reply-table.ts';

const STYLE = `
.letter { font-size: 15px; margin-bottom: 12px; } .letter p { margin-bottom: 6px; } .letter .to { font-weight: 600; }
.letter p + p { text-indent: 2em; }
.reply { table-layout: fixed; min-width: 1100px; } .reply .time { white-space: normal; } .line + .line { margin-top: 3px; } .reply .outcome { font-weight: 600; text-align: center; }
.reply col.index { width: 3.4%; } .reply col.source { width: 7.5%; } .reply col.title { width: 13%; } .reply col.time { width: 10.5%; }
.reply col.place { width: 7.5%; } .reply col.people { width: 8.6%; } .reply col.outcome { width: 6.5%; } .reply col.arranged { width: 14%; }
.reply col.reasons { width: 14%; }
.reply tr.moved .outcome, .reply tr.deferred .outcome, .reply tr.refused .outcome { color: var(--accent); }
.closing { margin-top: 12px; text-indent: 2em; } .signature { margin-top: 18px; text-align: right; } .signature p { margin-bottom: 4px; }
@media print { .reply { min-width: 0; } .reply tr { break-inside: avoid; } .letter { font-size: 10.5pt; } .signature { break-inside: avoid; } }
`;

/** A reply as a self-contained letter for screen and landscape paper. It loads nothing and runs no script. */
export function replyHtml(reply: BodyReply, lang: Lang, options: ReplyOptions = {}): string {
  const table = replyTable(reply, lang, options);
  const words = wordsOf(lang);
  return html`<!doctype html>
<html lang="${words.htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${table.title}</title>
<style>${raw(`${reportStyle({ paper: 'A4', words })}${STYLE}`)}</style>
</head>
<body>
<header class="masthead">
<p class="internal"><span>${words.internal}</span></p>
<h1>${table.title}</h1>
</header>
<main>
<div class="letter"><p class="to">${table.addressee}</p>
<p>${table.intro}</p></div>
${tableHtml(table)}
<p class="closing">${table.closing}</p>
<div class="signature">${table.signature.map((line) => html`<p>${line}</p>`)}</div>
</main>
</body>
</html>
`.markup;
}

function tableHtml({ columns, rows }: ReplyTable): Html {
  const body = rows.map(
    ({
      answer,
      cells,
    }) => html`<tr class="${answer.outcome}">${cells.map((lines, i) => cell(lines, columns[i]?.name))}</tr>
`,
  );
  return html`<div class="scroll"><table class="reply">
<colgroup>${columns.map(({ name }) => html`<col class="${name}">`)}</colgroup>
<thead><tr>${columns.map(({ header }) => html`<th scope="col">${header}</th>`)}</tr></thead>
<tbody>
${body}</tbody></table></div>`;
}

const cell = (lines: readonly string[], column: string | undefined): Html =>
  html`<td class="${column === 'index' ? 'num' : column}">${lines.map((line) => html`<span class="line">${line}</span>`)}</td>`;
