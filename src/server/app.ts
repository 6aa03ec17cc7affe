import { OpenAPIHono } from '@hono/zod-openapi';
import { faultAnswer, jsonAnswer, whereThrown } from './answers.ts';
import { addApi } from './api.ts';
import { addressOf, type Bindings, type Incoming, type Trace } from './client.ts';
import { instantOf, type ServerContext } from './context.ts';
import { Fault, fault } from './faults.ts';
import { FeedCache } from './feed-cache.ts';
import { addFeeds } from './feed-routes.ts';
import { plainHeaders } from './headers.ts';
import { addInvitations } from './invitation-routes.ts';
import { createLimiters, type Limiters } from './limiters.ts';
import { Metrics } from './metrics.ts';
import { languageOf } from './negotiate.ts';
import { openApiDocument } from './openapi.ts';
import type { Operation } from './operation.ts';
import { accountOperations } from './operations/account.ts';
import { intakeOperations } from './operations/intake.ts';
import { intakeWorkOperations } from './operations/intake-work.ts';
import { jobOperations } from './operations/jobs.ts';
import { pageOperations } from './operations/page.ts';
import { planOperations } from './operations/plans.ts';
import { publicationOperations } from './operations/publications.ts';
import { submissionOperations } from './operations/submissions.ts';
import { subscriptionOperations } from './operations/subscriptions.ts';
import { templateOperations } from './operations/templates.ts';
import { userOperations } from './operations/users.ts';
import { workOperations } from './operations/work.ts';
import { createPageMaker } from './page-maker.ts';
import { addPage } from './page-routes.ts';
import { ReceiptBook } from './receipt-book.ts';
import { createScopeNames, type ScopeNames } from './scope-names.ts';
import { createSubscriptionFinder, type SubscriptionFinder } from './subscription-finder.ts';

/** The server without its socket. */
export interface ServerApp {
  /** Answers a request. */
  readonly fetch: (request: Request, incoming?: Incoming) => Promise<Response>;
  /** All routes of the API. */
  readonly operations: readonly Operation[];
  /** Writes what is not yet written; requests must have ended. */
  readonly close: () => Promise<void>;
}

export interface AppTimes {
  /** Milliseconds until receipts are written. */
  readonly receiptsEveryMs: number;
  /** Milliseconds for which the newest publication, and a token that was good, are taken as known. */
  readonly checkEveryMs: number;
}

const USUAL_TIMES: AppTimes = { receiptsEveryMs: 2000, checkEveryMs: 250 };

/** Everything that the server does, over a store. */
export function createApp(context: ServerContext, times: AppTimes = USUAL_TIMES): ServerApp {
  const { store, now, log, random } = context;
  const limiters = createLimiters(context);
  const metrics = new Metrics();
  const clock = (): number => performance.now();
  const feeds = new FeedCache(store, { clock, checkEveryMs: times.checkEveryMs });
  const subscriptions = createSubscriptionFinder(store, { clock, keepMs: times.checkEveryMs });
  const receipts = new ReceiptBook({ store, now, log, everyMs: times.receiptsEveryMs });
  const operations = operationsOf(context, limiters, feeds, receipts, subscriptions, createScopeNames(context, feeds));
  const app = new OpenAPIHono<{ Bindings: Bindings }>();

  addFeeds(app, { context, limiters, feeds, receipts, subscriptions, pages: createPageMaker(context, feeds) });
  addInvitations(app, context, limiters);
  addPage(app, context, limiters);
  addApi(app, operations, context, limiters);
  addOwn(app, context, operations, () =>
    metrics.render({ tongchou_receipts_waiting: receipts.waiting, process_resident_memory_bytes: memory() }),
  );

  app.notFound(() => {
    throw fault('not-found');
  });
  app.onError((thrown, c) => {
    const { trace } = c.env;
    if (!(thrown instanceof Fault)) log.error({ request: trace.id, route: trace.route, ...whereThrown(thrown) }, 'bug');
    const lang = languageOf(c.req.query('lang'), c.req.raw.headers.get('accept-language'));
    return faultAnswer(thrown, lang, trace.id, { ...plainHeaders(context.baseUrl), 'x-request-id': trace.id });
  });

  // Unlike any other process's, without a draw of random numbers for each request.
  const start = Buffer.from(random(6)).toString('hex');
  let count = 0;
  return {
    operations,
    fetch: async (request, incoming) => {
      const began = performance.now();
      count += 1;
      const trace: Trace = {
        id: `${start}-${count.toString(36)}`,
        route: 'unknown',
        user: undefined,
        subscription: undefined,
        address: addressOf(incoming),
      };
      const response = await app.fetch(request, { trace });
      const seconds = (performance.now() - began) / 1000;
      const { method } = request;
      const { status } = response;
      metrics.observe(method, trace.route, status, seconds);
      const { id, route, user, subscription } = trace;
      log.info(
        { request: id, method, route, status, ms: Math.round(seconds * 1e6) / 1000, user, subscription },
        'answered',
      );
      return response;
    },
    close: () => receipts.close(),
  };
}

const operationsOf = (
  context: ServerContext,
  limiters: Limiters,
  feeds: FeedCache,
  receipts: ReceiptBook,
  subscriptions: SubscriptionFinder,
  names: ScopeNames,
): readonly Operation[] => [
  ...accountOperations(context, limiters, names),
  ...planOperations(context),
  ...workOperations(context),
  ...jobOperations(context),
  ...intakeOperations(),
  ...templateOperations(),
  ...submissionOperations(context),
  ...intakeWorkOperations(context),
  ...publicationOperations(context, feeds),
  ...subscriptionOperations(context, feeds, receipts, subscriptions),
  ...pageOperations(context, feeds, names),
  ...userOperations(context),
];

/** Health, metrics and the description of the API: none of them says anything about plans or people. */
function addOwn(
  app: OpenAPIHono<{ Bindings: Bindings }>,
  context: ServerContext,
  operations: readonly Operation[],
  metrics: () => string,
): void {
  const headersOf = (trace: Trace) => ({ ...plainHeaders(context.baseUrl), 'x-request-id': trace.id });
  // Made at the first wish, as it takes a while.
  let description: object | null = null;
  app.get('/openapi.json', (c) => {
    c.env.trace.route = '/openapi.json';
    description ??= openApiDocument(operations, context.baseUrl);
    return jsonAnswer(200, description, headersOf(c.env.trace));
  });
  app.get('/healthz', async (c) => {
    c.env.trace.route = '/healthz';
    // A store that does not answer throws.
    await context.store.feed({ kind: 'master' }, 'busy', 'freebusy');
    return jsonAnswer(200, { status: 'ok', at: instantOf(context.now()) }, headersOf(c.env.trace));
  });
  app.get('/metrics', (c) => {
    c.env.trace.route = '/metrics';
    const type = 'text/plain; version=0.0.4; charset=utf-8';
    return new Response(metrics(), {
      headers: { ...headersOf(c.env.trace), 'content-type': type, 'cache-control': 'no-store' },
    });
  });
}

const memory = (): number => process.memoryUsage.rss();
