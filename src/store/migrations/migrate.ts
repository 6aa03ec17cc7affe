import { type Kysely, type Migration, Migrator } from 'kysely';
import { office } from './0001-office.ts';
import { ledger } from './0002-ledger.ts';
import { page } from './0003-page.ts';

/** By name, in the order in which they are run; what has been released is never edited. */
const MIGRATIONS: { readonly [name: string]: Migration } = {
  '0001-office': office,
  '0002-ledger': ledger,
  '0003-page': page,
};

/** Brings a database to the newest form, all or nothing. @throws where it is of a newer program. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
