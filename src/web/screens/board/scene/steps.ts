import { wallMinutes } from '../../../../model/local-time.ts';
import type { Item } from './items.ts';

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * Where an arrow key leads from one chip: before and after in its row, or to the nearest in time in the next row that has any.
 * Null where there is nothing that way.
 *
 * @param rows Chips row by row, each in order of time.
 */
export function stepFrom(rows: readonly (readonly Item[])[], key: string | null, step: Step): Item | null {
  const at = rows.findIndex((row) => row.some((item) => item.key === key));
  const row = rows[at];
  const present = row?.find((item) => item.key === key);
  if (row === undefined || present === undefined) return rows.find(({ length }) => length > 0)?.[0] ?? null;
  const index = row.indexOf(present);
  switch (step) {
    case 'left':
      return row[index - 1] ?? null;
    case 'right':
      return row[index + 1] ?? null;
    case 'first':
      return row[0] ?? null;
    case 'last':
      return row.at(-1) ?? null;
    default: {
      const ways = step === 'up' ? rows.slice(0, at).toReversed() : rows.slice(at + 1);
      const next = ways.find(({ length }) => length > 0);
      return next === undefined ? null : nearest(next, present.start);
    }
  }
}

function nearest(row: readonly Item[], start: string): Item | null {
  const distance = (item: Item): number => Math.abs(wallMinutes(item.start) - wallMinutes(start));
  return row.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
