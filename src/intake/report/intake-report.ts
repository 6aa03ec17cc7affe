import { type Html, html, raw } from '../../formats/html-text.ts';
import type { Lang } from '../../formats/words.ts';
import { periodText } from '../../model/date-words.ts';
import type { Issue } from '../../model/issue.ts';
import type { Problem } from '../../model/problem.ts';
import type { IntakeRecord } from '../record.ts';
import type { RosterBook } from '../roster/roster-book.ts';
import type { FileSummary } from '../wishes/read-wishes.ts';
import { findingsHtml } from './report-findings.ts';
import { carriedHtml, outcomesHtml } from './report-outcomes.ts';
import { intakeStyle } from './report-style.ts';
import { tablesHtml } from './report-tables.ts';
import { todoHtml } from './report-todo.ts';
import { createView, type ReportView } from './report-view.ts';
import { wishesHtml } from './report-wishes.ts';

/** What the report is made from. */
export interface IntakeFacts {
  readonly record: IntakeRecord;
  readonly book: RosterBook;
  readonly files: readonly FileSummary[];
  /** Of the files, the tables and the Problem; their `path` is the place. */
  readonly issues: readonly Issue[];
  /** Null where none could be made. */
  readonly problem: Problem | null;
}

/**
 * The report of an intake as one self-contained document for screen and landscape paper: what to do now, every finding with
 * its answers, every wish as it was understood, the files, and what was carried over, merged and left out. It loads nothing
 * and runs no script.
 */
export function intakeReport(facts: IntakeFacts, lang: Lang): string {
  const view = createView(facts, lang);
  const { words, common } = view;
  const { firstDay, lastDay } = facts.record.period;
  const title = common.fullTitle(words.title, periodText(firstDay, lastDay, lang));
  return html`<!doctype html>
<html lang="${common.htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(intakeStyle(view))}</style>
</head>
<body>
<header class="masthead">
<p class="internal"><span>${common.internal}</span><span>${words.standing}</span></p>
<h1>${title}</h1>
<p class="issued"><span>${common.field(words.madeFor, facts.book.title)}</span></p>
</header>
${navigation(view)}<main>
${todoHtml(view)}
${findingsHtml(view)}
${wishesHtml(view)}
${tablesHtml(view)}
${carriedHtml(view)}
${outcomesHtml(view)}
</main>
</body>
</html>
`.markup;
}

function navigation({ words, common, findings, facts }: ReportView): Html {
  const { sections } = words;
  const { wishes, carried } = facts.record;
  const counts: readonly (readonly [id: keyof ReportView['words']['sections'], count: number | undefined])[] = [
    ['todo', undefined],
    ['findings', findings.filter(({ isOpen }) => isOpen).length],
    ['wishes', wishes.length],
    ['tables', undefined],
    ['carried', carried.length],
    ['outcomes', undefined],
  ];
  return html`<nav aria-label="${common.contents}">${counts.map(([id, count]) => html`<a href="#${id}">${sections[id]}${count === undefined ? undefined : html`<span class="count">${count}</span>`}</a>`)}</nav>
`;
}
