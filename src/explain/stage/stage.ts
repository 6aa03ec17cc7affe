import { absentSpans } from '../../calendar/absent-spans.ts';
import type { Calendar, CalendarDay } from '../../calendar/calendar.ts';
import { createCalendar } from '../../calendar/create-calendar.ts';
import { expandRepeats } from '../../calendar/expand.ts';
import type { Activity, Leader, Problem, Unavailability } from '../../model/problem.ts';

/** What a page must know of a Problem and cannot count itself. */
export interface Stage {
  readonly days: readonly StageDay[];
  /** After `repeat`, in the order of the document. */
  readonly activities: readonly Activity[];
  /** Id in the document of each copy of a repeat. */
  readonly origins: { readonly [copy: string]: string };
  /** By leader, the absences inside the horizon, clipped to it, in order of time; leaders without any are left out. */
  readonly absences: { readonly [leader: string]: readonly StageSpan[] };
}

interface StageDay {
  readonly date: string;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly kind: 'work' | 'rest' | 'holiday' | 'make-up' | 'exception';
  /** Such as 元旦; null where there is nothing to say. */
  readonly name: string | null;
  /** `HH:mm` pairs, midnight at the end 24:00; empty: a day off. */
  readonly sessions: readonly (readonly [string, string])[];
}

interface StageSpan {
  readonly start: string;
  readonly end: string;
  readonly reason: string;
  readonly away: boolean;
  /** Bars these kinds only; empty: everything. */
  readonly kinds: readonly string[];
}

/** Lays out a valid Problem. */
export function stageOf(problem: Problem): Stage {
  const calendar = createCalendar(problem);
  const expanded = expandRepeats(problem, calendar);
  const { activities } = expanded.problem;
  return {
    days: calendar.days.map((day) => stageDay(day, calendar)),
    activities,
    origins: Object.fromEntries(
      activities.flatMap(({ id }, at): readonly (readonly [string, string])[] => {
        const origin = problem.activities[expanded.origins[at] ?? -1]?.id;
        return origin === undefined || origin === id ? [] : [[id, origin]];
      }),
    ),
    absences: Object.fromEntries(
      problem.leaders.flatMap((leader): readonly (readonly [string, readonly StageSpan[]])[] => {
        const spans = absencesOf(leader, calendar);
        return spans.length === 0 ? [] : [[leader.id, spans]];
      }),
    ),
  };
}

function stageDay(day: CalendarDay, calendar: Calendar): StageDay {
  const { date, weekday, sessions, mark, markName } = day;
  return {
    date,
    weekday,
    kind: mark === 'makeup' ? 'make-up' : (mark ?? (sessions.length > 0 ? 'work' : 'rest')),
    name: markName ?? null,
    sessions: sessions.map(({ start, end }) => [
      calendar.toLocal(start).slice(11),
      end === day.end ? '24:00' : calendar.toLocal(end).slice(11),
    ]),
  };
}

const absencesOf = ({ unavailable = [] }: Leader, calendar: Calendar): readonly StageSpan[] =>
  unavailable
    .flatMap((entry) => spansOf(entry, calendar))
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));

function spansOf(entry: Unavailability, calendar: Calendar): readonly StageSpan[] {
  return absentSpans([entry], calendar).flatMap((span) => {
    const start = Math.max(0, span.start);
    const end = Math.min(calendar.length, span.end);
    if (start >= end) return [];
    return [
      {
        start: calendar.toLocal(start),
        end: calendar.toLocal(end),
        reason: entry.reason ?? '',
        away: entry.away === true,
        kinds: entry.kinds ?? [],
      },
    ];
  });
}
