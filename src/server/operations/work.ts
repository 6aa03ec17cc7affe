import { z } from '@hono/zod-openapi';
import { problemHash } from '../../model/hash.ts';
import { readProblem, readSchedule } from '../../model/read.ts';
import { ConflictError, type WorkRecord, type WorkToSave } from '../../store/store.ts';
import { auditOf } from '../accounts.ts';
import { instantOf, type ServerContext } from '../context.ts';
import { fault, faultsOf } from '../faults.ts';
import { type Operation, operation, signedIn } from '../operation.ts';
import { problemDocument, scheduleDocument } from '../wire.ts';
import * as wire from '../wire-work.ts';
import { DOCUMENT_BYTES, inside, planById } from './plans.ts';

/** The state of a plan under work, which the page saves at every change. */
export function workOperations(context: ServerContext): readonly Operation[] {
  const { store, now } = context;

  const read = operation({
    route: 'GET /api/plans/{plan}/work',
    summary: 'The plan under work, or 204 where there is none; with `after`, 204 unless its number is greater',
    query: z.strictObject({ after: z.coerce.number().int().min(0).optional() }),
    answers: { 200: wire.work, 204: null },
    handle: async ({ param, query: { after } }) => {
      const { id } = await planById(context, param('plan'));
      // Asked often: the documents are read only where there is something new.
      if (after !== undefined && (await store.workNumber(id)) <= after) return { status: 204 };
      const work = await store.work(id);
      if (work === null) return { status: 204 };
      const by = await store.user(work.savedBy);
      return { status: 200, body: { ...work, savedBy: by?.name ?? work.savedBy } };
    },
  });

  const save = operation({
    route: 'PUT /api/plans/{plan}/work',
    summary: 'Saves both documents; a conflict where `number` is not one more than the last',
    body: z.strictObject({
      number: z.int().min(1),
      problem: problemDocument,
      schedule: scheduleDocument.nullable(),
    }),
    maxBytes: 2 * DOCUMENT_BYTES,
    answers: { 200: wire.workHead },
    handle: async ({ user, param, body, lang }) => {
      const { id: plan } = await planById(context, param('plan'));
      const { id, name } = signedIn(user);
      const { number } = body;
      const last = await store.workNumber(plan);
      // Before the documents are read, which takes longer.
      if (number < last || number > last + 1) throw fault('conflict', { given: number, last });
      const read = readProblem(body.problem, lang);
      const answer = body.schedule === null ? NO_SCHEDULE : readSchedule(body.schedule, lang);
      const { problem } = read;
      if (problem === null || (answer.schedule === null && body.schedule !== null)) {
        const faults = problem === null ? inside('problem', read.issues) : [];
        throw faultsOf([...faults, ...inside('schedule', answer.issues)]);
      }
      const savedAt = instantOf(now());
      const { schedule } = answer;
      const work: WorkToSave = { plan, number, savedAt, savedBy: id, problem, schedule, hash: problemHash(problem) };
      try {
        await store.saveWork(work, auditOf(context, id, 'work.save', plan, `${number}`));
      } catch (thrown) {
        if (!(thrown instanceof ConflictError)) throw thrown;
        const newest = await store.work(plan);
        // The answer was lost on its way, and the page has sent it again.
        if (newest === null || !isSame(newest, work)) {
          throw fault('conflict', { given: number, last: newest?.number ?? 0 });
        }
        return { status: 200, body: { number, savedAt: newest.savedAt, savedBy: name } };
      }
      return { status: 200, body: { number, savedAt, savedBy: name } };
    },
  });

  return [read, save];
}

const isSame = (one: WorkRecord, other: WorkRecord): boolean =>
  one.number === other.number &&
  one.savedBy === other.savedBy &&
  JSON.stringify([one.problem, one.schedule]) === JSON.stringify([other.problem, other.schedule]);

const NO_SCHEDULE = { schedule: null, issues: [] };
