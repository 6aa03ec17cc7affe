import { type Html, html, when } from './html-text.ts';
import type { Report } from './report.ts';
import type { Mark } from './table-texts.ts';

/** Marks as framed words. */
export function marksHtml(marks: readonly Mark[]): readonly Html[] {
  return marks.map(({ text, strong }) => html`<span class="tag ${strong ? 'strong' : ''}">${text}</span> `);
}

/** The raised number of a footnote, where there is one. */
export function noteMark(note: number | undefined, { words }: Report): Html {
  return note === undefined ? html`` : html`<sup>${words.note(note)}</sup>`;
}

/** The footnotes under a table. */
export function footnotesHtml(footnotes: readonly string[]): Html {
  return when(
    footnotes.length > 0,
    () => html`<ul class="notes">${footnotes.map((footnote) => html`<li>${footnote}</li>`)}</ul>`,
  );
}
