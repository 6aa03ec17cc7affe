import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Style } from './render-summary.ts';
import type { Terminal } from './terminal.ts';
import type { CliWords } from './words.ts';

/** What a command is run with. */
export interface Context {
  readonly terminal: Terminal;
  readonly style: Style;
}

/** What a command answers; which part is shown depends on `--json` and `--quiet`. */
export interface Outcome {
  readonly exit: ExitCode;
  /** For stdout, without final line feed. */
  readonly text: string;
  /** For stderr, also where `--quiet` or `--json` is given. */
  readonly complaint?: string;
  /** For `--json`: the same as data. */
  readonly data: { readonly [field: string]: unknown };
}

/** A command of the command line: its arguments and options, and how it is run with them. */
export interface CommandSpec {
  readonly name:
    | 'plan'
    | 'validate'
    | 'verify'
    | 'schema'
    | 'export'
    | 'publish'
    | 'revisions'
    | 'diff'
    | 'rollback'
    | 'serve'
    | 'busy'
    | 'intake'
    | 'template'
    | 'reply'
    | 'reimport'
    | 'whatif'
    | 'replan'
    | 'insert'
    | 'explain'
    | 'conflicts'
    | 'analyse'
    | 'sensitivity'
    | 'foresee'
    | 'ledger';
  /** Adds arguments and options to an empty command. */
  readonly define: (command: Command, words: CliWords) => void;
  /** `command` has been parsed. */
  readonly run: (command: Command, context: Context) => Promise<Outcome>;
}
