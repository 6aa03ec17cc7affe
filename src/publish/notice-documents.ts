import { html, raw } from '../formats/html-text.ts';
import { wordsOf } from '../formats/words.ts';
import type { NoticeContent } from './change-notices.ts';
import { publishWords } from './words.ts';

/** A notice as plain text for a message: no line but the sentences is long. */
export function noticeText({ lang, number, revisions, reader, items, remarks, issued }: NoticeContent): string {
  const { field, internal } = wordsOf(lang);
  const { title, to, inForce } = publishWords(lang).notice;
  const lines = items.map(({ labels, sentence }, i) => `${i + 1}. [${labels.join(' · ')}] ${sentence}`);
  return `${[`${title} ${number}`, revisions, '', field(to, reader), '', ...lines, '', ...remarks, inForce, '', issued, internal].join('\n')}\n`;
}

/** A notice as a document that needs nothing beside it; prints on A4. */
export function noticeHtml({ lang, number, revisions, reader, items, remarks, issued }: NoticeContent): string {
  const words = wordsOf(lang);
  const { title, to, columns, inForce } = publishWords(lang).notice;
  const rows = items.map(
    ({ labels, sentence }, i) => html`
<tr><td class="num">${i + 1}</td><td class="kind">${labels.map((label) => html`<span>${label}</span>`)}</td><td>${sentence}</td></tr>`,
  );
  return html`<!doctype html>
<html lang="${words.htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} ${number} · ${reader}</title>
<style>${raw(NOTICE_STYLE)}</style>
</head>
<body>
<p class="internal">${words.internal}</p>
<h1>${title}</h1>
<p class="number">${number}</p>
<p class="revisions">${revisions}</p>
<p class="to">${words.field(to, reader)}</p>
<table>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows}
</tbody>
</table>
${remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
<p>${inForce}</p>
<p class="issued">${issued}</p>
</body>
</html>
`.markup;
}

/** The style sheet of every notice, as it stands in it: a page that shows notices may have to name it by its hash. */
export const NOTICE_STYLE = `
:root { --ink: #1d2129; --soft: #5b6472; --rule: #9aa3af; --accent: #a61b1f; --head: #f4f1ec; }
* { box-sizing: border-box; }
body { max-width: 860px; margin: 0 auto; padding: 28px 32px 40px; color: var(--ink); font-size: 15px; line-height: 1.7;
  font-family: "PingFang SC", "Microsoft YaHei", "Hiragino Sans GB", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; }
h1 { margin: 8px 0 2px; text-align: center; color: var(--accent); letter-spacing: .1em;
  font: 700 26px/1.35 "Songti SC", "STZhongsong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", serif; }
p { margin: 0 0 8px; overflow-wrap: anywhere; }
.internal { color: var(--soft); font-size: 13px; }
.number, .revisions { text-align: center; color: var(--soft); }
.revisions { border-bottom: 2px solid var(--accent); padding-bottom: 14px; margin-bottom: 16px; }
.to { font-weight: 600; }
table { width: 100%; border-collapse: collapse; margin: 4px 0 16px; }
th, td { border: 1px solid var(--rule); padding: 7px 10px; text-align: left; vertical-align: top; overflow-wrap: anywhere; unicode-bidi: isolate; }
th { background: var(--head); text-align: center; white-space: nowrap; }
.num { width: 3.4em; text-align: center; }
.kind { width: 8em; text-align: center; }
.kind span { display: block; font-weight: 600; }
.issued { margin-top: 24px; text-align: right; }
@page { size: A4; margin: 20mm 18mm; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;
