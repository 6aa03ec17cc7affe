import type { CalendarDay } from '../calendar/calendar.ts';
import { dayText } from '../model/date-words.ts';
import type { Entry } from './agenda.ts';
import { type Report, type Shown, shownEntries } from './report.ts';
import { continuesInto, type PartName, partOf } from './table-parts.ts';

/** A line of layouts D and H. */
export interface Line extends Shown {
  /** It began on an earlier day. */
  readonly continued: boolean;
  /** Counts the activities held; undefined for focus blocks, what is struck out and what runs on. */
  readonly index: number | undefined;
  /** Number of the footnote that tells who stands in for whom. */
  readonly substitutionNote: number | undefined;
  /** Number of the footnote that tells what was waived. */
  readonly waiverNote: number | undefined;
}

/** The lines of one day; none where nothing is planned. */
export interface DayLines {
  readonly day: CalendarDay;
  readonly lines: readonly Line[];
}

export interface Listing {
  /** Every day of the horizon. */
  readonly days: readonly DayLines[];
  /** Sentences, each with its number. */
  readonly footnotes: readonly string[];
}

/**
 * What the tables of everybody, or of one leader, list. Footnotes tell what was waived and, in layout H, who stands in
 * for whom.
 */
export function createListing(report: Report, layout: 'A' | 'D' | 'H', leader?: string): Listing {
  const { words, calendar } = report;
  const footnotes: string[] = [];
  let index = 0;
  let notes = 0;
  const note = (sentences: readonly string[]): number | undefined => {
    if (sentences.length === 0) return undefined;
    notes += 1;
    for (const sentence of sentences) footnotes.push(words.field(words.note(notes), sentence));
    return notes;
  };
  const lines = shownEntries(report, leader).map((shown): Line => {
    const { entry, standing } = shown;
    const held = standing === 'held';
    return {
      ...shown,
      continued: false,
      index: held && entry.kind === 'activity' ? ++index : undefined,
      substitutionNote: held && layout === 'H' ? note(substitutionSentences(entry, report)) : undefined,
      waiverNote: held ? note(waiverSentences(entry, report)) : undefined,
    };
  });
  return { days: calendar.days.map((day) => ({ day, lines: linesOf(day, lines, report) })), footnotes };
}

/** What runs on into the day, then what begins on it. */
function linesOf(day: CalendarDay, lines: readonly Line[], report: Report): readonly Line[] {
  const runsOn = lines.filter(({ entry, standing }) => standing === 'held' && continuesInto(entry, day, report));
  return [
    ...runsOn.map((line) => ({
      ...line,
      continued: true,
      index: undefined,
      substitutionNote: undefined,
      waiverNote: undefined,
    })),
    ...lines.filter(({ entry }) => entry.start.startsWith(day.date)),
  ];
}

function substitutionSentences(entry: Entry, { words, names, lang }: Report): readonly string[] {
  if (entry.hidden) return [];
  const day = dayText(entry.start.slice(0, 10), lang);
  return entry.substitutions.map(({ leader, by }) =>
    words.substitutionNote(day, entry.title, names.leader(leader), names.leader(by)),
  );
}

/** Nothing of what the view hides. */
function waiverSentences(entry: Entry, { words, waiverOf, lang }: Report): readonly string[] {
  const waiver = entry.kind === 'activity' && !entry.hidden ? waiverOf.get(entry.id) : undefined;
  if (waiver === undefined) return [];
  const day = dayText(entry.start.slice(0, 10), lang);
  return [words.waiverNote(day, entry.title, waiver.name, waiver.reason)];
}

/** The numbers of the footnotes on what was waived, by entry. */
export function waiverNotes({ days }: Listing): ReadonlyMap<Entry, number> {
  const lines = days.flatMap(({ lines }) => lines);
  return new Map(
    lines.flatMap(({ entry, waiverNote }) => (waiverNote === undefined ? [] : [[entry, waiverNote] as const])),
  );
}

/** The lines of a day by the part in which they begin; what runs on counts as the morning's. */
export function partRuns(
  lines: readonly Line[],
): readonly { readonly name: PartName; readonly lines: readonly Line[] }[] {
  const nameOf = ({ entry, continued }: Line): PartName => (continued ? 'am' : partOf(entry.start));
  const names = [...new Set(lines.map(nameOf))];
  return names.map((name) => ({ name, lines: lines.filter((line) => nameOf(line) === name) }));
}
