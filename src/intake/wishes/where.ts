import { addTo } from '../../model/multi-map.ts';
import { nearestName } from '../../model/nearest-name.ts';
import type { VenueWish } from '../../model/problem.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { RosterBook } from '../roster/roster-book.ts';
import { type Offer, question, read, type Understanding } from './understand.ts';
import { ASK, SAY } from './wish-words.ts';

/** Where a wish is to be held; `wish` is null for nowhere in particular. */
export interface Where {
  readonly wish: VenueWish | null;
  readonly words: Words;
}

/** A venue or site by one of its names. */
interface Spot {
  readonly name: string;
  readonly venue: string | null;
  readonly site: string | null;
}

export type ReadWhere = (text: string) => Understanding<Where>;

const NOWHERE =
  /^(?:(?:地点)?(?:待定|另定|未定|另行通知|无|不限)|tbd|tba|tbc|none|nowhere|n\/a|to be (?:decided|announced|confirmed)|[-–—/]+)$/;
const OR = /\s*(?:或者|或|\/|\bor\b)\s*/u;
const MOST_NEAR = 3;
/** A name within another says something from two letters on. */
const SHORTEST = 2;

const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .trim();
/** Spaces, brackets and other marks tell no place from another. */
const keyOf = (text: string): string => plainOf(text).replace(/[\s\p{P}]+/gu, '');

/** Reads places of an office: a name or alias is known, everything else is asked. */
export function createWhere(book: RosterBook): ReadWhere {
  const spots = spotsOf(book);
  const keys = [...spots.keys()];
  const made = new Map<string, Understanding<Where>>();

  const near = (key: string): readonly string[] => {
    if (key.length < SHORTEST) return [];
    const alike = keys
      .filter((other) => other.length >= SHORTEST && (other.includes(key) || key.includes(other)))
      .sort((a, b) => Math.abs(a.length - key.length) - Math.abs(b.length - key.length));
    const names = new Set(alike.flatMap((other) => (spots.get(other) ?? []).map(({ name }) => name)));
    let left = keys;
    while (names.size < MOST_NEAR) {
      const next = nearestName(key, left);
      if (next === undefined) break;
      left = left.filter((other) => other !== next);
      for (const { name } of spots.get(next) ?? []) names.add(name);
    }
    return [...names].slice(0, MOST_NEAR);
  };
  const offer = (name: string): Offer => ({ answer: name, words: { zh: name, en: name } });
  const unknown = (text: string, key: string): Understanding<Where> => {
    const names = near(key);
    return question(ASK.unknownPlace(text, names), [...names.map(offer), { answer: '无', words: SAY.noPlace }]);
  };

  const readPlace = (text: string): Understanding<Where> => {
    const plain = plainOf(text);
    if (NOWHERE.test(plain)) return read({ wish: null, words: SAY.noPlace });
    const whole = spots.get(keyOf(plain));
    if (whole !== undefined) return oneOf(text, whole, offer);
    const parts = plain.split(OR).filter((part) => part !== '');
    const found = parts.map((part) => spots.get(keyOf(part)) ?? []);
    const strange = parts.find((_, i) => found[i]?.length === 0);
    if (parts.length < 2 || strange !== undefined) return unknown(text, keyOf(strange ?? plain));
    const all = [...new Set(found.flat())];
    const venues = [...new Set(all.flatMap(({ venue }) => (venue === null ? [] : [venue])))];
    const isClear = found.every((one) => one.length === 1) && all.every(({ venue }) => venue !== null);
    const names = [...new Set(all.map(({ name }) => name))];
    if (!isClear) return question(ASK.severalPlaces(text, names), names.map(offer));
    return read({ wish: { anyOf: venues }, words: SAY.anyOf(names) });
  };
  return (text) => {
    const known = made.get(text) ?? readPlace(text);
    made.set(text, known);
    return known;
  };
}

function oneOf(text: string, spots: readonly Spot[], offer: (name: string) => Offer): Understanding<Where> {
  const [only, another] = spots;
  const names = spots.map(({ name }) => name);
  if (only === undefined || another !== undefined) {
    return question(ASK.severalPlaces(text, names), [...new Set(names)].map(offer));
  }
  const { name, venue, site } = only;
  if (venue !== null) return read({ wish: { anyOf: [venue] }, words: SAY.anyOf([name]) });
  return read(site === null ? { wish: null, words: SAY.noPlace } : { wish: { site }, words: SAY.site(name) });
}

/** Every name of every place; a venue goes before a site of the same name, and may stand with that of its site. */
function spotsOf({ venues, sites }: RosterBook): ReadonlyMap<string, readonly Spot[]> {
  const spots = new Map<string, Spot[]>();
  const add = (names: readonly string[], spot: Spot): void => {
    for (const key of new Set(names.map(keyOf))) {
      const isTaken = spot.venue === null && spots.get(key)?.some(({ venue }) => venue !== null);
      if (key !== '' && isTaken !== true) addTo(spots, key, spot);
    }
  };
  const namesOf = ({ it, aliases }: RosterBook['sites' | 'venues'][number]): readonly string[] => [
    it.name ?? it.id,
    ...aliases,
  ];
  for (const venue of venues) {
    const own = namesOf(venue);
    const sited = sites.filter(({ it }) => it.id === venue.it.site).flatMap(namesOf);
    const inSite = sited.flatMap((site) => own.flatMap((name) => [site + name, name + site]));
    add([...own, ...inSite], { name: venue.it.name ?? venue.it.id, venue: venue.it.id, site: null });
  }
  for (const site of sites) add(namesOf(site), { name: site.it.name ?? site.it.id, venue: null, site: site.it.id });
  // Ids are no names, but a decision may hold one.
  for (const { it } of venues) {
    if (!spots.has(keyOf(it.id))) add([it.id], { name: it.name ?? it.id, venue: it.id, site: null });
  }
  return spots;
}
