import type { Problem } from '../model/problem.ts';
import type { Assignment, FocusBlock, Schedule } from '../model/schedule.ts';

/** What subscribers' calendars must know of a line over the revisions of its plan. */
export interface PublishedLine {
  /** Id of the activity (after `repeat`), or `goal~start` of a focus block. */
  readonly key: string;
  /** SEQUENCE. */
  readonly sequence: number;
  /** Instant of the revision that changed it last: DTSTAMP and LAST-MODIFIED. */
  readonly changedAt: string;
}

/** A line that was published and is cancelled, with the documents of the revision that held it last. */
export interface CancelledLine extends PublishedLine {
  readonly problem: Problem;
  readonly held: { readonly assignment: Assignment } | { readonly block: FocusBlock };
}

/** A plan as subscribers see it: its newest revision. */
export interface PublishedPlan {
  /** Lasting id of the plan, for UIDs. */
  readonly planId: string;
  readonly problem: Problem;
  readonly schedule: Pick<Schedule, 'assignments' | 'focusBlocks'>;
  /** By key; one for everything in `schedule`. */
  readonly lines: ReadonlyMap<string, PublishedLine>;
  readonly cancelled: readonly CancelledLine[];
}

/** The key of a line. */
export const activityKey = (assignment: Assignment): string => assignment.activity;
export const blockKey = (block: FocusBlock): string => `${block.goal}~${block.start}`;
