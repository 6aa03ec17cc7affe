import { attendeeNames, createAgenda, type Entry } from '../formats/agenda.ts';
import { keyOf } from '../formats/feed-entries.ts';
import { createNames } from '../formats/names.ts';
import { blockKey } from '../formats/published.ts';
import { type Lang, wordsOf } from '../formats/words.ts';
import { dayTimeText, timeRangeText } from '../model/date-words.ts';
import type { Names } from '../model/names.ts';
import { plainLine } from '../model/plain-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Change, Planned } from '../whatif/diff.ts';
import { type ChangeWords, publishWords } from './words.ts';

/** Both sides of a Change as they are shown to people; null where there is none. */
export interface Sides {
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/** Puts what changed between two schedules into words. */
export interface ChangeTeller {
  /** What became of it, as one sentence of one line. */
  readonly sentence: (change: Change) => string;
  /** The kinds of change, such as `改期`, `地点调整`. */
  readonly labels: (change: Change) => readonly string[];
  /** What is held, as one phrase: when, where, with whom. */
  readonly facts: (side: 'before' | 'after', entry: Entry) => string;
  /** The quoted title. */
  readonly title: (entry: Entry) => string;
  readonly sides: (change: Change) => Sides;
}

/** One side: a document with its entries by the keys of their lines. */
interface Told {
  readonly problem: Problem;
  readonly names: Names;
  readonly entries: ReadonlyMap<string, Entry>;
}

export function changeTeller(previous: Planned, next: Planned, lang: Lang): ChangeTeller {
  const told = { before: tell(previous, lang), after: tell(next, lang) };
  const words = publishWords(lang).change;
  const sides = ({ before, after }: Change): Sides => ({
    before: before && entryOf(before, told.before),
    after: after && entryOf(after, told.after),
  });
  const facts = (side: 'before' | 'after', entry: Entry): string => factsOf(entry, told[side], lang);
  const title = (entry: Entry): string => wordsOf(lang).quoted(entry.title);
  const sentence = (change: Change): string => {
    const { before, after } = sides(change);
    if (before === null) return after === null ? '' : words.added(title(after), facts('after', after));
    if (after === null || change.kind !== 'changed') return words.cancelled(title(before), facts('before', before));
    const parts = [
      ...(change.retitled ? [words.retitled(title(before), title(after))] : []),
      ...(change.moved === null ? [] : [movedText(before, after, change.moved, words, lang)]),
      ...(change.rehoused ? [placeText(before.place, after.place, words)] : []),
      ...staffTexts(change, told.after.names, told.before.names, words, lang),
    ];
    return words.changed(title(after), parts);
  };
  return {
    sides,
    facts,
    title,
    sentence: (change) => plainLine(sentence(change)),
    labels: (change) => labelsOf(change, words),
  };
}

function tell({ problem, schedule }: Planned, lang: Lang): Told {
  const entries = createAgenda(problem, schedule, lang, 'full');
  return {
    problem,
    names: createNames(problem, 'full', lang),
    entries: new Map(entries.map((entry) => [keyOf(entry), entry])),
  };
}

function entryOf(
  { subject, id, start, end }: NonNullable<Change['before'] | Change['after']>,
  { entries }: Told,
): Entry {
  const key = subject === 'focus' ? blockKey({ goal: id, start, end }) : id;
  const entry = entries.get(key);
  if (!entry) throw new Error(`"${key}" is in no document`);
  return entry;
}

function factsOf(entry: Entry, { problem, names }: Told, lang: Lang): string {
  const people = attendeeNames(entry, problem, names, lang);
  const who = people.length === 0 ? undefined : wordsOf(lang).list(people);
  return publishWords(lang).change.facts(dayTimeText(entry.start, entry.end, lang), entry.place, who);
}

function movedText(
  before: Entry,
  after: Entry,
  moved: 'within-day' | 'to-another-day',
  words: ChangeWords,
  lang: Lang,
) {
  const to =
    moved === 'within-day' ? timeRangeText(after.start, after.end, lang) : dayTimeText(after.start, after.end, lang);
  return words.moved(dayTimeText(before.start, before.end, lang), to);
}

function placeText(from: string | undefined, to: string | undefined, words: ChangeWords): string {
  if (to === undefined) return words.unhoused(from ?? '');
  return from === undefined ? words.housed(to) : words.rehoused(from, to);
}

/** Who comes or goes; whoever does so as a deputy, or for one, is named with the leader stood in for only. */
function staffTexts(
  change: Change & { readonly kind: 'changed' },
  { leader: nameNow }: Names,
  { leader: nameThen }: Names,
  words: ChangeWords,
  lang: Lang,
): readonly string[] {
  if (change.restaffed === null) return [];
  const { joins, leaves, nowSubstituted, noLongerSubstituted } = change.restaffed;
  const list = (ids: readonly string[], name: (id: string) => string) => wordsOf(lang).list(ids.map(name));
  const told = new Set([...nowSubstituted, ...noLongerSubstituted].flatMap(({ leader, by }) => [leader, by]));
  const [come, go] = [joins.filter((id) => !told.has(id)), leaves.filter((id) => !told.has(id))];
  // Where one deputy follows another, the new one says it.
  const over = noLongerSubstituted.filter(({ leader }) => !nowSubstituted.some((one) => one.leader === leader));
  return [
    ...nowSubstituted.map(({ leader, by }) => words.substituted(nameNow(leader), nameNow(by))),
    ...over.map(({ leader, by }) =>
      joins.includes(leader)
        ? words.inPerson(nameNow(leader), nameThen(by))
        : words.noLongerSubstituted(nameThen(leader), nameThen(by)),
    ),
    ...(come.length > 0 ? [words.joins(list(come, nameNow))] : []),
    ...(go.length > 0 ? [words.leaves(list(go, nameThen))] : []),
  ];
}

function labelsOf(change: Change, { labels }: ChangeWords): readonly string[] {
  if (change.kind !== 'changed') return [labels[change.kind]];
  const { moved, restaffed, rehoused, retitled } = change;
  return [
    ...(moved === null ? [] : [labels.moved]),
    ...(rehoused ? [labels.rehoused] : []),
    ...(restaffed === null ? [] : [labels.restaffed]),
    ...(retitled ? [labels.retitled] : []),
  ];
}
