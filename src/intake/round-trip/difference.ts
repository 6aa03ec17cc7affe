import type { Activity, Pin } from '../../model/problem.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { Place } from '../place.ts';

/** New values of fields; null takes the field away. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | null };

/** What of an activity a table can change, besides what is pinned. */
export type EditedFields = Changes<
  Pick<Activity, 'title' | 'minutes' | 'windows' | 'releaseTime' | 'deadline' | 'venue' | 'attendees'>
>;

/** `pin` decides something within what was asked; `edit` changes what was asked, and may pin as well. */
export type Settling =
  | { readonly kind: 'pin'; readonly pinned: Changes<Pin> }
  | { readonly kind: 'edit'; readonly pinned: Changes<Pin>; readonly fields: EditedFields };

export type Apply = Settling | { readonly kind: 'remove' };

/** What somebody changed by hand in an exported table. */
export interface Difference {
  /** Id of the activity, after `repeat`. */
  readonly activity: string;
  /** Without row where the row is gone. */
  readonly place: Place;
  readonly field: 'start' | 'day' | 'venue' | 'attendees' | 'title' | 'removed';
  /** As the table showed it. */
  readonly before: string;
  /** As written now; empty where the row is gone. */
  readonly after: string;
  readonly words: Words;
  readonly apply: Apply;
}
