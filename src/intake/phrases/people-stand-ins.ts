import { type Meaning, mapped, together } from './people-meaning.ts';
import type { Item } from './people-phrase.ts';

/** Ids of those who stand in; undefined where a group does, or where more is said of them than their names. */
export function standInsOf(items: readonly Item[]): Meaning<readonly string[]> | undefined {
  const plain = items.every(
    ({ who, count, role, standIns, permitted }) =>
      who.options.every(({ people }) => people.length === 1) &&
      count === null &&
      role === null &&
      !permitted &&
      standIns.options.every((ids) => ids.length === 0),
  );
  if (!plain) return undefined;
  return mapped(together(items.map(({ who }) => who)), (senses) => senses.flatMap(({ people }) => people));
}
