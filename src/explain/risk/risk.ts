import type { Problem } from '../../model/problem.ts';
import type { Assignment, Schedule } from '../../model/schedule.ts';
import { createRandom } from '../../solve/random.ts';
import { type Buffer, buffersOf } from './buffers.ts';
import { type Chain, chainsOf } from './chains.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Lack, lacksOf } from './lacks.ts';
import { type DayNetwork, networksOf } from './network.ts';
import { drawLengths, type Simulated, simulate } from './simulate.ts';
import { OTHER_SPREAD, type Spread, USUAL_SPREADS } from './spread.ts';

export interface RiskOptions {
  /** Default 2000. */
  readonly runs?: number;
  /** Default 1. */
  readonly seed?: number;
  /** Minutes by which a start may be late without counting as late. Default 5. */
  readonly tolerance?: number;
  /** By kind, instead of the usual ones. */
  readonly spreads?: { readonly [kind: string]: Spread };
  /** Chains and buffers that are told at most. Default 10. */
  readonly most?: number;
}

/** What may go wrong with a schedule although it breaks no constraint: overruns, simulated, and what is not prepared. */
export interface Risk {
  readonly runs: number;
  readonly seed: number;
  readonly tolerance: number;
  /** The likeliest to be late first. */
  readonly leaderDays: readonly LeaderDayRisk[];
  readonly activities: readonly ActivityRisk[];
  readonly chains: readonly Chain[];
  readonly buffers: readonly Buffer[];
  readonly lacks: readonly Lack[];
}

export interface LeaderDayRisk {
  readonly leader: string;
  readonly day: string;
  /** That at least one activity of the leader starts late. */
  readonly late: Chance;
  /** Expected, over all activities of the day. */
  readonly lateMinutes: number;
  /** That the last one, planned within the working day, ends after it. */
  readonly overrun: Chance;
}

export interface ActivityRisk {
  readonly activity: string;
  readonly late: Chance;
  /** Expected. */
  readonly lateMinutes: number;
}

/** A day with what came of it. */
export interface SimulatedDay {
  readonly network: DayNetwork;
  readonly lengths: Float64Array;
  readonly result: Simulated;
}

/**
 * Monte Carlo: every activity takes a random time by its kind; it starts late where one of its leaders or its venue is not free
 * yet. The same seed gives the same forecast.
 */
export function riskOf(problem: Problem, schedule: Schedule, options: RiskOptions = {}): Risk {
  const { runs = 2000, seed = 1, tolerance = 5, most = 10 } = options;
  const random = createRandom(seed);
  const spreads = { ...USUAL_SPREADS, ...options.spreads };
  const days = networksOf(problem, schedule).map((network): SimulatedDay => {
    const lengths = drawLengths(network, runs, random, (kind) => spreads[kind] ?? OTHER_SPREAD);
    return { network, lengths, result: simulate(network, lengths) };
  });
  return {
    ...{ runs, seed, tolerance },
    leaderDays: days
      .flatMap((day) => leaderDaysOf(day, runs, tolerance))
      .sort((a, b) => b.late.p - a.late.p || b.lateMinutes - a.lateMinutes),
    activities: days.flatMap((day) => activitiesOf(day, runs, tolerance)),
    chains: chainsOf(days, runs, tolerance).slice(0, most),
    buffers: buffersOf(problem, schedule, days, { runs, tolerance, most }),
    lacks: lacksOf(problem, schedule, days),
  };
}

function activitiesOf({ network, result }: SimulatedDay, runs: number, tolerance: number): readonly ActivityRisk[] {
  const count = network.nodes.length;
  return network.nodes.map(({ assignment }, i) => {
    let [late, minutes] = [0, 0];
    for (let at = i; at < result.late.length; at += count) {
      const by = result.late[at] ?? 0;
      minutes += by;
      if (by > tolerance) late++;
    }
    return { activity: assignment.activity, late: chanceOf(late, runs), lateMinutes: minutes / runs };
  });
}

function leaderDaysOf(day: SimulatedDay, runs: number, tolerance: number): readonly LeaderDayRisk[] {
  const { network, lengths, result } = day;
  const count = network.nodes.length;
  const starts = Float64Array.from(network.nodes, ({ start }) => start);
  const leaders = new Set(network.nodes.flatMap(({ assignment }) => assignment.attendees));
  return [...leaders].map((leader) => {
    const own = network.nodes.flatMap(({ assignment }, i) => (attends(assignment, leader) ? [i] : []));
    const limit = limitOf(day, own);
    let [late, minutes, overrun] = [0, 0, 0];
    for (let row = 0; row < result.late.length; row += count) {
      let [most, end] = [0, 0];
      for (const i of own) {
        const by = result.late[row + i] ?? 0;
        minutes += by;
        most = Math.max(most, by);
        end = Math.max(end, (starts[i] ?? 0) + by + (lengths[row + i] ?? 0));
      }
      if (most > tolerance) late++;
      if (end > limit) overrun++;
    }
    return {
      ...{ leader, day: network.day },
      late: chanceOf(late, runs),
      lateMinutes: minutes / runs,
      overrun: chanceOf(overrun, runs),
    };
  });
}

const attends = ({ attendees }: Assignment, leader: string): boolean => attendees.includes(leader);

/** The end of the working day; none where it is planned to be passed. */
function limitOf({ network: { nodes, sessionEnd } }: SimulatedDay, own: readonly number[]): number {
  const last = Math.max(...own.map((i) => (nodes[i]?.start ?? 0) + (nodes[i]?.minutes ?? 0)));
  return sessionEnd === null || last > sessionEnd ? Number.POSITIVE_INFINITY : sessionEnd;
}
