import type { CalendarDay } from '../calendar/calendar.ts';
import { dayTimeText, fullDayText, timeRangeText } from '../model/date-words.ts';
import { protocolSorter } from '../model/protocol-order.ts';
import { attendeeNames, type Entry } from './agenda.ts';
import type { Report, Shown } from './report.ts';
import { everybodyAtHand } from './table-at-hand.ts';

/** A short mark beside an entry, such as 改期; a strong one must not be overlooked. */
export interface Mark {
  readonly text: string;
  readonly strong: boolean;
}

/** The change against the last revision, where there is one. */
export function changeMarks({ entry, standing }: Shown, { words, changeOf }: Report): readonly Mark[] {
  if (standing === 'withdrawn') return [{ text: words.noLongerAttends, strong: true }];
  const change = entry.kind === 'activity' ? changeOf.get(entry.id) : undefined;
  return change === undefined ? [] : [{ text: words.changes[change.kind], strong: true }];
}

/** What is special about an entry besides. */
export function natureMarks({ entry }: Shown, day: CalendarDay, { words, calendar }: Report): readonly Mark[] {
  const { activity } = entry;
  const inHours = day.sessions.some(
    ({ start, end }) => start <= calendar.toMinutes(entry.start) && calendar.toMinutes(entry.end) <= end,
  );
  const marks: readonly [shown: boolean, text: string][] = [
    [activity?.mandatory === true, words.mandatory],
    [activity?.pinned?.start !== undefined, words.pinned],
    [activity?.minutes !== undefined && !inHours, words.outsideHours],
    [entry.confidential && !entry.hidden, words.confidential],
  ];
  return marks.filter(([shown]) => shown).map(([, text]) => ({ text, strong: false }));
}

/** Time, place and people as published, as far as they are others now, for what is held. */
export function beforeTexts({ entry, standing }: Shown, report: Report): readonly string[] {
  const { words, changeOf, lang, names } = report;
  const change = entry.kind === 'activity' && standing === 'held' ? changeOf.get(entry.id) : undefined;
  if (change === undefined || change.kind === 'added') return [];
  const { before } = change;
  const others = new Set([...before.attendees, ...entry.leaders]).size;
  const restaffed = others > before.attendees.length || others > entry.leaders.length;
  const place = before.venue === undefined ? '' : names.venue(before.venue);
  const people = words.list(protocolSorter(report.problem)(before.attendees).map(names.leader));
  return [
    before.start !== entry.start || before.end !== entry.end
      ? words.before(dayTimeText(before.start, before.end, lang))
      : undefined,
    before.venue !== entry.venue && !entry.hidden
      ? words.formerly(words.columns.place, place || words.toBeDecided)
      : undefined,
    restaffed && !entry.hidden ? words.formerly(words.columns.attendees, people || words.toBeDecided) : undefined,
  ].filter((text) => text !== undefined);
}

/** What layout H says in its remarks, after the marks. */
export function remarkTexts(shown: Shown, report: Report): readonly string[] {
  const { words, lang } = report;
  const { duty, dueDay } = shown.entry.activity?.owner ?? {};
  return [
    ...beforeTexts(shown, report),
    duty === undefined ? undefined : words.field(words.columns.duty, duty),
    dueDay === undefined ? undefined : words.field(words.columns.dueDay, fullDayText(dueDay, lang)),
  ].filter((text) => text !== undefined);
}

/** 待定 for what is open, a dash where there is nothing to be named. */
export function openText(value: string | undefined, { activity }: Entry, { words }: Report): string {
  return value || (activity === undefined ? words.none : words.toBeDecided);
}

/** Who comes: 全体在家领导, or the names in protocol order. */
export function peopleText(entry: Entry, report: Report): string {
  const { words, problem, names, lang } = report;
  if (entry.hidden) return words.none;
  if (everybodyAtHand(entry, report)) return words.allAtHand;
  return words.list(attendeeNames(entry, problem, names, lang)) || words.toBeDecided;
}

/** `09:00–11:00`; of what runs on over from an earlier day, until when. */
export function timeText(entry: Entry, continuedOn: CalendarDay | undefined, { words, lang }: Report): string {
  if (continuedOn === undefined) return timeRangeText(entry.start, entry.end, lang);
  const endsThen = entry.end.startsWith(continuedOn.date);
  return endsThen ? words.continuedUntil(entry.end.slice(11, 16)) : words.continued;
}

/** Title with the signs that stand for it without colour: ◆ for focus blocks. */
export const signedTitle = ({ kind, title }: Entry): string => (kind === 'focus' ? `◆ ${title}` : title);

/** For whom this leader stands in. */
export function standInMarks(entry: Entry, leader: string | undefined, { words, names }: Report): readonly Mark[] {
  if (entry.hidden || leader === undefined) return [];
  return entry.substitutions
    .filter(({ by }) => by === leader)
    .map((substitution) => ({ text: words.standsInFor(names.leader(substitution.leader)), strong: false }));
}
