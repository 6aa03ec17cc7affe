/**
 * The Problem document (`tongchou/problem@1`, DESIGN §3): everything that is asked.
 * Times are local wall-clock `YYYY-MM-DDTHH:mm` in `timeZone`, days `YYYY-MM-DD`, durations whole minutes,
 * intervals half-open `[start, end)`, `lastDay` included.
 */
export interface Problem {
  readonly format: 'tongchou/problem@1';
  readonly title?: string;
  readonly timeZone: string;
  readonly horizon: Horizon;
  /** Activities start on multiples of this from midnight. Default 15. */
  readonly slotMinutes?: SlotMinutes;
  readonly calendar: CalendarRules;
  readonly bodies?: readonly Body[];
  readonly sites?: readonly Site[];
  readonly travel?: readonly Travel[];
  /** Between two different sites that `travel` does not list. Default 0. */
  readonly defaultTravelMinutes?: number;
  readonly venues?: readonly Venue[];
  readonly leaders: readonly Leader[];
  readonly activities: readonly Activity[];
  readonly relations?: readonly Relation[];
  readonly focusGoals?: readonly FocusGoal[];
  readonly coverage?: readonly Coverage[];
  readonly baseline?: Baseline;
  readonly weights?: Weights;
}

export type SlotMinutes = 5 | 10 | 15 | 20 | 30 | 60;
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
/** 1–5, 5 highest. */
export type Level = 1 | 2 | 3 | 4 | 5;

export interface Horizon {
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface CalendarRules {
  /** `"CN"`: public holidays and 调休 make-up workdays; `null` or absent: none. */
  readonly holidays?: 'CN' | null;
  readonly workingHours: readonly WorkingHours[];
  readonly exceptions?: readonly CalendarException[];
}

export interface WorkingHours {
  readonly days: readonly Weekday[];
  /** `["08:30", "12:00"]` pairs in order; an end of `"24:00"` is midnight. */
  readonly sessions: readonly (readonly [string, string])[];
}

export interface CalendarException {
  readonly day: string;
  /** Empty: a day off. */
  readonly sessions: readonly (readonly [string, string])[];
  readonly reason?: string;
}

export interface Body {
  readonly id: string;
  readonly name?: string;
}

export interface Site {
  readonly id: string;
  readonly name?: string;
}

/** Both ways unless the reverse is given. */
export interface Travel {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

export interface Interval {
  readonly start: string;
  readonly end: string;
}

export interface Venue {
  readonly id: string;
  readonly name?: string;
  readonly site?: string;
  /** Absent: unlimited. */
  readonly capacity?: number;
  /** Holds one activity at a time. Default true. */
  readonly exclusive?: boolean;
  readonly turnaroundMinutes?: number;
  readonly unavailable?: readonly Unavailability[];
}

export type Unavailability = (Interval | { readonly weekly: Weekly }) & {
  readonly reason?: string;
  /** The leader is elsewhere: counts for `coverage`. */
  readonly away?: boolean;
  /** Bars activities of these kinds only (`focus` for focus blocks). */
  readonly kinds?: readonly string[];
};

export interface Weekly {
  readonly days: readonly Weekday[];
  /** `HH:mm` */
  readonly start: string;
  readonly end: string;
}

export interface Leader {
  readonly id: string;
  readonly name?: string;
  readonly body?: string;
  readonly rank?: number;
  readonly homeSite?: string;
  /** Replaces the calendar's for this leader. */
  readonly workingHours?: readonly WorkingHours[];
  readonly unavailable?: readonly Unavailability[];
  readonly breakMinutes?: number;
  readonly limits?: LeaderLimits;
  readonly targetMinutesPerDay?: number;
  readonly scope?: readonly string[];
  /** Who may stand in, in order. */
  readonly deputies?: readonly string[];
}

export interface LeaderLimits {
  readonly activitiesPerDay?: number;
  readonly minutesPerDay?: number;
  readonly minutesPerWeek?: number;
}

export interface Activity {
  readonly id: string;
  readonly title?: string;
  readonly body?: string;
  readonly kind?: string;
  readonly topic?: string;
  /** Exactly one of `minutes` and `wholeDays`. */
  readonly minutes?: number;
  readonly wholeDays?: number;
  readonly priority?: Level;
  readonly urgency?: Level;
  readonly mandatory?: boolean;
  readonly outsideHours?: boolean;
  readonly windows?: readonly Interval[];
  readonly releaseTime?: string;
  readonly deadline?: string;
  readonly dueTime?: string;
  readonly preferredWindows?: readonly Interval[];
  readonly attendees?: Attendees;
  readonly venue?: VenueWish;
  readonly headcount?: number;
  readonly pinned?: Pin;
  readonly repeat?: { readonly per: 'week' | 'day' };
  readonly confidentiality?: 'public' | 'normal' | 'confidential';
  readonly owner?: Owner;
  readonly source?: Source;
}

export interface Attendees {
  readonly required?: readonly string[];
  readonly choose?: readonly Choice[];
  readonly optional?: readonly string[];
  readonly deputiesAllowed?: boolean;
}

export interface Choice {
  readonly from: readonly string[];
  readonly count: number;
}

/** Exactly one of the two: a bookable room of these, or a place without booking. */
export interface VenueWish {
  readonly anyOf?: readonly string[];
  readonly site?: string;
}

export interface Pin {
  readonly start?: string;
  readonly day?: string;
  readonly venue?: string;
  readonly attendees?: readonly string[];
}

export interface Owner {
  readonly unit?: string;
  readonly person?: string;
  readonly contact?: string;
  readonly duty?: string;
  readonly dueDay?: string;
}

export interface Source {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
}

export type Relation =
  | {
      readonly kind: 'precedes';
      readonly first: string;
      readonly second: string;
      readonly minGapMinutes?: number;
      readonly maxGapMinutes?: number | null;
    }
  | { readonly kind: 'sameDay' | 'differentDays' | 'backToBack'; readonly activities: readonly string[] };

export interface FocusGoal {
  readonly id: string;
  readonly title?: string;
  readonly leaders: readonly string[];
  readonly minutes: number;
  readonly blockMinutes: number;
  readonly priority?: Level;
  readonly maxBlocksPerDay?: number;
}

export interface Coverage {
  readonly leaders: readonly string[];
  readonly atLeast: number;
  /** Default: the home sites of the group. */
  readonly baseSites?: readonly string[];
}

export interface Baseline {
  readonly schedule: BaselineSchedule;
  readonly frozenUntil?: string;
}

/** A published Schedule; only its assignments matter here. */
export interface BaselineSchedule {
  readonly assignments: readonly import('./schedule.ts').Assignment[];
  readonly [other: string]: unknown;
}

export type TermName =
  | 'delay'
  | 'lateness'
  | 'unpreferred'
  | 'outsideHours'
  | 'optionalMissed'
  | 'deputy'
  | 'choiceOrder'
  | 'touched'
  | 'fragmentation'
  | 'overload'
  | 'travel'
  | 'change';

export type Weights = { readonly [K in TermName]?: number } & {
  /** Value of a priority, index 0 for priority 1. */
  readonly V?: readonly number[];
  /** Factor of an urgency, index 0 for urgency 1. */
  readonly U?: readonly number[];
  /** Percent of the value lost at the very end of the horizon, by urgency. */
  readonly R?: readonly number[];
};
