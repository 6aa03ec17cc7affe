import type { TermName } from './problem.ts';

/** The Schedule document (`tongchou/schedule@1`, DESIGN §4): the answer. */
export interface Schedule {
  readonly format: 'tongchou/schedule@1';
  readonly problem?: { readonly title?: string; readonly sha256?: string };
  readonly assignments: readonly Assignment[];
  readonly focusBlocks?: readonly FocusBlock[];
  readonly unscheduled?: readonly Unscheduled[];
  readonly score?: Score;
  /** Lower bounds valid for every schedule of the Problem. */
  readonly bound?: Bound | null;
  readonly gap?: number | null;
  readonly status?: Status;
  readonly stopReason?: StopReason;
}

export interface Assignment {
  /** Id of the activity after `repeat` is expanded. */
  readonly activity: string;
  readonly start: string;
  readonly end: string;
  /** Everybody who comes. */
  readonly attendees: readonly string[];
  readonly venue?: string;
  readonly substitutions?: readonly Substitution[];
}

export interface Substitution {
  readonly leader: string;
  readonly by: string;
}

export interface FocusBlock {
  readonly goal: string;
  readonly start: string;
  readonly end: string;
}

export interface Unscheduled {
  readonly activity: string;
  readonly reasons: readonly Reason[];
}

/** Why an activity is not in: a constraint id of DESIGN §5, or `cost` (it fits, but costs more than it is worth). */
export interface Reason {
  readonly id: RuleId | 'cost';
  readonly leader?: string;
  readonly venue?: string;
  readonly activity?: string;
  readonly message: string;
}

export interface Score {
  readonly mandatoryMissed: number;
  readonly cost: number;
  readonly valueLost: number;
  readonly inconvenience: number;
  /** Unweighted. */
  readonly terms: { readonly [K in TermName]?: number };
}

export interface Bound {
  readonly mandatoryMissed: number;
  readonly cost: number;
}

export type Status = 'optimal' | 'feasible' | 'infeasible' | 'unknown';
export type StopReason = 'proven' | 'time' | 'iterations' | 'gap' | 'no-improvement' | 'cancelled';

/** The hard constraints of DESIGN §5, in its order. */
export const RULE_IDS = [
  'document',
  'duration',
  'window',
  'working-hours',
  'leader-unavailable',
  'leader-overlap',
  'venue',
  'venue-overlap',
  'venue-unavailable',
  'venue-capacity',
  'attendance',
  'leader-limit',
  'precedence',
  'same-day',
  'different-days',
  'back-to-back',
  'coverage',
  'pinned',
  'frozen',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** One breach of a hard constraint, as data. */
export interface Violation {
  readonly rule: RuleId;
  /** Ids of the activities and focus goals concerned. */
  readonly activities: readonly string[];
  /** When, local wall-clock; absent where time plays no part. */
  readonly at?: string;
  /** Who or what is broken: ids of leaders, venues, or the document field, with the values. */
  readonly by: { readonly [name: string]: string | number };
}
