import { z } from '@hono/zod-openapi';
import { fault } from '../faults.ts';
import { type Operation, operation, signedIn } from '../operation.ts';
import type { PublishedPlans } from '../published-plans.ts';
import * as answers from '../wire-answers.ts';
import { wishAnswers } from '../wish-answers.ts';

/** What became of the wishes of a body. */
export function wishOperations(plans: PublishedPlans): readonly Operation[] {
  const list = operation({
    route: 'GET /api/wishes',
    summary:
      'What became of everything that a body asked for in the plans that are published; planners say of which body',
    query: z.strictObject({ body: z.string().optional() }),
    answers: { 200: answers.wishes },
    handle: async ({ user, grant, query, lang }) => {
      const own = signedIn(user).of;
      const body = grant === 'all' ? query.body : (query.body ?? own);
      if (body === undefined) throw fault('bad-request');
      if (body === null || (grant === 'own' && body !== own)) throw fault('wrong-scope');
      const found = await plans.read();
      return { status: 200, body: { wishes: found.flatMap(({ revision }) => wishAnswers(revision, body, lang)) } };
    },
  });

  return [list];
}
