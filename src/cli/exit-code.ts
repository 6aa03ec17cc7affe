/** What the process says to its caller. */
export const EXIT = {
  done: 0,
  /** A defect of this program, or a finished plan that could not be written. */
  failed: 1,
  /** The arguments or the documents are wrong. */
  input: 2,
  /** Mandatory activities are missing, or a hard rule is broken. */
  broken: 3,
  /** Ctrl-C; the best schedule so far is written all the same. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
