import type { Store } from '../../store/store.ts';
import { ledgerOf } from './ledger-of.ts';
import type { Happening, Ledger } from './matter.ts';

/** The ledger over everything that an office keeps: saved Problems, published revisions, and what was recorded. */
export async function loadLedger(store: Store): Promise<Ledger> {
  const happenings: Happening[] = [];
  for (const { id } of await store.plans()) {
    for (const problem of await store.problems(id)) happenings.push({ kind: 'asked', problem });
    for (const { number } of await store.revisions(id)) {
      const revision = await store.revision(id, number);
      if (revision) happenings.push({ kind: 'published', revision });
    }
  }
  for (const record of await store.matterRecords()) happenings.push({ kind: 'recorded', record });
  return ledgerOf(happenings);
}
