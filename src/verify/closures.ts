import type { Unavailability, Weekly } from '../model/problem.ts';
import { type Clock, clockMinutes } from './clock.ts';
import { addDays, datesFrom, weekdayOf } from './dates.ts';
import { remember } from './remember.ts';
import { overlaps, type Span } from './span.ts';

/** The spans of one `unavailable` entry that overlap a span. */
export type Closures = (entry: Unavailability, span: Span) => readonly Span[];

/** `kinds` bars only the kinds that it names; an activity without kind is named by none. */
export const bars = (entry: Unavailability, kind: string | undefined): boolean =>
  entry.kinds === undefined || (kind !== undefined && entry.kinds.includes(kind));

export function closuresOf(clock: Clock): Closures {
  const weekly = remember((entry: Extract<Unavailability, { weekly: unknown }>) =>
    remember((date: string) => onDate(clock, entry.weekly, date)),
  );
  return (entry, span) => {
    const spans =
      'weekly' in entry
        ? datesFrom(clock.date(span.start), clock.date(Math.max(span.start, span.end))).flatMap(weekly(entry))
        : [{ start: clock.instant(entry.start), end: clock.instant(entry.end) }];
    return spans.filter((closed) => overlaps(closed, span));
  };
}

/** A weekly closure on one date, if that is one of its days. */
function onDate(clock: Clock, { days, start, end }: Weekly, date: string): readonly Span[] {
  if (!days.includes(weekdayOf(date))) return [];
  const closes = clockMinutes(end) === 1440 ? clock.midnight(addDays(date, 1)) : clock.instant(`${date}T${end}`);
  return [{ start: clock.instant(`${date}T${start}`), end: closes }];
}
