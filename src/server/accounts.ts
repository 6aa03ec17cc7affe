import { inTurn } from '../publish/in-turn.ts';
import type { AuditRecord, Role, UserRecord } from '../store/store.ts';
import { instantOf, type ServerContext } from './context.ts';
import { fault } from './faults.ts';
import { isUsable, PASSWORD_LENGTH } from './passwords.ts';
import { hashOf, newSecret } from './secrets.ts';

const INVITATION_DAYS = 7;

/** What an invitation gives: the account, and the link that works once. */
export interface Invited {
  readonly user: UserRecord;
  readonly link: string;
}

export const auditOf = (
  { now }: Pick<ServerContext, 'now'>,
  by: string,
  action: string,
  target: string,
  detail = '',
): AuditRecord => ({ at: instantOf(now()), by, action, target, detail });

/** Saves the account with a new invitation; an earlier link no longer works, a password that was set stays until then. */
export async function invite(
  context: ServerContext,
  account: Pick<UserRecord, 'id' | 'name' | 'role' | 'of' | 'passwordHash'>,
  by: string,
): Promise<Invited> {
  const { store, now, random, baseUrl } = context;
  const secret = newSecret(random);
  const expiresAt = instantOf(new Date(now().getTime() + INVITATION_DAYS * 86_400_000));
  const { id, name, role, of, passwordHash } = account;
  const user: UserRecord = {
    ...{ id, name, role, of, passwordHash },
    invitation: { hash: hashOf(secret), expiresAt },
    disabledAt: null,
  };
  await store.saveUser(user, auditOf(context, by, 'user.invite', id, role));
  return { user, link: `${baseUrl}/invitations/${secret}` };
}

/** A new account. */
export const inviteNew = (
  context: ServerContext,
  account: { readonly name: string; readonly role: Role; readonly of: string | null },
  by: string,
): Promise<Invited> => {
  const id = Buffer.from(context.random(9)).toString('base64url');
  return invite(context, { ...account, id, passwordHash: null }, by);
};

/**
 * The planner's account of an office that has none in use, with a fresh link; null where there is one. The link of an
 * earlier start that nobody used no longer works.
 */
export async function invitePlanner(context: ServerContext): Promise<Invited | null> {
  const users = await context.store.users();
  const planners = users.filter(({ role, disabledAt }) => role === 'planner' && disabledAt === null);
  if (planners.some(({ passwordHash }) => passwordHash !== null)) return null;
  const [first] = planners;
  if (first !== undefined) return invite(context, first, 'system');
  const taken = users.some(({ name }) => name === 'planner');
  const name = taken ? `planner-${users.length + 1}` : 'planner';
  return inviteNew(context, { name, role: 'planner', of: null }, 'system');
}

/** Who an invitation is for. @throws Fault where it is unknown, used or expired. */
export async function invitedUser({ store, now }: ServerContext, secret: string): Promise<UserRecord> {
  const user = await store.userByInvitation(hashOf(secret));
  const isValid = user?.invitation != null && user.disabledAt === null && user.invitation.expiresAt > instantOf(now());
  if (user === null || !isValid) throw fault('invitation-invalid');
  return user;
}

/** Sets the password that an invitation asks for, and ends all that was open under the old one. @throws Fault */
export async function acceptInvitation(context: ServerContext, secret: string, password: string): Promise<UserRecord> {
  checkPassword(password);
  // One after the other: hashing takes a while, in which the same link may be used again.
  return inTurn(context, async () => {
    const user = await invitedUser(context, secret);
    const passwordHash = await context.passwords.hash(password);
    const accepted: UserRecord = { ...user, passwordHash, invitation: null };
    await context.store.saveUser(accepted, auditOf(context, user.id, 'user.password', user.id));
    await context.store.endSessionsOf(user.id);
    return accepted;
  });
}

/** @throws Fault */
export function checkPassword(password: string): void {
  if (!isUsable(password)) throw fault('weak-password', { ...PASSWORD_LENGTH });
}

/** Who a name and password are; null where they are nobody's, after the same time. */
export async function verifiedUser(
  { store, passwords }: ServerContext,
  name: string,
  password: string,
  decoy: string,
): Promise<UserRecord | null> {
  const user = await store.userByName(name);
  const usable = user !== null && user.disabledAt === null ? user.passwordHash : null;
  const matches = await passwords.verify(usable ?? decoy, password.slice(0, PASSWORD_LENGTH.most));
  return matches && usable !== null && password.length <= PASSWORD_LENGTH.most ? user : null;
}
