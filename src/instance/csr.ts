/** Compressed rows: `of[r] … of[r + 1]` are the positions of row r in `values`. */
export interface Csr {
  readonly of: Int32Array;
  readonly values: Int32Array;
}

export function csr(rows: readonly (readonly number[])[]): Csr {
  const of = new Int32Array(rows.length + 1);
  for (let r = 0; r < rows.length; r++) of[r + 1] = of[r]! + rows[r]!.length;
  const values = new Int32Array(of[rows.length]!);
  let at = 0;
  for (const row of rows) for (const value of row) values[at++] = value;
  return { of, values };
}
