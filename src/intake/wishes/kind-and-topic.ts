import { kindText } from '../../formats/words.ts';
import { normalise } from '../phrases/text.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { BookKind, RosterBook } from '../roster/roster-book.ts';

/** Shorter scopes stand in too many titles. */
const SHORTEST_SCOPE = 2;

/** How a wish is classed. */
export interface Kinds {
  /** By the name or id of a kind, or by a word that stands in a title; null where none does. */
  readonly named: (text: string) => BookKind | null;
  readonly titled: (title: string) => BookKind | null;
  /** The longest scope of a leader that stands in a title. */
  readonly topic: (title: string) => string | null;
}

export function createKinds({ kinds, roster }: RosterBook): Kinds {
  const names = new Map(kinds.flatMap((kind) => [kind.id, kind.name].map((name) => [normalise(name), kind] as const)));
  const words = kinds
    .flatMap((kind) => [...kind.titleWords, kind.name].map((word) => ({ word: normalise(word), kind })))
    .filter(({ word }) => word !== '')
    .sort((a, b) => b.word.length - a.word.length);
  const scopes = roster.leaders
    .flatMap(({ scope }) => scope.map((topic) => ({ topic, plain: normalise(topic) })))
    .filter(({ plain }) => plain.length >= SHORTEST_SCOPE)
    .sort((a, b) => b.plain.length - a.plain.length);
  const titled = (title: string): BookKind | null => {
    const plain = normalise(title);
    return words.find(({ word }) => plain.includes(word))?.kind ?? null;
  };
  return {
    named: (text) => names.get(normalise(text)) ?? titled(text),
    titled,
    topic: (title) => {
      const plain = normalise(title);
      return scopes.find((scope) => plain.includes(scope.plain))?.topic ?? null;
    },
  };
}

/** What a kind is called; one that the office does not list stands for itself. */
export const sayKind = (kind: BookKind | null, id: string): Words =>
  kind === null ? { zh: id, en: id } : { zh: kind.name, en: kindText(kind.id, 'en') };
