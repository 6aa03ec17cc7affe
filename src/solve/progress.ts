import type { Solution } from '../instance/solution.ts';
import type { StopReason } from './stop.ts';

/** Costs as in DESIGN §5: `cost` without any penalty for mandatory items. */
export interface Incumbent {
  readonly mandatoryMissed: number;
  readonly cost: number;
  readonly placed: number;
}

/** Where the search stands. */
export interface SolveProgress extends Incumbent {
  readonly elapsedMs: number;
  readonly iterations: number;
  readonly boundMandatoryMissed: number;
  readonly boundCost: number;
  /** null while more mandatory items are missed than proven necessary. */
  readonly gap: number | null;
}

export interface SolveResult extends SolveProgress {
  readonly solution: Solution;
  /** Of the bound, by component where the instance falls apart; may be missing or empty. */
  readonly prices: readonly Float64Array[];
  /** Proven that no schedule holds every mandatory item. */
  readonly infeasible: boolean;
  readonly optimal: boolean;
  readonly stopReason: StopReason;
}
