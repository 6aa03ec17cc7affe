import { z } from '@hono/zod-openapi';
import type { SubmissionRecord, UserRecord } from '../../store/store.ts';
import { auditOf } from '../accounts.ts';
import { instantOf, type ServerContext } from '../context.ts';
import { fault } from '../faults.ts';
import { type Operation, operation, signedIn } from '../operation.ts';
import * as wire from '../wire-work.ts';
import { planById } from './plans.ts';

const MIB = 1024 * 1024;
/** Of a file. */
const MOST_BYTES = 16 * MIB;
/** Of a plan's files together: they are read all at once. */
const MOST_BYTES_OF_PLAN = 64 * MIB;
const MOST_FILES = 50;

const newSubmission = z
  .strictObject({
    role: z.enum(['wishes', 'roster']),
    name: z.string().min(1).max(200),
    base64: z.base64().openapi({ description: 'XLSX, CSV, iCalendar or Problem JSON; at most 16 MB' }),
  })
  .openapi('NewSubmission');

/** Files that the bodies and the planner send in for a plan. */
export function submissionOperations(context: ServerContext): readonly Operation[] {
  const { store, now, random } = context;

  const list = operation({
    route: 'GET /api/plans/{plan}/submissions',
    summary: "The files that were sent in for a plan; a clerk's own body's",
    answers: { 200: z.object({ submissions: z.array(wire.submission) }) },
    handle: async ({ user, grant, param }) => {
      const { id: plan } = await planById(context, param('plan'));
      const by = signedIn(user);
      const all = await store.submissions(plan);
      return { status: 200, body: { submissions: all.filter((one) => grant === 'all' || isOf(one, by)) } };
    },
  });

  const add = operation({
    route: 'POST /api/plans/{plan}/submissions',
    summary: 'Sends a file in; a new roster replaces the one before',
    body: newSubmission,
    // In base 64, with the rest of the body.
    maxBytes: Math.ceil((MOST_BYTES * 4) / 3) + 4096,
    answers: { 201: wire.submission },
    handle: async ({ user, grant, param, body }) => {
      const { id: plan } = await planById(context, param('plan'));
      const by = signedIn(user);
      if (grant === 'own' && (body.role !== 'wishes' || by.of === null)) throw fault('forbidden');
      const bytes = Buffer.from(body.base64, 'base64');
      if (bytes.length > MOST_BYTES) throw fault('too-large', { limit: MOST_BYTES });
      checkRoom(await store.submissions(plan), body.role, bytes.length);
      const submission: SubmissionRecord = {
        id: Buffer.from(random(9)).toString('base64url'),
        ...{ plan, role: body.role, name: body.name, size: bytes.length, by: by.name },
        body: grant === 'own' ? by.of : null,
        at: instantOf(now()),
      };
      await store.addSubmission(submission, bytes, auditOf(context, by.id, 'submission.add', plan, submission.id));
      return { status: 201, body: submission };
    },
  });

  const remove = operation({
    route: 'DELETE /api/plans/{plan}/submissions/{submission}',
    summary: 'Takes a file back',
    answers: { 204: null },
    handle: async ({ user, grant, param }) => {
      const [plan, id] = [param('plan'), param('submission')];
      const by = signedIn(user);
      const found = (await store.submissions(plan)).find((one) => one.id === id);
      if (found === undefined || (grant === 'own' && !isOf(found, by))) throw fault('not-found');
      await store.removeSubmission(id, auditOf(context, by.id, 'submission.remove', plan, id));
      return { status: 204 };
    },
  });

  return [list, add, remove];
}

/** Whether it came from the body of a clerk. */
const isOf = ({ body }: SubmissionRecord, { of }: UserRecord): boolean => body !== null && body === of;

/** @throws Fault where a file more would be too much. */
function checkRoom(all: readonly SubmissionRecord[], role: SubmissionRecord['role'], size: number): void {
  const staying = all.filter((one) => role === 'wishes' || one.role !== role);
  if (staying.filter((one) => one.role === 'wishes').length >= MOST_FILES && role === 'wishes') {
    throw fault('too-many-files', { limit: MOST_FILES });
  }
  const total = staying.reduce((sum, one) => sum + one.size, size);
  if (total > MOST_BYTES_OF_PLAN) throw fault('too-large', { limit: MOST_BYTES_OF_PLAN });
}
