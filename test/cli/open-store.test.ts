import { join } from 'node:path';
import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/cli/failure.ts';
import { withStore } from '../../src/cli/open-store.ts';
import { cliWords } from '../../src/cli/words.ts';
import { ConflictError } from '../../src/store/store.ts';
import { fakeTerminal, scratchFolder, systemError } from './fake-terminal.ts';

const context = {
  terminal: fakeTerminal(),
  style: { lang: 'en', words: cliWords('en'), paint: pc.createColors(false) },
} as const;

/** What comes of work that throws, as exit code and message. */
async function complaint(thrown: unknown): Promise<readonly [exit: number, message: string]> {
  const file = join(scratchFolder(), 'office.db');
  const failure = await withStore(file, 'make', context, async () => {
    throw thrown;
  }).catch((caught: unknown) => caught);
  if (!(failure instanceof Failure)) throw failure;
  return [failure.exit, failure.complain(cliWords('en')).message.replace(file, 'F')];
}

describe('what a store throws', () => {
  test.each([
    [new ConflictError(2, 3), 1, 'another publication came first: number 2 was expected, 3 would be next'],
    [systemError('SQLITE_BUSY_SNAPSHOT'), 1, 'F is being written by another process'],
    [systemError('SQLITE_FULL'), 1, 'F cannot grow: the disk is full'],
    [systemError('SQLITE_CORRUPT'), 1, 'F cannot be used (SQLITE_CORRUPT)'],
    [systemError('SQLITE_NOTADB'), 2, 'F is no database of tongchou'],
    [systemError('EACCES'), 2, 'F cannot be written: permission denied'],
  ])('%s is explained', async (thrown, exit, message) => {
    expect(await complaint(thrown)).toEqual([exit, message]);
  });

  test('anything else stays as it is', async () => {
    await expect(complaint(new RangeError('a bug'))).rejects.toThrow('a bug');
  });
});
