import type { LeaderLimits } from '../../model/problem.ts';

/** How contradictions are worded in one language. Texts given are names in quotation marks or times; what is not known is absent. */
export interface ContradictionWords {
  readonly head: (count: number) => string;
  /** What is said after the list. */
  readonly close: (count: number) => string;
  readonly notProven: string;
  readonly remedies: (count: number) => string;
  readonly noRemedy: string;
  readonly number: (index: number) => string;

  readonly mandatory: (title: string) => string;
  readonly frozen: (title: string, time: string) => string;
  readonly windows: (title: string, times: string, count: number) => string;
  readonly release: (title: string, time: string) => string;
  readonly deadline: (title: string, time: string) => string;
  readonly pinnedStart: (title: string, time: string) => string;
  readonly pinnedDay: (title: string, day: string) => string;
  readonly pinnedVenue: (title: string, venue: string) => string;
  readonly pinnedAttendees: (title: string, leaders: string) => string;
  readonly hours: (title: string) => string;
  readonly attends: (title: string, leader: string, deputies: boolean) => string;
  readonly choice: (title: string, leaders: string, count: number) => string;
  readonly venue: (title: string, places: string) => string;
  readonly headcount: (title: string, count: number) => string;
  readonly absence: (leader: string, time: string, reason: string | undefined, kinds: string | undefined) => string;
  readonly weekly: (days: readonly string[], time: string) => string;
  readonly ownHours: (leader: string) => string;
  readonly limits: { readonly [L in keyof LeaderLimits]-?: (leader: string, value: number) => string };
  readonly break: (leader: string, minutes: number) => string;
  readonly closure: (venue: string, time: string, reason: string | undefined) => string;
  readonly exclusive: (venue: string) => string;
  readonly precedes: (first: string, second: string, least: number, most: number | undefined) => string;
  readonly sameDay: (titles: string) => string;
  readonly differentDays: (titles: string) => string;
  readonly backToBack: (titles: string) => string;
  readonly coverage: (leaders: string, atLeast: number) => string;
  readonly travel: (from: string, to: string, minutes: number) => string;

  readonly remedy: {
    readonly deputies: (title: string, leader: string, deputies: string) => string;
    readonly start: (title: string, time: string) => string;
    readonly otherDay: (title: string, day: string) => string;
    readonly alsoOn: (title: string, day: string) => string;
    readonly from: (title: string, time: string) => string;
    readonly until: (title: string, time: string) => string;
    readonly shorten: (title: string, minutes: number) => string;
    readonly outsideHours: (title: string) => string;
    readonly notRequired: (title: string, leader: string) => string;
    readonly otherVenue: (title: string) => string;
    readonly lift: (what: string) => string;
    readonly notMandatory: (title: string, value: number) => string;
  };
}
