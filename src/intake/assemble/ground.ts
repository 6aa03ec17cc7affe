import type { Calendar } from '../../calendar/calendar.ts';
import { createCalendar } from '../../calendar/create-calendar.ts';
import type { Language } from '../../model/codes.ts';
import type { Interval, Problem } from '../../model/problem.ts';
import type { IntakeContext } from '../context.ts';
import { addMinutes, clockMinutes, wholeDay } from '../phrases/time-local.ts';
import type { RosterBook } from '../roster/roster-book.ts';

/** What wishes are laid out on. Intervals are local, by the wall clock. */
export interface Ground {
  readonly book: RosterBook;
  readonly lang: Language;
  readonly calendar: Calendar;
  readonly period: Interval;
  /** Every working session of the period. */
  readonly sessions: readonly Interval[];
}

export function groundOf(frame: Problem, { book, lang, period }: IntakeContext): Ground {
  const calendar = createCalendar(frame);
  const sessions = calendar.days
    .flatMap((day) => day.sessions)
    .map(({ start, end }) => ({ start: calendar.toLocal(start), end: calendar.toLocal(end) }));
  return { book, lang, calendar, period: wholeDay({ first: period.firstDay, last: period.lastDay }), sessions };
}

/** Local time so many elapsed minutes later; never before the start, even where the clock is put back. */
export function endAfter(start: string, minutes: number, { calendar }: Ground): string {
  const end = calendar.toLocal(calendar.toMinutes(start) + minutes);
  return end > start ? end : addMinutes(start, minutes);
}

/** Minutes from the slot at or before a time to it; 0 on the grid. */
export const minutesOffGrid = (start: string, { calendar }: Ground): number =>
  clockMinutes(start.slice(11)) % calendar.slotMinutes;
