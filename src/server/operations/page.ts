import { z } from '@hono/zod-openapi';
import { readForesight } from '../../whatif/foresee/read-foresight.ts';
import { sayForesight } from '../../whatif/foresee/say-foresight.ts';
import type { ServerContext } from '../context.ts';
import type { FeedCache } from '../feed-cache.ts';
import { type Operation, operation } from '../operation.ts';
import { createPublishedPlans } from '../published-plans.ts';
import type { ScopeNames } from '../scope-names.ts';
import * as answers from '../wire-answers.ts';
import { ledgerOperations } from './ledger.ts';
import { publicationCheckOperations } from './publication-check.ts';
import { viewOperations } from './view.ts';
import { wishOperations } from './wishes.ts';

/** What the page asks beside the documents. */
export function pageOperations(context: ServerContext, feeds: FeedCache, names: ScopeNames): readonly Operation[] {
  const { store } = context;
  const plans = createPublishedPlans(context, feeds);

  const scopes = operation({
    route: 'GET /api/feeds',
    summary: 'Everybody whom a feed is published for, by name',
    answers: { 200: answers.feeds },
    handle: async ({ lang }) => ({ status: 200, body: { feeds: await names.all(lang) } }),
  });

  const foreseen = operation({
    route: 'GET /api/foresight',
    summary: 'What was foreseen for the newest revision of a plan, in words',
    query: z.strictObject({ plan: z.string() }),
    answers: { 200: answers.foresight, 204: null },
    handle: async ({ query, lang }) => {
      const revision = await store.revision(query.plan);
      const kept = revision && (await store.foresightOf(revision.plan, revision.number));
      const foresight = kept === null ? null : readForesight(JSON.parse(kept), lang).foresight;
      // Nothing foreseen yet is no fault.
      if (revision === null || foresight === null) return { status: 204 };
      const { summary, heading, lines } = sayForesight(foresight, revision.problem, lang);
      return { status: 200, body: { plan: revision.plan, revision: revision.number, summary, heading, lines } };
    },
  });

  return [
    ...publicationCheckOperations(context),
    ...ledgerOperations(context),
    ...viewOperations(plans),
    ...wishOperations(plans),
    scopes,
    foreseen,
  ];
}
