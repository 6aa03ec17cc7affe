import type { Written } from './publications.ts';
import { textWidth } from './text-width.ts';
import type { SummaryWords } from './words.ts';

/** A line per output: what it is and where. */
export function renderWritten(written: readonly Written[], words: SummaryWords): string {
  const width = Math.max(...written.map(({ what }) => textWidth(words.file[what])));
  return written
    .map(({ what, path, files }) => {
      const label = words.file[what];
      return `  ${label}${' '.repeat(width - textWidth(label))}  ${what === 'ics' ? words.feeds(path, files) : path}`;
    })
    .join('\n');
}
