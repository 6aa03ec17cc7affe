import type { Compiled } from '../../src/instance/compile.ts';
import { itemOf, row } from './placement.ts';

/** Local starts of an item's candidates, as `DDTHH:mm`. */
export function startsOf(compiled: Compiled, id: string): readonly string[] {
  const { instance, calendar } = compiled;
  return row(instance.candidatesOf, itemOf(compiled, id)).map((c) =>
    calendar.toLocal(instance.candidateStart[c] ?? -1).slice(8),
  );
}

/** A column of the candidate table by local start. */
export function byStart(
  compiled: Compiled,
  id: string,
  column: 'candidateCost' | 'candidateOutside' | 'candidateEnd' | 'candidateDay',
): { readonly [start: string]: number } {
  const { instance } = compiled;
  const rows = row(instance.candidatesOf, itemOf(compiled, id));
  const starts = startsOf(compiled, id);
  return Object.fromEntries(rows.map((c, k) => [starts[k] ?? '', instance[column][c] ?? Number.NaN]));
}
