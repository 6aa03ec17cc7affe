import { type Html, html } from '../../formats/html-text.ts';
import { fullDayText } from '../../model/date-words.ts';
import { addTo } from '../../model/multi-map.ts';
import { placeHtml, placeLink } from './report-places.ts';
import type { ReportView } from './report-view.ts';

/** What comes in by itself, as it was wanted before. */
export function carriedHtml(view: ReportView): Html {
  const { words, facts, lang } = view;
  const { columns } = words;
  const activities = new Map((facts.problem?.activities ?? []).map((activity) => [activity.id, activity]));
  const rows = facts.record.carried.map(({ activity: id, times, since, cause }) => {
    const activity = activities.get(id);
    const body = view.bodyName(activity?.body ?? null) ?? '—';
    return html`<tr><td class="title">${activity?.title ?? id}</td><td>${body}</td><td>${words.periods(times)}</td><td>${fullDayText(since, lang)}</td><td>${words.causes[cause]}</td></tr>
`;
  });
  const heads = [columns.title, columns.body, columns.times, columns.since, columns.cause];
  return html`<section id="carried"><h2>${words.sections.carried}</h2>
${table(heads, rows, words.noCarried)}</section>`;
}

/** Wishes that became one activity, and those that became none. */
export function outcomesHtml(view: ReportView): Html {
  const { words } = view;
  const { columns } = words;
  return html`<section id="outcomes"><h2>${words.sections.outcomes}</h2>
<h3>${words.mergedHeading}</h3>
${table([columns.activity, columns.joined], mergedRows(view), words.noMerged)}
<h3>${words.leftOutHeading}</h3>
${table([columns.place, columns.title, columns.reason], leftOutRows(view), words.noLeftOut)}</section>`;
}

function mergedRows(view: ReportView): readonly Html[] {
  const members = new Map<string, string[]>();
  for (const { wish, activity, mergedWith } of view.facts.record.fates) {
    if (activity !== null && mergedWith.length > 0) addTo(members, activity, wish);
  }
  const titles = new Map((view.facts.problem?.activities ?? []).map(({ id, title }) => [id, title]));
  return [...members].map(([activity, wishes]) => {
    const title = titles.get(activity) ?? view.wish(activity)?.wish.title ?? activity;
    return html`<tr><td class="title">${title}</td><td>${wishes.map((key) => html`<div>${memberHtml(key, view)}</div>`)}</td></tr>
`;
  });
}

function memberHtml(key: string, view: ReportView): Html {
  const one = view.wish(key);
  return one === undefined ? html`${key}` : placeHtml(one.wish.place, one, view);
}

function leftOutRows(view: ReportView): readonly Html[] {
  return view.facts.record.fates.flatMap(({ wish: key, leftOut }) => {
    if (leftOut === null) return [];
    const one = view.wish(key);
    const title = one?.wish.title ?? key;
    const where = one === undefined ? html`—` : placeLink(one);
    return [
      html`<tr><td>${where}</td><td class="title">${title}</td><td>${view.words.leftOut[leftOut]}</td></tr>
`,
    ];
  });
}

function table(heads: readonly string[], rows: readonly Html[], nothing: string): Html {
  if (rows.length === 0) return html`<p class="dim">${nothing}</p>`;
  return html`<div class="scroll"><table class="outcomes">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}
