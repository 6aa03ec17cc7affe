import { createRequire } from 'node:module';

/** Maximise the sum of the values of the columns chosen; no row may be used more than once. */
export interface Column {
  readonly name: string;
  readonly value: number;
  readonly rows: readonly string[];
}

/** The part of javascript-lp-solver that is used here; its own types cannot be resolved under NodeNext. */
interface Solver {
  readonly Solve: (model: {
    readonly optimize: string;
    readonly opType: 'max';
    readonly constraints: { readonly [row: string]: { readonly max: number } };
    readonly variables: { readonly [column: string]: { readonly [row: string]: number } };
    readonly binaries: { readonly [column: string]: 1 };
  }) => { readonly feasible: boolean; readonly result: number } & { readonly [column: string]: unknown };
}

const solver = createRequire(import.meta.url)('javascript-lp-solver') as Solver;

export interface Packing {
  readonly value: number;
  readonly chosen: readonly string[];
}

/** The best choice of columns. Whatever the solver says is checked: whole numbers, every row at most once, the value. */
export function bestPacking(columns: readonly Column[]): Packing {
  const rows = [...new Set(columns.flatMap((column) => column.rows))];
  const answer = solver.Solve({
    optimize: 'value',
    opType: 'max',
    constraints: Object.fromEntries(rows.map((name) => [name, { max: 1 }])),
    variables: Object.fromEntries(
      columns.map(({ name, value, rows: used }) => [name, { value, ...Object.fromEntries(used.map((r) => [r, 1])) }]),
    ),
    binaries: Object.fromEntries(columns.map(({ name }) => [name, 1 as const])),
  });
  if (!answer.feasible) throw new Error('no choice at all: even the empty one is');
  const amount = ({ name }: Column): number => Number(answer[name] ?? 0);
  const fraction = columns.find((column) => Math.abs(amount(column) - Math.round(amount(column))) > 1e-6);
  if (fraction) throw new Error(`${fraction.name} is chosen ${amount(fraction)} times`);
  const chosen = columns.filter((column) => Math.round(amount(column)) === 1);
  const used = chosen.flatMap((column) => column.rows);
  if (new Set(used).size < used.length) throw new Error('a row is used twice');
  const value = chosen.reduce((sum, column) => sum + column.value, 0);
  if (Math.abs(value - answer.result) > 1e-6) throw new Error(`worth ${value}, not ${answer.result}`);
  return { value, chosen: chosen.map(({ name }) => name) };
}
