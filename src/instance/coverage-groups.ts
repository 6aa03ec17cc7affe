import type { Calendar, Span } from '../calendar/calendar.ts';
import type { Problem } from '../model/problem.ts';
import type { Index } from './items.ts';
import type { LeaderTimes } from './people.ts';

/** A group of which some must not be away (`coverage`). */
export interface CoverageGroup {
  readonly leaders: readonly number[];
  readonly atLeast: number;
  readonly baseSites: ReadonlySet<number>;
}

export function coverageGroups(problem: Problem, index: Index): readonly CoverageGroup[] {
  return (problem.coverage ?? []).map((coverage) => {
    const leaders = [...new Set(coverage.leaders)].map((id) => index.leaders.get(id)!);
    const homes = leaders.flatMap((l) => problem.leaders[l]!.homeSite ?? []);
    const baseSites = new Set((coverage.baseSites ?? homes).map((id) => index.sites.get(id)!));
    return { leaders, atLeast: coverage.atLeast, baseSites };
  });
}

/** Is some working minute of `held` left with fewer than `atLeast`, counting only the leaders' own absences? */
export function leavesUncovered(
  group: CoverageGroup,
  attendees: readonly number[],
  held: Span & { readonly site: number },
  times: readonly LeaderTimes[],
  calendar: Calendar,
): boolean {
  if (held.site < 0 || group.baseSites.has(held.site)) return false;
  const others = group.leaders.filter((l) => !attendees.includes(l));
  if (others.length === group.leaders.length) return false;
  const absences = others.map((l) =>
    times[l]!.barred.filter((b) => b.away && b.start < held.end && b.end > held.start),
  );
  if (absences.filter((list) => list.length === 0).length >= group.atLeast) return false;
  // The number at home only falls where an absence begins, so these instants and the session starts decide.
  const instants = [held.start, ...absences.flat().map((b) => b.start)];
  for (const day of calendar.days) {
    if (day.start < held.end && day.end > held.start) for (const s of day.sessions) instants.push(s.start);
  }
  return instants.some((t) => {
    if (t < held.start || t >= held.end || !isWorking(t, calendar)) return false;
    const present = absences.filter((list) => !list.some((b) => b.start <= t && t < b.end)).length;
    return present < group.atLeast;
  });
}

const isWorking = (minute: number, calendar: Calendar): boolean =>
  calendar.days[calendar.dayOf(minute)]?.sessions.some((s) => s.start <= minute && minute < s.end) ?? false;
