import type { Kysely } from 'kysely';
import { writeAudit } from './sql-audit.ts';
import { ConflictError, type DecisionsRecord, type Store } from './store.ts';
import { plainBytes, type Tables } from './tables.ts';

type Methods = 'addSubmission' | 'submissions' | 'submittedFiles' | 'removeSubmission' | 'saveDecisions' | 'decisions';

/** Files that were sent in, and what was decided of them. */
export function submissionMethods(db: Kysely<Tables>): Pick<Store, Methods> {
  return {
    addSubmission: ({ id, plan, role, body, name, size, by, at }, bytes, audit) =>
      db.transaction().execute(async (trx) => {
        if (role === 'roster') {
          await trx.deleteFrom('submissions').where('plan', '=', plan).where('role', '=', role).execute();
        }
        await trx.insertInto('submissions').values({ id, plan, role, body, name, size, by, at, bytes }).execute();
        await writeAudit(trx, audit);
      }),
    submissions: (plan) =>
      db
        .selectFrom('submissions')
        .select(['id', 'plan', 'role', 'body', 'name', 'size', 'by', 'at'])
        .where('plan', '=', plan)
        .orderBy('place')
        .execute(),
    submittedFiles: async (plan) => {
      const rows = await db
        .selectFrom('submissions')
        .select(['role', 'name', 'bytes'])
        .where('plan', '=', plan)
        .orderBy('place')
        .execute();
      return rows.map(({ bytes, ...rest }) => ({ ...rest, bytes: plainBytes(bytes) }));
    },
    removeSubmission: (id, audit) =>
      db.transaction().execute(async (trx) => {
        const { numDeletedRows } = await trx.deleteFrom('submissions').where('id', '=', id).executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        await writeAudit(trx, audit);
        return true;
      }),

    saveDecisions: ({ plan, number, decisions }, audit) =>
      db.transaction().execute(async (trx) => {
        const last = await trx.selectFrom('intakes').select('number').where('plan', '=', plan).executeTakeFirst();
        const next = (last?.number ?? 0) + 1;
        if (number !== next) throw new ConflictError(number, next);
        const values = { number, decisions: JSON.stringify(decisions) };
        await trx
          .insertInto('intakes')
          .values({ plan, ...values })
          .onConflict((conflict) => conflict.column('plan').doUpdateSet(values))
          .execute();
        await writeAudit(trx, audit);
      }),
    decisions: async (plan): Promise<DecisionsRecord> => {
      const row = await db.selectFrom('intakes').selectAll().where('plan', '=', plan).executeTakeFirst();
      return row ? { ...row, decisions: JSON.parse(row.decisions) } : { plan, number: 0, decisions: null };
    },
  };
}
