import type { Kysely, UpdateObject } from 'kysely';
import { writeAudit } from './sql-audit.ts';
import type { AuditRecord, Store, SubscriptionRecord } from './store.ts';
import { type SubscriptionRow, scopeColumns, scopeOf, type Tables } from './tables.ts';

type Methods =
  | 'createSubscription'
  | 'rotateSubscription'
  | 'revokeSubscription'
  | 'subscriptions'
  | 'subscriptionByToken'
  | 'noteReceipt'
  | 'receipts';

/** Who may fetch a feed, and who has. */
export function subscriptionMethods(db: Kysely<Tables>): Pick<Store, Methods> {
  const change = (id: string, values: UpdateObject<Tables, 'subscriptions'>, audit: AuditRecord): Promise<boolean> =>
    db.transaction().execute(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('subscriptions')
        .set(values)
        .where('id', '=', id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await writeAudit(trx, audit);
      return true;
    });
  return {
    createSubscription: (subscription, audit) =>
      db.transaction().execute(async (trx) => {
        await trx.insertInto('subscriptions').values(subscriptionRow(subscription)).execute();
        await writeAudit(trx, audit);
      }),
    rotateSubscription: (id, tokenHash, at, audit) => change(id, { tokenHash, rotatedAt: at }, audit),
    revokeSubscription: (id, at, audit) => change(id, { revokedAt: at }, audit),
    subscriptions: async () => {
      const rows = await db.selectFrom('subscriptions').selectAll().orderBy('createdAt').orderBy('id').execute();
      return rows.map(subscriptionOf);
    },
    subscriptionByToken: async (tokenHash) => {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('tokenHash', '=', tokenHash)
        .where('revokedAt', 'is', null)
        .executeTakeFirst();
      return row ? subscriptionOf(row) : null;
    },
    noteReceipt: async ({ subscription, revision, client }, at) => {
      await db
        .insertInto('receipts')
        .values({ subscription, revision, client, firstAt: at, lastAt: at, count: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['subscription', 'revision', 'client'])
            .doUpdateSet((to) => ({ lastAt: at, count: to('receipts.count', '+', 1) })),
        )
        .execute();
    },
    receipts: () =>
      db
        .selectFrom('receipts')
        .selectAll()
        .orderBy('subscription')
        .orderBy('firstAt')
        .orderBy('revision')
        .orderBy('client')
        .execute(),
  };
}

const subscriptionRow = ({ scope, ...rest }: SubscriptionRecord): SubscriptionRow => ({
  ...scopeColumns(scope),
  id: rest.id,
  label: rest.label,
  view: rest.view,
  tokenHash: rest.tokenHash,
  createdAt: rest.createdAt,
  rotatedAt: rest.rotatedAt,
  revokedAt: rest.revokedAt,
});

const subscriptionOf = ({ scopeKind, scopeId, ...rest }: SubscriptionRow): SubscriptionRecord => ({
  ...rest,
  scope: scopeOf({ scopeKind, scopeId }),
});
