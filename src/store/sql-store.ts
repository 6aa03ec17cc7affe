import type { Kysely } from 'kysely';
import { auditMethods } from './sql-audit.ts';
import { foresightMethods } from './sql-foresights.ts';
import { ledgerMethods } from './sql-ledger.ts';
import { planMethods } from './sql-plans.ts';
import { revisionMethods } from './sql-revisions.ts';
import { subscriptionMethods } from './sql-subscriptions.ts';
import { userMethods } from './sql-users.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** A store over any database that has the tables. */
export const sqlStore = (db: Kysely<Tables>): Store => ({
  ...planMethods(db),
  ...revisionMethods(db),
  ...subscriptionMethods(db),
  ...userMethods(db),
  ...auditMethods(db),
  ...ledgerMethods(db),
  ...foresightMethods(db),
  close: () => db.destroy(),
});
