import type { Instance } from '../../instance/instance.ts';
import type { Solution } from '../../instance/solution.ts';
import type { Unit } from './holdings.ts';

/** The whole columns of a model as a Solution has them; the others are 0, for the solver to complete. */
export function startValues(
  instance: Instance,
  units: readonly Unit[],
  columnCount: number,
  { candidate, attendee, attendeeCount, role }: Solution,
): Float64Array {
  const values = new Float64Array(columnCount);
  for (const { items, holdings } of units) {
    for (const item of items) {
      if (candidate[item]! < 0) continue;
      const holding = holdings.find((one) => one.candidate === candidate[item]);
      if (!holding) continue;
      values[holding.column] = 1;
      const row = instance.attendeesOf[item]!;
      for (let k = row; k < row + attendeeCount[item]!; k++) {
        const same = holding.attendances.find((one) => one.leader === attendee[k] && one.role === role[k]);
        if (same) values[same.column] = 1;
      }
    }
  }
  return values;
}
