import { type Instance, MANDATORY_PENALTY } from '../../instance/instance.ts';
import { copySolution, emptySolution, type Solution } from '../../instance/solution.ts';
import { placeFrozen } from '../construct.ts';
import { createState, place, type State } from '../state.ts';
import type { Backend } from './backend.ts';
import { buildModel } from './build-model.ts';
import { chosenIn, holdAll } from './chosen.ts';
import { addCuts } from './cuts.ts';
import { startValues } from './start-values.ts';

export interface ExactTask {
  /** Milliseconds for everything, building included. */
  readonly timeMs: number;
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** Items to hold anew, the others staying as `around` holds them. Default: all that are not frozen. */
  readonly free?: readonly number[];
  readonly around?: Solution;
  /** A schedule to start from. Default: `around`. */
  readonly incumbent?: Solution;
  /** Starts that are worth trying. Default: all. */
  readonly keep?: (item: number, candidate: number) => boolean;
}

/** What an exact solver found out. */
export type ExactOutcome =
  | {
      readonly kind: 'solved';
      /** The best schedule found that keeps every rule, with its whole cost; null where none was. */
      readonly solution: Solution | null;
      readonly cost: number;
      /**
       * Lower bound on the cost of every schedule that holds all mandatory items, and the items that are not free as
       * `around` does; null where none is proven. Travel and fragmentation count as 0 in it.
       */
      readonly bound: number | null;
      /** Times the model was solved: one more than the times that cuts were added. */
      readonly rounds: number;
    }
  /** No schedule holds all mandatory items, and the items that are not free as `around` does. */
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** Solves, adds what the exact rules refuse in the solution as cuts, and solves again, until a schedule is found. */
export async function solveExactly(instance: Instance, backend: Backend, task: ExactTask): Promise<ExactOutcome> {
  const deadline = task.now() + task.timeMs;
  const state = heldAround(instance, task);
  const free =
    task.free ??
    Array.from(instance.frozen.keys()).filter((item) => state.candidate[item]! < 0 && !instance.frozen[item]);
  const marginal = task.around !== undefined;
  const model = buildModel(state, free, { keep: task.keep ?? (() => true), marginal });
  const fixed = state.cost - free.reduce((sum, item) => sum + instance.missCost[item]!, 0);
  const base = fixed - MANDATORY_PENALTY * Math.round(fixed / MANDATORY_PENALTY);
  const known = task.incumbent ?? task.around;
  let bound: number | null = null;
  for (let rounds = 1; ; rounds++) {
    const timeMs = deadline - task.now();
    if (timeMs <= 0) return { kind: 'solved', solution: null, cost: 0, bound, rounds };
    const program = model.builder.build();
    const answer = await backend.solve(program, {
      timeMs,
      ...(known ? { start: startValues(instance, model.units, program.columnCount, known) } : {}),
      // Costs are whole numbers.
      absoluteGap: 1 - 1e-4,
      ...(task.signal ? { signal: task.signal } : {}),
    });
    // Cuts that are not strict prove nothing.
    if (answer.kind === 'infeasible' && marginal && rounds > 1)
      return { kind: 'solved', solution: null, cost: 0, bound, rounds };
    if (answer.kind === 'infeasible' || answer.kind === 'unsupported' || answer.kind === 'failed') return answer;
    if (!marginal && answer.bound !== null) bound = Math.max(bound ?? 0, Math.ceil(answer.bound + base - 1e-3));
    if (answer.kind === 'open') return { kind: 'solved', solution: null, cost: 0, bound, rounds };
    const chosen = chosenIn(instance, model.units, answer.values);
    const trial = heldAround(instance, task);
    if (holdAll(trial, chosen).kind === 'all') {
      const solution = emptySolution(instance);
      copySolution(trial, solution);
      return { kind: 'solved', solution, cost: trial.cost, bound, rounds };
    }
    if (!addCuts(state, model, chosen, !marginal)) return { kind: 'solved', solution: null, cost: 0, bound, rounds };
  }
}

/** A State that holds what is not free: as `around` does, or only what is frozen. */
function heldAround(instance: Instance, { around, free = [] }: ExactTask): State {
  const state = createState(instance);
  if (!around) {
    placeFrozen(state);
    return state;
  }
  const out = new Set(free);
  for (let item = 0; item < instance.itemCount; item++) {
    if (around.candidate[item]! < 0 || out.has(item)) continue;
    const row = instance.attendeesOf[item]!;
    const to = row + around.attendeeCount[item]!;
    place(state, item, {
      candidate: around.candidate[item]!,
      place: around.place[item]!,
      venue: around.venue[item]!,
      attendees: Array.from(around.attendee.subarray(row, to)),
      roles: Array.from(around.role.subarray(row, to)),
    });
  }
  return state;
}
