import type { CalendarDay } from '../../calendar/calendar.ts';
import { attendeeNames, type Entry } from '../../formats/agenda.ts';
import type { Report } from '../../formats/report.ts';
import { createListing, type Line } from '../../formats/table-lines.ts';
import { natureMarks, openText, peopleText, remarkTexts, timeText } from '../../formats/table-texts.ts';
import { asRead } from './shown-text.ts';

/** The columns that hold text of an activity. */
type TextColumn = 'time' | 'title' | 'place' | 'attendees' | 'unit' | 'contact' | 'remarks';

/** A line of layout H as an untouched export shows it, but for footnotes. */
export interface ShownLine {
  /** As its cell reads; empty where the table shows none. */
  readonly id: string;
  /** On which it stands. */
  readonly day: string;
  readonly entry: Entry;
  readonly texts: { readonly [C in TextColumn]: string };
}

/** Every line that the table shows, in its order. */
export const shownLines = (report: Report): readonly ShownLine[] =>
  createListing(report, 'H').days.flatMap(({ day, lines }) => lines.map((line) => shownLine(line, day, report)));

function shownLine(line: Line, day: CalendarDay, report: Report): ShownLine {
  const { entry, continued } = line;
  const owner = entry.activity?.owner ?? {};
  const contact = [owner.person, owner.contact].filter((part) => part !== undefined).join(' ');
  const marks = continued ? '' : report.words.list(natureMarks(line, day, report).map(({ text }) => text));
  const remarks = [marks, ...(continued ? [] : remarkTexts(line, report))].filter((text) => text !== '');
  return {
    id: entry.kind === 'activity' && !entry.hidden && !continued ? asRead(entry.id) : '',
    day: day.date,
    entry,
    texts: {
      time: asRead(timeText(entry, continued ? day : undefined, report)),
      title: asRead(entry.title),
      place: asRead(openText(entry.place, entry, report)),
      attendees: asRead(peopleText(entry, report)),
      unit: asRead(openText(owner.unit, entry, report)),
      contact: asRead(openText(contact, entry, report)),
      remarks: asRead(remarks.join('\n')),
    },
  };
}

/** A name in the cell of people, and who comes by it. */
interface ShownPeople {
  readonly text: string;
  readonly people: readonly string[];
}

/** The names in the cell of people: 「县长（由副县长代）」 is the deputy, 「全体在家领导」 all who come. */
export function shownPeople(entry: Entry, report: Report): readonly ShownPeople[] {
  const { allAtHand } = report.words;
  if (peopleText(entry, report) === allAtHand) return [{ text: allAtHand, people: entry.leaders }];
  const { problem, names, lang } = report;
  const alone = (leaders: readonly string[], substitutions: Entry['substitutions']): string =>
    attendeeNames({ ...entry, leaders, substitutions }, problem, names, lang).join('');
  const deputies = entry.substitutions.map(({ by }) => by);
  return [
    ...entry.leaders.filter((id) => !deputies.includes(id)).map((id) => ({ text: alone([id], []), people: [id] })),
    ...entry.substitutions.map((one) => ({ text: alone([one.by], [one]), people: [one.by] })),
  ].map(({ text, people }) => ({ text: asRead(text), people }));
}
