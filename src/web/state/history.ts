import type { Judged } from '../engine/engine.ts';
import type { Dictionary } from './language.ts';

/** What a step did, such as 移动“县委常委会”. */
export type Label = Dictionary<string>;

/** A state of the documents, and what led to it. */
export interface Step {
  readonly judged: Judged;
  readonly label: Label;
}

/** Undo without limit: states share whatever did not change. */
export interface History {
  readonly past: readonly Step[];
  readonly present: Step;
  /** The next one first. */
  readonly future: readonly Step[];
}

export const begun = (judged: Judged, label: Label): History => ({ past: [], present: { judged, label }, future: [] });

export const done = ({ past, present }: History, next: Step): History => ({
  past: [...past, present],
  present: next,
  future: [],
});

/** The same step with its documents seen anew, such as with those of another planner joined in. */
export const replaced = (history: History, judged: Judged): History => ({
  ...history,
  present: { ...history.present, judged },
});

/** Null where there is nothing to undo. */
export function undone({ past, present, future }: History): History | null {
  const last = past.at(-1);
  return last === undefined ? null : { past: past.slice(0, -1), present: last, future: [present, ...future] };
}

export function redone({ past, present, future }: History): History | null {
  const [next, ...rest] = future;
  return next === undefined ? null : { past: [...past, present], present: next, future: rest };
}
