import type { Activity } from '../model/problem.ts';
import type { Reason } from '../model/schedule.ts';
import { type Html, html, when } from './html-text.ts';
import type { Report } from './report.ts';
import type { Facts } from './report-facts.ts';
import { sourceText } from './source-text.ts';
import { isHidden } from './view.ts';
import { reasonText } from './words.ts';

/** What is not scheduled, and why, in words; focus goals that fall short included. */
export function unscheduledHtml(report: Report, facts: Facts): Html {
  const { words, names } = report;
  const { columns, sections } = words;
  const head = html`<h2>${sections.unscheduled}</h2>`;
  if (facts.unscheduled.length === 0 && facts.shortGoals.length === 0) {
    return html`<section id="unscheduled">${head}<p class="good">✓ ${words.everythingPlaced}</p></section>`;
  }
  const goals = facts.shortGoals.map(
    ({ goal, missing, wanted }) =>
      html`<tr class="focus"><td class="num">◆</td><td class="title">${words.focusTitle(names.goal(goal.id))}</td><td></td><td>${words.importance(goal.priority ?? 3, 3)}</td><td>${words.focusShort(missing, wanted)}</td></tr>
`,
  );
  const rows = facts.unscheduled.map(({ activity, reasons }, i) => row(report, activity, reasons, i + 1));
  return html`<section id="unscheduled">${head}
<div class="scroll"><table class="out">
<thead><tr><th scope="col" class="num">${columns.index}</th><th scope="col">${columns.title}</th><th scope="col">${columns.body}</th><th scope="col">${columns.rank}</th><th scope="col">${columns.reasons}</th></tr></thead>
<tbody>
${rows}${goals}</tbody></table></div></section>`;
}

function row(report: Report, activity: Activity, reasons: readonly Reason[], index: number): Html {
  const { words, names, view, lang } = report;
  const { columns } = words;
  const hidden = isHidden(activity, view);
  const sentences = [...new Set(reasons.map((reason) => reasonText(reason, names, lang)))];
  const mark = when(activity.mandatory === true, () => html` <span class="tag strong">${words.mandatory}</span>`);
  const body = hidden || activity.body === undefined ? words.none : names.body(activity.body);
  const from = hidden ? '' : sourceText(activity.source);
  const source = when(from !== '', () => html`<br><span class="dim">${words.field(columns.source, from)}</span>`);
  const why =
    sentences.length > 0
      ? html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
      : html`<span class="dim">${words.noReason}</span>`;
  return html`<tr><td class="num">${index}</td><td class="title">${names.activity(activity.id)}${mark}${source}</td><td>${body}</td><td>${words.importance(activity.priority ?? 3, activity.urgency ?? 3)}</td><td>${why}</td></tr>
`;
}
