import type { TermName } from '../../model/problem.ts';

/** What a Match belongs to: a term of the inconvenience, what is not held, or (beside the cost) what had to be held. */
export type MatchTerm = 'mandatoryMissed' | 'valueLost' | TermName;

/** A held activity, and when: days `YYYY-MM-DD`, times `YYYY-MM-DDTHH:mm` of the wall clock. */
interface OfActivity {
  /** After `repeat`. */
  readonly activity: string;
  readonly day: string;
  readonly at: Interval;
}

interface OfLeader {
  readonly leader: string;
  readonly day: string;
}

interface Interval {
  readonly start: string;
  readonly end: string;
}

/** An attendance of a leader: at an activity, or at a block of a focus goal. */
export type Attended = { readonly activity: string } | { readonly goal: string };

/** The facts of one match, enough to say it. */
export type MatchFacts =
  | { readonly term: 'mandatoryMissed'; readonly activity: string }
  | { readonly term: 'valueLost'; readonly activity: string; readonly priority: number; readonly urgency: number }
  /** `missing` of `wanted` blocks. */
  | { readonly term: 'valueLost'; readonly goal: string; readonly missing: number; readonly wanted: number }
  /** `days` after `from`, the first day on which it is allowed. */
  | (OfActivity & { readonly term: 'delay'; readonly from: string; readonly days: number; readonly urgency: number })
  /** `steps` of 10 % of its value. */
  | (OfActivity & { readonly term: 'lateness'; readonly due: string; readonly steps: number })
  | (OfActivity & { readonly term: 'unpreferred'; readonly priority: number })
  /** Minutes outside the calendar's sessions, for each of so many attendees. */
  | (OfActivity & { readonly term: 'outsideHours'; readonly minutes: number; readonly attendees: number })
  /** The optional leader who does not come. */
  | (OfActivity & { readonly term: 'optionalMissed'; readonly leader: string })
  /** `by` stands in for `leader`, as the deputy number `place` (1: the first). */
  | (OfActivity & { readonly term: 'deputy'; readonly leader: string; readonly by: string; readonly place: number })
  /** Of all its choices together. */
  | (OfActivity & { readonly term: 'choiceOrder' })
  /** `at`: the half-day, which these activities break into. */
  | (OfLeader & { readonly term: 'touched'; readonly at: Interval; readonly activities: readonly string[] })
  /** `at`: the idle time, from the first slot on which the second could have begun. */
  | (OfLeader & Pair & { readonly term: 'fragmentation'; readonly at: Interval; readonly minutes: number })
  /** Minutes that count against the `target`. */
  | (OfLeader & { readonly term: 'overload'; readonly minutes: number; readonly target: number })
  | (OfLeader &
      Pair & { readonly term: 'travel'; readonly from: string; readonly to: string; readonly minutes: number })
  | {
      readonly term: 'change';
      readonly activity: string;
      /** As it was published. */
      readonly before: Interval;
      /** As it is now; null: dropped, and nothing else is said. */
      readonly at: Interval | null;
      readonly moved: 'within-day' | 'to-another-day' | null;
      readonly rehoused: boolean;
      /** How many leaders come or go. */
      readonly added: number;
      readonly removed: number;
      readonly shortNotice: boolean;
    };

interface Pair {
  readonly first: Attended;
  readonly second: Attended;
}
