import type { Unavailability } from '../model/problem.ts';
import { type Clock, clockMinutes } from './clock.ts';
import { addDays, datesFrom, weekdayOf } from './dates.ts';
import { overlaps, type Span } from './span.ts';

/** The spans of one `unavailable` entry that overlap `span`. */
export function closedDuring(clock: Clock, entry: Unavailability, span: Span): readonly Span[] {
  return occurrences(clock, entry, span).filter((closed) => overlaps(closed, span));
}

/** `kinds` bars only the kinds that it names; an activity without kind is named by none. */
export const bars = (entry: Unavailability, kind: string | undefined): boolean =>
  entry.kinds === undefined || (kind !== undefined && entry.kinds.includes(kind));

function occurrences(clock: Clock, entry: Unavailability, span: Span): readonly Span[] {
  if (!('weekly' in entry)) return [{ start: clock.instant(entry.start), end: clock.instant(entry.end) }];
  const { days, start, end } = entry.weekly;
  return datesFrom(clock.date(span.start), clock.date(Math.max(span.start, span.end)))
    .filter((date) => days.includes(weekdayOf(date)))
    .map((date) => ({
      start: clock.instant(`${date}T${start}`),
      end: clockMinutes(end) === 1440 ? clock.midnight(addDays(date, 1)) : clock.instant(`${date}T${end}`),
    }));
}
