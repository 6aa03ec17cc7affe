import { createModelBuilder, type LinearModel } from '../../../src/solve/exact/linear-model.ts';

/** A column in words: cost, bounds (0 … ∞), whole or not. */
export interface ColumnWords {
  readonly cost: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly whole?: boolean;
}

/** A row in words: coefficients by position of the column, and at least one side. */
export interface RowWords {
  readonly terms: readonly (readonly [column: number, value: number])[];
  readonly least?: number;
  readonly most?: number;
}

export function linear(columns: readonly ColumnWords[], rows: readonly RowWords[], offset = 0): LinearModel {
  const builder = createModelBuilder();
  builder.addOffset(offset);
  for (const { cost, lower = 0, upper = Number.POSITIVE_INFINITY, whole = false } of columns)
    builder.column(cost, lower, upper, whole);
  for (const { terms, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } of rows) {
    const row = builder.row(least, most);
    for (const [column, value] of terms) builder.entry(row, column, value);
  }
  return builder.build();
}

export const binary = (cost: number): ColumnWords => ({ cost, upper: 1, whole: true });

/** A market split (Cornuéjols & Dawande 1998): small, and out of reach of branch and bound for far longer than a test. */
export function hard(columns: number, rows: number): LinearModel {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 16807) % 2147483647;
    return seed % 100;
  };
  const coefficients = Array.from({ length: rows }, () => Array.from({ length: columns }, next));
  const slack = Array.from({ length: 2 * rows }, () => ({ cost: 1 }));
  return linear(
    [...Array.from({ length: columns }, () => binary(0)), ...slack],
    coefficients.map((row, r) => {
      const half = Math.floor(row.reduce((a, b) => a + b, 0) / 2);
      return {
        terms: [...row.map((v, j) => [j, v] as const), [columns + 2 * r, 1], [columns + 2 * r + 1, -1]],
        least: half,
        most: half,
      };
    }),
  );
}
