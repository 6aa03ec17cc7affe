import type { Unavailability } from '../model/problem.ts';
import type { Calendar, Span } from './calendar.ts';
import { WEEKDAYS } from './dates.ts';
import { mergeOverlaps } from './spans.ts';

/** When these absences hold, in elapsed minutes, weekly ones on every such day of the horizon; sorted, without overlap. */
export function absentSpans(absences: readonly Unavailability[], calendar: Calendar): readonly Span[] {
  const span = (start: string, end: string): Span => ({
    start: calendar.toMinutes(start),
    end: calendar.toMinutes(end),
  });
  return mergeOverlaps(
    absences.flatMap((absence) => {
      if (!('weekly' in absence)) return [span(absence.start, absence.end)];
      const { days, start, end } = absence.weekly;
      return calendar.days
        .filter(({ weekday }) => days.some((name) => WEEKDAYS[weekday - 1] === name))
        .map(({ date }) => span(`${date}T${start}`, `${date}T${end}`));
    }),
  );
}
