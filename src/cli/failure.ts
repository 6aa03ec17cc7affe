import type { Issue } from '../model/issue.ts';
import type { ExitCode } from './exit-code.ts';
import type { CliWords } from './words.ts';

/** Something the user can put right: what is wrong and what to do, in the user's language. */
export interface Complaint {
  readonly message: string;
  readonly hint: string;
}

/** Ends a command with a complaint; everything else that is thrown is a bug. */
export class Failure extends Error {
  readonly exit: ExitCode;
  readonly complain: (words: CliWords) => Complaint;
  /** Faults of the document itself, where there are any. */
  readonly issues: readonly Issue[];

  constructor(exit: ExitCode, complain: (words: CliWords) => Complaint, issues: readonly Issue[] = []) {
    super('the command cannot go on');
    this.name = 'Failure';
    this.exit = exit;
    this.complain = complain;
    this.issues = issues;
  }
}
