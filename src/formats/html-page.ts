import { fullDayText, periodText } from '../model/date-words.ts';
import { reportStyle } from './html-style.ts';
import { type Html, html, raw, when } from './html-text.ts';
import { titleOf } from './names.ts';
import type { Report, ReportOptions } from './report.ts';

/**
 * A self-contained document with the head that the office gives its tables. It loads nothing and runs no script.
 *
 * @param heading Instead of the Problem's title.
 */
export function htmlPage(report: Report, options: ReportOptions, main: Html, nav?: Html, heading?: string): string {
  const { words, lang } = report;
  const title = fullTitle(report, heading);
  const date = options.generatedOn;
  return html`<!doctype html>
<html lang="${words.htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(reportStyle(report))}</style>
</head>
<body>
<header class="masthead">
<p class="internal"><span>${words.internal}</span><span>${words.mayChange}</span></p>
<h1>${title}</h1>
<p class="issued"><span>${words.field(words.unit, options.unit ?? '＿＿＿＿＿＿')}</span>${when(date !== undefined, () => html`<span>${words.field(words.date, fullDayText(date ?? '', lang))}</span>`)}</p>
</header>
${nav}<main class="${heading === undefined ? '' : 'alone'}">
${main}
</main>
</body>
</html>
`.markup;
}

/** Title and period of a table; a title that names the year tells the period itself. */
export function fullTitle({ words, lang, problem }: Report, heading?: string): string {
  const { firstDay, lastDay } = problem.horizon;
  const title = heading ?? titleOf(problem, lang);
  return title.includes(firstDay.slice(0, 4)) ? title : words.fullTitle(title, periodText(firstDay, lastDay, lang));
}
