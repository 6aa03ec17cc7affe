import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import { fullDayText, periodText } from './date-words.ts';
import { REPORT_STYLE } from './html-style.ts';
import { summaryHtml } from './html-summary.ts';
import { tableB } from './html-table-b.ts';
import { tableH } from './html-table-h.ts';
import { html, raw } from './html-text.ts';
import { unscheduledHtml } from './html-unscheduled.ts';
import { titleOf } from './names.ts';
import { createReport, type ReportOptions } from './report.ts';
import { factsOf } from './report-facts.ts';

/**
 * The schedule as one self-contained document for screen and A4 landscape paper: summary, layout H 清单, layout B
 * 全体领导周表, and what is not scheduled. It loads nothing and runs no script.
 */
export function htmlReport(problem: Problem, schedule: Schedule, options: ReportOptions): string {
  const report = createReport(problem, schedule, options);
  const { words, lang } = report;
  const facts = factsOf(report.problem, schedule);
  const { firstDay, lastDay } = problem.horizon;
  const title = words.fullTitle(titleOf(problem, lang), periodText(firstDay, lastDay, lang));
  const date = options.generatedOn;
  return html`<!doctype html>
<html lang="${words.htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(REPORT_STYLE)}</style>
</head>
<body>
<header class="masthead">
<p class="internal"><span>${words.internal}</span><span>${words.mayChange}</span></p>
<h1>${title}</h1>
<p class="issued"><span>${words.field(words.unit, options.unit ?? '＿＿＿＿＿＿')}</span>${date === undefined ? '' : html`<span>${words.field(words.date, fullDayText(date, lang))}</span>`}</p>
</header>
<nav aria-label="${words.contents}"><a href="#list">${words.sections.list}</a><a href="#weeks">${words.sections.weeks}</a><a href="#unscheduled">${words.sections.unscheduled}<span class="count">${facts.unscheduled.length + facts.shortGoals.length}</span></a></nav>
<main>
${summaryHtml(report, facts)}
${tableH(report)}
${tableB(report)}
${unscheduledHtml(report, facts)}
</main>
</body>
</html>
`.markup;
}
