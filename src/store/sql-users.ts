import type { Kysely } from 'kysely';
import { writeAudit } from './sql-audit.ts';
import type { Store, UserRecord } from './store.ts';
import type { Tables, UserRow } from './tables.ts';

type Methods =
  | 'saveUser'
  | 'users'
  | 'user'
  | 'userByName'
  | 'userByInvitation'
  | 'saveSession'
  | 'session'
  | 'endSession'
  | 'endSessionsOf';

/** Who may sign in, and who has. */
export function userMethods(db: Kysely<Tables>): Pick<Store, Methods> {
  const find = async (column: 'id' | 'name' | 'invitationHash', value: string): Promise<UserRecord | null> => {
    const row = await db.selectFrom('users').selectAll().where(column, '=', value).executeTakeFirst();
    return row ? userOf(row) : null;
  };
  return {
    saveUser: (user, audit) =>
      db.transaction().execute(async (trx) => {
        const { id, ...rest } = userRow(user);
        await trx
          .insertInto('users')
          .values({ id, ...rest })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
          .execute();
        await writeAudit(trx, audit);
      }),
    users: async () => {
      const rows = await db.selectFrom('users').selectAll().orderBy('name').execute();
      return rows.map(userOf);
    },
    user: (id) => find('id', id),
    userByName: (name) => find('name', name),
    userByInvitation: (hash) => find('invitationHash', hash),

    saveSession: ({ hash, user, createdAt, expiresAt }) =>
      db.transaction().execute(async (trx) => {
        // Nobody else tidies up.
        await trx.deleteFrom('sessions').where('expiresAt', '<', createdAt).execute();
        await trx.insertInto('sessions').values({ hash, user, createdAt, expiresAt }).execute();
      }),
    session: async (hash) =>
      (await db.selectFrom('sessions').selectAll().where('hash', '=', hash).executeTakeFirst()) ?? null,
    endSession: async (hash) => {
      await db.deleteFrom('sessions').where('hash', '=', hash).execute();
    },
    endSessionsOf: async (user) => {
      await db.deleteFrom('sessions').where('user', '=', user).execute();
    },
  };
}

const userRow = ({ id, name, role, of, passwordHash, invitation, disabledAt }: UserRecord): UserRow => ({
  ...{ id, name, role, of, passwordHash, disabledAt },
  invitationHash: invitation?.hash ?? null,
  invitationExpiresAt: invitation?.expiresAt ?? null,
});

const userOf = ({ invitationHash, invitationExpiresAt, ...rest }: UserRow): UserRecord => ({
  ...rest,
  invitation:
    invitationHash === null || invitationExpiresAt === null
      ? null
      : { hash: invitationHash, expiresAt: invitationExpiresAt },
});
