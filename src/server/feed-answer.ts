import { namesTag } from './entity-tag.ts';
import type { Headers } from './headers.ts';
import { parseHttpDate } from './http-date.ts';
import { acceptsGzip } from './negotiate.ts';
import type { ServedFeed } from './served-feed.ts';

export interface FeedAnswerOptions {
  /** Whether feeds are compressed for those who take it. */
  readonly gzip: boolean;
  /** Added to every answer. */
  readonly headers: Headers;
}

/** The answer to GET or HEAD for a feed (the body of HEAD is dropped by who sends it): 200 or 304. */
export async function feedAnswer(
  feed: ServedFeed,
  request: { readonly get: (name: string) => string | null },
  { gzip, headers }: FeedAnswerOptions,
): Promise<Response> {
  const packed = gzip && acceptsGzip(request.get('accept-encoding')) ? await feed.gzipped() : null;
  const common = {
    ...headers,
    // Told apart, as two encodings are not the same bytes.
    etag: packed === null ? `"${feed.etag}"` : `"${feed.etag}-gzip"`,
    'last-modified': feed.lastModified,
    'cache-control': 'private, no-cache',
    ...(gzip ? { vary: 'accept-encoding' } : {}),
  };
  if (isUnchanged(feed, request)) return new Response(null, { status: 304, headers: common });
  const body = packed ?? feed.bytes;
  return new Response(body, {
    status: 200,
    headers: {
      ...common,
      'content-type': 'text/calendar; charset=utf-8',
      'content-length': String(body.length),
      // Not the token of the path, should a browser save it.
      'content-disposition': 'inline; filename="calendar.ics"',
      ...(packed === null ? {} : { 'content-encoding': 'gzip' }),
    },
  });
}

function isUnchanged(feed: ServedFeed, request: { readonly get: (name: string) => string | null }): boolean {
  const tags = request.get('if-none-match');
  if (tags !== null) return namesTag(tags, feed.etag);
  const since = request.get('if-modified-since');
  const date = since === null ? null : parseHttpDate(since);
  return date !== null && (parseHttpDate(feed.lastModified) ?? 0) <= date;
}
