import type { Colors } from 'picocolors/types.js';
import type { Names } from '../formats/names.ts';
import { plainLine } from '../formats/plain-text.ts';
import { type Lang, reasonText, wordsOf } from '../formats/words.ts';
import type { UnscheduledRow } from './summary.ts';
import type { SummaryWords } from './words.ts';

/** More than this many lines are not read on a terminal; the table and the Schedule document have them all. */
const SHOWN = 15;

/** A line per activity or focus goal that is not wholly in, with the main reason. */
export function renderUnscheduled(
  rows: readonly UnscheduledRow[],
  names: Names,
  words: SummaryWords,
  lang: Lang,
  paint: Colors,
): string {
  const width = String(Math.min(SHOWN, rows.length)).length;
  const lines = rows.slice(0, SHOWN).map((row, index) => {
    const number = `${String(index + 1).padStart(width)}.`;
    return `  ${number} ${line(row, names, words, lang, paint)}`;
  });
  if (rows.length > SHOWN) lines.push(`  ${words.more(rows.length - SHOWN)}`);
  return lines.join('\n');
}

function line(row: UnscheduledRow, names: Names, words: SummaryWords, lang: Lang, paint: Colors): string {
  const shared = wordsOf(lang);
  if (row.kind === 'goal') {
    return shared.field(plainLine(shared.focusTitle(names.goal(row.id))), shared.focusShort(row.missing, row.blocks));
  }
  const rank = words.rank(row.priority, row.urgency, row.mandatory);
  const head = `${plainLine(names.activity(row.id))}${dayOf(row.id)}${shared.aside(rank)}`;
  const reason = row.reason ? plainLine(reasonText(row.reason, names, lang)) : shared.noReason;
  return shared.field(row.mandatory ? paint.red(head) : head, reason);
}

/** `repeat` gives one title to many: its day tells them apart. */
const dayOf = (id: string): string => /@(\d{4}-\d{2}-\d{2})$/.exec(id)?.[0].replace('@', ' ') ?? '';
