import { addDays } from '../../calendar/dates.ts';
import { attendeeNames, createAgenda, type Entry } from '../../formats/agenda.ts';
import { type Lang, wordsOf } from '../../formats/words.ts';
import { dayText, dayTimeText, fullDayText, weekdayText } from '../../model/date-words.ts';
import type { Opening } from '../../model/opening.ts';
import type { Interval } from '../../model/problem.ts';
import type { Assignment } from '../../model/schedule.ts';
import type { FieldName } from '../columns/fields.ts';
import type { PeopleRule } from '../phrases/people-rule.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { ReadBack, Wish } from '../wish.ts';
import { type Asked, askedOf } from './asked.ts';
import { inBoth, type Scene } from './scene.ts';
import { replyWords } from './words.ts';

const TIME_FIELDS: readonly FieldName[] = ['date', 'time', 'deadline'];
const PEOPLE_FIELDS: readonly FieldName[] = ['attendees', 'optional'];

/** What the wish asked for, as it was understood; a cell that was not, as it stands there. */
export function sayAsked(wish: Wish, scene: Scene): { readonly [K in 'time' | 'place' | 'people']: Words } {
  const asked = askedOf(wish);
  return {
    time: inBoth((lang) => askedTime(wish, asked, lang)),
    place: inBoth((lang) => askedPlace(wish, asked, scene, lang)),
    people: inBoth((lang) => askedPeople(wish, scene, lang)),
  };
}

function askedTime(wish: Wish, asked: Asked, lang: Lang): string {
  const read = wish.readBack.filter(({ field }) => TIME_FIELDS.includes(field)).map((one) => sayReadBack(one, lang));
  const texts = read.length > 0 ? read : timesOf(asked, lang);
  const { anyTime, comma } = replyWords(lang);
  return [...new Set(texts)].filter((text) => text !== '').join(comma) || anyTime;
}

const sayReadBack = ({ words, text }: ReadBack, lang: Lang): string =>
  words?.[lang] ?? replyWords(lang).notUnderstood(text);

/** Of a wish that came as an activity. */
function timesOf({ windows, preferred, start, day, releaseTime, deadline }: Asked, lang: Lang): readonly string[] {
  const words = replyWords(lang);
  const { list } = wordsOf(lang);
  const all = (spans: readonly Interval[]): string =>
    list(spans.map((span) => dayTimeText(span.start, span.end, lang)));
  return [
    start === null ? '' : words.startsAt(moment(start, lang)),
    start !== null || day === null ? '' : fullDayText(day, lang),
    all(windows),
    preferred.length === 0 ? '' : words.preferred(all(preferred)),
    releaseTime === null ? '' : words.notBefore(moment(releaseTime, lang)),
    deadline === null ? '' : words.endsBy(endMoment(deadline, lang)),
  ];
}

function moment(local: string, lang: Lang, clock: string = local.slice(11)): string {
  const day = local.slice(0, 10);
  const space = lang === 'zh' ? '' : ' ';
  return `${dayText(day, lang)}${wordsOf(lang).aside(weekdayText(day, lang))}${space}${clock}`;
}

/** Midnight is of the day that ends. */
const endMoment = (local: string, lang: Lang): string =>
  local.endsWith('T00:00') ? moment(addDays(local.slice(0, 10), -1), lang, '24:00') : moment(local, lang);

function askedPlace(wish: Wish, { venues, site }: Asked, { names }: Scene, lang: Lang): string {
  const words = wordsOf(lang);
  const place = wish.placeText.trim();
  if (place !== '') return wish.open.includes('place') ? replyWords(lang).notUnderstood(place) : place;
  if (venues !== null) return words.list(venues.map(names[lang].venue));
  return site === null ? words.none : names[lang].site(site);
}

function askedPeople(wish: Wish, { names }: Scene, lang: Lang): string {
  const words = replyWords(lang);
  const { list, none } = wordsOf(lang);
  const { required = [], choose = [], optional = [] } = wish.activity?.attendees ?? rulePeople(wish);
  const called = (ids: readonly string[]): string => list(ids.map(names[lang].leader));
  const open = wish.readBack.filter(({ field, words: said }) => PEOPLE_FIELDS.includes(field) && said === null);
  const texts = [
    called(required),
    ...choose.map(({ from, count }) => words.someOf(called(from), count)),
    optional.length === 0 ? '' : words.optional(called(optional)),
    ...open.map(({ text }) => words.notUnderstood(text)),
  ];
  return texts.filter((text) => text !== '').join(words.comma) || none;
}

const rulePeople = ({ activity, people }: Wish): Partial<PeopleRule> => (activity === null ? people : {});

/** Time, place and people of what is held. */
export function sayEntry(entry: Entry, scene: Scene, lang: Lang): string {
  const { list } = wordsOf(lang);
  const parts = [
    dayTimeText(entry.start, entry.end, lang),
    entry.place ?? '',
    list(attendeeNames(entry, scene.problem, scene.names[lang], lang)),
  ];
  return parts.filter((text) => text !== '').join(replyWords(lang).comma);
}

/** The same of what could be held instead, and what the body would have to accept. */
export const sayOpening = ({ assignment, relaxed }: Opening, scene: Scene): Words =>
  inBoth((lang) => {
    const text = sayAssignment(assignment, scene, lang);
    const { list, aside } = wordsOf(lang);
    return relaxed.length === 0 ? text : `${text}${aside(list(relaxed.map((one) => replyWords(lang).relaxed[one])))}`;
  });

const sayAssignment = (assignment: Assignment, scene: Scene, lang: Lang): string =>
  createAgenda(scene.problem, { assignments: [assignment] }, lang, 'full')
    .map((entry) => sayEntry(entry, scene, lang))
    .join('');
