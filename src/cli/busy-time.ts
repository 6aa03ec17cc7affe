import type { Calendar, Span } from '../calendar/calendar.ts';
import type { Leader, Problem, Unavailability } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';

/** The leader's attendances and absences, sorted by start; absences that bar some kinds only leave the time free. */
export function busySpans(leader: Leader, problem: Problem, schedule: Schedule, calendar: Calendar): readonly Span[] {
  const span = ({ start, end }: { readonly start: string; readonly end: string }): Span => ({
    start: calendar.toMinutes(start),
    end: calendar.toMinutes(end),
  });
  const goals = new Set((problem.focusGoals ?? []).filter((g) => g.leaders.includes(leader.id)).map((g) => g.id));
  const spans = [
    ...schedule.assignments.filter((one) => one.attendees.includes(leader.id)).map(span),
    ...(schedule.focusBlocks ?? []).filter((block) => goals.has(block.goal)).map(span),
    ...(leader.unavailable ?? []).filter((one) => !one.kinds).flatMap((one) => occurrences(one, calendar).map(span)),
  ];
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}

function occurrences(
  one: Unavailability,
  calendar: Calendar,
): readonly { readonly start: string; readonly end: string }[] {
  if (!('weekly' in one)) return [one];
  const { days, start, end } = one.weekly;
  return calendar.days
    .filter((day) => days.some((name) => WEEKDAYS.indexOf(name) === day.weekday - 1))
    .map(({ date }) => ({ start: `${date}T${start}`, end: end === '24:00' ? nextMidnight(date) : `${date}T${end}` }));
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const nextMidnight = (date: string): string =>
  `${new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)}T00:00`;
