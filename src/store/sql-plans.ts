import type { Kysely } from 'kysely';
import { writeAudit } from './sql-audit.ts';
import { followProblem } from './sql-works.ts';
import { ConflictError, type DraftRecord, type ProblemRecord, type Store } from './store.ts';
import type { DraftRow, ProblemRow, Tables } from './tables.ts';

type Methods =
  | 'createPlan'
  | 'plan'
  | 'plans'
  | 'saveProblem'
  | 'latestProblem'
  | 'problems'
  | 'problem'
  | 'problemHeads'
  | 'saveDraft'
  | 'drafts'
  | 'draft';

/** Plans, their Problems and drafts. */
export function planMethods(db: Kysely<Tables>): Pick<Store, Methods> {
  return {
    createPlan: ({ id, title, firstDay, lastDay, createdAt }, audit) =>
      db.transaction().execute(async (trx) => {
        await trx.insertInto('plans').values({ id, title, firstDay, lastDay, createdAt }).execute();
        await writeAudit(trx, audit);
      }),
    plan: async (id) => (await db.selectFrom('plans').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
    plans: () => db.selectFrom('plans').selectAll().orderBy('firstDay', 'desc').orderBy('id', 'desc').execute(),

    saveProblem: (record, audit) =>
      db.transaction().execute(async (trx) => {
        const { last } = await trx
          .selectFrom('problems')
          .select(({ fn }) => fn.max('number').as('last'))
          .where('plan', '=', record.plan)
          .executeTakeFirstOrThrow();
        const next = (last ?? 0) + 1;
        if (record.number !== next) throw new ConflictError(record.number, next);
        const row = problemRow(record);
        await trx.insertInto('problems').values(row).execute();
        await followProblem(trx, row);
        await writeAudit(trx, audit);
      }),
    latestProblem: async (plan) => {
      const row = await db
        .selectFrom('problems')
        .select(PROBLEM_COLUMNS)
        .where('plan', '=', plan)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? problemOf(row) : null;
    },
    problems: async (plan) => {
      const rows = await db
        .selectFrom('problems')
        .select(PROBLEM_COLUMNS)
        .where('plan', '=', plan)
        .orderBy('number')
        .execute();
      return rows.map(problemOf);
    },
    problem: async (plan, number) => {
      const row = await db
        .selectFrom('problems')
        .select(PROBLEM_COLUMNS)
        .where('plan', '=', plan)
        .where('number', '=', number)
        .executeTakeFirst();
      return row ? problemOf(row) : null;
    },
    problemHeads: () =>
      db
        .selectFrom('problems')
        .select(['plan', 'number', 'savedAt', 'savedBy', 'hash'])
        .orderBy('plan')
        .orderBy('number')
        .execute(),

    saveDraft: async (draft) => {
      const { id, ...rest } = draftRow(draft);
      await db
        .insertInto('drafts')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute();
    },
    drafts: async (plan) => {
      const rows = await db
        .selectFrom('drafts')
        .selectAll()
        .where('plan', '=', plan)
        .orderBy('savedAt', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(draftOf);
    },
    draft: async (id) => {
      const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? draftOf(row) : null;
    },
  };
}

const PROBLEM_COLUMNS = ['plan', 'number', 'savedAt', 'savedBy', 'hash', 'problem'] as const;
type ProblemColumns = Pick<ProblemRow, (typeof PROBLEM_COLUMNS)[number]>;

const problemRow = ({ plan, number, savedAt, savedBy, hash, problem }: ProblemRecord): ProblemColumns => ({
  ...{ plan, number, savedAt, savedBy, hash },
  problem: JSON.stringify(problem),
});

const problemOf = (row: ProblemColumns): ProblemRecord => ({ ...row, problem: JSON.parse(row.problem) });

const draftRow = ({ id, plan, name, problem, savedAt, savedBy, schedule }: DraftRecord): DraftRow => ({
  ...{ id, plan, name, problem, savedAt, savedBy },
  schedule: JSON.stringify(schedule),
});

const draftOf = (row: DraftRow): DraftRecord => ({ ...row, schedule: JSON.parse(row.schedule) });
