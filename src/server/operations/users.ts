import { z } from '@hono/zod-openapi';
import type { UserRecord } from '../../store/store.ts';
import { auditOf, invite, inviteNew } from '../accounts.ts';
import { instantOf, type ServerContext } from '../context.ts';
import { fault } from '../faults.ts';
import { type Operation, operation, signedIn } from '../operation.ts';
import { auditEntry, invited, listOf, role, user as userSchema } from '../wire.ts';

const MOST_AUDIT = 1000;

const newUser = z.strictObject({
  name: z.string().min(1).max(60),
  role,
  of: z.string().max(200).nullable().openapi({ description: 'Body of a clerk, leader of staff; null for others' }),
});

/** Accounts, invitations and the audit log. */
export function userOperations(context: ServerContext): readonly Operation[] {
  const { store } = context;

  const list = operation({
    route: 'GET /api/users',
    summary: 'All accounts',
    answers: { 200: listOf('users', userSchema) },
    handle: async () => ({ status: 200, body: { users: (await store.users()).map(userOnWire) } }),
  });

  const create = operation({
    route: 'POST /api/users',
    summary: 'A new account; its one-time link is shown once',
    body: newUser,
    answers: { 201: invited },
    handle: async ({ user, body }) => {
      const needsOne = body.role === 'clerk' || body.role === 'staff';
      if (needsOne !== (body.of !== null)) throw fault('wrong-scope');
      if ((await store.userByName(body.name)) !== null) throw fault('name-taken');
      const made = await inviteNew(context, body, signedIn(user).id);
      return { status: 201, body: { user: userOnWire(made.user), link: made.link } };
    },
  });

  const reinvite = operation({
    route: 'POST /api/users/{user}/invitation',
    summary: 'A new one-time link for an account, also for one that is disabled or whose password is lost',
    answers: { 201: invited },
    handle: async ({ user, param }) => {
      const made = await invite(context, await userById(context, param('user')), signedIn(user).id);
      return { status: 201, body: { user: userOnWire(made.user), link: made.link } };
    },
  });

  const disable = operation({
    route: 'DELETE /api/users/{user}',
    summary: 'Disables an account and ends its sessions; its traces stay',
    answers: { 204: null },
    handle: async ({ user, param }) => {
      const { id: by } = signedIn(user);
      const found = await userById(context, param('user'));
      if (found.id === by) throw fault('own-account');
      const disabled: UserRecord = { ...found, invitation: null, disabledAt: instantOf(context.now()) };
      await store.saveUser(disabled, auditOf(context, by, 'user.disable', found.id));
      await store.endSessionsOf(found.id);
      return { status: 204 };
    },
  });

  const audit = operation({
    route: 'GET /api/audit',
    summary: 'Who did what, the newest first',
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(MOST_AUDIT).default(100) }),
    answers: { 200: listOf('entries', auditEntry) },
    handle: async ({ query }) => ({ status: 200, body: { entries: await store.audit(query.limit) } }),
  });

  return [list, create, reinvite, disable, audit];
}

async function userById({ store }: ServerContext, id: string): Promise<UserRecord> {
  const found = await store.user(id);
  if (found === null) throw fault('not-found');
  return found;
}

/** An account without its secrets. */
export const userOnWire = ({
  id,
  name,
  role,
  of,
  passwordHash,
  disabledAt,
}: UserRecord): z.infer<typeof userSchema> => ({
  ...{ id, name, role, of },
  state: disabledAt !== null ? 'disabled' : passwordHash === null ? 'invited' : 'active',
});
