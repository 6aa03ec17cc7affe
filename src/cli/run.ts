import { CommanderError } from 'commander';
import pc from 'picocolors';
import type { Lang } from '../formats/words.ts';
import type { CommandSpec, Outcome } from './command.ts';
import { commandsFor, nameIn } from './commands.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { Failure } from './failure.ts';
import { languageOf } from './language.ts';
import type { CommonOptions } from './options.ts';
import { createProgram, type Request } from './program.ts';
import { renderIssues } from './render-issues.ts';
import type { Style } from './render-summary.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage.ts';
import { cliWords } from './words.ts';

/** Runs one command line (`argv` without node and script) and shows its answer; never throws. */
export async function run(argv: readonly string[], version: string, terminal: Terminal): Promise<ExitCode> {
  const style = styleOf(languageOf(argv, terminal.env), terminal);
  try {
    const request = parse(argv, await commandsFor(argv), version, style, terminal);
    if (request === null) return EXIT.done;
    const { command, spec } = request;
    const outcome = await spec.run(command, { terminal, style });
    show(outcome, spec.name, command.opts<CommonOptions>(), terminal);
    return outcome.exit;
  } catch (thrown) {
    return showThrown(thrown, argv, style, terminal);
  }
}

function styleOf(lang: Lang, { env, outIsTerminal }: Terminal): Style {
  const colours = !env.NO_COLOR && (Boolean(env.FORCE_COLOR) || (outIsTerminal && env.TERM !== 'dumb'));
  return { lang, words: cliWords(lang), paint: pc.createColors(colours) };
}

/** null where help or the version was asked for and shown. */
function parse(
  argv: readonly string[],
  commands: readonly CommandSpec[],
  version: string,
  style: Style,
  terminal: Terminal,
): Request | null {
  let request: Request | null = null;
  const program = createProgram(commands, version, style.words, terminal.writeOut, (asked) => {
    request = asked;
  });
  if (argv.length === 0) {
    program.outputHelp();
    throw new CommanderError(EXIT.input, 'commander.help', '');
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError) || thrown.exitCode !== 0) throw thrown;
  }
  return request;
}

function show(outcome: Outcome, command: string, { json, quiet }: CommonOptions, terminal: Terminal): void {
  if (json) terminal.writeOut(`${JSON.stringify({ command, exit: outcome.exit, ...outcome.data }, null, 2)}\n`);
  else if (!quiet && outcome.text !== '') terminal.writeOut(`${outcome.text}\n`);
  if (outcome.complaint) terminal.writeErr(`${outcome.complaint}\n`);
}

function showThrown(thrown: unknown, argv: readonly string[], style: Style, terminal: Terminal): ExitCode {
  const { text, exit, data } = explain(thrown, argv, style, terminal);
  if (text !== '') terminal.writeErr(`${text}\n`);
  if (argv.includes('--json')) terminal.writeOut(`${JSON.stringify({ exit, ...data }, null, 2)}\n`);
  return exit;
}

interface Explained {
  readonly exit: ExitCode;
  readonly text: string;
  readonly data: object;
}

function explain(thrown: unknown, argv: readonly string[], style: Style, terminal: Terminal): Explained {
  const { words, paint } = style;
  if (thrown instanceof CommanderError) {
    if (thrown.message === '') return { exit: EXIT.input, text: '', data: {} };
    const message = usageError(thrown, words);
    const known = nameIn(argv);
    const hint = words.usage.seeHelp(known ? `tongchou ${known}` : 'tongchou');
    return { exit: EXIT.input, text: `${paint.red(message)}\n${hint}`, data: { error: { message, hint } } };
  }
  if (thrown instanceof Failure) {
    const { message, hint } = thrown.complain(words);
    const issues = renderIssues(thrown.issues, style);
    const text = `${paint.red(words.complaint(message, hint))}${issues === '' ? '' : `\n${issues}`}`;
    return { exit: thrown.exit, text, data: { error: { message, hint }, issues: thrown.issues } };
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const stack = terminal.env.TONGCHOU_DEBUG && thrown instanceof Error ? `\n${thrown.stack}` : '';
  return { exit: EXIT.failed, text: `${paint.red(words.bug(message))}${stack}`, data: { error: { message } } };
}
