import type { Claim, Engine } from './engine.ts';
import type { LinearModel } from './linear-model.ts';

/** The part of javascript-lp-solver that is used; its own types cannot be resolved under NodeNext. */
interface Solver {
  readonly Solve: (model: SolverModel, precision: number) => SolverAnswer;
}

interface SolverModel {
  readonly optimize: 'cost';
  readonly opType: 'min';
  readonly constraints: {
    readonly [row: string]: { readonly min?: number; readonly max?: number; readonly equal?: number };
  };
  readonly variables: { readonly [column: string]: { readonly [row: string]: number } };
  readonly ints: { readonly [column: string]: 1 };
  readonly unrestricted: { readonly [column: string]: 1 };
}

type SolverAnswer = { readonly feasible: boolean; readonly bounded?: boolean; readonly result: number } & {
  readonly [column: string]: unknown;
};

/** Smaller differences count as none inside the tableau. */
const PRECISION = 1e-9;

/** javascript-lp-solver: a dense tableau with branch and cut. It knows no bounds of columns: they become rows and shifts. */
export async function createJslpEngine(): Promise<Engine> {
  const solver = ((await import('javascript-lp-solver')) as unknown as { readonly default: Solver }).default;
  return (model): Claim => {
    const answer = solver.Solve(toSolverModel(model), PRECISION);
    if (answer.bounded === false) return { kind: 'unbounded' };
    if (!answer.feasible) return { kind: 'infeasible' };
    const values = Float64Array.from(model.cost, (_, j) => Number(answer[`c${j}`] ?? 0) + shiftOf(model, j));
    const bound = model.offset + model.cost.reduce((sum, cost, j) => sum + cost * values[j]!, 0);
    return { kind: 'optimal', values, bound };
  };
}

/** Columns start at 0 there: a finite lower bound is taken off. */
const shiftOf = (model: LinearModel, j: number): number => (Number.isFinite(model.lower[j]!) ? model.lower[j]! : 0);

function toSolverModel(model: LinearModel): SolverModel {
  const constraints: { [row: string]: { min?: number; max?: number; equal?: number } } = {};
  const variables: { [column: string]: { [row: string]: number } } = {};
  const ints: { [column: string]: 1 } = {};
  const unrestricted: { [column: string]: 1 } = {};
  const limit = (name: string, lower: number, upper: number): void => {
    constraints[name] =
      lower === upper
        ? { equal: lower }
        : { ...(Number.isFinite(lower) ? { min: lower } : {}), ...(Number.isFinite(upper) ? { max: upper } : {}) };
  };
  for (let j = 0; j < model.columnCount; j++) {
    const name = `c${j}`;
    const coefficients: { [row: string]: number } = { cost: model.cost[j]! };
    if (Number.isFinite(model.upper[j]!)) {
      coefficients[`u${j}`] = 1;
      limit(`u${j}`, Number.NEGATIVE_INFINITY, model.upper[j]! - shiftOf(model, j));
    }
    if (!Number.isFinite(model.lower[j]!)) unrestricted[name] = 1;
    if (model.integer[j]) ints[name] = 1;
    variables[name] = coefficients;
  }
  for (let r = 0; r < model.rowCount; r++) {
    let shift = 0;
    for (let k = model.entriesOf[r]!; k < model.entriesOf[r + 1]!; k++) {
      const column = model.entryColumn[k]!;
      variables[`c${column}`]![`r${r}`] = model.entryValue[k]!;
      shift += model.entryValue[k]! * shiftOf(model, column);
    }
    limit(`r${r}`, model.rowLower[r]! - shift, model.rowUpper[r]! - shift);
  }
  return { optimize: 'cost', opType: 'min', constraints, variables, ints, unrestricted };
}
