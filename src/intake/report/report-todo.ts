import { type Html, html, when } from '../../formats/html-text.ts';
import { KINDS, openCount, type ReportView } from './report-view.ts';

/** What came in, and what is to be done about it now. */
export function todoHtml(view: ReportView): Html {
  const { facts, words } = view;
  const { cards } = words;
  const { wishes } = facts.record;
  const clear = wishes.filter(({ open }) => open.length === 0).length;
  const toDecide = openCount(view, 'question', 'contradiction', 'duplicate');
  const toLookAt = openCount(view, 'lint', 'mergeable');
  const { problem } = facts;
  return html`<section id="todo"><h2>${words.sections.todo}</h2>
<div class="summary todo"><dl>
${card(cards.wishes, String(wishes.length), cards.fromFiles(facts.files.length))}
${card(cards.clear, `${clear} / ${wishes.length}`, cards.clearMeaning)}
${card(cards.toDecide, String(toDecide), toLookAt > 0 ? cards.toLookAt(toLookAt) : '', toDecide > 0)}
${card(cards.activities, problem === null ? '—' : String(problem.activities.length), problem === null ? cards.noProblem : cards.inProblem, problem === null)}
</dl>
${steps(view)}</div></section>`;
}

function steps(view: ReportView): Html {
  const { words, facts } = view;
  const errors = facts.issues.filter(({ severity }) => severity === 'error').length;
  const kinds = KINDS.map((kind) => ({ kind, count: openCount(view, kind) })).filter(({ count }) => count > 0);
  if (errors === 0 && kinds.length === 0) return html`<p class="good">✓ ${words.nothingToDo}</p>`;
  const blocking = openCount(view, 'question', 'contradiction', 'duplicate') > 0;
  return html`<ol class="steps">
${when(
  errors > 0,
  () => html`<li><a href="#issues">${words.todo.error(errors)}</a></li>
`,
)}${kinds.map(
  ({ kind, count }) => html`<li><a href="#${kind}">${words.todo[kind](count)}</a></li>
`,
)}${when(
  kinds.length > 0,
  () => html`<li>${words.thenDecide}</li>
`,
)}</ol>
${when(blocking, () => html`<p class="guide">${words.untilThen}</p>`)}`;
}

function card(label: string, value: string, detail: string, alarm = false): Html {
  return html`<div class="card ${alarm ? 'alarm' : ''}"><dt>${label}</dt><dd><b>${value}</b><span>${detail}</span></dd></div>`;
}
