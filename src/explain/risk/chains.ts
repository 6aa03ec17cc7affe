import { type Chance, chanceOf } from './chance.ts';
import type { Link } from './network.ts';
import type { SimulatedDay } from './risk.ts';

/** A makes B late, which makes C late: how often, and how late the last one then is on average. */
export interface Chain {
  readonly day: string;
  /** Activities from the one that ran over to the one that is late. */
  readonly activities: readonly string[];
  /** Over whom or what each passes its delay to the next. */
  readonly over: readonly Link['over'][];
  readonly chance: Chance;
  readonly lateMinutes: number;
}

interface Count {
  readonly chain: Pick<Chain, 'day' | 'activities' | 'over'>;
  times: number;
  minutes: number;
}

/** Those of two steps and more; by the minutes that they cost in all, the most first. */
export function chainsOf(days: readonly SimulatedDay[], runs: number, tolerance: number): readonly Chain[] {
  const counts = new Map<string, Count>();
  for (const day of days) {
    const { result, network } = day;
    const count = network.nodes.length;
    for (let at = 0; at < result.late.length; at++) {
      if ((result.late[at] ?? 0) <= tolerance) continue;
      const path = pathTo(day, at - (at % count), at % count);
      if (path.length < 3) continue;
      const key = `${network.day} ${path.join(' ')}`;
      const entry = counts.get(key) ?? { chain: chainOf(day, path, at - (at % count)), times: 0, minutes: 0 };
      entry.times += 1;
      entry.minutes += result.late[at] ?? 0;
      counts.set(key, entry);
    }
  }
  return [...counts.values()]
    .toSorted((a, b) => b.minutes - a.minutes)
    .map(({ chain, times, minutes }) => ({ ...chain, chance: chanceOf(times, runs), lateMinutes: minutes / times }));
}

/** From the first cause to the node: back along what held each up. */
function pathTo({ network, result }: SimulatedDay, row: number, node: number): readonly number[] {
  const path = [node];
  for (let at = node; ; ) {
    const link = network.nodes[at]?.links[result.held[row + at] ?? -1];
    if (link === undefined) return path;
    path.unshift(link.from);
    at = link.from;
  }
}

function chainOf({ network, result }: SimulatedDay, path: readonly number[], row: number): Count['chain'] {
  const idOf = (node: number): string => network.nodes[node]?.assignment.activity ?? '';
  const over = path.slice(1).flatMap((node) => {
    const link = network.nodes[node]?.links[result.held[row + node] ?? -1];
    return link === undefined ? [] : [link.over];
  });
  return { day: network.day, activities: path.map(idOf), over };
}
