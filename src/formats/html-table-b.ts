import type { CalendarDay } from '../calendar/calendar.ts';
import { shortPeriodText } from '../model/date-words.ts';
import type { Leader } from '../model/problem.ts';
import { inProtocolOrder } from '../model/protocol-order.ts';
import { dayClass } from './html-day.ts';
import { dayHead, pieceHtml } from './html-piece.ts';
import { type Html, html, raw, when } from './html-text.ts';
import { type Report, type Shown, shownEntries } from './report.ts';
import { partsInUse, piecesOf } from './table-parts.ts';

/** Layout B 全体领导周表: per ISO week, leaders × parts of the day down, days across. */
export function tableB(report: Report): Html {
  return html`<section id="weeks"><h2>${report.words.sections.weeks}</h2>
${weeksOf(report).map(({ isoWeek, days }) => weekTable(isoWeek, days, report))}</section>`;
}

/** The days of the horizon by ISO week. */
export function weeksOf(
  report: Report,
): readonly { readonly isoWeek: string; readonly days: readonly CalendarDay[] }[] {
  const weeks = new Map<string, CalendarDay[]>();
  for (const day of report.calendar.days) weeks.set(day.isoWeek, [...(weeks.get(day.isoWeek) ?? []), day]);
  return [...weeks].map(([isoWeek, days]) => ({ isoWeek, days }));
}

function weekTable(isoWeek: string, days: readonly CalendarDay[], report: Report): Html {
  const { words, lang, problem } = report;
  const period = shortPeriodText(days[0]?.date ?? '', days.at(-1)?.date ?? '', lang);
  const columns = days.map((day) => raw(isIdle(day, shownEntries(report)) ? '<col class="idle">' : '<col>'));
  // A week cut short by the horizon keeps its columns as wide as those of a full one.
  const width = 11 + 18 * days.length;
  return html`<div class="week"><h3>${words.week(isoWeek, period)}</h3>
<div class="scroll" style="max-width:${width}em"><table class="grid">
<colgroup><col class="who"><col class="part">${columns}</colgroup>
<thead><tr><th scope="col">${words.columns.leader}</th><th scope="col">${words.columns.part}</th>${days.map((day) => dayHead(day, report))}</tr></thead>
${inProtocolOrder(problem.leaders).map((leader) => leaderRows(leader, days, report))}</table></div></div>
`;
}

/** A day off without anything in it needs little room. */
export function isIdle(day: CalendarDay, shown: readonly Shown[]): boolean {
  const touches = ({ entry }: Shown): boolean => entry.start < `${day.date}T24:00` && entry.end > `${day.date}T00:00`;
  return day.sessions.length === 0 && !shown.some(touches);
}

function leaderRows(leader: Leader, days: readonly CalendarDay[], report: Report): Html {
  const own = shownEntries(report, leader.id);
  const parts = partsInUse(own, days, report);
  const name = html`<th scope="rowgroup" class="who" rowspan="${parts.length}">${report.names.leader(leader.id)}</th>`;
  const rows = parts.map((part, i) => {
    const cells = days.map((day) => {
      const pieces = piecesOf(own, day, part, report);
      return html`<td class="${dayClass(day)}">${pieces.map((piece) => pieceHtml(piece, day, report, { leader: leader.id }))}</td>`;
    });
    return html`<tr>${when(i === 0, () => name)}<th scope="row" class="part">${report.words.parts[part.name]}</th>${cells}</tr>
`;
  });
  return html`<tbody>
${rows}</tbody>
`;
}
