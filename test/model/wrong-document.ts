/** One of the smallest wrong Problems: what is edited, and `code path` of every issue that this makes. */
export interface WrongDocument {
  readonly name: string;
  readonly edits: { readonly [path: string]: unknown };
  readonly issues: readonly string[];
}

export const wrong = (name: string, edits: WrongDocument['edits'], ...issues: string[]): WrongDocument => ({
  name,
  edits,
  issues,
});

/** Path of the right Problem's first activity. */
export const A = 'activities[0]';
