import { createCalendar } from '../../calendar/create-calendar.ts';
import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import { verify } from '../../verify/verify.ts';
import type { SimulatedDay } from './risk.ts';
import { simulate } from './simulate.ts';

/** One activity that starts a slot later, so that what comes before it may run over. */
export interface Buffer {
  /** What runs over, and what is to start later. */
  readonly after: string;
  readonly activity: string;
  readonly day: string;
  readonly minutes: number;
  /** Expected late minutes of the whole day that it saves. */
  readonly savedMinutes: number;
  /** The chance that the activity is late, before and with it. */
  readonly lateBefore: number;
  readonly lateAfter: number;
  /** Whether the schedule keeps every constraint with it. */
  readonly hasRoom: boolean;
}

/** Activities that are looked at, by what they are late in all. */
const MOST_TRIED = 30;

/** Where a slot more pays most, by the same chances. */
export function buffersOf(
  problem: Problem,
  schedule: Schedule,
  days: readonly SimulatedDay[],
  { runs, tolerance, most }: { readonly runs: number; readonly tolerance: number; readonly most: number },
): readonly Buffer[] {
  const { slotMinutes } = createCalendar(problem);
  const canMove = roomIn(problem, schedule);
  const found = latest(days).flatMap(({ day, node }) => {
    const { network, lengths, result } = day;
    const count = network.nodes.length;
    const shift = network.nodes.map((_, i) => (i === node ? slotMinutes : 0));
    const after = simulate(network, lengths, shift).late;
    const savedMinutes = (sum(result.late) - sum(after)) / runs;
    const first = mainCause(day, node);
    if (savedMinutes <= 0 || first === undefined) return [];
    const lateIn = (late: Float64Array): number => {
      let times = 0;
      for (let at = node; at < late.length; at += count) if ((late[at] ?? 0) > tolerance) times++;
      return times / runs;
    };
    return [
      {
        ...{ after: first, activity: network.nodes[node]?.assignment.activity ?? '', day: network.day },
        ...{ minutes: slotMinutes, savedMinutes, lateBefore: lateIn(result.late), lateAfter: lateIn(after) },
      },
    ];
  });
  return found
    .toSorted((a, b) => b.savedMinutes - a.savedMinutes)
    .slice(0, most)
    .map((one) => ({ ...one, hasRoom: canMove(one.activity, one.minutes) }));
}

function latest(days: readonly SimulatedDay[]): readonly { readonly day: SimulatedDay; readonly node: number }[] {
  const all = days.flatMap((day) => {
    const count = day.network.nodes.length;
    return day.network.nodes.map((_, node) => ({ day, node, late: sum(day.result.late, node, count) }));
  });
  return all
    .filter(({ late }) => late > 0)
    .toSorted((a, b) => b.late - a.late)
    .slice(0, MOST_TRIED);
}

/** What holds it up most often. */
function mainCause({ network, result }: SimulatedDay, node: number): string | undefined {
  const links = network.nodes[node]?.links ?? [];
  const times = links.map(() => 0);
  for (let at = node; at < result.held.length; at += network.nodes.length) {
    const link = result.held[at] ?? -1;
    if (link >= 0) times[link] = (times[link] ?? 0) + 1;
  }
  const link = links[times.indexOf(Math.max(...times))];
  return link && network.nodes[link.from]?.assignment.activity;
}

/** Whether an activity alone can start so many minutes later, every constraint kept. */
function roomIn(problem: Problem, schedule: Schedule): (activity: string, minutes: number) => boolean {
  const calendar = createCalendar(problem);
  const before = verify(problem, schedule).violations.length;
  return (activity, minutes) => {
    const later = (local: string): string => calendar.toLocal(calendar.toMinutes(local) + minutes);
    const assignments = schedule.assignments.map((one) =>
      one.activity === activity ? { ...one, start: later(one.start), end: later(one.end) } : one,
    );
    return verify(problem, { ...schedule, assignments }).violations.length <= before;
  };
}

function sum(values: Float64Array, first = 0, step = 1): number {
  let total = 0;
  for (let at = first; at < values.length; at += step) total += values[at] ?? 0;
  return total;
}
