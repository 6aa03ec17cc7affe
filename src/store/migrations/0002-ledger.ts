import { type Kysely, type Migration, sql } from 'kysely';

/** What was recorded of matters, which can be added to only, and what was foreseen beside a revision. */
export const ledger: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('ledger')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('plan', 'text', (column) => column.notNull().references('plans.id'))
      .addColumn('activity', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('state', 'text')
      .addColumn('dueDay', 'text')
      .addColumn('note', 'text', (column) => column.notNull())
      .execute();
    await sql`create trigger ledger_stays before update on ledger
      begin select raise(abort, 'an entry of the ledger never changes'); end`.execute(db);
    await sql`create trigger ledger_remains before delete on ledger
      begin select raise(abort, 'an entry of the ledger is never removed'); end`.execute(db);
    await db.schema
      .createTable('foresights')
      .addColumn('plan', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('bytes', 'text', (column) => column.notNull())
      .addColumn('savedAt', 'text', (column) =>
        column.notNull().defaultTo(sql`(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))`),
      )
      .addPrimaryKeyConstraint('foresights_key', ['plan', 'revision'])
      .addForeignKeyConstraint('foresights_revision', ['plan', 'revision'], 'revisions', ['plan', 'number'])
      .execute();
  },
};
