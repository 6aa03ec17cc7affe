import { shortHash } from '../../formats/hash.ts';
import { nearestName } from '../../model/nearest-name.ts';
import type { Kind, RosterLog } from './roster-issues.ts';

/** Something that the roster names. */
export interface Entry {
  readonly id: string;
  /** What it is called. */
  readonly names: readonly string[];
  /** What it is called too, where no other is called so by name. */
  readonly titles?: readonly string[];
}

export interface Names {
  /** Ids of those that are called so: by id, else by name, else by title. */
  readonly find: (text: string) => readonly string[];
  /** The name that was probably meant; empty where none is near. */
  readonly nearest: (text: string) => string;
}

/** Nobody reads more; a sheet of something else would ask for every row of it. */
const MOST_SUGGESTIONS = 200;

/** Spaces, width and capitals do not tell names apart. */
export const nameKey = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

export function namesOf(entries: readonly Entry[]): Names {
  const [ids, names, titles] = [new Map<string, string[]>(), new Map<string, string[]>(), new Map<string, string[]>()];
  const add = (map: Map<string, string[]>, text: string, id: string): void => {
    const known = map.get(nameKey(text)) ?? [];
    if (!known.includes(id)) map.set(nameKey(text), [...known, id]);
  };
  for (const { id, names: own, titles: posts = [] } of entries) {
    add(ids, id, id);
    for (const name of own) add(names, name, id);
    for (const title of posts) add(titles, title, id);
  }
  let suggestions = 0;
  const all = entries.flatMap(({ names: own, titles: posts = [] }) => [...own, ...posts]);
  return {
    find(text) {
      const key = nameKey(text);
      return ids.get(key) ?? names.get(key) ?? titles.get(key) ?? [];
    },
    nearest(text) {
      suggestions++;
      return suggestions > MOST_SUGGESTIONS ? '' : (nearestName(text, all) ?? '');
    },
  };
}

/** The id of what is called so; undefined, and logged, where it is not known for sure. */
export function resolve(text: string, names: Names, what: Kind, at: string, log: RosterLog): string | undefined {
  const found = names.find(text);
  const [id] = found;
  if (id === undefined) log.add('roster-unknown-name', at, { value: text, other: names.nearest(text), what });
  else if (found.length > 1) log.add('roster-ambiguous-name', at, { value: text, other: found.join(', '), what });
  else return id;
  return undefined;
}

const DIGITS = 6;
const MORE_DIGITS = 16;

/** Ids for what has no code, the same as long as the name is: `venue-1a2b3c`. */
export function idsOf(prefix: string, names: readonly string[]): readonly string[] {
  const keys = names.map(nameKey);
  const byHash = new Map<string, Set<string>>();
  for (const key of keys) {
    const hash = shortHash([key], DIGITS);
    byHash.set(hash, (byHash.get(hash) ?? new Set()).add(key));
  }
  return keys.map((key) => {
    const hash = shortHash([key], DIGITS);
    return `${prefix}-${byHash.get(hash)?.size === 1 ? hash : shortHash([key], MORE_DIGITS)}`;
  });
}
