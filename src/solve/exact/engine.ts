import type { LinearModel } from './linear-model.ts';

/** A solver inside its worker: it blocks, and may be killed at any moment. */
export type Engine = (model: LinearModel, task: EngineTask, report: (found: Found) => void) => Claim;

export interface EngineTask {
  readonly timeMs: number;
  readonly start: Float64Array | null;
  readonly absoluteGap: number;
}

/** Told on the way: a better solution, a better bound. */
export interface Found {
  readonly values: Float64Array | null;
  readonly bound: number | null;
}

/** What a solver says at its end; nothing of it is believed before it is checked. */
export type Claim =
  | { readonly kind: 'optimal'; readonly values: Float64Array; readonly bound: number }
  | { readonly kind: 'stopped'; readonly bound: number | null }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' }
  | { readonly kind: 'failed'; readonly reason: string };
