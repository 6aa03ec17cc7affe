import type { Horizon, Interval } from '../../src/model/problem.ts';

/** Days of a horizon, `YYYY-MM-DD`. */
export interface Days {
  readonly all: readonly string[];
  /** Monday to Friday. */
  readonly working: readonly string[];
}

export function daysOf({ firstDay, lastDay }: Horizon): Days {
  const all: string[] = [];
  for (let at = Date.parse(firstDay); at <= Date.parse(lastDay); at += 86_400_000) {
    all.push(new Date(at).toISOString().slice(0, 10));
  }
  const working = all.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
  return { all, working };
}

/** An interval within one day. */
export const onDay = (day: string, start: string, end: string): Interval => ({
  start: `${day}T${start}`,
  end: `${day}T${end}`,
});
