import type { CalendarDay } from '../calendar/calendar.ts';
import { dayText, weekdayText } from '../model/date-words.ts';
import { dayClass, dayMark, dayRun } from './html-day.ts';
import { footnotesHtml } from './html-marks.ts';
import { pieceHtml } from './html-piece.ts';
import { type Html, html } from './html-text.ts';
import { type Report, type Shown, shownEntries } from './report.ts';
import { createListing, waiverNotes } from './table-lines.ts';
import { type DayPart, partsInUse, piecesOf, rowsOfPieces } from './table-parts.ts';

/** A page is never broken within so many pieces of a cell, whose day is named beside them. */
const PIECES_TOGETHER = 6;

/** Layout A 日期 × 上午/下午: a row per day; a cell holds time, matter, place and people. */
export function tableA(report: Report): Html {
  const { words, calendar } = report;
  const { columns, sections } = words;
  const shown = shownEntries(report);
  const parts = partsInUse(shown, calendar.days, report);
  const listing = createListing(report, 'A');
  const rows = createRows(shown, parts, waiverNotes(listing), report);
  const heads = [columns.date, columns.weekday, ...parts.map(({ name }) => words.parts[name])];
  return html`<section id="days"><h2>${sections.days}</h2>
<div class="scroll"><table class="by-day">
<colgroup><col class="date"><col class="date">${parts.map(({ name }) => html`<col class="${name}">`)}</colgroup>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
${calendar.days.map(rows)}</table></div>
${footnotesHtml(listing.footnotes)}</section>`;
}

function createRows(
  shown: readonly Shown[],
  parts: readonly DayPart[],
  notes: ReturnType<typeof waiverNotes>,
  report: Report,
): (day: CalendarDay) => Html {
  const { words, lang } = report;
  return (day) => {
    const mark = dayMark(day, words);
    const weekday = html`${weekdayText(day.date, lang)}${mark === undefined ? '' : html`<span class="mark">${words.aside(mark)}</span>`}`;
    const rows = rowsOfPieces(
      parts.map((part) => piecesOf(shown, day, part, report)),
      PIECES_TOGETHER,
    );
    return html`${rows.map((cells, r) => {
      const held = cells.map(
        (pieces) =>
          html`<td class="${dayClass(day)}">${pieces.map((piece) => pieceHtml(piece, day, report, { people: true, note: piece.continued ? undefined : notes.get(piece.entry) }))}</td>`,
      );
      return html`<tbody class="${dayRun(day, r, rows.length)}"><tr><th scope="row" class="day">${dayText(day.date, lang)}</th><td class="weekday">${weekday}</td>${held}</tr></tbody>
`;
    })}`;
  };
}
