import type { Kysely } from 'kysely';
import type { AuditRecord, Store } from './store.ts';
import { type Connection, plainBytes, type Tables } from './tables.ts';

/** The audit log and the office's secrets. */
export function auditMethods(db: Kysely<Tables>): Pick<Store, 'audit' | 'note' | 'secret'> {
  return {
    audit: (limit) =>
      db
        .selectFrom('audit')
        .select(['at', 'by', 'action', 'target', 'detail'])
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
    note: (audit) => writeAudit(db, audit),
    secret: (name, random) =>
      db.transaction().execute(async (trx) => {
        const known = await trx.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirst();
        if (known) return plainBytes(known.value);
        const value = random();
        await trx.insertInto('secrets').values({ name, value }).execute();
        return value;
      }),
  };
}

/** Adds to the log, within the transaction that does what is logged. */
export async function writeAudit(db: Connection, { at, by, action, target, detail }: AuditRecord): Promise<void> {
  await db.insertInto('audit').values({ at, by, action, target, detail }).execute();
}
