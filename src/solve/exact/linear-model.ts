/**
 * A mixed-integer program, minimised: cost · x + offset, `rowLower ≤ A x ≤ rowUpper`, `lower ≤ x ≤ upper`, some x whole.
 * Infinite bounds are ±Infinity. `x[r]…x[r + 1]` offsets are written "CSR"; no entry comes twice.
 */
export interface LinearModel {
  readonly columnCount: number;
  readonly rowCount: number;
  readonly offset: number;
  /** [columnCount] */
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** [columnCount] 1 where the value must be whole. */
  readonly integer: Uint8Array;
  /** [rowCount] */
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** CSR by row into entryColumn, entryValue. */
  readonly entriesOf: Int32Array;
  readonly entryColumn: Int32Array;
  readonly entryValue: Float64Array;
}

/** Collects a LinearModel piece by piece. */
export interface ModelBuilder {
  column(cost: number, lower: number, upper: number, integer: boolean): number;
  row(lower: number, upper: number): number;
  /** Adds to the coefficient of a column in a row. */
  entry(row: number, column: number, value: number): void;
  /** Adds to the cost of a column. */
  charge(column: number, cost: number): void;
  /** Adds to the cost whatever is chosen. */
  addOffset(cost: number): void;
  readonly columnCount: number;
  /** The model so far; rows without an entry are kept. */
  build(): LinearModel;
}

export function createModelBuilder(): ModelBuilder {
  const cost: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const integer: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const entryRow: number[] = [];
  const entryColumn: number[] = [];
  const entryValue: number[] = [];
  let offset = 0;
  return {
    column(c, lo, hi, whole) {
      lower.push(lo);
      upper.push(hi);
      integer.push(whole ? 1 : 0);
      return cost.push(c) - 1;
    },
    row(lo, hi) {
      rowUpper.push(hi);
      return rowLower.push(lo) - 1;
    },
    entry(row, column, value) {
      entryRow.push(row);
      entryColumn.push(column);
      entryValue.push(value);
    },
    charge(column, more) {
      cost[column]! += more;
    },
    addOffset(more) {
      offset += more;
    },
    get columnCount() {
      return cost.length;
    },
    build: () => ({
      columnCount: cost.length,
      rowCount: rowLower.length,
      offset,
      cost: Float64Array.from(cost),
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      integer: Uint8Array.from(integer),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      ...compress(rowLower.length, entryRow, entryColumn, entryValue),
    }),
  };
}

/** Sorts triplets by row; what comes twice is added up. */
function compress(rowCount: number, rows: readonly number[], columns: readonly number[], values: readonly number[]) {
  const from = new Int32Array(rowCount + 1);
  for (const row of rows) from[row + 1]!++;
  for (let r = 0; r < rowCount; r++) from[r + 1]! += from[r]!;
  const order = new Int32Array(rows.length);
  const next = from.slice(0, rowCount);
  for (let k = 0; k < rows.length; k++) order[next[rows[k]!]!++] = k;
  const entriesOf = new Int32Array(rowCount + 1);
  const entryColumn = new Int32Array(rows.length);
  const entryValue = new Float64Array(rows.length);
  let size = 0;
  for (let r = 0; r < rowCount; r++) {
    const at = new Map<number, number>();
    for (let k = from[r]!; k < from[r + 1]!; k++) {
      const column = columns[order[k]!]!;
      const known = at.get(column);
      if (known === undefined) {
        at.set(column, size);
        entryColumn[size] = column;
        entryValue[size++] = values[order[k]!]!;
      } else entryValue[known]! += values[order[k]!]!;
    }
    entriesOf[r + 1] = size;
  }
  return { entriesOf, entryColumn: entryColumn.slice(0, size), entryValue: entryValue.slice(0, size) };
}
