import type { Coverage } from '../../model/problem.ts';
import type { Violation } from '../../model/schedule.ts';
import type { Facts, Held } from '../facts.ts';
import { type Rule, violation } from '../rule.ts';
import { commonPart, overlaps, type Span } from '../span.ts';

/**
 * At no working minute at which an activity takes a leader of the group away are fewer than `atLeast` of the group not
 * away. Away: attending at a known site that is not in `baseSites`, or `unavailable` with `away` (whatever its `kinds`).
 */
export const coverageRule: Rule = (facts) =>
  (facts.problem.coverage ?? []).flatMap((coverage) => {
    const group = [...new Set(coverage.leaders)];
    const bases = new Set(coverage.baseSites ?? group.flatMap((id) => facts.leaders.get(id)?.homeSite ?? []));
    const trips = facts.held.filter(
      ({ site, attendees }) => site !== undefined && !bases.has(site) && attendees.some((id) => group.includes(id)),
    );
    return trips.flatMap((trip) => breachOf(facts, coverage, group, trips, trip));
  });

/** The first minute of the trip at which too few are left; their number falls only when an absence begins. */
function breachOf(
  facts: Facts,
  { atLeast }: Coverage,
  group: readonly string[],
  trips: readonly Held[],
  trip: Held,
): readonly Violation[] {
  const absences = group.map((leader) => absencesDuring(facts, leader, trips, trip.span));
  const left = (at: number): number =>
    absences.filter((spans) => !spans.some(({ start, end }) => start <= at && at < end)).length;
  const worst = facts.sessions
    .over(trip.span)
    .map((session) => commonPart(session, trip.span))
    .flatMap((part) => [part.start, ...startsInside(absences.flat(), part)])
    .sort((a, b) => a - b)
    .find((at) => left(at) < atLeast);
  if (worst === undefined) return [];
  return [violation(facts, 'coverage', [trip.id], { group: group.join(' '), left: left(worst), atLeast }, worst)];
}

const startsInside = (spans: readonly Span[], part: Span): readonly number[] =>
  spans.map(({ start }) => start).filter((start) => start > part.start && start < part.end);

function absencesDuring(facts: Facts, leader: string, trips: readonly Held[], span: Span): readonly Span[] {
  const away = (facts.leaders.get(leader)?.unavailable ?? []).filter((entry) => entry.away);
  return [
    ...trips.filter((trip) => trip.attendees.includes(leader) && overlaps(trip.span, span)).map((trip) => trip.span),
    ...away.flatMap((entry) => facts.closedDuring(entry, span)),
  ];
}
