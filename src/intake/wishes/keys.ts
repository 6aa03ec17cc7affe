import { shortHash } from '../../formats/hash.ts';
import { normalise } from '../phrases/text.ts';

/** A title as far as two spellings of it are the same matter. */
const plainTitle = (title: string): string => normalise(title).replace(/[\s\p{P}]+/gu, '');

/** Gives every wish a key of its own, the same next month for the same body and title. */
export interface Keys {
  keyOf(body: string | null, title: string): string;
  /** A key that is wished for, or one made of it where that is taken. */
  own(key: string): string;
}

/** @param reserved Ids of activities that keep them. */
export function createKeys(reserved: Iterable<string>): Keys {
  const others = new Set(reserved);
  const used = new Set<string>();
  const next = new Map<string, number>();
  const own = (key: string, isFree: (key: string) => boolean): string => {
    let made = key;
    let number = next.get(key) ?? 1;
    while (!isFree(made)) made = `${key}-${++number}`;
    next.set(key, number);
    used.add(made);
    return made;
  };
  return {
    keyOf: (body, title) =>
      own(`${body ?? 'open'}-${shortHash([plainTitle(title)], 6)}`, (key) => !used.has(key) && !others.has(key)),
    own: (key) => own(key, (made) => !used.has(made) && (made === key || !others.has(made))),
  };
}
