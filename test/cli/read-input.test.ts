import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/cli/command.ts';
import { Failure } from '../../src/cli/failure.ts';
import { nodeFileSystem } from '../../src/cli/file-system.ts';
import { MAX_INPUT_BYTES, readInput } from '../../src/cli/read-input.ts';
import { cliWords } from '../../src/cli/words.ts';
import { diskWith, type FakeOptions, fakeTerminal, scratchFolder, systemError } from './fake-terminal.ts';

const contextOf = (options: FakeOptions): Context => ({
  terminal: fakeTerminal(options),
  style: { lang: 'en', words: cliWords('en'), paint: pc.createColors(false) },
});

const read = async (path: string, options: FakeOptions = {}) => (await readInput(path, contextOf(options))).value;

/** The sentences of the failure, in both languages, and its issues. */
async function failureOf(path: string, options: FakeOptions = {}) {
  try {
    await read(path, options);
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const [en, zh] = (['en', 'zh'] as const).map((lang) => thrown.complain(cliWords(lang)).message);
    return { exit: thrown.exit, en, zh, issues: thrown.issues };
  }
  throw new Error('no failure');
}

function written(content: string | Uint8Array): string {
  const path = join(scratchFolder(), 'p.json');
  writeFileSync(path, content);
  return path;
}

describe('a document is read', () => {
  test('from a file, also with a byte order mark', async () => {
    expect(await read(written('{"a":"统筹"}'))).toEqual({ a: '统筹' });
    expect(await read(written('\ufeff{"a":1}'))).toEqual({ a: 1 });
  });

  test('from standard input, in pieces that cut a character', async () => {
    const bytes = Buffer.from('{"a":"统"}');
    const stdin = [bytes.subarray(0, 7), bytes.subarray(7)];
    expect(await read('-', { stdin })).toEqual({ a: '统' });
    expect(await read('-', { stdin: ['{"a"', ':1}'] })).toEqual({ a: 1 });
  });

  test('from a pipe, which has no size', async () => {
    const path = join(scratchFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    execFileSync('sh', ['-c', `printf '{"a":1}' > "${path}" &`], { stdio: 'ignore' });
    expect(await read(path)).toEqual({ a: 1 });
  });
});

test('a key given twice is a warning', async () => {
  const { value, issues } = await readInput('-', contextOf({ stdin: ['{"a":1,"a":2}'] }));
  expect(value).toEqual({ a: 2 });
  expect(issues).toMatchObject([{ code: 'duplicate-key', severity: 'warning' }]);
});

describe('what cannot be read is named, with exit 2', () => {
  test('a missing file', async () => {
    const path = join(scratchFolder(), 'no.json');
    expect(await failureOf(path)).toMatchObject({ exit: 2, en: `${path} does not exist`, zh: `${path} 不存在` });
  });

  test('a folder', async () => {
    const path = scratchFolder();
    mkdirSync(join(path, 'x'));
    expect(await failureOf(path)).toMatchObject({ exit: 2, en: `${path} is a folder` });
  });

  test('a file without permission', async () => {
    const openSync = () => {
      throw systemError('EACCES');
    };
    expect(await failureOf('p.json', { fileSystem: diskWith({ openSync }) })).toMatchObject({
      exit: 2,
      en: 'p.json cannot be read (EACCES)',
      zh: 'p.json 无法读取（EACCES）',
    });
  });

  test('a disk that fails on the way', async () => {
    const path = written('{}');
    const readSync = () => {
      throw systemError('EIO');
    };
    expect(await failureOf(path, { fileSystem: diskWith({ readSync }) })).toMatchObject({
      en: `${path} cannot be read (EIO)`,
    });
  });

  test('a file of 100 MB, before a byte of it is read', async () => {
    const path = written('');
    truncateSync(path, 100 * 1024 * 1024);
    const readSync = () => {
      throw new Error('was read');
    };
    expect(await failureOf(path, { fileSystem: diskWith({ readSync }) })).toMatchObject({
      exit: 2,
      en: `${path} is too large: at least 100 MB, at most 64 MB are read`,
    });
  });

  test('a device without end', async () => {
    expect(await failureOf('/dev/zero')).toMatchObject({ en: expect.stringContaining('too large: at least 65 MB') });
  });

  test('standard input without end', async () => {
    const stdin = Array.from({ length: 3 }, () => new Uint8Array(MAX_INPUT_BYTES / 2));
    expect(await failureOf('-', { stdin })).toMatchObject({
      en: expect.stringMatching(/^standard input is too large/),
    });
  });

  test('standard input that is a folder', async () => {
    const stdin = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(systemError('EISDIR')) }) };
    const context = contextOf({});
    const reading = readInput('-', { ...context, terminal: { ...context.terminal, stdin } });
    await expect(reading).rejects.toSatisfy(
      (thrown) => thrown instanceof Failure && /^standard input .*EISDIR/.test(thrown.complain(cliWords('en')).message),
    );
  });

  test.each([
    ['GBK', Uint8Array.from([0x22, 0xcd, 0xb3, 0xb3, 0xef, 0x22]), 'is not UTF-8 text'],
    ['UTF-16 LE', Buffer.from('\ufeff{}', 'utf16le'), 'is not UTF-8 text (it looks like UTF-16)'],
    ['UTF-16 BE', Uint8Array.from([0xfe, 0xff, 0, 0x7b, 0, 0x7d]), 'is not UTF-8 text (it looks like UTF-16)'],
    ['a cut character', Buffer.from('"统"').subarray(0, 3), 'is not UTF-8 text'],
  ])('%s', async (_, bytes, text) => {
    const path = written(bytes);
    expect(await failureOf(path)).toMatchObject({ exit: 2, en: `${path} ${text}` });
  });

  test.each([
    ['truncated', '{\n  "leaders": [', /line 2/],
    ['empty', '', /line 1/],
    ['no JSON', '{\n"a": 1,\n"b": oops }', /line 3/],
  ])('JSON that is %s, with its line', async (_, text, where) => {
    const path = written(text);
    const failure = await failureOf(path);
    expect(failure).toMatchObject({ exit: 2, en: `${path} is not a JSON document` });
    expect(failure.issues.map((issue) => `${issue.message} ${issue.hint}`).join()).toMatch(where);
  });
});

test('an error of our own is no fault of the file', async () => {
  const readSync = () => {
    throw new TypeError('wrong');
  };
  const fileSystem = { ...nodeFileSystem, readSync };
  await expect(read(written('{}'), { fileSystem })).rejects.toThrow(TypeError);
});
