import { z } from '@hono/zod-openapi';
import { problemHash } from '../../model/hash.ts';
import type { Issue } from '../../model/issue.ts';
import { readProblem, readSchedule } from '../../model/read.ts';
import { isPlanId } from '../../publish/publish-revision.ts';
import { ConflictError, type DraftRecord, type PlanRecord, type ProblemRecord } from '../../store/store.ts';
import { auditOf } from '../accounts.ts';
import { instantOf, type ServerContext } from '../context.ts';
import { fault, faultsOf } from '../faults.ts';
import { type Operation, operation, signedIn } from '../operation.ts';
import * as wire from '../wire.ts';

/** The largest document taken, in bytes: some thousand activities. */
export const DOCUMENT_BYTES = 32 * 1024 * 1024;

const newPlan = z
  .strictObject({ id: z.string(), title: z.string().max(200), firstDay: z.iso.date(), lastDay: z.iso.date() })
  .openapi('NewPlan');

/** Plans, their Problems and drafts. */
export function planOperations(context: ServerContext): readonly Operation[] {
  const { store, now } = context;

  const list = operation({
    route: 'GET /api/plans',
    summary: 'All plans, the latest first',
    answers: { 200: wire.listOf('plans', wire.plan) },
    handle: async () => ({ status: 200, body: { plans: await store.plans() } }),
  });

  const create = operation({
    route: 'POST /api/plans',
    summary: 'A new plan',
    body: newPlan,
    answers: { 201: wire.plan },
    handle: async ({ user, body }) => {
      if (!isPlanId(body.id)) throw fault('bad-id');
      if (body.lastDay < body.firstDay) throw fault('bad-request');
      if ((await store.plan(body.id)) !== null) throw fault('already-there');
      const plan: PlanRecord = { ...body, createdAt: instantOf(now()) };
      await store.createPlan(plan, auditOf(context, signedIn(user).id, 'plan.create', plan.id));
      return { status: 201, body: plan };
    },
  });

  const read = operation({
    route: 'GET /api/plans/{plan}',
    summary: 'One plan',
    answers: { 200: wire.plan },
    handle: async ({ param }) => ({ status: 200, body: await planById(context, param('plan')) }),
  });

  const readLatest = operation({
    route: 'GET /api/plans/{plan}/problem',
    summary: 'The newest state of the Problem',
    answers: { 200: wire.savedProblem },
    handle: async ({ param }) => {
      const latest = await store.latestProblem(param('plan'));
      if (latest === null) throw fault('not-found');
      return { status: 200, body: latest };
    },
  });

  const save = operation({
    route: 'PUT /api/plans/{plan}/problem',
    summary: 'The next state of the Problem; a conflict where `number` is not one more than the last',
    body: z.strictObject({ number: z.int().min(1), problem: wire.problemDocument }),
    maxBytes: DOCUMENT_BYTES,
    answers: { 200: z.object({ number: z.int(), hash: z.string(), issues: z.array(wire.issue) }) },
    handle: async ({ user, param, body, lang }) => {
      const { id: plan } = await planById(context, param('plan'));
      const by = signedIn(user).id;
      const { problem, issues } = readProblem(body.problem, lang);
      if (problem === null) throw faultsOf(inside('problem', issues));
      const { number } = body;
      const hash = problemHash(problem);
      const record: ProblemRecord = { plan, number, savedAt: instantOf(now()), savedBy: by, hash, problem };
      await saved(
        () => store.saveProblem(record, auditOf(context, by, 'problem.save', plan, `${number}`)),
        async () => ({ given: number, last: (await store.latestProblem(plan))?.number ?? 0 }),
      );
      return { status: 200, body: { number, hash, issues: inside('problem', issues) } };
    },
  });

  const drafts = operation({
    route: 'GET /api/plans/{plan}/drafts',
    summary: 'The drafts of a plan, without their schedules',
    answers: { 200: wire.listOf('drafts', wire.draftHead) },
    handle: async ({ param }) => {
      const found = await store.drafts(param('plan'));
      return { status: 200, body: { drafts: found.map(({ schedule: _, ...head }) => head) } };
    },
  });

  const readDraft = operation({
    route: 'GET /api/plans/{plan}/drafts/{draft}',
    summary: 'One draft',
    answers: { 200: wire.draft },
    handle: async ({ param }) => {
      const draft = await store.draft(param('draft'));
      if (draft === null || draft.plan !== param('plan')) throw fault('not-found');
      return { status: 200, body: draft };
    },
  });

  const saveDraft = operation({
    route: 'PUT /api/plans/{plan}/drafts/{draft}',
    summary: 'Saves a draft under its id',
    body: z.strictObject({ name: z.string().max(200), problem: z.int().min(1), schedule: wire.scheduleDocument }),
    maxBytes: DOCUMENT_BYTES,
    answers: { 200: wire.draftHead },
    handle: async ({ user, param, body, lang }) => {
      const { id: plan } = await planById(context, param('plan'));
      const draftId = param('draft');
      const earlier = await store.draft(draftId);
      // Ids of drafts are formed like those of plans.
      if (!isPlanId(draftId)) throw fault('bad-id');
      if (earlier !== null && earlier.plan !== plan) throw fault('other-plan');
      const { schedule, issues } = readSchedule(body.schedule, lang);
      if (schedule === null) throw faultsOf(inside('schedule', issues));
      const head = { id: draftId, plan, name: body.name, problem: body.problem };
      const savedBy = signedIn(user).id;
      const draft: DraftRecord = { ...head, savedAt: instantOf(now()), savedBy, schedule };
      await store.saveDraft(draft);
      await store.note(auditOf(context, savedBy, 'draft.save', plan, draftId));
      return { status: 200, body: { ...head, savedAt: draft.savedAt, savedBy } };
    },
  });

  return [list, create, read, readLatest, save, drafts, readDraft, saveDraft];
}

export async function planById({ store }: ServerContext, plan: string): Promise<PlanRecord> {
  const found = await store.plan(plan);
  if (found === null) throw fault('not-found');
  return found;
}

/** A write that may lose against another one. @throws Fault with the numbers. */
export async function saved<T>(
  write: () => Promise<T>,
  numbers: () => Promise<{ readonly given: number; readonly last: number }>,
): Promise<T> {
  try {
    return await write();
  } catch (thrown) {
    if (thrown instanceof ConflictError) throw fault('conflict', await numbers());
    throw thrown;
  }
}

/** Issues of a document that is a field of the body. */
export const inside = (field: string, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, path: issue.path === '' ? field : `${field}.${issue.path}` }));
