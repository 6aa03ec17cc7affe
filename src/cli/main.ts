#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { errorCode, nodeFileSystem } from './file-system.ts';
import { onProcessInterrupt } from './interrupt.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

const { stdin, stdout, stderr } = process;
const { LC_ALL, LC_MESSAGES, LANG, TERM, NO_COLOR, FORCE_COLOR, SOURCE_DATE_EPOCH, TONGCHOU_DEBUG } = process.env;

const terminal: Terminal = {
  env: { LC_ALL, LC_MESSAGES, LANG, TERM, NO_COLOR, FORCE_COLOR, SOURCE_DATE_EPOCH, TONGCHOU_DEBUG },
  fileSystem: nodeFileSystem,
  stdin,
  writeOut: (text) => stdout.write(text),
  writeErr: (text) => stderr.write(text),
  outIsTerminal: stdout.isTTY === true,
  // A terminal that does not tell its size says 0 columns.
  live: stderr.isTTY === true ? { write: (text) => stderr.write(text), columns: stderr.columns || 80 } : null,
  now: Date.now,
  onInterrupt: onProcessInterrupt,
};

// A reader such as `head` may go away early: that is no fault.
stdout.on('error', (error) => {
  if (errorCode(error) !== 'EPIPE') throw error;
});

const { version }: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
// Not `process.exit`: a pipe may still have to take what was written.
process.exitCode = await run(process.argv.slice(2), version, terminal);
