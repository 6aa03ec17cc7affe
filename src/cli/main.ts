#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { EXIT } from './exit-code.ts';
import { nodeFileSystem } from './file-system.ts';
import { guardedOutput } from './guarded-output.ts';
import { onProcessInterrupt } from './interrupt.ts';
import { languageOf } from './language.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';
import { cliWords } from './words.ts';

const { stdin, stdout, stderr } = process;
const { LC_ALL, LC_MESSAGES, LANG, TERM, NO_COLOR, FORCE_COLOR, SOURCE_DATE_EPOCH, TONGCHOU_DEBUG } = process.env;

const argv = process.argv.slice(2);
let isLost = false;

/** What should be on stdout is not: whatever the command says, it failed. */
function outputLost(code: string): void {
  const { io, complaint } = cliWords(languageOf(argv, terminal.env));
  const { message, hint } = io.unwritable(io.stdout, code);
  stderr.write(`${complaint(message, hint)}\n`);
  isLost = true;
  process.exitCode = EXIT.failed;
}

const terminal: Terminal = {
  env: { LC_ALL, LC_MESSAGES, LANG, TERM, NO_COLOR, FORCE_COLOR, SOURCE_DATE_EPOCH, TONGCHOU_DEBUG },
  fileSystem: nodeFileSystem,
  stdin,
  writeOut: guardedOutput(stdout, outputLost),
  writeErr: (text) => stderr.write(text),
  outIsTerminal: stdout.isTTY === true,
  // A terminal that does not tell its size says 0 columns.
  live: stderr.isTTY === true ? { write: (text) => stderr.write(text), columns: stderr.columns || 80 } : null,
  now: Date.now,
  onInterrupt: onProcessInterrupt,
};

const { version }: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const exit = await run(argv, version, terminal);
// Not `process.exit`: a pipe may still have to take what was written.
process.exitCode = isLost ? EXIT.failed : exit;
