import type { Problem } from '../model/problem.ts';

/** Minutes from one site to another; 0 within a site. */
export type TravelTimes = (from: string, to: string) => number;

/** As listed, else the reverse as listed, else `defaultTravelMinutes`. */
export function travelTimes({ travel = [], defaultTravelMinutes = 0 }: Problem): TravelTimes {
  const minutes = new Map<string, Map<string, number>>();
  for (const { from, to, minutes: listed } of travel) {
    const row = minutes.get(from) ?? new Map<string, number>();
    minutes.set(from, row.set(to, listed));
  }
  return (from, to) =>
    from === to ? 0 : (minutes.get(from)?.get(to) ?? minutes.get(to)?.get(from) ?? defaultTravelMinutes);
}
