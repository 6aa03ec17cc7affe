import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, Migrator } from 'kysely';
import { expect, test } from 'vitest';
import { problemHash } from '../../src/model/hash.ts';
import { office } from '../../src/store/migrations/0001-office.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { SharedSqliteDialect } from '../../src/store/sqlite-dialect.ts';
import { scratchFolder } from '../cli/fake-terminal.ts';
import { PROBLEM } from '../formats/fixture.ts';
import { AT, audit, matterRecord, nextRevision, planRecord } from './records.ts';

const APPLICATION_ID = 0x544f4e47;

const problemRecord = {
  ...{ plan: 'p1', number: 1, savedAt: AT, savedBy: 'u1', hash: problemHash(PROBLEM), problem: PROBLEM },
};

/** A database as the first release made it, with a plan, a revision and an audit line. */
async function firstRelease(file: string): Promise<void> {
  const database = new Database(file);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  const db = new Kysely<unknown>({ dialect: new SharedSqliteDialect({ database }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ '0001-office': office }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  const insert = (table: string, row: object): void => {
    const names = Object.keys(row);
    const values = Object.values(row).map((value) =>
      typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
    );
    const columns = names.map((name) => `"${name}"`).join(', ');
    database.prepare(`insert into ${table} (${columns}) values (${names.map(() => '?').join(', ')})`).run(values);
  };
  insert('plans', planRecord('p1'));
  insert('problems', problemRecord);
  insert('revisions', nextRevision(null));
  insert('audit', audit('publish'));
  await db.destroy();
}

test('a database of the first release is brought to the newest form and keeps everything', async () => {
  const file = join(scratchFolder(), 'office.db');
  await firstRelease(file);
  const store = await openSqlite(file);
  expect(await store.plans()).toEqual([planRecord('p1')]);
  expect(await store.revision('p1')).toEqual(nextRevision(null));
  expect(await store.audit(9)).toEqual([audit('publish')]);
  expect(await store.matterRecords()).toEqual([]);
  expect(await store.problems('p1')).toEqual([problemRecord]);
  const { hash, ...work } = problemRecord;
  expect(await store.work('p1')).toEqual({ ...work, number: 0, schedule: null });
  await store.saveWork({ ...work, hash, number: 1, schedule: null }, audit('save'));
  await store.recordMatter(matterRecord('a1', { state: 'done' }), audit('record'));
  await store.saveForesight('p1', 1, 'text');
  await store.close();

  const again = await openSqlite(file);
  expect(await again.matterRecords()).toEqual([matterRecord('a1', { state: 'done', at: AT })]);
  expect((await again.work('p1'))?.number).toBe(1);
  expect(await again.problems('p1')).toEqual([problemRecord]);
  expect(await again.foresightOf('p1', 1)).toBe('text');
  await again.close();
  const database = new Database(file);
  expect(database.prepare('select name from kysely_migration order by name').all()).toEqual([
    { name: '0001-office' },
    { name: '0002-ledger' },
    { name: '0003-page' },
  ]);
  expect(() => database.exec("update ledger set state = 'open'")).toThrow('never changes');
  expect(() => database.exec('delete from ledger')).toThrow('never removed');
  database.close();
});
