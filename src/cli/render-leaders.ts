import Table from 'cli-table3';
import type { Colors } from 'picocolors/types.js';
import type { Lang } from '../formats/words.ts';
import { dayTimeText } from '../model/date-words.ts';
import type { Names } from '../model/names.ts';
import { plainLine } from '../model/plain-text.ts';
import type { LeaderRow } from './leader-rows.ts';
import { hoursText } from './numbers.ts';
import type { SummaryWords } from './words.ts';

// Neither borders nor the library's own colours: the columns stand by themselves, also in a file or with NO_COLOR.
const CHARS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: ' ',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
};

/** A row per leader: activities, hours, half-days free, longest free stretch. */
export function renderLeaders(
  rows: readonly LeaderRow[],
  names: Names,
  words: SummaryWords,
  lang: Lang,
  paint: Colors,
): string {
  const focused = rows.some((row) => row.focusMinutes > 0);
  const { leader, activities, hours, focusHours, freeSessions, longestFree } = words.columns;
  const head = [leader, activities, hours, ...(focused ? [focusHours] : []), freeSessions, longestFree];
  const table = new Table({
    head: head.map(paint.bold),
    chars: CHARS,
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1 },
    colAligns: head.map((_, index) => (index === 0 || index === head.length - 1 ? 'left' : 'right')),
  });
  for (const row of rows) {
    table.push([
      plainLine(names.leader(row.leader)),
      row.activities,
      hoursText(row.minutes),
      ...(focused ? [hoursText(row.focusMinutes)] : []),
      words.freeOf(row.freeSessions, row.sessions),
      freeText(row, words, lang),
    ]);
  }
  return table.toString().replace(/ +$/gm, '');
}

function freeText({ longestFree }: LeaderRow, words: SummaryWords, lang: Lang): string {
  if (!longestFree) return '—';
  const { start, end, minutes } = longestFree;
  return `${words.hours(hoursText(minutes))}  ${dayTimeText(start, end, lang)}`;
}
