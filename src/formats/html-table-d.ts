import type { CalendarDay } from '../calendar/calendar.ts';
import { dayText, weekdayText } from '../model/date-words.ts';
import { inProtocolOrder } from '../model/protocol-order.ts';
import { dayClass, dayMark, dayRun } from './html-day.ts';
import { footnotesHtml, marksHtml, noteMark } from './html-marks.ts';
import { rowClass } from './html-table-h.ts';
import { type Html, html, raw, when } from './html-text.ts';
import type { Report } from './report.ts';
import { createListing, type DayLines, type Line, partRuns } from './table-lines.ts';
import { balancedRuns } from './table-parts.ts';
import { beforeTexts, changeMarks, openText, signedTitle, standInMarks, timeText } from './table-texts.ts';

/** A page is never broken within so many lines, whose day is named beside them. */
const LINES_TOGETHER = 3;

/** Layout D 领导个人表: what one leader attends, line by line. */
export function tableD(report: Report, leader: string): Html {
  const { words, names, problem } = report;
  const { columns } = words;
  const { days, footnotes } = createListing(report, 'D', leader);
  const heads = [
    columns.date,
    columns.part,
    columns.time,
    columns.place,
    columns.title,
    columns.unit,
    columns.person,
    columns.phone,
  ];
  const position = inProtocolOrder(problem.leaders).findIndex(({ id }) => id === leader) + 1;
  return html`<section id="leader-${position}" class="leader"><h2>${words.leaderTitle(names.leader(leader))}</h2>
<div class="scroll"><table class="list own">
<colgroup>${heads.map((_, i) => html`<col class="d${i}">`)}</colgroup>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
${days.map((one) => dayRows(one, leader, report))}</table></div>
${footnotesHtml(footnotes)}</section>`;
}

function dayRows({ day, lines }: DayLines, leader: string, report: Report): Html {
  if (lines.length === 0) {
    return html`<tbody class="${dayClass(day)}">
<tr class="empty">${dayCell(day, 1, report)}<td colspan="7" class="dim">${report.words.nothingPlanned}</td></tr>
</tbody>
`;
  }
  const runs = balancedRuns(lines, LINES_TOGETHER);
  return html`${runs.map(
    (run, r) => html`<tbody class="${dayRun(day, r, runs.length)}">
${partRuns(run).flatMap((part, p) =>
  part.lines.map((line, i) => {
    const first = html`${when(p === 0 && i === 0, () => dayCell(day, run.length, report))}${when(i === 0, () => html`<td class="part"${rowSpan(part.lines.length)}>${report.words.parts[part.name]}</td>`)}`;
    return lineRow(line, first, day, leader, report);
  }),
)}</tbody>
`,
  )}`;
}

const rowSpan = (rows: number): Html => raw(rows > 1 ? ` rowspan="${rows}"` : '');

function dayCell(day: CalendarDay, rows: number, { words, lang }: Report): Html {
  const mark = dayMark(day, words);
  return html`<th scope="rowgroup" class="day"${rowSpan(rows)}>${dayText(day.date, lang)} <span class="sub">${weekdayText(day.date, lang)}${mark === undefined ? '' : words.aside(mark)}</span></th>`;
}

function lineRow(line: Line, first: Html, day: CalendarDay, leader: string, report: Report): Html {
  const { entry, continued } = line;
  const { columns } = report.words;
  const { unit, person, contact } = entry.activity?.owner ?? {};
  const cell = (label: string, content: Html | string, kind = ''): Html =>
    html`<td class="${kind}" data-label="${label}">${content}</td>`;
  const marks = continued ? [] : [...changeMarks(line, report), ...standInMarks(entry, leader, report)];
  const before = continued ? [] : beforeTexts(line, report);
  const title = html`${signedTitle(entry)}${noteMark(line.waiverNote, report)} ${marksHtml(marks)}${before.map((text) => html`<span class="line">${text}</span>`)}`;
  return html`<tr class="${rowClass(line)}">${first}${cell(columns.time, timeText(entry, continued ? day : undefined, report), 'time')}${cell(columns.place, openText(entry.place, entry, report))}${cell(columns.title, title, 'title')}${cell(columns.unit, openText(unit, entry, report))}${cell(columns.person, openText(person, entry, report))}${cell(columns.phone, openText(contact, entry, report))}</tr>
`;
}
