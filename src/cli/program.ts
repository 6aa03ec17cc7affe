import { Command } from 'commander';
import type { CommandSpec } from './command.ts';
import type { CliWords } from './words.ts';

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
  commands: readonly CommandSpec[],
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
  for (const spec of commands) {
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
