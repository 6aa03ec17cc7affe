import type { Limits, ServerContext } from './context.ts';
import { fault } from './faults.ts';
import { createRateLimiter, type RateLimiter } from './rate-limiter.ts';

export type Limiters = { readonly [K in keyof Limits]: RateLimiter };

export const createLimiters = ({ limits, now }: Pick<ServerContext, 'limits' | 'now'>): Limiters => ({
  feeds: createRateLimiter(limits.feeds, now),
  pages: createRateLimiter(limits.pages, now),
  api: createRateLimiter(limits.api, now),
  login: createRateLimiter(limits.login, now),
  account: createRateLimiter(limits.account, now),
});

/** @throws Fault where the bucket of the key is empty. */
export function take(limiter: RateLimiter, key: string): void {
  const seconds = limiter(key);
  if (seconds > 0) throw fault('rate-limited', { seconds }, { 'retry-after': String(seconds) });
}
