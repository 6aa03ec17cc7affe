import { WEEKDAYS } from '../calendar/dates.ts';
import { activityFinder } from '../model/find-activity.ts';
import type { Leader, Unavailability } from '../model/problem.ts';
import type { Entry } from './agenda.ts';
import type { Report } from './report.ts';

/** With fewer, the names say it better. */
const LEAST = 3;

/**
 * Whether 全体在家领导 attend: every leader but those who at the time are `unavailable` elsewhere (`away`) or attend
 * something at another site, and nobody stands in for anybody.
 */
export function everybodyAtHand(entry: Entry, report: Report): boolean {
  if (entry.leaders.length < LEAST || entry.substitutions.length > 0 || entry.kind !== 'activity') return false;
  const present = new Set(entry.leaders);
  return report.problem.leaders.every((leader) => present.has(leader.id) || isAway(leader, entry, report));
}

function isAway(leader: Leader, entry: Entry, report: Report): boolean {
  const absent = (leader.unavailable ?? []).some((span) => span.away === true && overlaps(span, entry, report));
  return absent || report.agenda.some((other) => takesAway(other, leader, entry, report));
}

function overlaps(span: Unavailability, { start, end }: Entry, { calendar }: Report): boolean {
  if ('start' in span) return span.start < end && start < span.end;
  const { days, start: from, end: to } = span.weekly;
  return calendar.days.some(({ date, weekday }) => {
    const name = WEEKDAYS[weekday - 1];
    return name !== undefined && days.includes(name) && `${date}T${from}` < end && start < `${date}T${to}`;
  });
}

function takesAway(other: Entry, leader: Leader, { start, end }: Entry, { problem }: Report): boolean {
  if (!other.leaders.includes(leader.id) || other.start >= end || start >= other.end) return false;
  const venue = problem.venues?.find(({ id }) => id === other.venue);
  const site = venue?.site ?? activityFinder(problem)(other.id)?.venue?.site;
  return site !== undefined && leader.homeSite !== undefined && site !== leader.homeSite;
}
