import type { Meaning } from './people-meaning.ts';
import type { Sense } from './people-names.ts';

export type Role = 'required' | 'optional';
export type Separator = 'pause' | 'and' | 'comma' | 'or' | 'or-english';

/** One person or group, with what is said of them alone. */
export interface Item {
  readonly text: string;
  readonly who: Meaning<Sense>;
  /** 「一名副县长」: so many of them; null: all. */
  readonly count: number | null;
  /** Said in brackets; null: as the rest of the unit. */
  readonly role: Role | null;
  /** Ids of those who may stand in. */
  readonly standIns: Meaning<readonly string[]>;
  /** May send a deputy. */
  readonly permitted: boolean;
}

/** People who are said to do one thing: 「请张三、李四出席」. */
export interface Unit {
  readonly text: string;
  readonly items: readonly Item[];
  /** Between the items, one fewer. */
  readonly separators: readonly Separator[];
  /** So many of them all; null: all. */
  readonly count: number | null;
  /** The number stands before them, as in English: then it is said of all that follow. */
  readonly countFirst: boolean;
  readonly role: Role | null;
  /** The role stands before them as a heading: then it is said of all that follow. */
  readonly headed: boolean;
}

export interface Parsed {
  readonly units: readonly Unit[];
  /** Deputies may come for whoever is required. */
  readonly permitted: boolean;
}

export const ROLES: { readonly [kind: string]: Role } = { attend: 'required', optional: 'optional' };

const SEPARATORS: readonly string[] = ['pause', 'and', 'comma', 'or', 'or-english'] satisfies readonly Separator[];

export const isSeparator = (kind: string | undefined): kind is Separator =>
  kind !== undefined && SEPARATORS.includes(kind);
