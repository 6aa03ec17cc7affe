import { type Kysely, type Migration, sql } from 'kysely';

/** What the planner's page keeps: the work on a plan, jobs, and the files that were sent in with what was decided of them. */
export const page: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await work(db);
    await jobs(db);
    await submissions(db);
  },
};

async function work({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('works')
    .addColumn('plan', 'text', (column) => column.primaryKey().references('plans.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .addColumn('savedBy', 'text', (column) => column.notNull())
    .addColumn('notedAt', 'text', (column) => column.notNull())
    .addColumn('problem', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text')
    .execute();
  await schema
    .alterTable('problems')
    .addColumn('isAutosave', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

async function jobs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('jobs')
    .addColumn('place', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('plan', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('work', 'integer')
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('startedAt', 'text')
    .addColumn('endedAt', 'text')
    .addColumn('timeMs', 'integer', (column) => column.notNull())
    .addColumn('progress', 'text')
    .addColumn('error', 'text')
    .addColumn('starts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('task', 'text')
    .addColumn('result', 'text')
    .execute();
  await db.schema.createIndex('jobs_plan').on('jobs').columns(['plan', 'place']).execute();
  await sql`create index jobs_open on jobs (place) where state in ('waiting', 'running')`.execute(db);
}

async function submissions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('submissions')
    .addColumn('place', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('plan', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('body', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .execute();
  await schema.createIndex('submissions_plan').on('submissions').column('plan').execute();
  await schema
    .createTable('intakes')
    .addColumn('plan', 'text', (column) => column.primaryKey().references('plans.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('decisions', 'text', (column) => column.notNull())
    .execute();
}
