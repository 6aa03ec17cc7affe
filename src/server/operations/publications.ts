import { z } from '@hono/zod-openapi';
import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import { diffSchedules } from '../../whatif/diff.ts';
import { instantOf, type PublishAnswer, type ServerContext } from '../context.ts';
import { fault, faultsOf } from '../faults.ts';
import type { FeedCache } from '../feed-cache.ts';
import { type Answer, type Operation, operation, signedIn } from '../operation.ts';
import * as wire from '../wire.ts';
import { planById, saved } from './plans.ts';
import { numberText, revisionAt, waiver, workToPublish } from './revision-parts.ts';

const note = z.string().max(2000).default('');
const number = z.int().min(1).openapi({ description: 'The number that the revision shall have' });
const newPublication = z
  .strictObject({
    number,
    draft: z.string().optional(),
    work: z.int().min(0).optional().openapi({ description: 'Number of the work; another newest one is a conflict' }),
    waivers: z.array(waiver).default([]),
    note,
  })
  // Which of the two documents is meant must not be guessed.
  .refine(({ draft, work }) => (draft === undefined) !== (work === undefined))
  .openapi('NewPublication');

/** Publishing, rolling back, revisions and what differs between them. */
export function publicationOperations(context: ServerContext, feeds: FeedCache): readonly Operation[] {
  const { store, publisher, now } = context;

  /** What a publication or roll-back came to. */
  const outcome = async (plan: string, given: number, write: () => Promise<PublishAnswer>): Promise<Answer> => {
    const answer = await saved(write, async () => ({ given, last: (await store.revision(plan))?.number ?? 0 }));
    if ('issues' in answer) throw faultsOf(answer.issues);
    feeds.renew();
    return { status: 201, body: answer.revision };
  };

  const publish = operation({
    route: 'POST /api/plans/{plan}/publications',
    summary: 'Publishes a draft or the work: verified again, refused with the full list of what is missing',
    body: newPublication,
    answers: { 201: wire.published },
    handle: async ({ user, param, body, lang }) => {
      const { id: plan } = await planById(context, param('plan'));
      const documents =
        body.work === undefined
          ? await draftOf(context, plan, body.draft ?? '')
          : await workToPublish(context, plan, body.work);
      const request = {
        ...{ plan, number: body.number, waivers: body.waivers, note: body.note },
        ...documents,
        at: instantOf(now()),
        by: signedIn(user).name,
        lang,
      };
      return outcome(plan, body.number, () => publisher.publish(request));
    },
  });

  const rollback = operation({
    route: 'POST /api/plans/{plan}/rollbacks',
    summary: 'A new revision with the content of an earlier one',
    body: z.strictObject({ number, to: z.int().min(1), note }),
    answers: { 201: wire.published },
    handle: async ({ user, param, body, lang }) => {
      const { plan, number: to } = await revisionAt(context, param('plan'), String(body.to));
      const by = signedIn(user).name;
      const request = { plan, number: body.number, to, note: body.note, at: instantOf(now()), by, lang };
      return outcome(plan, body.number, () => publisher.rollback(request));
    },
  });

  const list = operation({
    route: 'GET /api/plans/{plan}/revisions',
    summary: 'All revisions of a plan, the newest first',
    answers: { 200: wire.listOf('revisions', wire.revisionHead) },
    handle: async ({ param }) => {
      const { id: plan } = await planById(context, param('plan'));
      return { status: 200, body: { revisions: await store.revisions(plan) } };
    },
  });

  const read = operation({
    route: 'GET /api/plans/{plan}/revisions/{number}',
    summary: 'One revision with its documents',
    answers: { 200: wire.revision },
    handle: async ({ param }) => ({
      status: 200,
      body: await revisionAt(context, param('plan'), param('number')),
    }),
  });

  const diff = operation({
    route: 'GET /api/plans/{plan}/diff',
    summary: 'What changed from one revision to another: moved, re-staffed, re-housed, retitled, cancelled, new',
    query: z.strictObject({ from: numberText, to: numberText }),
    answers: { 200: wire.changes },
    handle: async ({ param, query }) => {
      const previous = await revisionAt(context, param('plan'), String(query.from));
      const next = await revisionAt(context, param('plan'), String(query.to));
      return { status: 200, body: { changes: diffSchedules(previous, next) } };
    },
  });

  return [publish, rollback, list, read, diff];
}

/** A draft with the Problem that it answers: only the newest state of a Problem is published. */
async function draftOf(
  { store }: ServerContext,
  plan: string,
  id: string,
): Promise<{ readonly problem: Problem; readonly schedule: Schedule }> {
  const draft = await store.draft(id);
  const problem = await store.latestProblem(plan);
  if (draft === null || draft.plan !== plan || problem === null || problem.number !== draft.problem) {
    throw fault('other-plan');
  }
  return { problem: problem.problem, schedule: draft.schedule };
}
