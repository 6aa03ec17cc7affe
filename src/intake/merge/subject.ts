import type { IntakeContext } from '../context.ts';
import type { RosterBook } from '../roster/roster-book.ts';
import type { Wish } from '../wish.ts';
import { type PossibleTimes, possibleTimes } from './possible-times.ts';
import { readTitle, type Title } from './title.ts';
import { plainTitle, titleNamesOf } from './title-bodies.ts';

/** A wish with everything that comparing it needs, worked out once. */
export interface Subject {
  readonly wish: Wish;
  /** Its place among all, in the order in which they lead. */
  readonly order: number;
  readonly title: Title;
  readonly times: PossibleTimes;
  /** Ids of those who are required or may be chosen. */
  readonly wanted: ReadonlySet<string>;
  /** Those, and who is optional. */
  readonly invited: ReadonlySet<string>;
  /** `site east`, `venue v1`. */
  readonly venues: readonly string[];
  /** As compared; null where nothing is written. */
  readonly unit: string | null;
  readonly contact: string | null;
}

type ReadTitle = (wish: Wish) => Title;

/** Reads each title once. */
export function titleReader({ book }: IntakeContext): ReadTitle {
  const names = titleNamesOf(book);
  const titles = new Map<string, Title>();
  return ({ title, body }) => {
    const key = JSON.stringify([title, body]);
    const known = titles.get(key) ?? readTitle(title, body, names);
    titles.set(key, known);
    return known;
  };
}

/** What the wishes are about, in the order in which they lead. */
export function subjectsOf(
  wishes: readonly Wish[],
  { book, period }: IntakeContext,
  titleOf: ReadTitle,
): readonly Subject[] {
  return inLeadOrder(wishes, book).map((wish, order) => {
    const { required, choose, optional } = wish.people;
    const wanted = new Set([...required, ...choose.flatMap(({ from }) => from)]);
    return {
      ...{ wish, order, wanted, title: titleOf(wish), times: possibleTimes(wish.time, wish.length, period) },
      invited: new Set([...wanted, ...optional]),
      venues: venuesOf(wish),
      unit: textOf(wish.owner.unit),
      contact: textOf(wish.owner.contact),
    };
  });
}

function venuesOf({ venue }: Wish): readonly string[] {
  if (venue?.site !== undefined) return [`site ${venue.site}`];
  return (venue?.anyOf ?? []).map((id) => `venue ${id}`);
}

const textOf = (text: string | undefined): string | null => plainTitle(text ?? '') || null;

/** The body that stands first in the book leads, then what stands first in the files; the same whatever the order given. */
export function inLeadOrder(wishes: readonly Wish[], { bodies }: RosterBook): readonly Wish[] {
  const position = new Map(bodies.map(({ it }, i) => [it.id, i]));
  const keys = new Map(wishes.map((wish) => [wish, leadKey(wish, position)] as const));
  const keyOf = (wish: Wish): string => keys.get(wish) ?? '';
  return [...wishes].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

const leadKey = ({ body, place, key }: Wish, position: ReadonlyMap<string, number>): string =>
  [
    padded(position.get(body ?? '') ?? position.size),
    ...[place.file, place.sheet ?? '', padded(place.row ?? 0), key],
  ].join('\0');

const padded = (number: number): string => String(number).padStart(9, '0');

/** Of one body; where that is not known, of one file. */
export const isOfOneBody = (a: Wish, b: Wish): boolean =>
  a.body === null || b.body === null ? a.place.file === b.place.file : a.body === b.body;
