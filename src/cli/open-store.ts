import { ForeignDatabaseError } from '../store/foreign-database-error.ts';
import { ConflictError, type Store } from '../store/store.ts';
import type { Context } from './command.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import { errorCode, statOrNull } from './file-system.ts';
import { publishCliWords } from './words-publish.ts';

/**
 * Works with the store in a file and closes it. What the disk or another process does wrong, and a publication that came
 * first, is a Failure.
 */
export async function withStore<T>(
  file: string,
  ifAbsent: 'make' | 'refuse',
  context: Context,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  try {
    if (ifAbsent === 'refuse' && !statOrNull(context.terminal.fileSystem, file)) {
      throw new Failure(EXIT.input, (words) => publishCliWords(words).noStore(file));
    }
    // Other commands need not load the database.
    const { openSqlite } = await import('../store/sqlite.ts');
    const store = await openSqlite(file);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } catch (thrown) {
    throw failureOf(file, thrown);
  }
}

function failureOf(file: string, thrown: unknown): unknown {
  if (thrown instanceof ForeignDatabaseError) {
    return new Failure(EXIT.input, (words) => publishCliWords(words).notAStore(file));
  }
  if (thrown instanceof ConflictError) {
    const { expected, found } = thrown;
    return new Failure(EXIT.failed, (words) => publishCliWords(words).conflict(expected, found));
  }
  const code = errorCode(thrown);
  if (code.startsWith('SQLITE_NOTADB')) {
    return new Failure(EXIT.input, (words) => publishCliWords(words).notAStore(file));
  }
  if (code.startsWith('SQLITE_BUSY')) return new Failure(EXIT.failed, (words) => publishCliWords(words).busy(file));
  if (code.startsWith('SQLITE_FULL')) return new Failure(EXIT.failed, (words) => publishCliWords(words).full(file));
  if (code.startsWith('SQLITE_')) {
    return new Failure(EXIT.failed, (words) => publishCliWords(words).storeFault(file, code));
  }
  return code === '' ? thrown : new Failure(EXIT.input, (words) => words.io.unwritable(file, code));
}
