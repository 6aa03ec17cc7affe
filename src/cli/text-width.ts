// For the dictionary's own words only: Chinese characters and full-width signs take two columns, all else one.
const WIDE = /[\u3000-\u9fff\uff00-\uff60]/;

/** Terminal columns of a text made of the dictionary's words, digits and punctuation. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);

/** As much of the text as fits into the columns. */
export function cutToWidth(text: string, columns: number): string {
  let cut = text;
  while (cut !== '' && textWidth(cut) > columns) cut = cut.slice(0, -1);
  return cut;
}
