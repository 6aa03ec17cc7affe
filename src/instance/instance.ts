/**
 * The index-based twin of a Problem: integers only. An *item* is an activity (0 … activityCount − 1) or one block of a
 * focus goal (activityCount … itemCount − 1). A *candidate* is one allowed start of an item. Minutes are elapsed
 * minutes since the horizon's first midnight; intervals are half-open. `x[a]…x[a + 1]` offsets are written "CSR".
 */
export interface Instance {
  readonly slotMinutes: number;
  readonly dayCount: number;
  /** 32-bit words of one day's slot mask. */
  readonly wordsPerDay: number;
  /** [dayCount + 1] minute of each midnight. */
  readonly dayStart: Int32Array;
  /** [dayCount] minute from which the slot grid is shifted by an offset change; NEVER where there is none. */
  readonly dayShiftAt: Int32Array;
  /** [dayCount] that shift, modulo the slot. */
  readonly dayShift: Int32Array;
  /** [dayCount] index of the ISO week. */
  readonly dayWeek: Int32Array;
  readonly weekCount: number;
  /** [dayCount] session minutes of the day. */
  readonly daySessionMinutes: Int32Array;
  /** CSR by day into sessionStart, sessionEnd: the calendar's sessions. */
  readonly sessionOf: Int32Array;
  readonly sessionStart: Int32Array;
  readonly sessionEnd: Int32Array;

  readonly siteCount: number;
  /** [siteCount × siteCount] minutes. */
  readonly travel: Int32Array;

  readonly venueCount: number;
  /** [venueCount] site or NONE. */
  readonly venueSite: Int32Array;
  readonly venueExclusive: Uint8Array;
  readonly venueTurnaround: Int32Array;

  readonly leaderCount: number;
  readonly leaderBreak: Int32Array;
  /** [leaderCount] limits, UNLIMITED where none. */
  readonly maxActivitiesPerDay: Int32Array;
  readonly maxMinutesPerDay: Int32Array;
  readonly maxMinutesPerWeek: Int32Array;
  readonly targetMinutesPerDay: Int32Array;

  readonly activityCount: number;
  readonly itemCount: number;
  /** [itemCount] fixed duration; 0 for `wholeDays` items. */
  readonly itemMinutes: Int32Array;
  /** [itemCount] V × U. */
  readonly itemValue: Float64Array;
  /** [itemCount] cost of leaving it out: value, the dropped baseline, and MANDATORY_PENALTY. */
  readonly missCost: Float64Array;
  readonly itemPriority: Int32Array;
  readonly mandatory: Uint8Array;
  /** [itemCount] the focus goal, NONE for activities. */
  readonly itemGoal: Int32Array;
  /** [itemCount] its candidates start on the slot grid and last itemMinutes. */
  readonly gridded: Uint8Array;
  /** [itemCount] must be placed as `frozen*` say and stay. */
  readonly frozen: Uint8Array;

  /** CSR by item: leaders who must come (or be deputised). */
  readonly requiredOf: Int32Array;
  readonly requiredLeader: Int32Array;
  /** CSR by entry of requiredLeader: who may stand in, in order; empty unless deputies are allowed. */
  readonly deputiesOf: Int32Array;
  readonly deputyLeader: Int32Array;
  /** CSR by item into choiceCount; then CSR by choice into choiceLeader. */
  readonly choicesOf: Int32Array;
  readonly choiceCount: Int32Array;
  readonly choiceFrom: Int32Array;
  readonly choiceLeader: Int32Array;
  /** CSR by item. */
  readonly optionalOf: Int32Array;
  readonly optionalLeader: Int32Array;
  /** CSR by item: leaders pinned to be among the attendees. */
  readonly pinnedOf: Int32Array;
  readonly pinnedLeader: Int32Array;
  /** [itemCount] a leader may fill more than one role: the attendance needs the exact rule. */
  readonly ambiguousRoles: Uint8Array;
  /** CSR by item into the attendee pool of a Solution: room for the most who can come. */
  readonly attendeesOf: Int32Array;

  /** CSR by item into placeSite: the distinct sites where it can be held (NONE = nowhere in particular). */
  readonly placesOf: Int32Array;
  readonly placeSite: Int32Array;
  /** CSR by place: its venues, in the order of `anyOf`; empty where no venue is booked. */
  readonly venuesOf: Int32Array;
  readonly placeVenue: Int32Array;

  /** CSR by item. */
  readonly candidatesOf: Int32Array;
  readonly candidateStart: Int32Array;
  readonly candidateEnd: Int32Array;
  /** Day of the start. */
  readonly candidateDay: Int16Array;
  /** Bit in the masks of the item's class: day × 32 × wordsPerDay + slot, or the ordinal of an ungridded candidate. */
  readonly candidateBit: Int32Array;
  /** Weighted delay, lateness, unpreferred and the start's part of change. */
  readonly candidateCost: Int32Array;
  /** [itemCount] least candidateCost, 0 without candidates. */
  readonly leastStartCost: Int32Array;
  /** Weighted outsideHours for each attendee. */
  readonly candidateOutside: Int32Array;

  /** [itemCount] class of items with the same availability masks. */
  readonly itemClass: Int32Array;
  readonly classCount: number;
  /** [leaderCount × classCount] offset into maskPool of the starts at which the leader can come; NONE if never asked. */
  readonly leaderMask: Int32Array;
  /** [venueCount × classCount] likewise: starts at which the venue is open. */
  readonly venueMask: Int32Array;
  readonly maskPool: Int32Array;

  readonly precedenceCount: number;
  readonly precedenceFirst: Int32Array;
  readonly precedenceSecond: Int32Array;
  readonly precedenceMin: Int32Array;
  readonly precedenceMax: Int32Array;
  /** CSR by item: precedences in which it is first, and second. */
  readonly asFirstOf: Int32Array;
  readonly asFirst: Int32Array;
  readonly asSecondOf: Int32Array;
  readonly asSecond: Int32Array;

  readonly groupCount: number;
  /** [groupCount] SAME_DAY, DIFFERENT_DAYS or BACK_TO_BACK. */
  readonly groupKind: Uint8Array;
  /** CSR by group: members in the listed order. */
  readonly membersOf: Int32Array;
  readonly member: Int32Array;
  /** CSR by item. */
  readonly groupsOf: Int32Array;
  readonly groupOf: Int32Array;

  readonly goalCount: number;
  readonly goalMaxPerDay: Int32Array;

  readonly coverageCount: number;
  readonly coverageAtLeast: Int32Array;
  /** CSR by coverage. */
  readonly coverageLeadersOf: Int32Array;
  readonly coverageLeader: Int32Array;
  /** [coverageCount × siteCount] 1 where attending takes a leader away. */
  readonly coverageAway: Uint8Array;
  /** CSR by leader: groups that count the leader. */
  readonly coverageOfLeaderOf: Int32Array;
  readonly coverageOfLeader: Int32Array;
  /** CSR by leader: intervals of `unavailable` with `away`, sorted by start. */
  readonly awayOf: Int32Array;
  readonly awayStart: Int32Array;
  readonly awayEnd: Int32Array;

  /** [itemCount] 1 where a baseline assignment exists. */
  readonly hasBaseline: Uint8Array;
  readonly baselineVenue: Int32Array;
  /** [itemCount] weighted cost of one unit of `change`. */
  readonly changeUnit: Int32Array;
  /** CSR by item, sorted: the baseline's attendees. */
  readonly baselineAttendeesOf: Int32Array;
  readonly baselineAttendee: Int32Array;
  /** [itemCount] baseline attendees who are no longer known. */
  readonly baselineUnknown: Int32Array;
  /** [itemCount] candidate of the baseline's start, NONE where it is none. */
  readonly baselineCandidate: Int32Array;
  /** Placement of each frozen item, in the form of a Solution. */
  readonly frozenPlacement: ReadonlyMap<number, Placement>;

  readonly weights: InstanceWeights;
  /** Mandatory items that have no candidate at all: no schedule can hold them. */
  readonly impossibleMandatory: number;
  /** Σ of activities' V × U and of the focus blocks': `valueLost` of the empty schedule. */
  readonly totalValue: number;
}

export interface InstanceWeights {
  readonly optionalMissed: number;
  readonly deputy: number;
  readonly choiceOrder: number;
  readonly touched: number;
  readonly fragmentation: number;
  readonly overload: number;
  readonly travel: number;
}

/** Where, when and with whom one item is held. */
export interface Placement {
  readonly candidate: number;
  readonly place: number;
  readonly venue: number;
  readonly attendees: readonly number[];
  /** Per attendee: index of the required entry filled, CHOSEN or OPTIONAL. */
  readonly roles: readonly number[];
}

export const NONE = -1;
export const CHOSEN = -2;
export const OPTIONAL = -3;
export const UNLIMITED = 0x3fffffff;
export const NEVER = 0x3fffffff;
/** Above any sum of costs, so that mandatory items come first; sums stay exact in doubles. */
export const MANDATORY_PENALTY = 1e10;
export const SAME_DAY = 0;
export const DIFFERENT_DAYS = 1;
export const BACK_TO_BACK = 2;

/** First slot at or after a minute of day `day`. */
export function slotCeil(instance: Instance, day: number, minute: number): number {
  const slot = instance.slotMinutes;
  const shiftAt = instance.dayShiftAt[day]!;
  const shift = minute >= shiftAt ? instance.dayShift[day]! : 0;
  const over = (minute - instance.dayStart[day]! + shift) % slot;
  if (over === 0) return minute;
  const next = minute + slot - over;
  // The clock may have been set in between by less than a slot.
  return minute < shiftAt && next >= shiftAt ? slotCeil(instance, day, next) : next;
}
