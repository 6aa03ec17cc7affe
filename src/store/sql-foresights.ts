import type { Kysely } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** What was worked out beside a revision; it can be had again, so it is replaced and not logged. */
export function foresightMethods(db: Kysely<Tables>): Pick<Store, 'saveForesight' | 'foresightOf'> {
  return {
    saveForesight: async (plan, revision, bytes) => {
      await db
        .insertInto('foresights')
        .values({ plan, revision, bytes })
        .onConflict((conflict) =>
          conflict.columns(['plan', 'revision']).doUpdateSet((to) => ({
            bytes: to.ref('excluded.bytes'),
            savedAt: to.ref('excluded.savedAt'),
          })),
        )
        .execute();
    },
    foresightOf: async (plan, revision) => {
      const row = await db
        .selectFrom('foresights')
        .select('bytes')
        .where('plan', '=', plan)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return row?.bytes ?? null;
    },
  };
}
