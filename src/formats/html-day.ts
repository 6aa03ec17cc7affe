import type { CalendarDay } from '../calendar/calendar.ts';
import type { Words } from './words.ts';

/** How a day is shaded: days off, make-up workdays, days with hours of their own. */
export function dayClass({ sessions, mark }: CalendarDay): string {
  if (sessions.length === 0) return 'off';
  return mark === 'makeup' || mark === 'exception' ? 'extra' : '';
}

/**
 * The classes of one run of a day's rows. A page breaks only between runs, so the day is named beside each: `again` marks
 * the names that only paper shows, `more` the runs that another follows.
 */
export function dayRun(day: CalendarDay, run: number, runs: number): string {
  return [dayClass(day), run > 0 ? 'again' : '', run < runs - 1 ? 'more' : ''].filter((name) => name !== '').join(' ');
}

/** The same said in words, so that nothing hangs on colour: 休, 班 or 调, with the holiday's name or the reason. */
export function dayMark({ sessions, mark, markName }: CalendarDay, words: Words): string | undefined {
  const name = markName === undefined ? '' : ` ${markName}`;
  if (sessions.length === 0) return `${words.dayOff}${name}`;
  if (mark === 'makeup') return `${words.makeupDay}${name}`;
  if (mark === 'exception') return `${words.exceptionDay}${name}`;
  return undefined;
}
