import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { SubscriptionRecord } from '../store/store.ts';
import type { Bindings } from './client.ts';
import type { ServerContext } from './context.ts';
import { fault } from './faults.ts';
import { feedAnswer } from './feed-answer.ts';
import type { FeedCache, FeedKey } from './feed-cache.ts';
import { pageHeaders, plainHeaders } from './headers.ts';
import { type Limiters, take } from './limiters.ts';
import { languageOf } from './negotiate.ts';
import { gonePage, PAGE_STYLES } from './page.ts';
import type { PageMaker } from './page-maker.ts';
import type { ReceiptBook } from './receipt-book.ts';
import type { SubscriptionFinder } from './subscription-finder.ts';

type RequestContext = Context<{ Bindings: Bindings }>;

export interface FeedParts {
  readonly context: ServerContext;
  readonly limiters: Limiters;
  readonly feeds: FeedCache;
  readonly receipts: ReceiptBook;
  readonly pages: PageMaker;
  readonly subscriptions: SubscriptionFinder;
}

const PREFIX = '/feeds/';

/** `/feeds/<token>.ics`, `/feeds/<token>.ifb`, and the page `/feeds/<token>`. */
export function addFeeds(app: OpenAPIHono<{ Bindings: Bindings }>, parts: FeedParts): void {
  const { context, limiters } = parts;
  const plain = plainHeaders(context.baseUrl);
  const page = pageHeaders(context.baseUrl, PAGE_STYLES);
  // One route for all that is below, so that nothing about a token shows in which one answers.
  app.all(`${PREFIX}*`, async (c) => {
    const [, token = '', extension = ''] = /^(.*?)(\.ics|\.ifb|)$/s.exec(c.req.path.slice(PREFIX.length)) ?? [];
    c.env.trace.route = `${PREFIX}{token}${extension}`;
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
      throw fault('method-not-allowed', {}, { allow: 'GET, HEAD' });
    take(extension === '' ? limiters.pages : limiters.feeds, c.env.trace.address);
    const subscription = await parts.subscriptions.find(token);
    c.env.trace.subscription = subscription?.id;
    const id = { 'x-request-id': c.env.trace.id };
    if (extension === '') return pageAnswer(subscription, token, c, parts, { ...page, ...id });
    if (subscription === null) return gone({ ...plain, ...id });
    return feed(subscription, extension, c, parts, { ...plain, ...id });
  });
}

/** One answer for tokens that are unknown, revoked, rotated or malformed. */
const gone = (headers: { readonly [name: string]: string }): Response =>
  new Response('not found\n', {
    status: 404,
    headers: { ...headers, 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' },
  });

async function feed(
  { id, scope, view }: SubscriptionRecord,
  extension: string,
  c: RequestContext,
  { context, feeds, receipts }: FeedParts,
  headers: { readonly [name: string]: string },
): Promise<Response> {
  const key: FeedKey =
    extension === '.ics' ? { scope, view, kind: 'events' } : { scope, view: 'busy', kind: 'freebusy' };
  const served = await feeds.feed(key);
  const request = c.req.raw.headers;
  // HEAD brings nobody the feed.
  if (c.req.method === 'GET' && served.revision !== null) {
    receipts.note(id, served.revision, request.get('user-agent'));
  }
  return feedAnswer(served, request, { gzip: context.gzip, headers });
}

async function pageAnswer(
  subscription: SubscriptionRecord | null,
  token: string,
  c: RequestContext,
  { pages }: FeedParts,
  headers: { readonly [name: string]: string },
): Promise<Response> {
  const lang = languageOf(c.req.query('lang'), c.req.raw.headers.get('accept-language'));
  const body = subscription === null ? gonePage(lang) : await pages.page(subscription, token, lang);
  return new Response(body, {
    status: subscription === null ? 404 : 200,
    headers: { ...headers, vary: 'accept-language' },
  });
}
