import type { Calendar, Span } from '../calendar/calendar.ts';
import type { Leader, Unavailability, Weekday } from '../model/problem.ts';

/** A barred interval in minutes; `kinds` null bars every kind. */
export interface Barred extends Span {
  readonly kinds: ReadonlySet<string> | null;
  readonly away: boolean;
}

export interface LeaderTimes {
  readonly barred: readonly Barred[];
  /** Own sessions by day; null: the calendar's rules alone. */
  readonly sessions: readonly (readonly Span[])[] | null;
}

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function barredIntervals(list: readonly Unavailability[] | undefined, calendar: Calendar): readonly Barred[] {
  const barred: Barred[] = [];
  for (const entry of list ?? []) {
    const kinds = entry.kinds ? new Set(entry.kinds) : null;
    const away = entry.away === true;
    const add = (from: string, to: string): void => {
      const start = calendar.toMinutes(from);
      const end = calendar.toMinutes(to);
      if (end > 0 && start < calendar.length && end > start) barred.push({ start, end, kinds, away });
    };
    if ('weekly' in entry) {
      const { days, start, end } = entry.weekly;
      for (const day of calendar.days) {
        if (!days.includes(WEEKDAYS[day.weekday - 1]!)) continue;
        if (end === '24:00')
          barred.push({ start: calendar.toMinutes(`${day.date}T${start}`), end: day.end, kinds, away });
        else add(`${day.date}T${start}`, `${day.date}T${end}`);
      }
    } else {
      add(entry.start, entry.end);
    }
  }
  return barred.sort((a, b) => a.start - b.start || a.end - b.end);
}

export function leaderTimes(leader: Leader, calendar: Calendar): LeaderTimes {
  return {
    barred: barredIntervals(leader.unavailable, calendar),
    sessions: leader.workingHours ? calendar.sessionsFor(leader.workingHours) : null,
  };
}
