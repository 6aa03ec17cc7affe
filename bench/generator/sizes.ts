import type { Horizon } from '../../src/model/problem.ts';

/** How big an office and its plan are. */
export interface Size {
  readonly name: string;
  readonly leaders: number;
  readonly activities: number;
  readonly venues: number;
  readonly horizon: Horizon;
}

const WEEK: Horizon = { firstDay: '2026-12-07', lastDay: '2026-12-13' };
const HALF_MONTH: Horizon = { firstDay: '2026-12-01', lastDay: '2026-12-15' };
const DECEMBER: Horizon = { firstDay: '2026-12-01', lastDay: '2026-12-31' };
const MARCH: Horizon = { firstDay: '2027-03-01', lastDay: '2027-03-31' };

/** The named sizes; S, M and L are those of `problems/`. */
const NAMED: readonly Size[] = [
  { name: 'S', leaders: 5, activities: 150, venues: 8, horizon: HALF_MONTH },
  { name: 'M', leaders: 12, activities: 500, venues: 14, horizon: DECEMBER },
  { name: 'L', leaders: 50, activities: 2000, venues: 40, horizon: MARCH },
  { name: 'XL', leaders: 160, activities: 6500, venues: 120, horizon: MARCH },
];

/** Horizons of other sizes, and the activities for each leader that make the same load there. */
const SCALE: readonly { readonly upTo: number; readonly horizon: Horizon; readonly perLeader: number }[] = [
  { upTo: 100, horizon: WEEK, perLeader: 14 },
  { upTo: 200, horizon: HALF_MONTH, perLeader: 30 },
  { upTo: 1000, horizon: DECEMBER, perLeader: 41 },
  { upTo: Number.POSITIVE_INFINITY, horizon: MARCH, perLeader: 40 },
];

/** `S`, `M`, `L`, `XL`, or a number of activities with leaders and venues in proportion. */
export function sizeOf(text: string): Size {
  const named = NAMED.find((size) => size.name === text);
  if (named) return named;
  const activities = Number(text);
  if (!Number.isInteger(activities) || activities < 1) {
    throw new RangeError(`size ${JSON.stringify(text)}: expected S, M, L, XL or a number of activities`);
  }
  const { horizon, perLeader } = SCALE.find(({ upTo }) => activities <= upTo) ?? { horizon: MARCH, perLeader: 40 };
  const leaders = Math.max(2, Math.round(activities / perLeader));
  return { name: text, leaders, activities, venues: Math.round(4.5 + 0.72 * leaders), horizon };
}
