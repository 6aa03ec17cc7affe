import { publishedYears } from '../model/holidays.ts';
import type { Problem } from '../model/problem.ts';
import type { Calendar, CalendarDay, Span } from './calendar.ts';
import { dayNumber, isoWeekOf, weekdayNumber } from './dates.ts';
import { type Layout, type LayoutDay, layOut } from './layout.ts';
import { type ClockSessions, dayRules, type WeekHours, weekHours } from './sessions.ts';
import { mergeOverlaps, totalLength } from './spans.ts';
import { countWorkingDays } from './working-days.ts';

/** Lays out the horizon of a valid Problem; throws where its time zone or a day does not exist. */
export function createCalendar({ timeZone, horizon, slotMinutes = 15, calendar: rules }: Problem): Calendar {
  const layout = layOut(timeZone, horizon);
  const week = weekHours(rules.workingHours);
  const ruleOf = dayRules(rules);
  const ruled = layout.days.map((day) => ({ day, rule: ruleOf(day.number) }));
  const sessionsUnder = (hours: WeekHours): readonly (readonly Span[])[] =>
    ruled.map(({ day, rule }) => placeSessions(layout, day, rule.sessions(hours)));

  const sessions = sessionsUnder(week);
  const first = dayNumber(horizon.firstDay);
  const workingDaysBefore = countWorkingDays(
    first,
    (number) => (sessions[number - first] ?? ruleOf(number).sessions(week)).length > 0,
  );
  return {
    zone: timeZone,
    slotMinutes,
    days: ruled.map(
      ({ day, rule: { mark, markName } }, i): CalendarDay => ({
        date: day.date,
        start: day.start,
        end: day.end,
        weekday: weekdayNumber(day.number),
        isoWeek: isoWeekOf(day.date),
        sessions: sessions[i] ?? [],
        mark,
        ...(markName === undefined ? {} : { markName }),
      }),
    ),
    length: layout.length,
    shortestDayMinutes: shortestDay(week),
    toMinutes: layout.toMinutes,
    toLocal: layout.toLocal,
    dayOf: layout.dayOf,
    dayIndex: layout.dayIndex,
    sessionsFor: (workingHours) => sessionsUnder(weekHours(workingHours)),
    workingDaysAfter: (from, to) => Math.max(0, workingDaysBefore(dayAfter(to)) - workingDaysBefore(dayAfter(from))),
    occurrences: layout.occurrences,
    unpublishedYears: rules.holidays === 'CN' ? unpublishedYears(layout.days) : [],
  };
}

/** Moves sessions from the clock to elapsed minutes; what falls into a gap of the clock is lost. */
function placeSessions(layout: Layout, day: LayoutDay, sessions: ClockSessions): readonly Span[] {
  const placed = sessions.map(({ start, end }) => ({
    start: Math.max(day.start, layout.minuteOn(day, start)),
    end: Math.min(day.end, layout.minuteOn(day, end)),
  }));
  // Times moved forward out of a gap may reach into the next session.
  return mergeOverlaps(placed);
}

function shortestDay({ weekdays }: WeekHours): number {
  const lengths = weekdays.map(totalLength).filter((minutes) => minutes > 0);
  return lengths.length > 0 ? Math.min(...lengths) : 0;
}

function unpublishedYears(days: readonly LayoutDay[]): readonly number[] {
  const years = new Set(days.map(({ date }) => Number(date.slice(0, 4))));
  return [...years].filter((year) => !publishedYears.includes(year));
}

const dayAfter = (local: string): number => dayNumber(local.slice(0, 10)) + 1;
