import { type BusyEvent, type CalendarContext, readEvent } from '../../formats/busy-event.ts';
import { createIssueLog } from '../../formats/busy-issues.ts';
import { seriesOf, stretchesOf } from '../../formats/busy-series.ts';
import type { Stretch } from '../../formats/busy-spans.ts';
import { type IcsComponent, linesOf, readCalendars } from '../../formats/read-ics-lines.ts';
import { textOf } from '../../formats/read-ics-values.ts';
import { createZones, daysAround } from '../../formats/read-ics-zones.ts';
import type { Issue } from '../../model/issue.ts';
import { wallMinutes, wallText } from '../../model/local-time.ts';
import type { Length } from '../phrases/duration.ts';
import { lexiconOf } from '../phrases/people-names.ts';
import type { PeopleRule } from '../phrases/people-rule.ts';
import { normalPeople } from '../phrases/people-text.ts';
import { dayOf, daysOf, lastDayOf, wholeDay } from '../phrases/time-local.ts';
import { ANY_TIME, type TimeRule } from '../phrases/time-rule.ts';
import type { Wish } from '../wish.ts';
import { type Attendee, detailsAt, linesOfText } from './event-details.ts';
import { calendarIssue } from './intake-issues.ts';
import { sayKind } from './kind-and-topic.ts';
import { baseName, bodyMatter, readPlace, usualLength } from './read-row.ts';
import { newDraft, type Reader, sayLength } from './reader.ts';
import { take } from './understand.ts';
import { inCharge, NOBODY } from './who.ts';
import { SAY } from './wish-words.ts';

const LIMITS = { events: 50_000, depth: 20 };
/** Days and times that one recurrence rule may cost. */
const MOST_STEPS = 400_000;
/** The longest activity by the minute; what is longer takes whole days. */
const MOST_MINUTES = 7 * 1440;

/** An occurrence of an event, in local times of the office; of all-day events, midnights. */
interface Occurrence {
  readonly event: BusyEvent;
  readonly start: string;
  readonly end: string;
}

/** Every event of a calendar that is not cancelled and touches the period, each time that it recurs, as a wish. */
export function readCalendarWishes(
  file: string,
  text: string,
  reader: Reader,
): { readonly wishes: readonly Wish[]; readonly issues: readonly Issue[] } {
  const { lang } = reader.context;
  const log = createIssueLog();
  const lines = linesOfText(text);
  const occurrences = readCalendars(text, LIMITS, log).flatMap((calendar) => occurrencesOf(calendar, reader, log));
  const wishes = occurrences
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map((one) => readOccurrence(file, one, lines, reader));
  return { wishes, issues: log.issues().map((issue) => calendarIssue(file, issue, lang)) };
}

function occurrencesOf(calendar: IcsComponent, reader: Reader, log: CalendarContext['log']): readonly Occurrence[] {
  const { book, period } = reader.context;
  const { start: first, end: last } = wholeDay({ first: period.firstDay, last: period.lastDay });
  const [from, to] = [wallMinutes(first) * 60, wallMinutes(last) * 60];
  const zones = createZones(calendar, book.timeZone, daysAround(from, to));
  const isCalledOff = linesOf(calendar, 'METHOD').some((line) => textOf(line.text).toUpperCase() === 'CANCEL');
  const context: CalendarContext = { zones, isCalledOff, log };
  const range: Stretch = { start: zones.own.instantOf(from), end: zones.own.instantOf(to) };
  const local = (instant: number): string => wallText(Math.floor(zones.own.plainOf(instant) / 60));
  const events = calendar.components
    .filter(({ name }) => name === 'VEVENT')
    .flatMap((component) => readEvent(component, context) ?? []);
  return seriesOf(events).flatMap(({ masters, replacements }) =>
    [...masters, ...replacements].flatMap((event) => {
      if (event.state === 'cancelled') return [];
      const stretches = stretchesOf(event, event.replaces === null ? replacements : [], range, MOST_STEPS, context);
      if (stretches === null) log.add('bad-end', event.line);
      return (stretches ?? [])
        .filter(
          ({ start, end }) => start < range.end && (end > range.start || (start === end && start === range.start)),
        )
        .map(({ start, end }) => ({ event, start: local(start), end: local(end) }));
    }),
  );
}

function readOccurrence(file: string, one: Occurrence, lines: readonly string[], reader: Reader): Wish {
  const { lang } = reader.context;
  const { location, description, attendees } = detailsAt(lines, one.event.line);
  const title = one.event.title.replace(/\s+/g, ' ').trim() || SAY.untitled[lang];
  const asked = bodyMatter(baseName(file), reader);
  const body = take(asked, reader.answers).rule;
  const draft = newDraft(reader.keys.keyOf(body, title), { file, sheet: null, row: null });
  if (reader.context.book.bodies.length > 0) reader.ask(asked, draft);

  const topic = reader.kinds.topic(title);
  const kind = reader.kinds.titled(title);
  if (kind !== null) reader.assume('kind', sayKind(kind, kind.id), draft);
  const { time, length } = timeOf(one);
  const span = `${one.start} – ${one.end}`;
  const said = reader.sayTime({ ...time, ...length });
  draft.readBack.push({ field: 'time', cell: null, text: span, words: said, isAssumed: false });
  if (length !== null)
    draft.readBack.push({ field: 'duration', cell: null, text: '', words: sayLength(length), isAssumed: false });
  const { rule, strangers } = peopleOf(attendees, reader);
  const isNamed = rule.required.length + rule.optional.length > 0;
  if (isNamed) {
    const text = attendees.map(({ name, address }) => name || address).join('、');
    draft.readBack.push({ field: 'attendees', cell: null, text, words: reader.sayPeople(rule), isAssumed: false });
  }
  const where = location === '' ? null : readPlace({ text: location, cell: null }, reader, draft);
  return {
    ...{ key: draft.key, place: draft.place, body, title, kind: kind?.id ?? null, topic, time },
    length: length ?? usualLength(kind, reader, draft),
    people: isNamed ? rule : inCharge({ title, topic, body }, reader, draft),
    ...{ venue: where?.wish ?? null, placeText: location, priority: 3, urgency: 3, mandatory: false, owner: {} },
    notes: [description, strangers.length === 0 ? '' : SAY.strangers(strangers)[lang]].filter((text) => text !== ''),
    ...{ readBack: draft.readBack, open: [...draft.open], activity: null },
  };
}

function timeOf({ event, start, end }: Occurrence): { readonly time: TimeRule; readonly length: Length | null } {
  const minutes = wallMinutes(end) - wallMinutes(start);
  if (event.start.form === 'date' || minutes > MOST_MINUTES) {
    const days = { first: dayOf(start), last: lastDayOf(end) };
    const length = { minutes: null, wholeDays: daysOf(days).length };
    return { time: { ...ANY_TIME, windows: [wholeDay(days)] }, length };
  }
  return { time: { ...ANY_TIME, start }, length: minutes > 0 ? { minutes, wholeDays: null } : null };
}

/** Those whom the roster knows, by name or address. */
function peopleOf(
  attendees: readonly Attendee[],
  { context: { book } }: Reader,
): { readonly rule: PeopleRule; readonly strangers: readonly string[] } {
  const lexicon = lexiconOf(book.roster);
  const [required, optional, strangers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { name, address, isOptional } of attendees) {
    const senses = [name, address, address.replace(/@.*$/, '')].map((key) => lexicon.find(normalPeople(key)) ?? []);
    const [only, another] = senses.find((found) => found.length > 0)?.flatMap(({ people }) => people) ?? [];
    if (only === undefined || another !== undefined) strangers.add(name || address);
    else if (isOptional) optional.add(only);
    else required.add(only);
  }
  const may = [...optional].filter((id) => !required.has(id));
  return { rule: { ...NOBODY, required: [...required], optional: may }, strangers: [...strangers] };
}
