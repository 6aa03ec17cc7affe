import type { Activity, FocusGoal } from '../model/problem.ts';
import type { RuleId } from '../model/schedule.ts';
import type { Ungridded } from './availability.ts';

/** An item while it is compiled: plain numbers and lists, before they are packed into typed arrays. */
export interface Item {
  /** Index in the expanded Problem's `activities`, or in `focusGoals`. */
  readonly source: { readonly activity: Activity } | { readonly goal: FocusGoal; readonly goalIndex: number };
  readonly kind: string;
  readonly priority: number;
  readonly urgency: number;
  readonly mandatory: boolean;
  readonly outsideHours: boolean;
  readonly exemptFromOwnHours: boolean;
  /** 0 for `wholeDays`. */
  readonly minutes: number;
  readonly required: readonly number[];
  /** Per required entry. */
  readonly deputies: readonly (readonly number[])[];
  readonly choices: readonly { readonly from: readonly number[]; readonly count: number }[];
  readonly optional: readonly number[];
  readonly pinnedAttendees: readonly number[];
  readonly places: readonly Place[];
  /** Starts not on the grid (or of whole days); null for gridded items. */
  readonly ungridded: Ungridded | null;
  /** Allowed starts by duration, windows, deadline, pin and the calendar's sessions; bits as in the masks. */
  readonly starts: Int32Array;
  /** Rules that left no start in `starts`. */
  readonly excludedBy: readonly RuleId[];
}

/** A site where the item can be held, with the venues there. */
export interface Place {
  readonly site: number;
  readonly venues: readonly number[];
}
