/** `"format": "tongchou/decisions@1"`: what the planner decided, kept from month to month. */
export interface Decisions {
  readonly format: 'tongchou/decisions@1';
  readonly decisions: readonly Decision[];
}

export interface Decision {
  /** `Finding.key`. */
  readonly finding: string;
  /** As in `Finding.answers`, or another phrase where the finding is free; null: still open. */
  readonly answer: string | null;
  /** What was asked, for the person who fills in the answer; of no effect. */
  readonly asked?: string;
  /** The answers that are offered, with what each means; of no effect. */
  readonly offered?: { readonly [answer: string]: string };
  /** Why, by whom. */
  readonly note?: string;
}

export const NO_DECISIONS: Decisions = { format: 'tongchou/decisions@1', decisions: [] };
