import type { Store, SubscriptionRecord } from '../store/store.ts';
import { hashOf, sameHash } from './secrets.ts';

/** Finds the subscription of a token. */
export interface SubscriptionFinder {
  /** Null for tokens that are unknown, revoked, rotated or malformed, all after the same work. */
  readonly find: (token: string) => Promise<SubscriptionRecord | null>;
  /** A token was rotated or revoked here: none is taken as known any more. */
  readonly forget: () => void;
}

export interface FinderOptions {
  /** Milliseconds since any fixed moment, never set back. */
  readonly clock: () => number;
  /** For so many milliseconds a token that was good stays so: another process may revoke it too. */
  readonly keepMs: number;
}

interface Known {
  readonly record: SubscriptionRecord;
  readonly at: number;
}

const NO_HASH = '0'.repeat(64);
const MOST_KNOWN = 10_000;

export function createSubscriptionFinder(
  store: Pick<Store, 'subscriptionByToken'>,
  { clock, keepMs }: FinderOptions,
): SubscriptionFinder {
  let known = new Map<string, Known>();
  return {
    find: async (token) => {
      const hash = hashOf(token);
      const seen = known.get(hash);
      if (seen !== undefined && clock() - seen.at < keepMs) return seen.record;
      const now = known;
      const record = await store.subscriptionByToken(hash);
      if (!sameHash(record?.tokenHash ?? NO_HASH, hash) || record === null) return null;
      if (now.size >= MOST_KNOWN) now.clear();
      // Where everything was forgotten meanwhile, so is this.
      now.set(hash, { record, at: clock() });
      return record;
    },
    forget: () => {
      known = new Map();
    },
  };
}
