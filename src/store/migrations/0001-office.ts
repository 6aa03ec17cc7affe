import { type Kysely, type Migration, sql } from 'kysely';

/** Everything that an office keeps; revisions can be added, never changed or removed. */
export const office: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await plansAndWork(db);
    await revisionsAndFeeds(db);
    await subscribers(db);
    await usersAndRest(db);
  },
};

async function plansAndWork({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('plans')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('firstDay', 'text', (column) => column.notNull())
    .addColumn('lastDay', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('problems')
    .addColumn('plan', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .addColumn('savedBy', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('problem', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('problems_key', ['plan', 'number'])
    .execute();
  await schema
    .createTable('drafts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('plan', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('problem', 'integer', (column) => column.notNull())
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .addColumn('savedBy', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .execute();
}

async function revisionsAndFeeds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('revisions')
    .addColumn('plan', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('publishedAt', 'text', (column) => column.notNull())
    .addColumn('publishedBy', 'text', (column) => column.notNull())
    .addColumn('rollbackOf', 'integer')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('problem', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('waivers', 'text', (column) => column.notNull())
    .addColumn('lines', 'text', (column) => column.notNull())
    .addColumn('previousHash', 'text')
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('revisions_key', ['plan', 'number'])
    .execute();
  await sql`create trigger revisions_stay before update on revisions
    begin select raise(abort, 'a published revision never changes'); end`.execute(db);
  await sql`create trigger revisions_remain before delete on revisions
    begin select raise(abort, 'a published revision is never removed'); end`.execute(db);
  await db.schema
    .createTable('feeds')
    .addColumn('scopeKind', 'text', (column) => column.notNull())
    .addColumn('scopeId', 'text', (column) => column.notNull())
    .addColumn('view', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addColumn('etag', 'text', (column) => column.notNull())
    .addColumn('renderedAt', 'text', (column) => column.notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feeds_key', ['scopeKind', 'scopeId', 'view', 'kind'])
    .execute();
}

async function subscribers({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('scopeKind', 'text', (column) => column.notNull())
    .addColumn('scopeId', 'text', (column) => column.notNull())
    .addColumn('view', 'text', (column) => column.notNull())
    .addColumn('tokenHash', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('rotatedAt', 'text')
    .addColumn('revokedAt', 'text')
    .execute();
  await schema
    .createTable('receipts')
    .addColumn('subscription', 'text', (column) => column.notNull().references('subscriptions.id'))
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('firstAt', 'text', (column) => column.notNull())
    .addColumn('lastAt', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('receipts_key', ['subscription', 'revision', 'client'])
    .execute();
}

async function usersAndRest({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('users')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('of', 'text')
    .addColumn('passwordHash', 'text')
    .addColumn('invitationHash', 'text', (column) => column.unique())
    .addColumn('invitationExpiresAt', 'text')
    .addColumn('disabledAt', 'text')
    .execute();
  await schema
    .createTable('sessions')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('user', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('sessions_user').on('sessions').column('user').execute();
  await schema
    .createTable('audit')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('secrets')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'blob', (column) => column.notNull())
    .execute();
}
