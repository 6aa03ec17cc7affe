import type { SessionRecord, Store, UserRecord } from '../store/store.ts';
import { instantOf, type ServerContext } from './context.ts';
import { isSecure } from './headers.ts';
import { hashOf, newSecret } from './secrets.ts';

const HOURS = 12;

/** `__Host-` makes browsers refuse the cookie from other hosts; they take it over TLS only. */
export const cookieName = (baseUrl: string): string => (isSecure(baseUrl) ? '__Host-tongchou' : 'tongchou');

/** `Set-Cookie` of a session; an empty secret ends it. */
export function sessionCookie(secret: string, baseUrl: string): string {
  const age = secret === '' ? 0 : HOURS * 3600;
  const secure = isSecure(baseUrl) ? '; Secure' : '';
  return `${cookieName(baseUrl)}=${secret}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`;
}

/** The session's secret in a `Cookie` header; empty where there is none. */
export function secretOf(cookies: string | null, baseUrl: string): string {
  const prefix = `${cookieName(baseUrl)}=`;
  const found = (cookies ?? '').split(';').find((cookie) => cookie.trim().startsWith(prefix));
  return found?.trim().slice(prefix.length) ?? '';
}

/** Opens a session for 12 hours and gives its secret, of which the store keeps the hash. */
export async function openSession({ store, now, random }: ServerContext, user: string): Promise<string> {
  const secret = newSecret(random);
  const at = now();
  const session: SessionRecord = {
    hash: hashOf(secret),
    user,
    createdAt: instantOf(at),
    expiresAt: instantOf(new Date(at.getTime() + HOURS * 3_600_000)),
  };
  await store.saveSession(session);
  return secret;
}

/** Who a session's secret stands for; null where it is unknown or over, or the account is disabled. */
export async function userOf(
  { store, now }: { readonly store: Store; readonly now: () => Date },
  secret: string,
): Promise<UserRecord | null> {
  if (secret === '') return null;
  const hash = hashOf(secret);
  const session = await store.session(hash);
  if (session === null) return null;
  if (session.expiresAt <= instantOf(now())) {
    await store.endSession(hash);
    return null;
  }
  const user = await store.user(session.user);
  return user === null || user.disabledAt !== null ? null : user;
}
