import type { Kysely } from 'kysely';
import { auditMethods } from './sql-audit.ts';
import { foresightMethods } from './sql-foresights.ts';
import { jobMethods } from './sql-jobs.ts';
import { ledgerMethods } from './sql-ledger.ts';
import { planMethods } from './sql-plans.ts';
import { revisionMethods } from './sql-revisions.ts';
import { submissionMethods } from './sql-submissions.ts';
import { subscriptionMethods } from './sql-subscriptions.ts';
import { userMethods } from './sql-users.ts';
import { workMethods } from './sql-works.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** A store over any database that has the tables. */
export const sqlStore = (db: Kysely<Tables>): Store => ({
  ...planMethods(db),
  ...workMethods(db),
  ...jobMethods(db),
  ...submissionMethods(db),
  ...revisionMethods(db),
  ...subscriptionMethods(db),
  ...userMethods(db),
  ...auditMethods(db),
  ...ledgerMethods(db),
  ...foresightMethods(db),
  close: () => db.destroy(),
});
