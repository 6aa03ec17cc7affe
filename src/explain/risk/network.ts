import { createCalendar } from '../../calendar/create-calendar.ts';
import { expandRepeats } from '../../calendar/expand.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import type { Assignment, Schedule } from '../../model/schedule.ts';

/** One activity of a day; minutes since the horizon's first midnight. */
export interface Node {
  readonly assignment: Assignment;
  readonly activity: Activity;
  readonly start: number;
  readonly minutes: number;
  /** What may hold it up, all of them earlier in the list. */
  readonly links: readonly Link[];
}

/** `to` starts at the earliest so many minutes after `from` has ended and after the length of what lies `between`. */
export interface Link {
  /** Index in the list. */
  readonly from: number;
  readonly over: { readonly kind: 'leader' | 'venue'; readonly id: string };
  readonly lag: number;
  /** What needs no place, on the way from one place to the next: the journey takes no less for it. */
  readonly between: readonly number[];
}

/** One day: activities in order of their start. Whole days are never late; focus blocks give way, and pass nothing on. */
export interface DayNetwork {
  readonly day: string;
  /** End of the day's last working session; null on a day off. */
  readonly sessionEnd: number | null;
  readonly nodes: readonly Node[];
}

export function networksOf(document: Problem, schedule: Pick<Schedule, 'assignments'>): readonly DayNetwork[] {
  const calendar = createCalendar(document);
  const { problem } = expandRepeats(document, calendar);
  const asked = new Map(problem.activities.map((one) => [one.id, one]));
  const held = schedule.assignments.flatMap((assignment) => {
    const activity = asked.get(assignment.activity);
    if (activity === undefined || activity.wholeDays !== undefined) return [];
    const start = calendar.toMinutes(assignment.start);
    return [{ assignment, activity, start, minutes: calendar.toMinutes(assignment.end) - start }];
  });
  return calendar.days.flatMap(({ date, sessions }) => {
    const nodes = held
      .filter(({ assignment }) => assignment.start.startsWith(date))
      .sort(
        (a, b) =>
          a.start - b.start || a.minutes - b.minutes || (a.assignment.activity < b.assignment.activity ? -1 : 1),
      );
    if (nodes.length === 0) return [];
    return [{ day: date, sessionEnd: sessions.at(-1)?.end ?? null, nodes: linked(nodes, problem) }];
  });
}

type Unlinked = Omit<Node, 'links'>;

function linked(nodes: readonly Unlinked[], problem: Problem): readonly Node[] {
  const siteOf = siteFinder(problem);
  const minutesOf = travelFinder(problem);
  const breaks = new Map(problem.leaders.map(({ id, breakMinutes = 0 }) => [id, breakMinutes]));
  const venues = new Map((problem.venues ?? []).map((venue) => [venue.id, venue]));
  return nodes.map((node, to) => {
    const links: Link[] = [];
    const earlier = nodes.slice(0, to);
    for (const leader of node.assignment.attendees) {
      const over = { kind: 'leader' as const, id: leader };
      const last = earlier.findLastIndex(({ assignment }) => assignment.attendees.includes(leader));
      if (last >= 0) links.push({ from: last, over, lag: breaks.get(leader) ?? 0, between: [] });
      const site = siteOf(node);
      const before = earlier.findLastIndex(
        (one) => one.assignment.attendees.includes(leader) && siteOf(one) !== undefined,
      );
      const origin = earlier[before];
      if (site === undefined || origin === undefined) continue;
      const lag = minutesOf(siteOf(origin) ?? '', site);
      const between = earlier.flatMap((one, i) => (i > before && one.assignment.attendees.includes(leader) ? [i] : []));
      if (lag > 0) links.push({ from: before, over, lag, between });
    }
    const venue = venues.get(node.assignment.venue ?? '');
    if (venue !== undefined && venue.exclusive !== false) {
      const last = earlier.findLastIndex(({ assignment }) => assignment.venue === venue.id);
      const over = { kind: 'venue' as const, id: venue.id };
      if (last >= 0) links.push({ from: last, over, lag: venue.turnaroundMinutes ?? 0, between: [] });
    }
    return { ...node, links };
  });
}

function siteFinder(problem: Problem): (node: Unlinked) => string | undefined {
  const ofVenue = new Map((problem.venues ?? []).map(({ id, site }) => [id, site]));
  return ({ assignment: { venue }, activity }) => (venue === undefined ? activity.venue?.site : ofVenue.get(venue));
}

/** Both ways unless the reverse is given. */
function travelFinder({ travel = [], defaultTravelMinutes = 0 }: Problem): (from: string, to: string) => number {
  const legs = new Map(travel.map(({ from, to, minutes }) => [JSON.stringify([from, to]), minutes]));
  return (from, to) =>
    from === to
      ? 0
      : (legs.get(JSON.stringify([from, to])) ?? legs.get(JSON.stringify([to, from])) ?? defaultTravelMinutes);
}
