import { type Lang, wordsOf } from '../../formats/words.ts';
import type { Names } from '../../model/names.ts';
import { nearestName } from '../../model/nearest-name.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import { normalise } from '../phrases/text.ts';

/** A venue that is booked, or a site without booking. */
export interface MeantPlace {
  readonly kind: 'venue' | 'site';
  readonly id: string;
  /** As the table shows it. */
  readonly text: string;
}

export type PlaceReading =
  | { readonly kind: 'place'; readonly place: MeantPlace }
  | { readonly kind: 'several'; readonly places: readonly MeantPlace[] }
  | { readonly kind: 'unknown'; readonly nearest: string };

/** Finds venues and sites by what a table may call them: the name, with or without its site, or the id. */
export function placeReader(
  { venues = [], sites = [] }: Problem,
  names: Names,
  lang: Lang,
): (text: string, activity: Activity) => PlaceReading {
  const { aside } = wordsOf(lang);
  const byName = new Map<string, MeantPlace[]>();
  const add = (name: string, place: MeantPlace): void => {
    const key = keyOf(name);
    const known = byName.get(key) ?? [];
    if (!known.some(({ kind, id }) => kind === place.kind && id === place.id)) byName.set(key, [...known, place]);
  };
  for (const { id, site } of venues) {
    const name = names.venue(id);
    const long = site === undefined || name.includes(names.site(site)) ? name : `${name}${aside(names.site(site))}`;
    const ways = [name, long, id, `${name}${aside(id)}`];
    for (const way of ways) add(way, { kind: 'venue', id, text: long });
  }
  for (const { id } of sites) {
    const text = names.site(id);
    for (const way of [text, id, `${text}${aside(id)}`]) add(way, { kind: 'site', id, text });
  }
  return (text, { venue }) => {
    const key = keyOf(text);
    const found = byName.get(key) ?? [];
    const offered = found.filter(({ kind, id }) => kind === 'venue' && venue?.anyOf?.includes(id) === true);
    const meant = offered.length === 1 ? offered : found;
    const [place, another] = meant;
    if (place === undefined)
      return { kind: 'unknown', nearest: byName.get(nearestName(key, byName.keys()) ?? '')?.[0]?.text ?? '' };
    return another === undefined ? { kind: 'place', place } : { kind: 'several', places: meant };
  };
}

const keyOf = (name: string): string => normalise(name).replaceAll(' ', '');
