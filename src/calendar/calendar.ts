import type { WorkingHours } from '../model/problem.ts';

/** Half-open, in elapsed minutes since the horizon's first midnight. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface CalendarDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Elapsed minutes from the first midnight to this day's midnight and to the next one's. */
  readonly start: number;
  readonly end: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** ISO week, `2026-W49`. */
  readonly isoWeek: string;
  /** The calendar's working sessions, sorted; empty on a day off. */
  readonly sessions: readonly Span[];
  /** A public holiday (休), a make-up workday (班), an exception of the document, or an ordinary day. */
  readonly mark: 'holiday' | 'makeup' | 'exception' | null;
  /** The holiday's name or the exception's reason. */
  readonly markName?: string;
}

/**
 * The horizon laid out in elapsed minutes. Wall-clock times that do not exist (spring) move forward by the gap; times
 * that come twice (autumn) mean the first.
 */
export interface Calendar {
  readonly zone: string;
  readonly slotMinutes: number;
  /** One per day of the horizon. */
  readonly days: readonly CalendarDay[];
  /** Elapsed minutes of the whole horizon. */
  readonly length: number;
  /** Minutes of sessions of the shortest working weekday of the calendar's `workingHours`; 0 where there is none. */
  readonly shortestDayMinutes: number;
  /** Elapsed minutes of a local time; negative before the horizon, above `length` after it. */
  toMinutes(local: string): number;
  /** Local time of an elapsed minute, `YYYY-MM-DDTHH:mm`. */
  toLocal(minute: number): string;
  /** Index of the day that holds the minute; −1 before the horizon, `days.length` at or after its end. */
  dayOf(minute: number): number;
  /** Index of the day `YYYY-MM-DD`; −1 before, `days.length` after the horizon. */
  dayIndex(date: string): number;
  /** Sessions of every day of the horizon under a leader's own `workingHours` (holidays and exceptions replace them). */
  sessionsFor(workingHours: readonly WorkingHours[]): readonly (readonly Span[])[];
  /** Working days (days with a session), by the calendar's rules also outside the horizon, after the day of `from` up to and including the day of `to`; local times. */
  workingDaysAfter(from: string, to: string): number;
  /** How often the wall clock shows a local time: 0 where it is put forward over it, 2 where it is put back. */
  occurrences(local: string): number;
  /** Years of the horizon for which `holidays` is asked but no notice is known. */
  readonly unpublishedYears: readonly number[];
}
