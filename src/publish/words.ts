import type { Lang } from '../formats/words.ts';
import type { OwnerField } from './check-publication.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

/** What only publishing says; the words shared with feeds and tables are in `formats/words.ts`. */
export interface PublishWords {
  readonly change: ChangeWords;
  readonly notice: NoticeWords;
  readonly check: CheckWords;
}

/** Titles come quoted, times and places as texts; a sentence ends with its full stop. */
export interface ChangeWords {
  readonly labels: {
    readonly new: string;
    readonly cancelled: string;
    readonly moved: string;
    readonly restaffed: string;
    readonly rehoused: string;
    readonly retitled: string;
    /** For a reader who comes to something that is held anyway, or no longer does. */
    readonly joins: string;
    readonly released: string;
  };
  /** When, where (absent: nowhere in particular) and with whom. */
  readonly facts: (time: string, place: string | undefined, people: string | undefined) => string;
  readonly added: (title: string, facts: string) => string;
  readonly cancelled: (title: string, facts: string) => string;
  readonly changed: (title: string, parts: readonly string[]) => string;
  readonly joining: (reader: string, title: string, facts: string) => string;
  readonly released: (reader: string, title: string, facts: string) => string;
  /** Of a body or unit. */
  readonly noLongerConcerned: (reader: string, title: string, facts: string) => string;
  readonly moved: (from: string, to: string) => string;
  readonly rehoused: (from: string, to: string) => string;
  readonly housed: (to: string) => string;
  readonly unhoused: (from: string) => string;
  readonly retitled: (from: string, to: string) => string;
  readonly joins: (people: string) => string;
  readonly leaves: (people: string) => string;
  readonly substituted: (leader: string, by: string) => string;
  readonly inPerson: (leader: string, by: string) => string;
  readonly noLongerSubstituted: (leader: string, by: string) => string;
}

export interface NoticeWords {
  readonly title: string;
  readonly number: (number: string) => string;
  readonly revisions: (plan: string, from: number, to: number) => string;
  readonly to: string;
  readonly restored: (revision: number) => string;
  readonly note: string;
  readonly columns: readonly [index: string, kind: string, change: string];
  readonly inForce: string;
  readonly issued: (by: string, day: string) => string;
}

export interface CheckWords {
  readonly owner: (activity: string, fields: readonly OwnerField[]) => string;
  /** So many occurrences. */
  readonly times: (count: number) => string;
  readonly ownerHint: string;
  readonly missed: (activity: string) => string;
  readonly missedHint: string;
  readonly infeasible: string;
  readonly infeasibleHint: string;
  readonly broken: (rule: string, activities: string, detail: string) => string;
  readonly brokenHint: string;
  readonly idleWaiver: (activity: string) => string;
  readonly idleWaiverHint: string;
}

const DICTIONARY: { readonly [L in Lang]: PublishWords } = { zh: ZH, en: EN };

/** The dictionary of one language. */
export const publishWords = (lang: Lang): PublishWords => DICTIONARY[lang];
