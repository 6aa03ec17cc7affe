import type { Finding } from '../finding.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { Place } from '../place.ts';

/** A finding about one wish. */
export type Found = Omit<Finding, 'places' | 'wishes' | 'confidence'>;

export interface FindingLog {
  /** The same doubt of another wish makes one more place of the finding that is there. */
  add(found: Found, wish: { readonly key: string; readonly place: Place }): void;
  findings(): readonly Finding[];
}

interface Entry {
  found: Found;
  readonly places: Place[];
  readonly wishes: string[];
}

export function createFindingLog(): FindingLog {
  const entries = new Map<string, Entry>();
  return {
    add(found, { key, place }) {
      const entry = entries.get(found.key);
      if (entry === undefined) {
        entries.set(found.key, { found, places: [place], wishes: [key] });
      } else if (entry.wishes.at(-1) !== key) {
        entry.places.push(place);
        entry.wishes.push(key);
      } else {
        entry.found = both(entry.found, found);
      }
    },
    findings: () =>
      [...entries.values()].map(({ found, places, wishes }) => ({ ...found, places, wishes, confidence: null })),
  };
}

/** Two doubts of one kind in one wish, such as two weekdays that do not fit. */
function both(before: Found, found: Found): Found {
  if (before.words.zh.includes(found.words.zh)) return before;
  const words: Words = { zh: before.words.zh + found.words.zh, en: `${before.words.en} ${found.words.en}` };
  return { ...before, text: [before.text, found.text].filter((text) => text !== '').join('；'), words };
}
