import type { CalendarDay } from '../calendar/calendar.ts';
import { dayText, weekdayText } from '../model/date-words.ts';
import { dayClass, dayMark, dayRun } from './html-day.ts';
import { footnotesHtml, marksHtml, noteMark } from './html-marks.ts';
import { type Html, html, raw } from './html-text.ts';
import type { Report } from './report.ts';
import { createListing, type DayLines, type Line } from './table-lines.ts';
import { balancedRuns } from './table-parts.ts';
import { changeMarks, natureMarks, openText, peopleText, remarkTexts, timeText } from './table-texts.ts';

/** A page is never broken within so many lines, whose day is named beside them. */
const LINES_TOGETHER = 3;

/** Layout H 清单: one line per activity, the cells of a day merged. */
export function tableH(report: Report): Html {
  const { columns, sections } = report.words;
  const { days, footnotes } = createListing(report, 'H');
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
  return html`<section id="list"><h2>${sections.list}</h2>
<div class="scroll"><table class="list">
<colgroup>${heads.map((_, i) => html`<col class="c${i}">`)}</colgroup>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
${days.map((one) => dayRows(one, report))}</table></div>
${footnotesHtml(footnotes)}</section>`;
}

function dayRows({ day, lines }: DayLines, report: Report): Html {
  if (lines.length === 0) {
    return html`<tbody class="${dayClass(day)}">
<tr class="empty"><td class="num"></td>${dayCells(day, 1, report)}<td colspan="7" class="dim">${report.words.nothingPlanned}</td></tr>
</tbody>
`;
  }
  const runs = balancedRuns(lines, LINES_TOGETHER);
  return html`${runs.map(
    (run, r) => html`<tbody class="${dayRun(day, r, runs.length)}">
${run.map((line, i) => lineRow(line, i === 0 ? dayCells(day, run.length, report) : undefined, day, report))}</tbody>
`,
  )}`;
}

function dayCells(day: CalendarDay, rows: number, { words, lang }: Report): Html {
  const mark = dayMark(day, words);
  const span = raw(rows > 1 ? ` rowspan="${rows}"` : '');
  return html`<th scope="rowgroup" class="day"${span}>${dayText(day.date, lang)}</th><td class="weekday"${span}>${weekdayText(day.date, lang)}${mark === undefined ? '' : html`<span class="mark">${words.aside(mark)}</span>`}</td>`;
}

function lineRow(line: Line, day: Html | undefined, on: CalendarDay, report: Report): Html {
  const { entry, continued } = line;
  const { columns } = report.words;
  const owner = entry.activity?.owner ?? {};
  const contact = [owner.person, owner.contact].filter((part) => part !== undefined).join(' ');
  const cell = (label: string, content: Html | string, kind = ''): Html =>
    html`<td class="${kind}" data-label="${label}">${content}</td>`;
  const time = timeText(entry, continued ? on : undefined, report);
  const people = html`${peopleText(entry, report)}${noteMark(line.substitutionNote, report)}`;
  const title = html`${entry.title}${noteMark(line.waiverNote, report)}`;
  // The number stands left of the merged day: on a day's first line the day comes after it.
  return html`<tr class="${rowClass(line)}"><td class="num">${numberText(line)}</td>${day}${cell(columns.time, time, 'time')}${cell(columns.title, title, 'title')}${cell(columns.place, openText(entry.place, entry, report))}${cell(columns.attendees, people)}${cell(columns.unit, openText(owner.unit, entry, report))}${cell(columns.contact, openText(contact, entry, report))}${cell(columns.remarks, remarks(line, on, report), 'remarks')}</tr>
`;
}

function remarks(line: Line, day: CalendarDay, report: Report): Html {
  if (line.continued) return html``;
  const marks = [...changeMarks(line, report), ...natureMarks(line, day, report)];
  return html`${marksHtml(marks)}${remarkTexts(line, report).map((text) => html`<span class="line">${text}</span>`)}`;
}

/** Number of a line; ◆ a focus block, × struck out, nothing for what runs on. */
export function numberText({ entry, standing, continued, index }: Line): string {
  if (continued) return '';
  if (standing !== 'held') return '×';
  return entry.kind === 'focus' ? '◆' : String(index ?? '');
}

/** How a line is drawn. */
export function rowClass({ entry, standing, continued }: Line): string {
  if (standing !== 'held') return 'dropped';
  return [entry.kind === 'focus' ? 'focus' : '', continued ? 'continued' : ''].filter((name) => name !== '').join(' ');
}
