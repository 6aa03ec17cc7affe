import type { Kysely } from 'kysely';
import type { JobRecord } from './job-store.ts';
import { writeAudit } from './sql-audit.ts';
import type { Store } from './store.ts';
import type { Connection, JobRow, Tables } from './tables.ts';

type Methods =
  | 'addJob'
  | 'job'
  | 'jobs'
  | 'takeJob'
  | 'putBackJob'
  | 'recoverJobs'
  | 'cancelWaiting'
  | 'endJob'
  | 'jobResult';

/** So many of a plan's ended jobs are kept with their results. */
const KEPT = 20;

/** What takes longer than a request may. */
export function jobMethods(db: Kysely<Tables>): Pick<Store, Methods> {
  return {
    addJob: ({ id, plan, kind, work, by, createdAt, timeMs }, task, audit) =>
      db.transaction().execute(async (trx) => {
        await trx
          .insertInto('jobs')
          .values({ id, plan, kind, work, by, createdAt, timeMs, task, ...UNBEGUN })
          .execute();
        await forgetOldest(trx, plan);
        await writeAudit(trx, audit);
      }),
    job: async (id) => {
      const row = await db.selectFrom('jobs').select(JOB_COLUMNS).where('id', '=', id).executeTakeFirst();
      return row ? jobOf(row) : null;
    },
    jobs: async (plan, limit) => {
      const rows = await db
        .selectFrom('jobs')
        .select(JOB_COLUMNS)
        .where('plan', '=', plan)
        .orderBy('place', 'desc')
        .limit(limit)
        .execute();
      return rows.map(jobOf);
    },

    takeJob: (at) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('jobs')
          .select([...JOB_COLUMNS, 'task'])
          .where('state', '=', 'waiting')
          .orderBy('place')
          .limit(1)
          .executeTakeFirst();
        if (!row) return null;
        const { task, ...rest } = row;
        const begun = { state: 'running', startedAt: at } as const;
        await trx
          .updateTable('jobs')
          .set((to) => ({ ...begun, starts: to('starts', '+', 1) }))
          .where('id', '=', row.id)
          .execute();
        return { job: { ...jobOf(rest), ...begun }, task: task ?? '' };
      }),
    putBackJob: async (id) => {
      await db
        .updateTable('jobs')
        .set((to) => ({ state: 'waiting', startedAt: null, starts: to('starts', '-', 1) }))
        .where('id', '=', id)
        .where('state', '=', 'running')
        .execute();
    },
    recoverJobs: (most, at) =>
      db.transaction().execute(async (trx) => {
        await trx
          .updateTable('jobs')
          .set({ state: 'failed', error: 'stopped-often', endedAt: at, task: null })
          .where('state', '=', 'running')
          .where('starts', '>=', most)
          .execute();
        await trx
          .updateTable('jobs')
          .set({ state: 'waiting', startedAt: null })
          .where('state', '=', 'running')
          .execute();
        const { count } = await trx
          .selectFrom('jobs')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('state', '=', 'waiting')
          .executeTakeFirstOrThrow();
        return Number(count);
      }),
    cancelWaiting: async (id, at) => {
      const { numUpdatedRows } = await db
        .updateTable('jobs')
        .set({ state: 'cancelled', endedAt: at, task: null })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    endJob: async (id, { state, endedAt, progress, error, result }) => {
      await db
        .updateTable('jobs')
        .set({ ...{ state, endedAt, error, result }, task: null, progress: textOf(progress) })
        .where('id', '=', id)
        .where('state', '=', 'running')
        .execute();
    },
    jobResult: async (id) => {
      const row = await db.selectFrom('jobs').select('result').where('id', '=', id).executeTakeFirst();
      return row?.result ?? null;
    },
  };
}

async function forgetOldest(trx: Connection, plan: string): Promise<void> {
  await trx
    .deleteFrom('jobs')
    .where('plan', '=', plan)
    .where('endedAt', 'is not', null)
    .where('place', 'not in', (from) =>
      from
        .selectFrom('jobs')
        .select('place')
        .where('plan', '=', plan)
        .where('endedAt', 'is not', null)
        .orderBy('place', 'desc')
        .limit(KEPT),
    )
    .execute();
}

const UNBEGUN = {
  state: 'waiting',
  startedAt: null,
  endedAt: null,
  progress: null,
  error: null,
  result: null,
} as const;

const JOB_COLUMNS = [
  ...(['id', 'plan', 'kind', 'state', 'work', 'by', 'createdAt', 'startedAt', 'endedAt', 'timeMs'] as const),
  ...(['progress', 'error'] as const),
] as const;

const jobOf = ({ progress, ...rest }: Pick<JobRow, (typeof JOB_COLUMNS)[number]>): JobRecord => ({
  ...rest,
  progress: progress === null ? null : JSON.parse(progress),
});

const textOf = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
