import type { Edit } from '../../model/edit.ts';
import type { Level, Problem } from '../../model/problem.ts';
import type { Assignment, FocusBlock, RuleId, Schedule } from '../../model/schedule.ts';

/** Everything known about why one activity is not scheduled, and what would let it in. */
export interface WhyNot {
  /** After `repeat`. */
  readonly activity: string;
  /** Of all starts that duration, windows, deadline and pins leave; 0: no start at all. */
  readonly starts: number;
  /** What stands in the way of these starts now, the most starts first; together they account for every start. */
  readonly obstacles: readonly Obstacle[];
  /** Ranked by `size`, the smallest first; of each kind the cheapest, and a few more of `move`, `drop`, `window`. */
  readonly suggestions: readonly Suggestion[];
}

/** One thing that stands in the way, with the starts that it bars first. */
export interface Obstacle {
  /** `cost`: nothing bars these starts, but holding it there costs more than it is worth. */
  readonly rule: RuleId | 'cost';
  /** Only of `cost`: one of these starts would gain after all, as nothing has been solved since it was asked for. */
  readonly gains?: true;
  readonly leader?: string;
  readonly venue?: string;
  /** What is held there instead: an activity or a focus goal. */
  readonly by?: { readonly subject: 'activity' | 'focus'; readonly id: string; readonly priority: Level };
  /** When that is held; the absence or closure where the rule is about one. */
  readonly span?: { readonly start: string; readonly end: string };
  /** How many starts it bars, and on which days they are. */
  readonly starts: number;
  readonly days: readonly string[];
}

export const SUGGESTION_KINDS = [
  'as-asked',
  'move',
  'deputy',
  'venue',
  'window',
  'outside-hours',
  'people',
  'shorter',
  'split',
  'deadline',
  'drop',
  'priority',
] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** One change that lets the activity in; it was tried, and `verify` finds nothing wrong with `schedule` for `problem`. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** What to change of the Problem; empty for `as-asked`, `move` and `drop`. */
  readonly edits: readonly Edit[];
  /** The Problem with these edits. */
  readonly problem: Problem;
  /** Complete. */
  readonly schedule: Schedule;
  /** How the activity is then held; two where it is split. */
  readonly held: readonly Assignment[];
  readonly moved: readonly Moved[];
  readonly dropped: readonly Dropped[];
  /** After less before, by `verify`: below 0 is better. Before: the schedule as it is, for the Problem as it is. */
  readonly effect: {
    readonly mandatoryMissed: number;
    readonly cost: number;
    readonly valueLost: number;
    readonly inconvenience: number;
  };
  /** What is conceded in the wish itself, in points of the score: `CONCESSION` hundredths of its value. */
  readonly concession: number;
  /** `effect.cost + concession`, a mandatory activity missed counting more than all else. */
  readonly size: number;
}

export type Moved =
  | { readonly subject: 'activity'; readonly id: string; readonly before: Assignment; readonly after: Assignment }
  | { readonly subject: 'focus'; readonly id: string; readonly before: FocusBlock; readonly after: FocusBlock };

/** What has to go out; `loss` in points of the score. */
export type Dropped =
  | { readonly subject: 'activity'; readonly id: string; readonly before: Assignment; readonly loss: number }
  | { readonly subject: 'focus'; readonly id: string; readonly before: FocusBlock; readonly loss: number };
