import type { Finding } from '../intake/finding.ts';
import { placeText } from '../intake/place.ts';
import type { IntakeRecord } from '../intake/record.ts';
import { plainLine } from '../model/plain-text.ts';
import type { IntakeOutput } from './commands/intake.ts';
import { type Style, section } from './render-summary.ts';
import { textWidth } from './text-width.ts';
import { type IntakeWords, intakeWords } from './words-intake.ts';

/** More are not read on a terminal; the report and the file of decisions have them all. */
const SHOWN = 30;

interface Shown {
  readonly record: IntakeRecord;
  /** How many files came in. */
  readonly files: number;
  readonly written: readonly IntakeOutput[];
}

/** What came in, what is open with its rows, and what was written. */
export function renderIntake({ record, files, written }: Shown, style: Style): string {
  const words = intakeWords(style.words);
  const { wishes, fates, carried, findings } = record;
  const activities = new Set(fates.flatMap(({ activity }) => (activity === null ? [] : [activity])));
  const own = fates.filter(({ wish, activity }) => activity === wish).length;
  const merged = fates.filter(({ activity }) => activity !== null).length - own;
  const open = findings.filter(({ decision }) => decision === null);
  const decided = findings.length - open.length;
  const problem = written.find(({ what }) => what === 'problem');
  return [
    words.read(files, wishes.length, activities.size),
    ...(merged > 0 ? [words.merged(merged)] : []),
    ...(carried.length > 0 ? [words.carried(carried.length)] : []),
    ...(decided > 0 ? [words.decided(decided)] : []),
    ...(open.length === 0 ? [words.clear] : [section(words.open(open.length), openLines(open, words, style), style)]),
    ...(written.length === 0 ? [] : [section(words.files, writtenLines(written, words), style)]),
    ...(problem === undefined ? [] : [words.next(problem.path)]),
  ].join('\n');
}

function openLines(open: readonly Finding[], words: IntakeWords, { lang, paint }: Style): string {
  const lines = open.slice(0, SHOWN).map(({ kind, places, words: sentence }) => {
    const rows = places.map((place) => plainLine(placeText(place))).join(lang === 'zh' ? '、' : ', ');
    return `  ${paint.yellow(words.kinds[kind])} ${paint.bold(rows)}: ${plainLine(sentence[lang])}`;
  });
  const rest = open.length - lines.length;
  return [...lines, ...(rest > 0 ? [`  ${words.more(rest)}`] : [])].join('\n');
}

function writtenLines(written: readonly IntakeOutput[], words: IntakeWords): string {
  const width = Math.max(...written.map(({ what }) => textWidth(words.written[what])));
  return written
    .map(({ what, path }) => {
      const label = words.written[what];
      return `  ${label}${' '.repeat(width - textWidth(label))}  ${path}`;
    })
    .join('\n');
}
