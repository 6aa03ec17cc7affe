import type { Store } from '../../store/store.ts';
import { createLedgerKeeper } from './ledger-keeper.ts';
import type { Ledger } from './matter.ts';

/** The ledger over everything that an office keeps: saved Problems, published revisions, and what was recorded. */
export const loadLedger = (store: Store): Promise<Ledger> => createLedgerKeeper(store).read();
