import type { Issue } from '../model/issue.ts';
import type { Coverage, Leader, Problem } from '../model/problem.ts';
import { absentSpans } from './absent-spans.ts';
import type { Calendar, Span } from './calendar.ts';

interface Absent {
  readonly leader: string;
  readonly spans: readonly Span[];
}

/** Groups that their members' own absences leave without enough people at some working minute; the first one is told. */
export function coverageAbsences(problem: Problem, calendar: Calendar): readonly Issue[] {
  const absences = new Map(problem.leaders.map((leader) => [leader.id, awaySpans(leader, calendar)]));
  return (problem.coverage ?? []).flatMap((group, i) => {
    const absent = [...new Set(group.leaders)].map((leader) => ({ leader, spans: absences.get(leader) ?? [] }));
    const minute = firstBreach(absent, group.atLeast, calendar);
    return minute === null ? [] : [breach(group, absent, minute, `coverage[${i}]`, calendar)];
  });
}

const awaySpans = ({ unavailable = [] }: Leader, calendar: Calendar): readonly Span[] =>
  absentSpans(
    unavailable.filter(({ away }) => away),
    calendar,
  );

const awayAt = (absent: readonly Absent[], minute: number): readonly string[] =>
  absent
    .filter(({ spans }) => spans.some(({ start, end }) => start <= minute && minute < end))
    .map(({ leader }) => leader);

/** The number away only grows where a session or an absence starts. */
function firstBreach(absent: readonly Absent[], atLeast: number, { days }: Calendar): number | null {
  const starts = absent.flatMap(({ spans }) => spans.map(({ start }) => start));
  for (const session of days.flatMap(({ sessions }) => sessions)) {
    const instants = [session.start, ...starts.filter((start) => session.start < start && start < session.end)];
    for (const instant of instants.sort((a, b) => a - b)) {
      const away = awayAt(absent, instant).length;
      if (away > 0 && absent.length - away < atLeast) return instant;
    }
  }
  return null;
}

function breach(
  { atLeast }: Coverage,
  absent: readonly Absent[],
  minute: number,
  path: string,
  calendar: Calendar,
): Issue {
  const away = awayAt(absent, minute);
  return {
    code: 'coverage-absences',
    path,
    severity: 'warning',
    message: `at ${calendar.toLocal(minute)} ${away.join(', ')} are away by their own absences: ${absent.length - away.length} of ${absent.length} stay, at least ${atLeast} should`,
    hint: 'Move an absence or ask for fewer; until then no activity may take another leader of the group away at that time.',
  };
}
