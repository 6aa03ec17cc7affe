import type { Limit } from './context.ts';

interface Bucket {
  tokens: number;
  /** Milliseconds since 1970 at which `tokens` was right. */
  at: number;
}

/** Takes one from the bucket of a key: 0 where there was one, else the seconds until there is. */
export type RateLimiter = (key: string) => number;

/** Token buckets by key. Beyond `most` keys the one that was asked for longest ago is forgotten. */
export function createRateLimiter({ burst, perSecond }: Limit, now: () => Date, most = 20_000): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return (key) => {
    const at = now().getTime();
    const bucket = buckets.get(key) ?? { tokens: burst, at };
    // A clock that is set back gives nothing.
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    // The order of a Map is that of insertion: the first is the one asked for longest ago.
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > most) forgetFirst(buckets);
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
    bucket.tokens -= 1;
    return 0;
  };
}

function forgetFirst(buckets: Map<string, Bucket>): void {
  for (const key of buckets.keys()) {
    buckets.delete(key);
    return;
  }
}
