import { z } from '@hono/zod-openapi';
import type { Lang } from '../../formats/words.ts';
import type { SolveTask } from '../../jobs/messages.ts';
import type { Issue } from '../../model/issue.ts';
import { issueByCode } from '../../model/issue-by-code.ts';
import type { JobRecord, NewJobRecord } from '../../store/job-store.ts';
import type { UserRecord } from '../../store/store.ts';
import { auditOf } from '../accounts.ts';
import { instantOf, type ServerContext } from '../context.ts';
import { fault } from '../faults.ts';
import { isEnded, jobEvents } from '../job-events.ts';
import { type Operation, operation, signedIn } from '../operation.ts';
import * as wire from '../wire-work.ts';
import { serverWords } from '../words.ts';
import { planById } from './plans.ts';

/** So many of a plan are listed. */
const LISTED = 20;

const timeMs = z.int().min(1000).max(600_000);
const newJob = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('solve'), work: z.int().min(0), timeMs, improve: z.boolean() }),
    z.strictObject({ kind: z.literal('foresee'), timeMs }),
  ])
  .openapi('NewJob');

/** What takes longer than a request may: it waits in a queue, runs in a thread, and can be watched and cancelled. */
export function jobOperations(context: ServerContext): readonly Operation[] {
  const { store, jobs, now, random } = context;

  const head = (
    plan: string,
    kind: JobRecord['kind'],
    ms: number,
    { name }: UserRecord,
  ): Omit<NewJobRecord, 'work'> => ({
    id: Buffer.from(random(9)).toString('base64url'),
    ...{ plan, kind, by: name, timeMs: ms },
    createdAt: instantOf(now()),
  });

  const add = operation({
    route: 'POST /api/plans/{plan}/jobs',
    summary:
      'Solves the work of this number, or foresees changes of the newest revision, as soon as other jobs have ended',
    body: newJob,
    answers: { 201: wire.job },
    handle: async ({ user, param, body, lang }) => {
      const { id: plan } = await planById(context, param('plan'));
      const by = signedIn(user);
      const job = head(plan, body.kind, body.timeMs, by);
      const audit = auditOf(context, by.id, `job.${body.kind}`, plan, job.id);
      if (body.kind === 'solve') {
        const work = await store.work(plan);
        if (work === null) throw fault('not-found');
        if (work.number !== body.work) throw fault('conflict', { given: body.work, last: work.number });
        const task: SolveTask = { problem: work.problem, start: body.improve ? work.schedule : null };
        await jobs.submit({ ...job, work: body.work }, JSON.stringify(task), audit);
      } else {
        if ((await store.revisions(plan)).length === 0) throw fault('nothing-published');
        await jobs.submit({ ...job, work: null }, '', audit);
      }
      return { status: 201, body: said(await jobById(context, job.id), lang) };
    },
  });

  const list = operation({
    route: 'GET /api/plans/{plan}/jobs',
    summary: `The newest ${LISTED} jobs of a plan, the newest first`,
    answers: { 200: z.object({ jobs: z.array(wire.job) }) },
    handle: async ({ param, lang }) => {
      const { id: plan } = await planById(context, param('plan'));
      const found = await jobs.jobs(plan, LISTED);
      return { status: 200, body: { jobs: found.map((job) => said(job, lang)) } };
    },
  });

  const read = operation({
    route: 'GET /api/jobs/{job}',
    summary: 'One job, with how far it is',
    answers: { 200: wire.job },
    handle: async ({ param, lang }) => ({ status: 200, body: said(await jobById(context, param('job')), lang) }),
  });

  const events = operation({
    route: 'GET /api/jobs/{job}/events',
    summary: 'One job as server-sent events named `job`: its state, then each change until it has ended',
    answers: { 200: wire.job },
    media: 'text/event-stream',
    handle: async ({ param, lang }) => {
      const stream = await jobEvents(jobs, param('job'), { say: (job) => said(job, lang) });
      if (stream === null) throw fault('not-found');
      return { status: 200, stream, headers: STREAM_HEADERS };
    },
  });

  const result = operation({
    route: 'GET /api/jobs/{job}/result',
    summary: 'What came of a job that is done or cancelled',
    answers: { 200: wire.jobResult },
    handle: async ({ param, lang }) => {
      const job = await jobById(context, param('job'));
      const text = isEnded(job) ? await store.jobResult(job.id) : null;
      if (text === null && job.state !== 'cancelled') throw fault('no-result');
      const { schedule, issues } = text === null ? NOTHING : resultOf(text);
      return { status: 200, body: { schedule, issues: issues.map((issue) => issueByCode(issue, lang)) } };
    },
  });

  const cancel = operation({
    route: 'DELETE /api/jobs/{job}',
    summary: 'Cancels a job; the best that it has found is its result',
    answers: { 202: wire.job },
    handle: async ({ user, param, lang }) => {
      const job = await jobById(context, param('job'));
      if (!isEnded(job)) {
        await jobs.cancel(job.id);
        await store.note(auditOf(context, signedIn(user).id, 'job.cancel', job.plan, job.id));
      }
      return { status: 202, body: said(await jobById(context, job.id), lang) };
    },
  });

  return [add, list, read, events, result, cancel];
}

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Proxies shall pass on what they get.
  'x-accel-buffering': 'no',
};

interface Result {
  readonly schedule: unknown;
  readonly issues: readonly Issue[];
}

const NOTHING: Result = { schedule: null, issues: [] };
const resultOf = (text: string): Result => JSON.parse(text);

async function jobById({ jobs }: ServerContext, id: string): Promise<JobRecord> {
  const job = await jobs.job(id);
  if (job === null) throw fault('not-found');
  return job;
}

const said = (job: JobRecord, lang: Lang) => ({
  ...job,
  error: job.error === null ? null : serverWords(lang).jobs[job.error],
});
