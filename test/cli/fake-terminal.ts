import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/cli/file-system.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** A terminal that remembers what it was shown. */
export interface FakeTerminal extends Terminal {
  readonly out: () => string;
  readonly err: () => string;
  readonly drawn: () => readonly string[];
  /** Presses Ctrl-C. */
  readonly interrupt: () => void;
  /** How many listen for it. */
  readonly listeners: () => number;
}

export interface FakeOptions {
  readonly env?: Terminal['env'];
  readonly stdin?: readonly (string | Uint8Array)[];
  readonly fileSystem?: FileSystem;
  readonly columns?: number;
  readonly outIsTerminal?: boolean;
}

export function fakeTerminal(options: FakeOptions = {}): FakeTerminal {
  const [out, err, drawn]: [string[], string[], string[]] = [[], [], []];
  const listeners = new Set<() => void>();
  const { columns } = options;
  return {
    env: options.env ?? {},
    fileSystem: options.fileSystem ?? nodeFileSystem,
    stdin: chunks(options.stdin ?? []),
    writeOut: (text) => out.push(text),
    writeErr: (text) => err.push(text),
    outIsTerminal: options.outIsTerminal ?? false,
    live: columns === undefined ? null : { write: (text) => drawn.push(text), columns },
    now: () => Date.UTC(2026, 10, 20, 8),
    onInterrupt: (callback) => {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    out: () => out.join(''),
    err: () => err.join(''),
    drawn: () => drawn,
    interrupt: () => {
      for (const listener of listeners) listener();
    },
    listeners: () => listeners.size,
  };
}

async function* chunks(list: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* list;
}

/** An empty folder that is gone after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongchou-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The disk, with some operations replaced. */
export const diskWith = (changes: Partial<FileSystem>): FileSystem => ({ ...nodeFileSystem, ...changes });

/** An error as the system throws it. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code });
