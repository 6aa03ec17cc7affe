import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import { htmlPage } from './html-page.ts';
import { summaryHtml } from './html-summary.ts';
import { tableB } from './html-table-b.ts';
import { tableH } from './html-table-h.ts';
import { html } from './html-text.ts';
import { unscheduledHtml } from './html-unscheduled.ts';
import { createReport, type ReportOptions } from './report.ts';
import { factsOf } from './report-facts.ts';

/**
 * The schedule as one self-contained document for screen and landscape paper: summary, layout H 清单, layout B
 * 全体领导周表, and what is not scheduled. It loads nothing and runs no script.
 */
export function htmlReport(problem: Problem, schedule: Schedule, options: ReportOptions): string {
  const report = createReport(problem, schedule, options);
  const { words } = report;
  const facts = factsOf(report.problem, schedule);
  const nav = html`<nav aria-label="${words.contents}"><a href="#list">${words.sections.list}</a><a href="#weeks">${words.sections.weeks}</a><a href="#unscheduled">${words.sections.unscheduled}<span class="count">${facts.unscheduled.length + facts.shortGoals.length}</span></a></nav>
`;
  const main = html`${summaryHtml(report, facts)}
${tableH(report)}
${tableB(report)}
${unscheduledHtml(report, facts)}`;
  return htmlPage(report, options, main, nav);
}
