const TAG = /(?:W\/)?"([^"]*)"/g;

/**
 * Whether `If-None-Match` names an entity tag (given without quotes): strong, weak, or with the `-gzip` that a compressed
 * answer carries, as clients and proxies send any of them back for the same bytes.
 */
export function namesTag(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === `"${etag}"` || ifNoneMatch.trim() === '*') return true;
  for (const [, tag = ''] of ifNoneMatch.matchAll(TAG)) {
    if (tag.replace(/-gzip$/, '') === etag) return true;
  }
  return false;
}
