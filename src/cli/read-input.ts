import type { Issue } from '../model/issue.ts';
import { parseJson } from '../model/parse-json.ts';
import type { Context } from './command.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import { errorCode, type FileSystem } from './file-system.ts';
import type { Terminal } from './terminal.ts';
import type { CliWords } from './words.ts';

/** A larger document is refused before it is read: the largest known Problem has 2 MB. */
export const MAX_INPUT_BYTES = 64 * 1024 * 1024;

const CHUNK_BYTES = 1024 * 1024;

/** What `path` is called in messages; `-` is standard input. */
export const inputName = (path: string, words: CliWords): string => (path === '-' ? words.io.stdin : path);

/** A JSON value, with warnings about keys given twice. */
export interface Input {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/** The JSON value in a file or, for `-`, on standard input; a Failure names the file and the remedy. */
export async function readInput(path: string, { terminal, style }: Context): Promise<Input> {
  const bytes = await readBytes(path, terminal);
  const parsed = parseJson(decode(bytes, path), inputName(path, style.words), style.lang);
  if ('value' in parsed) return parsed;
  throw new Failure(EXIT.input, (words) => words.io.badJson(inputName(path, words)), parsed.issues);
}

/** What a file or, for `-`, standard input holds; a Failure names the file and the remedy. */
export async function readBytes(path: string, { stdin, fileSystem }: Terminal): Promise<Uint8Array> {
  return path === '-' ? await readStream(stdin) : readFile(path, fileSystem);
}

async function readStream(stream: Terminal['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > MAX_INPUT_BYTES) throw tooLarge('-', size);
      chunks.push(bytes);
    }
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : unreadable('-', thrown);
  }
  return Buffer.concat(chunks);
}

function readFile(path: string, fileSystem: FileSystem): Uint8Array {
  const file = openInput(path, fileSystem);
  try {
    const stat = fileSystem.fstatSync(file);
    if (stat.isDirectory()) throw new Failure(EXIT.input, (words) => words.io.isDirectory(path));
    if (stat.size > MAX_INPUT_BYTES) throw tooLarge(path, stat.size);
    return readAll(path, file, fileSystem);
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : unreadable(path, thrown);
  } finally {
    fileSystem.closeSync(file);
  }
}

function openInput(path: string, fileSystem: FileSystem): number {
  try {
    return fileSystem.openSync(path, 'r');
  } catch (thrown) {
    throw unreadable(path, thrown);
  }
}

// Read in pieces: a pipe or device has no size, and may have no end.
function readAll(path: string, file: number, fileSystem: FileSystem): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const count = fileSystem.readSync(file, chunk, 0, CHUNK_BYTES, null);
    if (count === 0) return Buffer.concat(chunks);
    size += count;
    if (size > MAX_INPUT_BYTES) throw tooLarge(path, size);
    chunks.push(chunk.subarray(0, count));
  }
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const utf16 = bytes[0] === 0xff ? bytes[1] === 0xfe : bytes[0] === 0xfe && bytes[1] === 0xff;
    throw new Failure(EXIT.input, (words) => words.io.notUtf8(inputName(path, words), utf16));
  }
}

const tooLarge = (path: string, bytes: number): Failure =>
  new Failure(EXIT.input, (words) => words.io.tooLarge(inputName(path, words), bytes, MAX_INPUT_BYTES));

function unreadable(path: string, thrown: unknown): Failure {
  const code = errorCode(thrown);
  if (code === '') throw thrown;
  return new Failure(EXIT.input, (words) => words.io.unreadable(inputName(path, words), code));
}
