import type { LinearModel } from './linear-model.ts';

/** A solver of LinearModels that runs beside the caller and can be stopped at any moment. */
export interface Backend {
  readonly name: BackendName;
  readonly limits: BackendLimits;
  /** Never rejects: what goes wrong is an answer too. Calls wait for one another. */
  solve(model: LinearModel, options: ExactOptions): Promise<Answer>;
  /** Ends what runs; the answer waited for is then `failed`. */
  close(): void;
}

export type BackendName = 'highs' | 'jslp';

/** Larger models are `unsupported`. */
export interface BackendLimits {
  readonly columns: number;
  readonly rows: number;
  readonly entries: number;
}

export interface ExactOptions {
  /** Milliseconds of the solver, after which the best so far is the answer. */
  readonly timeMs: number;
  readonly signal?: AbortSignal;
  /** [columnCount] a known solution to start from. */
  readonly start?: Float64Array;
  /** Better by this much or less is not looked for. Default 0. */
  readonly absoluteGap?: number;
}

/**
 * What is known about a model. `values` are whole where they must be, keep every row and are worth `objective`, by our own
 * count; `bound` is a proven lower bound on the objective, as far as the solver can be trusted.
 */
export type Answer =
  | { readonly kind: 'optimal'; readonly values: Float64Array; readonly objective: number; readonly bound: number }
  | {
      readonly kind: 'feasible';
      readonly values: Float64Array;
      readonly objective: number;
      readonly bound: number | null;
    }
  /** Stopped before any solution was found. */
  | { readonly kind: 'open'; readonly bound: number | null }
  | { readonly kind: 'infeasible' }
  /** The model is not one for this backend. */
  | { readonly kind: 'unsupported'; readonly reason: string }
  /** The solver broke down, or said what is not so. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Why a model is too much for a backend; null where it is not. */
export function tooLarge(model: LinearModel, limits: BackendLimits): string | null {
  const { columnCount, rowCount } = model;
  const entries = model.entryColumn.length;
  if (columnCount > limits.columns) return `${columnCount} columns, at most ${limits.columns}`;
  if (rowCount > limits.rows) return `${rowCount} rows, at most ${limits.rows}`;
  return entries > limits.entries ? `${entries} entries, at most ${limits.entries}` : null;
}
