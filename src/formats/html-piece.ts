import type { CalendarDay } from '../calendar/calendar.ts';
import { dayText, weekdayText } from '../model/date-words.ts';
import { dayClass, dayMark } from './html-day.ts';
import { marksHtml, noteMark } from './html-marks.ts';
import { type Html, html, when } from './html-text.ts';
import type { Report } from './report.ts';
import type { Piece } from './table-parts.ts';
import { changeMarks, peopleText, signedTitle, standInMarks, timeText } from './table-texts.ts';

/** What is shown of a piece besides time, title and place. */
interface PieceParts {
  /** Whose table it is: tells for whom the leader stands in. */
  readonly leader?: string;
  /** With the names of those who come. */
  readonly people?: boolean;
  /** Number of the footnote. */
  readonly note?: number | undefined;
}

/** One entry in a cell of layouts A and B. */
export function pieceHtml(piece: Piece, day: CalendarDay, report: Report, parts: PieceParts): Html {
  const { entry, continued, standing } = piece;
  const marks = [...changeMarks(piece, report), ...standInMarks(entry, parts.leader, report)];
  const place = when(entry.place !== undefined, () => html`<span class="place">${entry.place}</span>`);
  const people = when(
    parts.people === true && !continued && !entry.hidden,
    () => html`<span class="people">${peopleText(entry, report)}</span>`,
  );
  const kind = standing === 'held' ? `${entry.kind}${continued ? ' continued' : ''}` : 'dropped';
  return html`<div class="piece ${kind}"><span class="time">${timeText(entry, continued ? day : undefined, report)}</span> <span class="what">${signedTitle(entry)}</span>${noteMark(parts.note, report)}${marksHtml(marks)}${place}${people}</div>`;
}

/** The head of a day's column, with its mark. */
export function dayHead(day: CalendarDay, { words, lang }: Report): Html {
  const mark = dayMark(day, words);
  return html`<th scope="col" class="${dayClass(day)}">${dayText(day.date, lang)}<span class="sub">${weekdayText(day.date, lang)}${mark === undefined ? '' : words.aside(mark)}</span></th>`;
}
