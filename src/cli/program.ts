import { Command } from 'commander';
import type { CommandSpec } from './command.ts';
import { busyCommand } from './commands/busy.ts';
import { diffCommand } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { planCommand } from './commands/plan.ts';
import { publishCommand } from './commands/publish.ts';
import { revisionsCommand } from './commands/revisions.ts';
import { rollbackCommand } from './commands/rollback.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { validateCommand } from './commands/validate.ts';
import { verifyCommand } from './commands/verify.ts';
import type { CliWords } from './words.ts';

const COMMANDS: readonly CommandSpec[] = [
  planCommand,
  validateCommand,
  verifyCommand,
  schemaCommand,
  exportCommand,
  publishCommand,
  revisionsCommand,
  diffCommand,
  rollbackCommand,
  serveCommand,
  busyCommand,
];

/** What was asked for on the command line. */
export interface Request {
  readonly spec: CommandSpec;
  readonly command: Command;
}

/**
 * The parser of the whole command line, which hands on what was asked for.
 *
 * @throws CommanderError from `parse` for usage errors, and for help and version once they are shown.
 */
export function createProgram(
  version: string,
  words: CliWords,
  writeOut: (text: string) => void,
  onRequest: (request: Request) => void,
): Command {
  const program = configure(new Command('tongchou'), words, writeOut);
  program
    .description(words.help.program)
    .version(version, '-V, --version', words.help.version)
    .helpCommand(false)
    .addHelpText('after', `\n${words.help.after}`);
  for (const spec of COMMANDS) {
    const command = configure(program.command(spec.name), words, writeOut);
    spec.define(command, words);
    command.action(() => onRequest({ spec, command }));
  }
  return program;
}

function configure(command: Command, { help }: CliWords, writeOut: (text: string) => void): Command {
  return (
    command
      .exitOverride()
      .helpOption('-h, --help', help.showHelp)
      .configureHelp({ styleTitle: (title) => help.titles[title] ?? title })
      // Usage errors are shown by the caller, in the user's language; so is what would be help after an error.
      .configureOutput({ writeOut, writeErr: () => {}, getOutHasColors: () => false })
  );
}
