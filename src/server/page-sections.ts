import { createAgenda, type Entry } from '../formats/agenda.ts';
import { busyTitle } from '../formats/feed-words.ts';
import { fullTitle } from '../formats/html-page.ts';
import { tableD } from '../formats/html-table-d.ts';
import { tableH } from '../formats/html-table-h.ts';
import { type Html, html } from '../formats/html-text.ts';
import { createNames } from '../formats/names.ts';
import { createReport, type LineChange, type Report } from '../formats/report.ts';
import { type Lang, wordsOf } from '../formats/words.ts';
import { dayText, periodText, timeRangeText, weekdayText } from '../model/date-words.ts';
import type { Problem } from '../model/problem.ts';
import type { FeedScope, FeedView, RevisionRecord } from '../store/store.ts';
import { diffSchedules } from '../whatif/diff.ts';
import { serverWords } from './words.ts';

/** A plan as its subscribers see it: the newest revision, and the one before, null for the first. */
export interface Published {
  readonly revision: RevisionRecord;
  readonly previous: RevisionRecord | null;
}

/** One plan on a subscriber's page: the leader's own table (layout D), the list (H) for others, times alone where busy. */
export function planSection({ revision, previous }: Published, scope: FeedScope, view: FeedView, lang: Lang): Html {
  const { problem, schedule, waivers, number, publishedAt } = revision;
  const words = serverWords(lang).page;
  const shown = view === 'busy' ? 'normal' : view;
  const changes = view === 'busy' || previous === null ? [] : lineChanges(previous, revision);
  const report = createReport(problem, schedule, { lang, view: shown, changes, waivers });
  const stand = words.revision(number, localText(publishedAt, problem.timeZone));
  const { firstDay, lastDay } = problem.horizon;
  // The title names the office.
  const title = view === 'busy' ? periodText(firstDay, lastDay, lang) : fullTitle(report);
  return html`<article><p class="plan"><b>${title}</b> <span class="dim">${stand}</span></p>
${tableOf(report, scope, view, lang)}</article>
`;
}

function tableOf(report: Report, scope: FeedScope, view: FeedView, lang: Lang): Html {
  const { problem, schedule } = report;
  if (view === 'busy') return busyTable(held(problem, schedule, scope, lang), lang);
  if (scope.kind === 'leader') {
    const isKnown = problem.leaders.some(({ id }) => id === scope.id);
    return isKnown ? tableD(report, scope.id) : html`<p class="dim">${serverWords(lang).page.nothing}</p>`;
  }
  const own = new Set(held(problem, schedule, scope, lang).map(({ id }) => id));
  const concerns = (entry: Entry): boolean => own.has(entry.id) || holds(entry, scope);
  return tableH({ ...report, agenda: report.agenda.filter(concerns), dropped: report.dropped.filter(concerns) });
}

/** Who has to do with what is asked of the whole documents: the view may hide the unit or the place. */
const held = (problem: Problem, schedule: RevisionRecord['schedule'], scope: FeedScope, lang: Lang): readonly Entry[] =>
  createAgenda(problem, schedule, lang, 'full').filter((entry) => holds(entry, scope));

/** Whether an entry of the full view concerns whom is asked about, as the feeds have it. */
export function holds({ leaders, bodies, venue, activity }: Entry, scope: FeedScope): boolean {
  if (scope.kind === 'master') return true;
  return {
    leader: () => leaders.includes(scope.id),
    body: () => bodies.has(scope.id),
    venue: () => venue === scope.id,
    unit: () => activity?.owner?.unit === scope.id,
  }[scope.kind]();
}

/** Days and times, and nothing else of what is held. */
function busyTable(entries: readonly Entry[], lang: Lang): Html {
  const { columns } = wordsOf(lang);
  if (entries.length === 0) return html`<p class="dim">${serverWords(lang).page.nothing}</p>`;
  return html`<div class="scroll"><table class="list">
<thead><tr><th scope="col">${columns.date}</th><th scope="col">${columns.time}</th><th scope="col">${columns.title}</th></tr></thead>
<tbody>
${entries.map(({ start, end }) => {
  const day = start.slice(0, 10);
  return html`<tr><th scope="row" class="day">${dayText(day, lang)} ${weekdayText(day, lang)}</th><td class="time" data-label="${columns.time}">${timeRangeText(start, end, lang)}</td><td>${busyTitle(lang)}</td></tr>
`;
})}</tbody></table></div>`;
}

/** What differs from the revision before, as the tables mark it. */
function lineChanges(previous: RevisionRecord, next: RevisionRecord): readonly LineChange[] {
  const { problem } = previous;
  const before = new Map(previous.schedule.assignments.map((assignment) => [assignment.activity, assignment]));
  return diffSchedules(previous, next).flatMap((change): readonly LineChange[] => {
    if (change.subject === 'focus') return [];
    const { id: activity } = change;
    const was = before.get(activity);
    if (was === undefined) return [{ activity, kind: 'added' }];
    if (change.kind === 'cancelled') return [{ activity, kind: 'dropped', before: was, problem }];
    const moved = change.kind === 'changed' && change.moved !== null;
    return [{ activity, kind: moved ? 'moved' : 'changed', before: was, problem }];
  });
}

/** The name of whom a page is for, as the newest plan that knows it has it. */
export function nameOf(scope: FeedScope, problems: readonly Problem[], lang: Lang): string {
  if (scope.kind === 'master') return wordsOf(lang).everybody;
  if (scope.kind === 'unit') return scope.id;
  const { kind, id } = scope;
  const list = ({ leader: 'leaders', body: 'bodies', venue: 'venues' } as const)[kind];
  const problem = problems.findLast((one) => (one[list] ?? []).some((named) => named.id === id));
  return problem === undefined ? id : createNames(problem, 'full', lang)[kind](id);
}

/** An instant as the office's clock shows it: `2026-11-20 16:00`. */
function localText(instant: string, timeZone: string): string {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  // The Swedish form is that of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', options).format(new Date(instant));
}
