import type {
  Choice,
  Coverage,
  Interval,
  LeaderLimits,
  Relation,
  Unavailability,
  VenueWish,
} from '../../model/problem.ts';
import type { Assignment } from '../../model/schedule.ts';

interface OfActivity {
  /** After `repeat` is expanded. */
  readonly activity: string;
}

interface OfLeader {
  readonly leader: string;
}

/** One thing that the documents ask and that can be given up by itself; what giving up means is said at each kind. */
export type Requirement =
  /** Given up: it need not be held. */
  | ({ readonly kind: 'mandatory' } & OfActivity)
  /** A published assignment before `frozenUntil`. Given up: it is no longer published. */
  | { readonly kind: 'frozen'; readonly assignment: Assignment }
  /** Given up: any time of the horizon. */
  | ({ readonly kind: 'windows'; readonly windows: readonly Interval[] } & OfActivity)
  | ({ readonly kind: 'release' | 'deadline'; readonly time: string } & OfActivity)
  /** Given up: not pinned, and outside working hours too where the pinned start is. */
  | ({ readonly kind: 'pinnedStart'; readonly start: string } & OfActivity)
  | ({ readonly kind: 'pinnedDay'; readonly day: string } & OfActivity)
  | ({ readonly kind: 'pinnedVenue'; readonly venue: string } & OfActivity)
  | ({ readonly kind: 'pinnedAttendees'; readonly attendees: readonly string[] } & OfActivity)
  /** It lies in working hours. Given up: `outsideHours`. */
  | ({ readonly kind: 'hours' } & OfActivity)
  /** This leader is required. Given up: may come. */
  | ({ readonly kind: 'attends' } & OfActivity & OfLeader)
  /** So many of these come. Given up: each may come. */
  | ({ readonly kind: 'choice'; readonly choice: Choice } & OfActivity)
  /** One of these venues, or this site. Given up: also a venue that is always open, of any size and at no site; or no site. */
  | ({ readonly kind: 'venue'; readonly wish: VenueWish } & OfActivity)
  /** Given up: fits everywhere. */
  | ({ readonly kind: 'headcount'; readonly headcount: number } & OfActivity)
  | ({ readonly kind: 'absence'; readonly absence: Unavailability } & OfLeader)
  /** Own working hours. Given up: those of the calendar. */
  | ({ readonly kind: 'ownHours' } & OfLeader)
  | ({ readonly kind: 'limit'; readonly limit: keyof LeaderLimits; readonly value: number } & OfLeader)
  | ({ readonly kind: 'break'; readonly minutes: number } & OfLeader)
  | { readonly kind: 'closure'; readonly venue: string; readonly closure: Unavailability }
  /** Given up: holds any number of activities at a time. */
  | { readonly kind: 'exclusive'; readonly venue: string }
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'coverage'; readonly coverage: Coverage }
  /** The longer of both ways, in minutes. Given up: no time at all, both ways. */
  | { readonly kind: 'travel'; readonly from: string; readonly to: string; readonly minutes: number };

export type RequirementOf<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>;

/** Equal values are one requirement, however often the document states it. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
