import type { FeedCache } from './feed-cache.ts';

/** Remembers what was loaded of the newest publication: once for each, and for each day, as plans come to their end. */
export function perPublication<T>(
  feeds: Pick<FeedCache, 'mark'>,
  now: () => Date,
  load: () => Promise<T>,
): () => Promise<T> {
  let kept: Promise<T> | null = null;
  let keptKey = '';
  return async () => {
    const mark = await feeds.mark();
    const key = `${mark?.revision} ${mark?.renderedAt} ${now().toISOString().slice(0, 10)}`;
    if (kept === null || keptKey !== key) {
      const loading = load();
      keptKey = key;
      kept = loading;
      // What failed is tried again.
      loading.catch(() => {
        if (kept === loading) kept = null;
      });
    }
    return kept;
  };
}
