import type { Horizon, Interval, Weekday } from '../../model/problem.ts';

/** One sentence in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/**
 * When a wish may be held. Times are local: `YYYY-MM-DDTHH:mm`, in `weekly` `HH:mm` (an end of `24:00` is midnight); intervals are
 * half-open, sorted, and neither overlap nor touch.
 */
export interface TimeRule {
  /** Hard: nowhere else. Empty: anywhere in the period. */
  readonly windows: readonly Interval[];
  /** Soft: rather here. */
  readonly preferred: readonly Interval[];
  /** Hard: not here. */
  readonly avoid: readonly Interval[];
  /** Exactly then, as both a day and a time were named; `windows` is empty then. */
  readonly start: string | null;
  /** Must be over by then. */
  readonly deadline: string | null;
  /** On these days of each week, between these times. */
  readonly weekly: {
    readonly days: readonly Weekday[];
    readonly start: string;
    readonly end: string;
  } | null;
  /**
   * `week`: once a week, on one of `weekly.days`; `day`: once on each of `weekly.days` (two or more). Without `weekly`: any day of the
   * week, every day.
   */
  readonly repeat: 'week' | 'day' | null;
  /** At most one of the two is given. */
  readonly minutes: number | null;
  readonly wholeDays: number | null;
}

/** `HH:mm` each. */
export interface Session {
  readonly start: string;
  readonly end: string;
}

/** What a phrase is read against. */
export interface TimeContext {
  readonly period: Horizon;
  /** What 上午, 下午 and 晚上 mean. */
  readonly sessions: { readonly morning: Session; readonly afternoon: Session; readonly evening: Session };
}

export type DoubtCode = 'weekday' | 'noon-or-midnight' | 'outside-period' | 'deadline-past' | 'vague';

/** The phrase was understood, but may not say what its writer meant. */
export interface PhraseDoubt {
  readonly code: DoubtCode;
  /** The piece of the phrase. */
  readonly text: string;
  readonly words: Words;
}

/** A rule that a phrase may mean, in plain words. */
export interface Candidate<T> {
  readonly rule: T;
  readonly words: Words;
}

/** A phrase understood to its last character, or a question to its writer. */
export type Reading<T> =
  | { readonly kind: 'read'; readonly rule: T; readonly doubts: readonly PhraseDoubt[] }
  | { readonly kind: 'question'; readonly ask: Words; readonly candidates: readonly Candidate<T>[] };

/** No wish at all. */
export const ANY_TIME: TimeRule = {
  ...{ windows: [], preferred: [], avoid: [], start: null, deadline: null },
  ...{ weekly: null, repeat: null, minutes: null, wholeDays: null },
};
