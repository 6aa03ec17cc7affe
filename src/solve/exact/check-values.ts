import type { LinearModel } from './linear-model.ts';

/** How far from whole, or outside a bound or row, a value may lie; rows relative to the size of their terms. */
const TOLERANCE = 1e-6;

export type Checked =
  | { readonly values: Float64Array; readonly objective: number }
  /** What is wrong with it. */
  | { readonly fault: string };

/** Judges a solver's values: rounds what must be whole, and then recomputes every bound, every row and the objective. */
export function checkValues(model: LinearModel, raw: ArrayLike<number>): Checked {
  if (raw.length !== model.columnCount) return { fault: `${raw.length} values for ${model.columnCount} columns` };
  const values = new Float64Array(model.columnCount);
  let objective = model.offset;
  for (let j = 0; j < model.columnCount; j++) {
    const value = raw[j]!;
    if (!Number.isFinite(value)) return { fault: `column ${j} is ${value}` };
    const whole = Math.round(value);
    if (model.integer[j] && Math.abs(value - whole) > TOLERANCE) return { fault: `column ${j} is ${value}, not whole` };
    // + 0: no negative zero.
    values[j] = model.integer[j] ? whole + 0 : Math.min(Math.max(value, model.lower[j]!), model.upper[j]!);
    if (Math.abs(values[j]! - value) > TOLERANCE * Math.max(1, Math.abs(value)))
      return { fault: `column ${j} is ${value}, outside ${model.lower[j]} … ${model.upper[j]}` };
    if (values[j]! < model.lower[j]! || values[j]! > model.upper[j]!)
      return { fault: `column ${j} is ${value}, outside ${model.lower[j]} … ${model.upper[j]}` };
    objective += model.cost[j]! * values[j]!;
  }
  for (let r = 0; r < model.rowCount; r++) {
    let sum = 0;
    let size = 1;
    for (let k = model.entriesOf[r]!; k < model.entriesOf[r + 1]!; k++) {
      const term = model.entryValue[k]! * values[model.entryColumn[k]!]!;
      sum += term;
      size = Math.max(size, Math.abs(term));
    }
    if (sum < model.rowLower[r]! - TOLERANCE * size || sum > model.rowUpper[r]! + TOLERANCE * size)
      return { fault: `row ${r} is ${sum}, outside ${model.rowLower[r]} … ${model.rowUpper[r]}` };
  }
  return { values, objective };
}
