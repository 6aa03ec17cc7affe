import type { Candidate, Words } from './time-rule.ts';

/** Who is wanted at an activity. People are ids of leaders; nobody stands in one list twice. */
export interface PeopleRule {
  readonly required: readonly string[];
  /** `count` of `from`, in order of preference. */
  readonly choose: readonly { readonly from: readonly string[]; readonly count: number }[];
  readonly optional: readonly string[];
  /** Required leaders may send a deputy. Always true where `deputies` names somebody. */
  readonly deputiesAllowed: boolean;
  /** Who is named to stand in for whom, in order of preference: 「A（可由B代）」. */
  readonly deputies: readonly { readonly leader: string; readonly by: string }[];
}

export interface RosterLeader {
  readonly id: string;
  /** Of the person; where a roster knows only posts, the post. */
  readonly name: string;
  /** 县委书记, 常务副县长; several in one, as in 「县委常委、组织部部长」, are told apart. */
  readonly titles: readonly string[];
  /** As people write it: 县委, not an id. */
  readonly body: string;
  /** Protocol order, 1 first. */
  readonly rank: number;
  /** What the leader is in charge of: 教育, 卫生. */
  readonly scope: readonly string[];
  /** Other spellings, such as the name in Latin letters. */
  readonly aliases: readonly string[];
}

export interface RosterGroup {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Ids of leaders. */
  readonly members: readonly string[];
}

export interface Roster {
  readonly leaders: readonly RosterLeader[];
  readonly groups: readonly RosterGroup[];
}

/** The phrase was understood, but may not say what its writer meant. */
export interface PeopleDoubt {
  readonly code: 'named-twice' | 'stand-in-required' | 'deputies-for-all' | 'scope-near';
  /** Whom or which piece it is about. */
  readonly text: string;
  readonly words: Words;
}

/** A phrase about people is understood to its last character, or it is a question; never guessed. */
export type PeopleReading =
  | { readonly kind: 'read'; readonly rule: PeopleRule; readonly doubts: readonly PeopleDoubt[] }
  | { readonly kind: 'question'; readonly ask: Words; readonly candidates: readonly Candidate<PeopleRule>[] };
