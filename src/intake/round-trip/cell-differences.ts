import { type Lang, wordsOf } from '../../formats/words.ts';
import { protocolSorter } from '../../model/protocol-order.ts';
import { allFound, type Desk, doubt, type Found, found, NOTHING, type RowPair } from './desk.ts';
import type { Settling } from './difference.ts';
import { say } from './difference-words.ts';
import { readAttendees } from './edited-people.ts';
import type { MeantPlace } from './edited-place.ts';
import { settlePeople } from './people-settling.ts';
import { isOpen, isUnchanged, withoutNote } from './shown-text.ts';
import { timeDifference } from './time-difference.ts';

/** Everything that was changed in a row. */
export const rowDifferences = (pair: RowPair, desk: Desk): Found =>
  allFound([
    timeDifference(pair, desk),
    titleDifference(pair, desk),
    placeDifference(pair, desk),
    peopleDifference(pair, desk),
    ...notReadBack(pair, desk),
  ]);

function titleDifference(pair: RowPair, desk: Desk): Found {
  const { row, line } = pair;
  const before = line.texts.title;
  const written = row.text('title');
  if (isUnchanged(written, before)) return NOTHING;
  const after = withoutNote(before) === before ? withoutNote(written) : written;
  if (after === '') return doubt(desk, 'title-empty', row.row, 'title');
  return found(desk, pair, {
    field: 'title',
    before,
    after,
    words: say((words) => words.title(line.entry.title, after)),
    apply: { kind: 'edit', pinned: {}, fields: { title: after } },
  });
}

function placeDifference(pair: RowPair, desk: Desk): Found {
  const { row, line, activity } = pair;
  const before = line.texts.place;
  const text = row.text('place');
  if (text === before) return NOTHING;
  if (isOpen(text)) return doubt(desk, 'place-empty', row.row, 'place', { subject: before });
  const reading = desk.placeOf(text, activity);
  if (reading.kind === 'unknown') {
    return doubt(desk, 'place-unknown', row.row, 'place', { subject: text, other: reading.nearest });
  }
  if (reading.kind === 'several') {
    const { list, aside } = wordsOf(desk.lang);
    const meant = list(reading.places.map((place) => `${place.text}${aside(place.id)}`));
    return doubt(desk, 'place-unclear', row.row, 'place', { subject: text, other: meant });
  }
  const { kind, id, text: name } = reading.place;
  const { venue } = line.entry;
  if (kind === 'venue' ? id === venue : venue === undefined && id === activity.venue?.site) return NOTHING;
  const capacity = kind === 'venue' ? desk.report.problem.venues?.find((one) => one.id === id)?.capacity : undefined;
  if (activity.headcount !== undefined && capacity !== undefined && activity.headcount > capacity) {
    const facts = { subject: name, other: `${capacity} < ${activity.headcount}` };
    return doubt(desk, 'venue-too-small', row.row, 'place', facts);
  }
  const apply = settlePlace(pair, reading.place);
  return found(desk, pair, {
    field: 'venue',
    before,
    after: text,
    words: say(
      (words) => words.place(line.entry.title, before, name),
      (words) => (apply.kind === 'pin' ? [] : [kind === 'venue' ? words.notOffered : words.notBooked]),
    ),
    apply,
  });
}

function settlePlace({ activity }: RowPair, { kind, id }: MeantPlace): Settling {
  if (kind === 'site') return { kind: 'edit', pinned: { venue: null }, fields: { venue: { site: id } } };
  return activity.venue?.anyOf?.includes(id) === true
    ? { kind: 'pin', pinned: { venue: id } }
    : { kind: 'edit', pinned: { venue: null }, fields: { venue: { anyOf: [id] } } };
}

function peopleDifference(pair: RowPair, desk: Desk): Found {
  const { row, line, activity } = pair;
  const { report, roster, lang } = desk;
  const before = line.texts.attendees;
  const text = row.text('attendees');
  if (isUnchanged(text, before)) return NOTHING;
  if (isOpen(withoutNote(text))) return doubt(desk, 'people-empty', row.row, 'attendees');
  const reading = readAttendees(text, line.entry, report, roster);
  if (reading.kind === 'unclear') {
    return doubt(desk, 'people-unclear', row.row, 'attendees', { subject: text, other: reading.ask[lang] });
  }
  const known = new Set(line.entry.leaders);
  if (known.size === reading.people.size && [...known].every((id) => reading.people.has(id))) return NOTHING;
  const people = protocolSorter(report.problem)([...reading.people]);
  const apply = settlePeople(activity, people, (id) => report.problem.leaders.find((leader) => leader.id === id));
  const named = (language: Lang): string => wordsOf(language).list(people.map(report.names.leader));
  return found(desk, pair, {
    field: 'attendees',
    before,
    after: text,
    words: say(
      (words, language) => words.people(line.entry.title, before, named(language) || words.nobody),
      (words) => (apply.kind === 'edit' ? [words.asked] : []),
    ),
    apply,
  });
}

/** Changes in columns that belong to the Problem alone. Published tables say what changed in their remarks. */
function notReadBack({ row, line }: RowPair, desk: Desk): readonly Found[] {
  const { changes, columns } = desk.report.words;
  const isMarked = Object.values(changes).some((mark) => row.text('remarks').includes(mark));
  return (['unit', 'contact', 'remarks'] as const)
    .filter((column) => desk.table.columns.has(column) && row.text(column) !== line.texts[column])
    .filter((column) => column !== 'remarks' || !isMarked)
    .map((column) => doubt(desk, 'not-read-back', row.row, column, { subject: columns[column] }));
}
