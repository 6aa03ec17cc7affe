import type { Activity, FocusGoal, Leader, Level, Pin, Relation, Venue, Weights } from './problem.ts';

interface OfActivity {
  /** Id in the document, or of one copy of a `repeat`, such as `a1@2026-12-07`. */
  readonly activity: string;
}

interface Closed {
  readonly start: string;
  readonly end: string;
  readonly reason?: string;
}

/** One change to a Problem. */
export type Edit =
  | ({ readonly edit: 'setPriority'; readonly priority: Level } & OfActivity)
  | ({ readonly edit: 'setUrgency'; readonly urgency: Level } & OfActivity)
  | ({ readonly edit: 'setMandatory'; readonly mandatory: boolean } & OfActivity)
  | { readonly edit: 'setWeights'; readonly weights: Weights }
  | { readonly edit: 'addActivity'; readonly activity: Activity }
  | ({ readonly edit: 'removeActivity' } & OfActivity)
  /** Fields with their new values; null takes a field away. */
  | ({ readonly edit: 'changeActivity'; readonly change: { readonly [field: string]: unknown } } & OfActivity)
  /** Aspects that are not given stay as they are. */
  | ({ readonly edit: 'pin' } & OfActivity & Pin)
  /** Without `aspects`, all of them. */
  | ({ readonly edit: 'unpin'; readonly aspects?: readonly (keyof Pin)[] } & OfActivity)
  | ({ readonly edit: 'leaderAway'; readonly leader: string; readonly away?: boolean } & Closed)
  | { readonly edit: 'addLeader'; readonly leader: Leader }
  | { readonly edit: 'addVenue'; readonly venue: Venue }
  | ({ readonly edit: 'closeVenue'; readonly venue: string } & Closed)
  | { readonly edit: 'setHorizon'; readonly firstDay: string; readonly lastDay: string }
  | { readonly edit: 'addRelation'; readonly relation: Relation }
  /** All in which the activity stands. */
  | ({ readonly edit: 'removeRelations' } & OfActivity)
  | { readonly edit: 'addFocusGoal'; readonly goal: FocusGoal }
  | { readonly edit: 'removeFocusGoal'; readonly goal: string };
