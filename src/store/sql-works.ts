import type { Kysely } from 'kysely';
import { writeAudit } from './sql-audit.ts';
import { ConflictError, type Instant, type Store, type WorkRecord, type WorkToSave } from './store.ts';
import type { Connection, ProblemRow, Tables, WorkRow } from './tables.ts';

/** A page saves at every change: what one user's work leaves behind, in states and in the log, is so far apart, in milliseconds. */
const APART_MS = 10 * 60_000;

/** The plans under work. */
export function workMethods(db: Kysely<Tables>): Pick<Store, 'saveWork' | 'work' | 'workNumber'> {
  return {
    saveWork: (work, audit) =>
      db.transaction().execute(async (trx) => {
        const last = await trx
          .selectFrom('works')
          .select(['number', 'savedBy', 'notedAt'])
          .where('plan', '=', work.plan)
          .executeTakeFirst();
        const next = (last?.number ?? 0) + 1;
        if (work.number !== next) throw new ConflictError(work.number, next);
        const goesOn = last?.savedBy === work.savedBy && msBetween(last.notedAt, work.savedAt) < APART_MS;
        const { plan, ...rest } = workRow(work, goesOn ? last.notedAt : work.savedAt);
        await trx
          .insertInto('works')
          .values({ plan, ...rest })
          .onConflict((conflict) => conflict.column('plan').doUpdateSet(rest))
          .execute();
        await keepProblem(trx, work, rest.problem);
        if (!goesOn) await writeAudit(trx, audit);
      }),
    work: async (plan) => {
      const row = await db.selectFrom('works').select(WORK_COLUMNS).where('plan', '=', plan).executeTakeFirst();
      return row ? workOf(row) : earlierWork(db, plan);
    },
    workNumber: async (plan) => {
      const row = await db.selectFrom('works').select('number').where('plan', '=', plan).executeTakeFirst();
      return row?.number ?? 0;
    },
  };
}

/** A Problem that came by itself replaces that of the work. */
export async function followProblem(
  trx: Connection,
  { plan, savedAt, savedBy, problem }: Pick<ProblemRow, 'plan' | 'savedAt' | 'savedBy' | 'problem'>,
): Promise<void> {
  await trx
    .updateTable('works')
    .set((row) => ({ savedAt, savedBy, problem, number: row('number', '+', 1) }))
    .where('plan', '=', plan)
    .execute();
}

/** The states of the Problem follow the work. */
async function keepProblem(
  trx: Connection,
  { plan, savedAt, savedBy, hash }: WorkToSave,
  problem: string,
): Promise<void> {
  const newest = await trx
    .selectFrom('problems')
    .select(['number', 'savedAt', 'savedBy', 'hash', 'isAutosave'])
    .where('plan', '=', plan)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest?.hash === hash) return;
  if (newest?.isAutosave === 1 && newest.savedBy === savedBy && msBetween(newest.savedAt, savedAt) < APART_MS) {
    const { number } = newest;
    await trx
      .deleteFrom('problems')
      .where('plan', '=', plan)
      .where('number', '=', number)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('drafts').select('id').where('plan', '=', plan).where('problem', '=', number))),
      )
      .execute();
  }
  const number = (newest?.number ?? 0) + 1;
  await trx.insertInto('problems').values({ plan, number, savedAt, savedBy, hash, problem, isAutosave: 1 }).execute();
}

const msBetween = (earlier: Instant, later: Instant): number => Date.parse(later) - Date.parse(earlier);

/** What there is of a plan on which nobody has worked in the page. */
async function earlierWork(db: Connection, plan: string): Promise<WorkRecord | null> {
  const newest = await db
    .selectFrom('problems')
    .select(['plan', 'number', 'savedAt', 'savedBy', 'problem'])
    .where('plan', '=', plan)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest) return null;
  const draft = await db
    .selectFrom('drafts')
    .select(['savedAt', 'savedBy', 'schedule'])
    .where('plan', '=', plan)
    .where('problem', '=', newest.number)
    .orderBy('savedAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return workOf({ schedule: null, ...newest, ...draft, number: 0 });
}

const WORK_COLUMNS = ['plan', 'number', 'savedAt', 'savedBy', 'problem', 'schedule'] as const;

const workRow = ({ plan, number, savedAt, savedBy, problem, schedule }: WorkToSave, notedAt: Instant): WorkRow => ({
  ...{ plan, number, savedAt, savedBy, notedAt },
  problem: JSON.stringify(problem),
  schedule: schedule === null ? null : JSON.stringify(schedule),
});

const workOf = ({ problem, schedule, ...rest }: Pick<WorkRow, (typeof WORK_COLUMNS)[number]>): WorkRecord => ({
  ...rest,
  problem: JSON.parse(problem),
  schedule: schedule === null ? null : JSON.parse(schedule),
});
