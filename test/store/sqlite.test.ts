import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { ForeignDatabaseError } from '../../src/store/foreign-database-error.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { ConflictError, type Store } from '../../src/store/store.ts';
import { scratchFolder } from '../cli/fake-terminal.ts';
import { pageSuite } from './page-suite.ts';
import { AT, audit, feedRecord, nextRevision, planRecord, publicationOf, userRecord } from './records.ts';
import { storeSuite } from './store-suite.ts';
import { workSuite } from './work-suite.ts';

storeSuite('SQLite', () => openSqlite(':memory:'));
workSuite('SQLite', () => openSqlite(':memory:'));
pageSuite('SQLite', () => openSqlite(':memory:'));

async function published(file: string): Promise<Store> {
  const store = await openSqlite(file);
  await store.createPlan(planRecord('p1'), audit('create'));
  await store.publish(publicationOf(nextRevision(null), [feedRecord({ kind: 'master' }, 'one')]));
  return store;
}

describe('the file', () => {
  test('holds everything when it is opened again, and is its owner’s alone', async () => {
    const file = join(scratchFolder(), 'office.db');
    const secret = await (async () => {
      const store = await published(file);
      const bytes = await store.secret('key', () => new Uint8Array([1, 2, 3]));
      await store.close();
      return bytes;
    })();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const store = await openSqlite(file);
    expect(await store.revision('p1')).toEqual(nextRevision(null));
    expect(await store.feed({ kind: 'master' }, 'full', 'events')).toEqual(feedRecord({ kind: 'master' }, 'one'));
    expect(await store.secret('key', () => new Uint8Array())).toEqual(secret);
    await store.close();
  });

  test('is kept as safely as SQLite can', async () => {
    const file = join(scratchFolder(), 'office.db');
    const store = await published(file);
    const database = new Database(file);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
    await store.close();
  });

  test('refuses to change or remove a revision, whoever tries', async () => {
    const file = join(scratchFolder(), 'office.db');
    await (await published(file)).close();
    const database = new Database(file);
    expect(() => database.exec("update revisions set note = 'other'")).toThrow('never changes');
    expect(() => database.exec('delete from revisions')).toThrow('never removed');
    database.close();
  });

  test('may be open twice; of two publications of one number the second loses', async () => {
    const file = join(scratchFolder(), 'office.db');
    const one = await published(file);
    const two = await openSqlite(file);
    const next = nextRevision(nextRevision(null));
    await one.publish(publicationOf(next));
    await expect(two.publish(publicationOf(next))).rejects.toThrow(new ConflictError(2, 3));
    expect(await two.revision('p1')).toEqual(next);
    await one.close();
    await two.close();
  });

  test('of another program is left as it was', async () => {
    const file = join(scratchFolder(), 'other.db');
    const other = new Database(file);
    other.exec('create table notes (text)');
    other.close();
    await expect(openSqlite(file)).rejects.toThrow(ForeignDatabaseError);
    const again = new Database(file);
    expect(again.prepare('select name from sqlite_master').all()).toEqual([{ name: 'notes' }]);
    again.pragma('application_id = 7');
    again.close();
    await expect(openSqlite(file)).rejects.toThrow('is a database of another program');
  });

  test('that is no database, or of a newer program, is refused', async () => {
    const folder = scratchFolder();
    const text = join(folder, 'text.db');
    writeFileSync(text, 'x'.repeat(5000));
    await expect(openSqlite(text)).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
    await expect(openSqlite(join(folder, 'no', 'x.db'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(existsSync(join(folder, 'no'))).toBe(false);

    const newer = join(folder, 'newer.db');
    await (await published(newer)).close();
    const database = new Database(newer);
    database.exec("insert into kysely_migration values ('0009-later', '2030-01-01T00:00:00.000Z')");
    database.close();
    await expect(openSqlite(newer)).rejects.toThrow('0009-later');
  });

  test('forgets sessions that are over', async () => {
    const store = await openSqlite(':memory:');
    await store.saveUser(userRecord('u1'), audit('x'));
    await store.saveSession({ hash: 'old', user: 'u1', createdAt: AT, expiresAt: AT });
    await store.saveSession({
      hash: 'new',
      user: 'u1',
      createdAt: '2026-09-21T08:00:00Z',
      expiresAt: '2026-09-22T08:00:00Z',
    });
    expect([await store.session('old'), (await store.session('new'))?.user]).toEqual([null, 'u1']);
    await store.close();
  });

  test('takes nothing for a plan or user that does not exist', async () => {
    const store = await openSqlite(':memory:');
    await expect(store.publish(publicationOf(nextRevision(null)))).rejects.toThrow('FOREIGN KEY');
    await expect(store.saveSession({ hash: 'h', user: 'none', createdAt: AT, expiresAt: AT })).rejects.toThrow(
      'FOREIGN KEY',
    );
    await store.close();
  });
});
