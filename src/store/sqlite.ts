import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { ForeignDatabaseError } from './foreign-database-error.ts';
import { migrate } from './migrations/migrate.ts';
import { sqlStore } from './sql-store.ts';
import { SharedSqliteDialect } from './sqlite-dialect.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Marks the file as ours: `TONG` in ASCII. */
const APPLICATION_ID = 0x544f4e47;
/** How long a write waits for another process's, in milliseconds. */
const BUSY_MS = 15_000;
const IN_MEMORY = ':memory:';

/**
 * The embedded store in one file, made where there is none and readable by its owner only; several processes may have it
 * open. What a method has acknowledged outlives a crash of the machine. `:memory:` keeps nothing.
 *
 * @throws ForeignDatabaseError, an error of the system (`ENOENT`, `EACCES`), or an `SQLITE_…` one.
 */
export async function openSqlite(file: string): Promise<Store> {
  // SQLite would make it readable by everybody; its companions inherit the mode.
  if (file !== IN_MEMORY) closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file, { timeout: BUSY_MS });
  try {
    claim(database, file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    const db = new Kysely<Tables>({ dialect: new SharedSqliteDialect({ database }) });
    await migrate(db);
    return sqlStore(db);
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

/** Takes an empty database for us; refuses what is not ours before anything in it is touched. */
function claim(database: Database.Database, file: string): void {
  const mark = database.pragma('application_id', { simple: true });
  if (mark === APPLICATION_ID) return;
  const objects = database.prepare('select 1 from sqlite_master limit 1').all();
  if (mark !== 0 || objects.length > 0) throw new ForeignDatabaseError(file);
  database.pragma(`application_id = ${APPLICATION_ID}`);
}
