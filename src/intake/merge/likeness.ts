import { compareTimes, type TimeMatch } from './possible-times.ts';
import { isOfOneBody, type Subject } from './subject.ts';
import type { Form } from './title-forms.ts';

/** Two wishes that seem to be of one matter. */
export interface Link {
  readonly a: Subject;
  readonly b: Subject;
  /** `dates`: one time cannot serve both. */
  readonly kind: 'same' | 'dates';
  /** From 0 to 1. */
  readonly confidence: number;
  /** Of the titles, from 0 to 1. */
  readonly title: number;
}

const THRESHOLD = 0.65;
/** Of two dates for one matter, as time then speaks against it. */
const THRESHOLD_APART = 0.75;
/** Within one body only what says the same is the same. */
const LEAST_TITLE_IN_ONE_BODY = 0.9;
const LEAST_GENERIC_TITLE = 0.8;
/** Less alike, titles are of one matter only where it starts at the same time. */
const LEAST_TITLE = 0.7;

const TITLE = 0.7;
const GENERIC_TITLE = 0.36;
const TIME: { readonly [M in TimeMatch]: number } = { 'same-start': 0.15, overlap: 0.1, open: 0, apart: 0 };
const PEOPLE = 0.15;
/** Each body inspects and visits by itself, with its own leaders; and titles that are only similar need some in common. */
const OTHER_PEOPLE_ELSEWHERE = 0.3;
const SAME_TITLE = 0.99;
const TOGETHER: readonly (Form | null)[] = [null, 'meeting', 'ceremony'];
const VENUE = 0.05;
const OWNER = 0.1;

/**
 * The confidence that two wishes are of one matter, from 0 to 1 in hundredths:
 *   0.7 · likeness of the titles ^ 1.5 (0.36 where they are generic)
 *   + 0.15 for the same start, 0.1 for times that overlap
 *   + 0.15 · shared leaders / those of the wish with fewer; − 0.15 where none is shared (− 0.3 but for meetings
 *     and ceremonies with the same title)
 *   ± 0.05 for the same or another venue
 *   + 0.1 for the same unit or contact.
 * They are linked from 0.65 on, or from 0.75 where the times cannot both hold; titles below 0.7 only with the same start.
 */
export function linkOf(a: Subject, b: Subject, title: number): Link | null {
  if (a.times.repeat !== b.times.repeat) return null;
  if (isOfOneBody(a.wish, b.wish) && !(title >= LEAST_TITLE_IN_ONE_BODY && saysTheSame(a, b))) return null;
  const time = compareTimes(a.times, b.times);
  if (title < LEAST_TITLE && time !== 'same-start') return null;
  const { isGeneric } = a.title;
  if (isGeneric && (title < LEAST_GENERIC_TITLE || time === 'open' || time === 'apart')) return null;
  const confidence =
    (isGeneric ? GENERIC_TITLE : TITLE) * title ** 1.5 +
    TIME[time] +
    ofPeople(a, b, title) +
    ofVenue(a, b) +
    ofOwner(a, b);
  const rounded = Math.round(Math.min(1, confidence) * 100) / 100;
  if (rounded < (time === 'apart' ? THRESHOLD_APART : THRESHOLD)) return null;
  return { a, b, kind: time === 'apart' ? 'dates' : 'same', confidence: rounded, title };
}

/** The same people at the same time: rows that were entered twice, not one meeting after the other. */
const saysTheSame = (a: Subject, b: Subject): boolean =>
  a.times.key === b.times.key && a.wanted.size === b.wanted.size && [...a.wanted].every((id) => b.wanted.has(id));

function ofPeople(a: Subject, b: Subject, title: number): number {
  const fewer = Math.min(a.wanted.size, b.wanted.size);
  if (fewer === 0) return 0;
  const common = countCommon(a.wanted, b.wanted);
  if (common > 0) return (PEOPLE * common) / fewer;
  // Who must come to one and may come to the other.
  if (countCommon(a.invited, b.invited) > 0) return 0;
  return title >= SAME_TITLE && TOGETHER.includes(a.title.form) ? -PEOPLE : -OTHER_PEOPLE_ELSEWHERE;
}

function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}

export const commonOf = <T>(a: Iterable<T>, b: ReadonlySet<T>): readonly T[] => [...a].filter((one) => b.has(one));

function ofVenue(a: Subject, b: Subject): number {
  if (a.venues.length === 0 || b.venues.length === 0) return 0;
  return a.venues.some((venue) => b.venues.includes(venue)) ? VENUE : -VENUE;
}

function ofOwner(a: Subject, b: Subject): number {
  const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other;
  return isSame(a.unit, b.unit) || isSame(a.contact, b.contact) ? OWNER : 0;
}
