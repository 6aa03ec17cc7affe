import { createRandom } from '../../src/solve/random.ts';

/** Seeded draws: the same seed gives the same sequence. */
export interface Draw {
  chance(probability: number): boolean;
  /** Integer in [0, n). */
  below(n: number): number;
  /** One of a list that is not empty. */
  of<T>(list: readonly T[]): T;
  /** One of the values, each as likely as its weight says. */
  weighted<T>(table: readonly (readonly [T, number])[]): T;
  /** `count` different ones in random order; all where there are fewer. */
  some<T>(list: readonly T[], count: number): readonly T[];
}

export function createDraw(seed: number): Draw {
  const random = createRandom(seed);
  const of = <T>(list: readonly T[]): T => {
    const found = list[random.below(list.length)];
    if (found === undefined) throw new RangeError('nothing to draw from');
    return found;
  };
  return {
    chance: (probability) => random.next() < probability,
    below: (n) => random.below(n),
    of,
    weighted(table) {
      const total = table.reduce((sum, [, weight]) => sum + weight, 0);
      let at = random.next() * total;
      for (const [value, weight] of table) {
        at -= weight;
        if (at < 0) return value;
      }
      return of(table)[0];
    },
    some(list, count) {
      const rest = [...list];
      const taken: (typeof rest)[number][] = [];
      while (taken.length < count && rest.length > 0) taken.push(...rest.splice(random.below(rest.length), 1));
      return taken;
    },
  };
}
