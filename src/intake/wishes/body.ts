import { addTo } from '../../model/multi-map.ts';
import { normalise } from '../phrases/text.ts';
import type { RosterBook } from '../roster/roster-book.ts';
import { question, read, type Understanding } from './understand.ts';
import { ASK } from './wish-words.ts';

/** The bodies of an office, by whatever they are called. */
export interface Bodies {
  /** Id of the only body of the office. */
  readonly only: string | null;
  /** Id of the body of which the longest name stands in a text; null where none does, or two names of one length do. */
  readonly within: (text: string) => string | null;
  /** Whose a text is that names a body. */
  readonly read: (text: string) => Understanding<string>;
}

export function createBodies({ bodies }: RosterBook): Bodies {
  const ids = new Map<string, string[]>();
  for (const { it, aliases } of bodies) {
    for (const name of [it.name ?? it.id, ...aliases, it.id].map(normalise)) {
      if (name !== '' && ids.get(name)?.includes(it.id) !== true) addTo(ids, name, it.id);
    }
  }
  const names = [...ids.keys()].sort((a, b) => b.length - a.length);

  const within = (text: string): string | null => {
    const plain = normalise(text);
    const longest = names.find((name) => stands(name, plain));
    const found = names.filter((name) => name.length === longest?.length && stands(name, plain));
    const [id, another] = new Set(found.flatMap((name) => ids.get(name) ?? []));
    return another === undefined ? (id ?? null) : null;
  };
  return {
    only: bodies.length === 1 ? (bodies[0]?.it.id ?? null) : null,
    within,
    read: (text) => {
      const id = within(text);
      if (id !== null) return read(id);
      return question(
        ASK.body(text),
        bodies.map(({ it }) => ({ answer: it.name ?? it.id, words: { zh: it.name ?? it.id, en: it.name ?? it.id } })),
      );
    },
  };
}

/** Latin names stand as whole words only. */
function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const cut = (i: number): boolean => /^[a-z0-9]{2}$/.test(text.slice(i - 1, i + 1));
    if (!cut(at) && !cut(at + name.length)) return true;
  }
  return false;
}
