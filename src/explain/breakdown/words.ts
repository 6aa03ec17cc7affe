import type { MatchTerm } from '../../verify/score/match.ts';

/** What the breakdown of the score says; the names of the terms are in `say/words.ts`. */
export interface BreakdownWords {
  readonly terms: { readonly mandatoryMissed: string; readonly valueLost: string };
  /** A sentence with what it costs; without, where it counts before all cost. */
  readonly costs: (text: string, cost: number) => string;
  readonly before: (text: string) => string;
  readonly match: MatchWords;
  readonly columns: ColumnWords;
}

/** `title` is quoted; `held` is a day and times with the quoted title; `day` is a day with its weekday. */
interface MatchWords {
  readonly mandatoryMissed: (title: string) => string;
  readonly activityLost: (title: string, rank: string) => string;
  readonly blocksLost: (title: string, missing: number, wanted: number) => string;
  readonly delay: (held: string, from: string, days: number, urgency: number) => string;
  readonly lateness: (held: string, due: string, percent: number) => string;
  readonly unpreferred: (held: string) => string;
  readonly outsideHours: (held: string, minutes: number, attendees: number) => string;
  readonly optionalMissed: (held: string, leader: string) => string;
  readonly deputy: (held: string, leader: string, by: string, place: number) => string;
  readonly choiceOrder: (held: string) => string;
  readonly touched: (leader: string, time: string, activities: number) => string;
  readonly fragmentation: (leader: string, time: string, minutes: number, first: string, second: string) => string;
  readonly overload: (leader: string, day: string, minutes: number, target: number) => string;
  readonly travel: (leader: string, day: string, from: string, to: string, minutes: number, second: string) => string;
  readonly dropped: (title: string, before: string) => string;
  readonly moved: (title: string, before: string, now: string) => string;
  readonly stays: (title: string, before: string) => string;
  readonly rehoused: string;
  readonly added: (leaders: number) => string;
  readonly removed: (leaders: number) => string;
  readonly shortNotice: string;
  readonly held: (time: string, title: string) => string;
  readonly block: (title: string) => string;
}

/** Headings of the tables of terms and of leaders. */
interface ColumnWords {
  readonly term: string;
  readonly amount: string;
  readonly weight: string;
  readonly cost: string;
  readonly share: string;
  readonly matches: string;
  readonly leader: string;
  readonly activities: string;
  readonly hours: string;
  readonly focusHours: string;
  readonly overTarget: string;
  readonly busiestDay: string;
  readonly freeSessions: string;
  readonly longestFree: string;
  readonly fragmentation: string;
  readonly journeys: string;
  readonly deputised: string;
  readonly standingIn: string;
}

/** Every name of `--term`, and of the table. */
export type TermNames = { readonly [T in MatchTerm]: string };
