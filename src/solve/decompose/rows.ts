type Numbers = Int32Array | Int16Array | Uint8Array | Float64Array;

/** The entries at some positions, in their order. */
export function pick<T extends Numbers>(values: T, at: ArrayLike<number>): T {
  const picked = values.slice(0, at.length) as T;
  for (let k = 0; k < at.length; k++) picked[k] = values[at[k]!]!;
  return picked;
}

/** Some rows of compressed rows: where they are now, and which positions of the old values they have. */
export function pickRows(
  of: Int32Array,
  rows: ArrayLike<number>,
): { readonly of: Int32Array; readonly at: Int32Array } {
  const picked = new Int32Array(rows.length + 1);
  for (let r = 0; r < rows.length; r++) picked[r + 1] = picked[r]! + of[rows[r]! + 1]! - of[rows[r]!]!;
  const at = new Int32Array(picked[rows.length]!);
  for (let r = 0, k = 0; r < rows.length; r++) for (let p = of[rows[r]!]!; p < of[rows[r]! + 1]!; p++) at[k++] = p;
  return { of: picked, at };
}

/** Where each of `picked` stands among them; −1 for the rest of `size`. */
export function positions(picked: ArrayLike<number>, size: number): Int32Array {
  const position = new Int32Array(size).fill(-1);
  for (let k = 0; k < picked.length; k++) position[picked[k]!] = k;
  return position;
}
