import type { Kysely } from 'kysely';
import { writeAudit } from './sql-audit.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** What was recorded of matters; entries are only ever added. */
export function ledgerMethods(db: Kysely<Tables>): Pick<Store, 'recordMatter' | 'matterRecords'> {
  return {
    recordMatter: ({ plan, activity, at, by, state, dueDay, note }, audit) =>
      db.transaction().execute(async (trx) => {
        await trx.insertInto('ledger').values({ plan, activity, at, by, state, dueDay, note }).execute();
        await writeAudit(trx, audit);
      }),
    matterRecords: () =>
      db
        .selectFrom('ledger')
        .select(['plan', 'activity', 'at', 'by', 'state', 'dueDay', 'note'])
        .orderBy('id')
        .execute(),
  };
}
