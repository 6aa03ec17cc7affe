import { z } from '@hono/zod-openapi';
import { titleOf } from '../../formats/names.ts';
import { plainLine } from '../../model/plain-text.ts';
import type { FeedScope } from '../../store/store.ts';
import { fault } from '../faults.ts';
import { type Operation, operation } from '../operation.ts';
import { nameOf } from '../page-sections.ts';
import type { PublishedPlans } from '../published-plans.ts';
import { viewLines } from '../view-lines.ts';
import * as answers from '../wire-answers.ts';
import { mayUse } from './subscriptions.ts';

const query = z.strictObject({
  kind: z.enum(['master', 'leader', 'body', 'venue', 'unit']),
  id: z.string().default(''),
});

/** What is published, as the page shows it to those who do not plan. */
export function viewOperations(plans: PublishedPlans): readonly Operation[] {
  const view = operation({
    route: 'GET /api/view',
    summary:
      'The published lines of one leader, body, venue or unit, or of all. Clerks and staff see as much of what is confidential as in the feeds that they may subscribe to',
    query,
    answers: { 200: answers.view },
    handle: async (call) => {
      const { query: asked, grant, lang } = call;
      const scope: FeedScope = asked.kind === 'master' ? { kind: 'master' } : { kind: asked.kind, id: asked.id };
      if (!mayUse(call, scope)) throw fault('wrong-scope');
      const shown = grant === 'all' ? 'full' : 'normal';
      const cancelledFrom = plans.firstDay();
      const found = await plans.read();
      const whose = nameOf(
        scope,
        found.map(({ revision }) => revision.problem),
        lang,
      );
      const shownPlans = found.map((one) => {
        const { plan, number, publishedAt, problem } = one.revision;
        return {
          ...{ plan, title: plainLine(titleOf(problem, lang)), ...problem.horizon, revision: number, publishedAt },
          lines: viewLines(one, { scope, shown, lang, cancelledFrom }),
        };
      });
      return { status: 200, body: { whose, plans: shownPlans } };
    },
  });

  return [view];
}
