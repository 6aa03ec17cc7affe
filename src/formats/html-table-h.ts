import type { CalendarDay } from '../calendar/calendar.ts';
import { attendeeNames, type Entry } from './agenda.ts';
import { dayText, dayTimeText, fullDayText, timeRangeText, weekdayText } from './date-words.ts';
import { dayClass, dayMark } from './html-day.ts';
import { type Html, html, raw } from './html-text.ts';
import type { Report } from './report.ts';

/** A line of the table; a dropped one is struck out and has no number. */
interface Line {
  readonly entry: Entry;
  readonly dropped: boolean;
  readonly index: number | undefined;
  /** Number of the line's footnote; undefined without substitutions. */
  readonly note: number | undefined;
}

/** Layout H 清单: one line per activity, the cells of a day merged. */
export function tableH(report: Report): Html {
  const { words, calendar } = report;
  const { columns } = words;
  const lines = linesOf(report);
  const heads = [
    columns.index,
    columns.date,
    columns.weekday,
    columns.time,
    columns.title,
    columns.place,
    columns.attendees,
    columns.unit,
    columns.contact,
    columns.remarks,
  ];
  return html`<section id="list"><h2>${words.sections.list}</h2>
<div class="scroll"><table class="list">
<colgroup>${heads.map((_, i) => html`<col class="c${i}">`)}</colgroup>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
${calendar.days.map((day) => dayRows(day, lines, report))}</table></div>
${footnotes(lines, report)}</section>`;
}

function linesOf({ agenda, dropped }: Report): readonly Line[] {
  let index = 0;
  let note = 0;
  return [...agenda.map((entry) => ({ entry, dropped: false })), ...dropped.map((entry) => ({ entry, dropped: true }))]
    .sort((a, b) => (a.entry.start < b.entry.start ? -1 : a.entry.start > b.entry.start ? 1 : 0))
    .map((line) => ({
      ...line,
      index: line.dropped || line.entry.kind === 'focus' ? undefined : ++index,
      note: line.dropped || line.entry.hidden || line.entry.substitutions.length === 0 ? undefined : ++note,
    }));
}

function dayRows(day: CalendarDay, lines: readonly Line[], report: Report): Html {
  const { words, lang } = report;
  const held = lines.filter(({ entry }) => entry.start.startsWith(day.date));
  const mark = dayMark(day, words);
  const span = raw(held.length > 1 ? ` rowspan="${held.length}"` : '');
  const dayCells = html`<th scope="rowgroup" class="day"${span}>${dayText(day.date, lang)}</th><td class="weekday"${span}>${weekdayText(day.date, lang)}${mark === undefined ? '' : html`<span class="mark">${words.aside(mark)}</span>`}</td>`;
  const rows =
    held.length === 0
      ? html`<tr class="empty"><td class="num"></td>${dayCells}<td colspan="7" class="dim">${words.nothingPlanned}</td></tr>
`
      : held.map((line, i) => lineRow(line, i === 0 ? dayCells : undefined, day, report));
  return html`<tbody class="${dayClass(day)}">
${rows}</tbody>
`;
}

function lineRow(line: Line, dayCells: Html | undefined, day: CalendarDay, report: Report): Html {
  const { words, lang, problem, names } = report;
  const { entry } = line;
  const { columns } = words;
  const owner = entry.activity?.owner ?? {};
  const note = line.note === undefined ? '' : html`<sup>${words.note(line.note)}</sup>`;
  const people = entry.hidden ? words.none : words.list(attendeeNames(entry, problem, names, lang));
  const contact = [owner.person, owner.contact].filter((part) => part !== undefined).join(' ');
  const open = (value: string | undefined): string =>
    value || (entry.activity === undefined ? words.none : words.toBeDecided);
  const cell = (label: string, content: Html | string, kind = ''): Html =>
    html`<td class="${kind}" data-label="${label}">${content}</td>`;
  const number = line.index === undefined ? (entry.kind === 'focus' ? '◆' : '×') : String(line.index);
  // The number stands left of the merged day: on a day's first line the day comes after it.
  return html`<tr class="${rowClass(line)}"><td class="num">${number}</td>${dayCells}${cell(columns.time, timeRangeText(entry.start, entry.end, lang), 'time')}${cell(columns.title, entry.title, 'title')}${cell(columns.place, entry.place ?? open(undefined))}${cell(columns.attendees, html`${people || words.toBeDecided}${note}`)}${cell(columns.unit, open(owner.unit))}${cell(columns.contact, open(contact))}${cell(columns.remarks, remarks(line, day, report), 'remarks')}</tr>
`;
}

function rowClass({ entry, dropped }: Line): string {
  return dropped ? 'dropped' : entry.kind === 'focus' ? 'focus' : '';
}

function remarks({ entry, dropped }: Line, day: CalendarDay, report: Report): Html {
  const { words, changeOf, lang, calendar } = report;
  const { activity } = entry;
  const change = entry.kind === 'activity' ? changeOf.get(entry.id) : undefined;
  const inHours = day.sessions.some(
    ({ start, end }) => start <= calendar.toMinutes(entry.start) && calendar.toMinutes(entry.end) <= end,
  );
  const tags: readonly [shown: boolean, text: string, kind: string][] = [
    [change !== undefined, change === undefined ? '' : words.changes[change.kind], 'strong'],
    [activity?.mandatory === true, words.mandatory, ''],
    [activity?.pinned?.start !== undefined, words.pinned, ''],
    [activity?.minutes !== undefined && !inHours, words.outsideHours, ''],
    [entry.confidential && !entry.hidden, words.confidential, ''],
  ];
  const shown = tags.filter(([on]) => on).map(([, text, kind]) => html`<span class="tag ${kind}">${text}</span> `);
  const { duty, dueDay } = activity?.owner ?? {};
  const before =
    change === undefined || change.kind === 'added' || dropped
      ? undefined
      : words.before(dayTimeText(change.before.start, change.before.end, lang));
  const texts = [
    before,
    duty === undefined ? undefined : words.field(words.columns.duty, duty),
    dueDay === undefined ? undefined : words.field(words.columns.dueDay, fullDayText(dueDay, lang)),
  ].filter((text) => text !== undefined);
  return html`${shown}${texts.map((text) => html`<span class="line">${text}</span>`)}`;
}

function footnotes(lines: readonly Line[], { words, names, lang }: Report): Html {
  const notes = lines.flatMap(({ entry, note }) =>
    note === undefined
      ? []
      : entry.substitutions.map(({ leader, by }) => {
          const day = dayText(entry.start.slice(0, 10), lang);
          const text = words.substitutionNote(day, entry.title, names.leader(leader), names.leader(by));
          return html`<li>${words.field(words.note(note), text)}</li>`;
        }),
  );
  return notes.length === 0 ? html`` : html`<ul class="notes">${notes}</ul>`;
}
