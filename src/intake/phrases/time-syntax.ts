import type { EveryMeaning, Joiner, Part, TokenOf } from './time-token.ts';

export type DayToken =
  | TokenOf<'date'>
  | TokenOf<'stretch'>
  | TokenOf<'week'>
  | TokenOf<'weekdays'>
  | TokenOf<'any-day'>;

/** A day, or several in a row, with the weekdays that stood beside the dates. */
export interface DayUnit {
  readonly first: DayToken;
  readonly firstWeekday: TokenOf<'weekdays'> | null;
  readonly last: DayToken | null;
  readonly lastWeekday: TokenOf<'weekdays'> | null;
}

export interface ClockSpec {
  readonly part: Part | null;
  readonly clock: TokenOf<'clock'>;
}

export type TimeSpec =
  | { readonly kind: 'part'; readonly part: Part; readonly text: string }
  | { readonly kind: 'clock'; readonly at: ClockSpec }
  /** `within`: somewhere between the two, rather than from the one to the other. */
  | { readonly kind: 'range'; readonly from: ClockSpec; readonly to: ClockSpec; readonly within: boolean };

/** Days (none: every day), of these only the weekdays `only`, at any of `times` (none: all day long). */
export interface DaysAlternative {
  readonly kind: 'days';
  readonly units: readonly DayUnit[];
  readonly only: TokenOf<'weekdays'> | null;
  readonly times: readonly TimeSpec[];
  /** 全天: lasts all of the days. */
  readonly allDay: boolean;
}

export interface Point {
  readonly unit: DayUnit | null;
  readonly time: TimeSpec | null;
}

/** 3日下午至5日上午 */
export interface PointsAlternative {
  readonly kind: 'points';
  readonly left: Point;
  readonly right: Point;
}

export type Alternative = DaysAlternative | PointsAlternative;

interface WhenClause {
  readonly kind: 'when';
  readonly strength: 'hard' | 'soft' | 'avoid';
  /** Its word stands before the days, so that it may be meant for what follows them as well. */
  readonly leads: boolean;
  readonly alternatives: readonly Alternative[];
}

/** `exclusive`: over before it begins, rather than before it ends. */
interface DeadlineClause {
  readonly kind: 'deadline';
  readonly soft: boolean;
  readonly exclusive: boolean;
  readonly alternatives: readonly Alternative[];
}

/** 3日起 */
interface SinceClause {
  readonly kind: 'since';
  readonly strength: 'hard' | 'soft';
  readonly alternatives: readonly Alternative[];
}

export interface EveryClause {
  readonly kind: 'every';
  readonly unit: EveryMeaning['unit'];
  /** 1 Monday … 7 Sunday; for `weekday` only. */
  readonly days: readonly number[];
  readonly joiner: Joiner;
  readonly times: readonly TimeSpec[];
}

export type Statement =
  | (WhenClause | DeadlineClause | SinceClause | EveryClause)
  | { readonly kind: 'length'; readonly token: TokenOf<'length'> | TokenOf<'all-day'> }
  | { readonly kind: 'anywhere' }
  | { readonly kind: 'vague'; readonly text: string };

/** One statement of a phrase; all of them hold. */
export type Clause = Statement & {
  /** A comma stands before it. */
  readonly parted: boolean;
  readonly text: string;
};
export type ClauseOf<Kind extends Clause['kind']> = Extract<Clause, { readonly kind: Kind }>;
