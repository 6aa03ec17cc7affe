import type { Activity, Level, Owner, VenueWish } from '../model/problem.ts';
import type { FieldName } from './columns/fields.ts';
import type { Length } from './phrases/duration.ts';
import type { PeopleRule } from './phrases/people-rule.ts';
import type { TimeRule, Words } from './phrases/time-rule.ts';
import type { Place } from './place.ts';

/** What a cell said, and how it was understood. */
export interface ReadBack {
  readonly field: FieldName;
  /** Such as `C7`; null where nothing was written. */
  readonly cell: string | null;
  readonly text: string;
  /** In plain words; null while it is not understood. */
  readonly words: Words | null;
  /** Nothing was written: this is what the office takes then. */
  readonly isAssumed: boolean;
}

/** One row of a plan, understood as far as it goes. What is not understood is as if it had not been written, and stands in `open`. */
export interface Wish {
  /** Also the id of its activity: the same as long as the body and the title are the same. */
  readonly key: string;
  readonly place: Place;
  /** Id of the body that asks; null while that is open. */
  readonly body: string | null;
  readonly title: string;
  readonly kind: string | null;
  readonly topic: string | null;
  /** Its lengths are in `length`. */
  readonly time: TimeRule;
  /** Exactly one is given. */
  readonly length: Length;
  readonly people: PeopleRule;
  /** Null: nowhere in particular. */
  readonly venue: VenueWish | null;
  /** The place as written. */
  readonly placeText: string;
  readonly priority: Level;
  readonly urgency: Level;
  readonly mandatory: boolean;
  readonly owner: Owner;
  /** Columns that are not known, and remarks. */
  readonly notes: readonly string[];
  readonly readBack: readonly ReadBack[];
  /** Whose phrases are open questions. */
  readonly open: readonly FieldName[];
  /** Of a wish that came as a Problem document: passed on as it is. */
  readonly activity: Activity | null;
}
