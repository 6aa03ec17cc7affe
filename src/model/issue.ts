/** A fault or doubt in a document. Faults are collected, never thrown one at a time. */
export interface Issue {
  /** Stable, indexed in the README. */
  readonly code: string;
  /** JSON path such as `activities[3].windows[0].end`; empty for the whole document. */
  readonly path: string;
  /** What is wrong, with the value. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** An error means that the document cannot be understood; a warning, that it can be planned all the same. */
  readonly severity: 'error' | 'warning';
}

export const hasErrors = (issues: readonly Issue[]): boolean => issues.some((issue) => issue.severity === 'error');
