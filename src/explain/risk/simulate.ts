import type { Random } from '../../solve/random.ts';
import type { DayNetwork, Link } from './network.ts';
import { OTHER_SPREAD, quantileOf, type Spread } from './spread.ts';

/** [runs × nodes] real lengths in minutes, drawn once so that variants of a day meet the same chances. */
export type Lengths = Float64Array;

export function drawLengths(
  { nodes }: DayNetwork,
  runs: number,
  random: Random,
  spreadOf: (kind: string) => Spread,
): Lengths {
  const spreads = nodes.map(({ activity }) => spreadOf(activity.kind ?? ''));
  const lengths = new Float64Array(runs * nodes.length);
  for (let run = 0; run < runs; run++) {
    nodes.forEach(({ minutes }, i) => {
      lengths[run * nodes.length + i] = minutes * quantileOf(spreads[i] ?? OTHER_SPREAD, random.next());
    });
  }
  return lengths;
}

/** What became of a day. */
export interface Simulated {
  /** [runs × nodes] minutes by which each starts late. */
  readonly late: Float64Array;
  /** [runs × nodes] which link of the node held it up; −1: none. */
  readonly held: Int16Array;
}

/**
 * Nothing starts before its time; it starts late by what holds it up the most. `shift` [nodes]: minutes by which the plan
 * itself is moved.
 */
export function simulate({ nodes }: DayNetwork, lengths: Lengths, shift?: readonly number[]): Simulated {
  const count = nodes.length;
  const late = new Float64Array(lengths.length);
  const held = new Int16Array(lengths.length).fill(-1);
  const ends = new Float64Array(count);
  const planned = Float64Array.from(nodes, ({ start }, i) => start + (shift?.[i] ?? 0));
  const links = nodes.map((node) => node.links);
  for (let row = 0; row < lengths.length; row += count) {
    for (let i = 0; i < count; i++) {
      const own = links[i] ?? [];
      const due = planned[i] ?? 0;
      let real = due;
      for (let k = 0; k < own.length; k++) {
        const free = freeAfter(own[k], ends, lengths, row);
        if (free <= real) continue;
        real = free;
        held[row + i] = k;
      }
      late[row + i] = real - due;
      ends[i] = real + (lengths[row + i] ?? 0);
    }
  }
  return { late, held };
}

function freeAfter(link: Link | undefined, ends: Float64Array, lengths: Lengths, row: number): number {
  if (link === undefined) return 0;
  let free = (ends[link.from] ?? 0) + link.lag;
  for (const one of link.between) free += lengths[row + one] ?? 0;
  return free;
}
