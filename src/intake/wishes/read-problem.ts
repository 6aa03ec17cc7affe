import type { Activity, Problem } from '../../model/problem.ts';
import { lexiconOf } from '../phrases/people-names.ts';
import type { PeopleRule } from '../phrases/people-rule.ts';
import { normalPeople } from '../phrases/people-text.ts';
import { united, wholeDay } from '../phrases/time-local.ts';
import { ANY_TIME, type TimeRule } from '../phrases/time-rule.ts';
import type { Wish } from '../wish.ts';
import { baseName, bodyMatter, readPlace, usualLength } from './read-row.ts';
import { newDraft, type Reader, sayLength } from './reader.ts';
import { type Draft, question, take } from './understand.ts';
import type { Where } from './where.ts';
import { NOBODY } from './who.ts';
import { ASK, SAY } from './wish-words.ts';

/** Every activity of a Problem as a wish, so that it is found beside those of the tables. */
export function readProblemWishes(file: string, problem: Problem, reader: Reader): readonly Wish[] {
  return problem.activities.map((activity) => readActivity(file, activity, problem, reader));
}

function readActivity(file: string, activity: Activity, problem: Problem, reader: Reader): Wish {
  const draft = newDraft(reader.keys.own(activity.id), { file, sheet: null, row: null });
  const body = readBody(file, activity, problem, reader, draft);
  const title = activity.title ?? activity.id;
  const topic = activity.topic ?? null;
  const time = timeOf(activity);
  tell('time', reader.sayTime(time), time !== ANY_TIME, draft);
  const length = { minutes: activity.minutes ?? null, wholeDays: activity.wholeDays ?? null };
  const isLong = length.minutes !== null || length.wholeDays !== null;
  if (isLong) tell('duration', sayLength(length), true, draft);
  const kind = activity.kind === undefined ? null : reader.kinds.named(activity.kind);
  const people = readPeople(activity, problem, reader, draft);
  const place = readVenue(activity, problem, reader, draft);
  const isSame = draft.open.size === 0 && [undefined, body].includes(activity.body) && people.isSame && place.isSame;
  return {
    ...{ key: draft.key, place: draft.place, body, title, kind: activity.kind ?? null, topic, time },
    length: isLong ? length : usualLength(kind, reader, draft),
    ...{ people: people.rule, venue: place.where?.wish ?? null, placeText: place.text },
    ...{ priority: activity.priority ?? 3, urgency: activity.urgency ?? 3, mandatory: activity.mandatory ?? false },
    ...{ owner: activity.owner ?? {}, notes: [], readBack: draft.readBack, open: [...draft.open] },
    // What the office's own roster does not know would be dangling.
    activity: isSame ? { ...activity, id: draft.key } : null,
  };
}

/** Says what a field of the document means, where it is given. */
function tell(
  field: 'time' | 'duration' | 'attendees' | 'place',
  words: Where['words'],
  isGiven: boolean,
  draft: Draft,
): void {
  if (isGiven) draft.readBack.push({ field, cell: null, text: '', words, isAssumed: false });
}

function timeOf({ windows, preferredWindows, pinned, deadline, repeat }: Activity): TimeRule {
  const day = pinned?.day;
  const said = day === undefined ? (windows ?? []) : [wholeDay({ first: day, last: day })];
  if ([windows, preferredWindows, pinned?.start, day, deadline, repeat].every((one) => one === undefined))
    return ANY_TIME;
  return {
    ...ANY_TIME,
    windows: pinned?.start === undefined ? united(said) : [],
    preferred: united(preferredWindows ?? []),
    start: pinned?.start ?? null,
    deadline: deadline ?? null,
    repeat: repeat?.per ?? null,
  };
}

function readBody(file: string, { body }: Activity, problem: Problem, reader: Reader, draft: Draft): string | null {
  const { bodies } = reader.context.book;
  if (body !== undefined && bodies.some(({ it }) => it.id === body)) return body;
  if (body === undefined) return reader.bodies.only ?? reader.bodies.within(baseName(file));
  if (bodies.length === 0) return null;
  const matter = bodyMatter(problem.bodies?.find(({ id }) => id === body)?.name ?? body, reader);
  reader.ask(matter, draft);
  return take(matter, reader.answers).rule;
}

/** People of the document as the roster knows them: by id, else by name. */
function readPeople(
  activity: Activity,
  problem: Problem,
  reader: Reader,
  draft: Draft,
): { readonly rule: PeopleRule; readonly isSame: boolean } {
  const { required = [], choose = [], optional = [], deputiesAllowed = false } = activity.attendees ?? {};
  const { leaders, roster } = reader.context.book;
  const known = new Set(leaders.map(({ id }) => id));
  const nameOf = (id: string): string => problem.leaders.find((one) => one.id === id)?.name ?? id;
  const found = new Map<string, string>();
  for (const id of [...required, ...choose.flatMap(({ from }) => from), ...optional]) {
    const senses = known.has(id) ? undefined : lexiconOf(roster).find(normalPeople(nameOf(id)));
    const [only, another] = senses?.length === 1 ? (senses[0]?.people ?? []) : [];
    if (known.has(id)) found.set(id, id);
    else if (only !== undefined && another === undefined) found.set(id, only);
  }
  const strangers = [...new Set([...required, ...choose.flatMap(({ from }) => from), ...optional])].filter(
    (id) => !found.has(id),
  );
  const here = (ids: readonly string[]): readonly string[] => [...new Set(ids.flatMap((id) => found.get(id) ?? []))];
  const rule: PeopleRule = {
    ...{ required: here(required), optional: here(optional), deputiesAllowed, deputies: [] },
    choose: choose.map(({ from, count }) => ({ from: here(from), count })),
  };
  const isSame = [...found].every(([id, same]) => id === same);
  if (strangers.length === 0) {
    tell('attendees', reader.sayPeople(rule), activity.attendees !== undefined, draft);
    return { rule, isSame };
  }
  const text = strangers.map(nameOf).join('、');
  const answered = reader.ask(
    {
      code: 'people',
      field: 'attendees',
      subject: normalPeople(text),
      text,
      cells: [{ field: 'attendees', cell: null, text }],
      reading: question(ASK.strangers(text)),
      readAnswer: (answer) => reader.readPeople(answer, activity.topic ?? null),
      say: reader.sayPeople,
    },
    draft,
  );
  return { rule: answered ?? NOBODY, isSame: false };
}

interface PlaceRead {
  readonly where: Where | null;
  readonly text: string;
  readonly isSame: boolean;
}

function readVenue({ venue }: Activity, problem: Problem, reader: Reader, draft: Draft): PlaceRead {
  const { venues, sites } = reader.context.book;
  if (venue === undefined) return { where: null, text: '', isSame: true };
  const own = venue.anyOf === undefined ? (problem.sites ?? []) : (problem.venues ?? []);
  const ids = venue.anyOf ?? (venue.site === undefined ? [] : [venue.site]);
  const here = venue.anyOf === undefined ? sites : venues;
  const names = ids.map((id) => own.find((one) => one.id === id)?.name ?? id);
  const text = names.join('或');
  if (ids.every((id) => here.some(({ it }) => it.id === id))) {
    const words = venue.site === undefined ? SAY.anyOf(names) : SAY.site(text);
    tell('place', words, true, draft);
    return { where: { wish: venue, words }, text, isSame: true };
  }
  return { where: readPlace({ text, cell: null }, reader, draft), text, isSame: false };
}
