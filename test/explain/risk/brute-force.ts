import type { Spread } from '../../../src/explain/risk/spread.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../../src/model/schedule.ts';
import { verify } from '../../../src/verify/verify.ts';

/** What became of one run: minutes late by activity, and by leader and day the end of the last one, as minutes of the day. */
interface Run {
  readonly late: ReadonlyMap<string, number>;
}

const minuteOf = (local: string): number => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

/** Park–Miller: another source than the product's. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Triangular by rejection, so that not even the formula is shared. */
function factor({ least, likely, most }: Spread, next: () => number): number {
  if (most <= least) return least;
  for (;;) {
    const x = least + (most - least) * next();
    const height = x < likely ? (x - least) / (likely - least) : (most - x) / (most - likely);
    if (next() <= height) return x;
  }
}

/**
 * A clock that ticks from event to event: people and rooms become free when what they are in has ended; everybody waits for
 * everybody. Without wholeDays and repeats, on days without a change of the clock.
 */
export function runOnce(
  problem: Problem,
  { assignments }: Schedule,
  spreadOf: (kind: string) => Spread,
  next: () => number,
): Run {
  const late = new Map<string, number>();
  const days = [...new Set(assignments.map(({ start }) => start.slice(0, 10)))].sort();
  for (const day of days) oneDay(assignments.filter(({ start }) => start.startsWith(day)));
  return { late };

  function oneDay(held: readonly Assignment[]): void {
    const order = [...held].sort((a, b) => (a.start + a.end + a.activity < b.start + b.end + b.activity ? -1 : 1));
    interface Place {
      ended: number;
      lastSite: string | undefined;
      /** When the last one with a place ended, and the minutes attended since. */
      siteEnded: number;
      since: number;
    }
    const people = new Map<string, Place>();
    const rooms = new Map<string, number>();
    for (const one of order) {
      const activity = problem.activities.find(({ id }) => id === one.activity);
      const venue = problem.venues?.find(({ id }) => id === one.venue);
      const site = venue ? venue.site : activity?.venue?.site;
      const planned = minuteOf(one.start);
      const length = (minuteOf(one.end) - planned) * factor(spreadOf(activity?.kind ?? ''), next);
      let begin = planned;
      for (const id of one.attendees) {
        const at = people.get(id);
        if (!at) continue;
        const pause = problem.leaders.find((leader) => leader.id === id)?.breakMinutes ?? 0;
        begin = Math.max(begin, at.ended + pause);
        if (site === undefined || at.lastSite === undefined || at.lastSite === site) continue;
        begin = Math.max(begin, at.siteEnded + at.since + travel(at.lastSite, site));
      }
      if (venue && venue.exclusive !== false && rooms.has(venue.id)) {
        begin = Math.max(begin, (rooms.get(venue.id) ?? 0) + (venue.turnaroundMinutes ?? 0));
      }
      late.set(one.activity, begin - planned);
      for (const id of one.attendees) {
        const at = people.get(id);
        people.set(id, {
          ended: begin + length,
          lastSite: site ?? at?.lastSite,
          siteEnded: site === undefined ? (at?.siteEnded ?? 0) : begin + length,
          since: site === undefined ? (at?.since ?? 0) + length : 0,
        });
      }
      if (venue) rooms.set(venue.id, begin + length);
    }
  }

  function travel(from: string, to: string): number {
    const leg = (a: string, b: string) => problem.travel?.find((one) => one.from === a && one.to === b)?.minutes;
    return leg(from, to) ?? leg(to, from) ?? problem.defaultTravelMinutes ?? 0;
  }
}

/** Shares of runs, by activity and by leader and day, in which something starts late. */
export function bruteForce(
  problem: Problem,
  schedule: Schedule,
  spreadOf: (kind: string) => Spread,
  runs: number,
  tolerance: number,
): { readonly activities: ReadonlyMap<string, number>; readonly leaderDays: ReadonlyMap<string, number> } {
  if (verify(problem, schedule).violations.length > 0) throw new Error('no valid schedule');
  const next = chance(4711);
  const counts = new Map<string, number>();
  const dayCounts = new Map<string, number>();
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (let run = 0; run < runs; run++) {
    const { late } = runOnce(problem, schedule, spreadOf, next);
    const days = new Set<string>();
    for (const { activity, start, attendees } of schedule.assignments) {
      if ((late.get(activity) ?? 0) <= tolerance) continue;
      add(counts, activity);
      for (const id of attendees) days.add(`${id} ${start.slice(0, 10)}`);
    }
    for (const key of days) add(dayCounts, key);
  }
  const share = (map: ReadonlyMap<string, number>) => new Map([...map].map(([key, n]) => [key, n / runs]));
  return { activities: share(counts), leaderDays: share(dayCounts) };
}
