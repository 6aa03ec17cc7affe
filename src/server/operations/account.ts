import { z } from '@hono/zod-openapi';
import type { UserRecord } from '../../store/store.ts';
import { acceptInvitation, auditOf, checkPassword, verifiedUser } from '../accounts.ts';
import type { ServerContext } from '../context.ts';
import { fault } from '../faults.ts';
import { type Limiters, take } from '../limiters.ts';
import { type Operation, operation, signedIn } from '../operation.ts';
import type { ScopeNames } from '../scope-names.ts';
import { hashOf, newSecret } from '../secrets.ts';
import { openSession, sessionCookie } from '../sessions.ts';
import { user as userSchema } from '../wire.ts';
import { me as meSchema } from '../wire-answers.ts';
import { userOnWire } from './users.ts';

const ANSWER = z.object({ user: userSchema });
const text = z.string();

/** Signing in and out, and passwords. */
export function accountOperations(context: ServerContext, limiters: Limiters, names: ScopeNames): readonly Operation[] {
  // Unknown names take the time of known ones: something has to be verified.
  let decoy: Promise<string> | null = null;
  const decoyHash = (): Promise<string> => {
    decoy ??= context.passwords.hash(newSecret(context.random));
    return decoy;
  };

  const login = operation({
    route: 'POST /api/login',
    summary: 'Signs in: sets the session cookie',
    body: z.strictObject({ name: text, password: text }),
    answers: { 200: ANSWER },
    handle: async ({ body: { name, password }, address }) => {
      take(limiters.login, address);
      take(limiters.account, hashOf(name));
      const user = await verifiedUser(context, name, password, await decoyHash());
      if (user === null) throw fault('bad-credentials');
      await context.store.note(auditOf(context, user.id, 'session.open', user.id));
      return signIn(context, user);
    },
  });

  const accept = operation({
    route: 'POST /api/invitations',
    summary: "Sets the password that an invitation's link asks for, and signs in",
    body: z.strictObject({ secret: text, password: text }),
    answers: { 200: ANSWER },
    handle: async ({ body: { secret, password }, address }) => {
      take(limiters.login, address);
      return signIn(context, await acceptInvitation(context, secret, password));
    },
  });

  const logout = operation({
    route: 'POST /api/logout',
    summary: 'Ends this session',
    answers: { 204: null },
    handle: async ({ session }) => {
      await context.store.endSession(hashOf(session));
      return { status: 204, headers: { 'set-cookie': sessionCookie('', context.baseUrl) } };
    },
  });

  const password = operation({
    route: 'POST /api/password',
    summary: 'Changes the own password; all other sessions end',
    body: z.strictObject({ current: text, next: text }),
    answers: { 200: ANSWER },
    handle: async ({ user, body: { current, next } }) => {
      const own = signedIn(user);
      take(limiters.account, hashOf(own.name));
      if ((await verifiedUser(context, own.name, current, await decoyHash())) === null) throw fault('bad-credentials');
      checkPassword(next);
      const changed: UserRecord = { ...own, passwordHash: await context.passwords.hash(next) };
      await context.store.saveUser(changed, auditOf(context, own.id, 'user.password', own.id));
      await context.store.endSessionsOf(own.id);
      return signIn(context, changed);
    },
  });

  const me = operation({
    route: 'GET /api/me',
    summary: 'Who is signed in',
    answers: { 200: meSchema },
    handle: async ({ user, lang }) => {
      const { id, name, role, of } = signedIn(user);
      const kind = ({ clerk: 'body', staff: 'leader', planner: null, auditor: null } as const)[role];
      const ofName = kind === null || of === null ? null : await names.of({ kind, id: of }, lang);
      return { status: 200, body: { id, name, role, of, ofName, user: userOnWire(signedIn(user)) } };
    },
  });

  // The page asks this first: nobody is no error there.
  const session = operation({
    route: 'GET /api/session',
    summary: 'Who is signed in, if anybody',
    answers: { 200: z.object({ user: userSchema.nullable() }) },
    handle: async ({ user }) => ({ status: 200, body: { user: user === null ? null : userOnWire(user) } }),
  });

  return [login, accept, logout, password, me, session];
}

async function signIn(context: ServerContext, user: UserRecord) {
  const cookie = sessionCookie(await openSession(context, user.id), context.baseUrl);
  return { status: 200, body: { user: userOnWire(user) }, headers: { 'set-cookie': cookie } };
}
