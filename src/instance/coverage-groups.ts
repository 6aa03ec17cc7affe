import type { Calendar, Span } from '../calendar/calendar.ts';
import type { Problem } from '../model/problem.ts';
import type { Index } from './items.ts';
import type { LeaderTimes } from './people.ts';

/** A group of which some must not be away (`coverage`). */
export interface CoverageGroup {
  readonly leaders: readonly number[];
  readonly atLeast: number;
  readonly baseSites: ReadonlySet<number>;
  /**
   * The working minutes, in order, at which fewer than `atLeast` of the group are there if `attendees` are away, the others
   * only by their own absences; none where no member of the group attends.
   */
  uncovered(attendees: readonly number[]): readonly Span[];
}

export function coverageGroups(
  problem: Problem,
  index: Index,
  times: readonly LeaderTimes[],
  calendar: Calendar,
): readonly CoverageGroup[] {
  return (problem.coverage ?? []).map(({ leaders: ids, atLeast, baseSites }) => {
    const leaders = [...new Set(ids)].map((id) => index.leaders.get(id)!);
    const homes = leaders.flatMap((l) => problem.leaders[l]!.homeSite ?? []);
    const known = new Map<string, readonly Span[]>();
    const uncovered: CoverageGroup['uncovered'] = (attendees) => {
      const others = leaders.filter((l) => !attendees.includes(l));
      if (others.length === leaders.length) return [];
      const key = others.join();
      const spans = known.get(key) ?? uncoveredSpans(others, atLeast, times, calendar);
      known.set(key, spans);
      return spans;
    };
    return { leaders, atLeast, baseSites: new Set((baseSites ?? homes).map((id) => index.sites.get(id)!)), uncovered };
  });
}

function uncoveredSpans(
  others: readonly number[],
  atLeast: number,
  times: readonly LeaderTimes[],
  calendar: Calendar,
): readonly Span[] {
  const absences = others.map((l) => times[l]!.barred.filter((b) => b.away));
  if (absences.filter((list) => list.length === 0).length >= atLeast) return [];
  const changes = absences.flat().flatMap(({ start, end }) => [start, end]);
  const isUncovered = (t: number): boolean =>
    absences.filter((list) => !list.some((b) => b.start <= t && t < b.end)).length < atLeast;
  return calendar.days.flatMap(({ sessions }) =>
    sessions.flatMap((session) => {
      // Between two of these minutes nothing changes.
      const inside = changes.filter((t) => session.start < t && t < session.end);
      const cuts = [...new Set([session.start, ...inside, session.end])].sort((a, b) => a - b);
      return cuts.slice(0, -1).flatMap((start, k) => (isUncovered(start) ? [{ start, end: cuts[k + 1]! }] : []));
    }),
  );
}

/** Does attending at that site take somebody of the group away? */
export const takesAway = (group: CoverageGroup, site: number): boolean => site >= 0 && !group.baseSites.has(site);
