import type { PeopleDoubt } from './phrases/people-rule.ts';
import type { DoubtCode, Words } from './phrases/time-rule.ts';
import type { Place } from './place.ts';

/**
 * `question`: a phrase that was not understood; `duplicate`: one matter from two bodies; `contradiction`: two wishes that cannot both
 * stand; `lint`: understood, but perhaps not what was meant; `mergeable`: meetings that could be one.
 */
export type FindingKind = 'question' | 'duplicate' | 'contradiction' | 'lint' | 'mergeable';

export type QuestionCode =
  | 'time'
  | 'deadline'
  | 'duration'
  | 'people'
  | 'optional-people'
  | 'venue'
  | 'body'
  | 'importance'
  | 'urgency'
  | 'mandatory';
export type ContradictionCode = 'two-dates' | 'leader-twice' | 'venue-twice';
export type LintCode = DoubtCode | PeopleDoubt['code'] | 'wrong-title' | 'venue-too-small' | 'no-attendees';
export type FindingCode = QuestionCode | ContradictionCode | LintCode | 'duplicate' | 'mergeable';

/** What the planner may answer. */
export interface Answer {
  /**
   * What a decision holds. For a question it is a phrase that is read instead; for two wishes `merge`, `keep` or the key of the wish
   * that stands; for a lint `ok`.
   */
  readonly answer: string;
  readonly words: Words;
}

/** Something that the planner should decide. Nothing is applied without a decision. */
export interface Finding {
  readonly kind: FindingKind;
  readonly code: FindingCode;
  /** The same next month for the same doubt: made of the code and of what is doubted, never of rows. */
  readonly key: string;
  /** Every place that it is about, the first row first. */
  readonly places: readonly Place[];
  /** Keys of the wishes that it is about. */
  readonly wishes: readonly string[];
  /** What stands there. */
  readonly text: string;
  /** What is doubtful, and by what evidence. */
  readonly words: Words;
  /** From 0 to 1 for proposals; null where it is a fact. */
  readonly confidence: number | null;
  readonly answers: readonly Answer[];
  /** Any other phrase may be answered too. */
  readonly isFree: boolean;
  /** What was decided; null while it is open. */
  readonly decision: string | null;
}
