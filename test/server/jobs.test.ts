import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { listen } from '../../src/server/listen.ts';
import { startServer } from '../../src/server/start.ts';
import { verify } from '../../src/verify/verify.ts';
import { codesOf, createOffice, jsonOf, type Office, PROBLEM, SCHEDULE } from './office.ts';

const PLAN = { id: 'p1', title: '青山县', firstDay: '2026-12-01', lastDay: '2026-12-15' };

interface Desk {
  readonly office: Office;
  readonly cookie: string;
  readonly send: (method: string, path: string, json?: unknown, lang?: string) => Promise<Response>;
}

/** So large that a solve goes on for minutes. */
const COUNTY: Problem = JSON.parse(
  readFileSync(new URL('../../examples/02-county-half-month/problem.json', import.meta.url), 'utf8'),
);

/** A plan with work number 1; by default with a schedule that holds one activity. */
async function desk(problem: Problem = PROBLEM): Promise<Desk> {
  const office = await createOffice();
  const cookie = await office.signIn('planner');
  const send = (method: string, path: string, json?: unknown, lang = 'zh') =>
    office.call(path, {
      method,
      cookie,
      headers: { 'accept-language': lang },
      ...(json === undefined ? {} : { json }),
    });
  await send('POST', '/api/plans', PLAN);
  const one: Schedule = { ...SCHEDULE, assignments: SCHEDULE.assignments.slice(0, 1) };
  const schedule = problem === PROBLEM ? one : null;
  const saved = await send('PUT', '/api/plans/p1/work', { number: 1, problem, schedule });
  if (saved.status !== 200) throw new Error('the fixture cannot be saved');
  return { office, cookie, send };
}

const SOLVE = { kind: 'solve', work: 1, timeMs: 1000, improve: false };

async function started({ send }: Desk, json: object = SOLVE): Promise<string> {
  const response = await send('POST', '/api/plans/p1/jobs', json);
  expect(response.status).toBe(201);
  const { id } = await jsonOf(response);
  return String(id);
}

const stateOf = async ({ send }: Desk, id: string) => (await jsonOf(await send('GET', `/api/jobs/${id}`)))['state'];

/** Every block of a stream of events, until it ends. */
async function blocksOf(response: Response): Promise<readonly string[]> {
  return (await response.text()).split('\n\n').filter((block) => block !== '');
}

const jobIn = (block: string | undefined): Record<string, unknown> => {
  const [name, data = ''] = (block ?? '').split('\ndata: ');
  expect(name).toBe('event: job');
  return JSON.parse(data);
};

describe('a job', () => {
  test('solves the work in a thread, tells how far it is, and has a sound schedule as its result', async () => {
    const all = await desk();
    const id = await started(all);
    const early = await all.send('GET', `/api/jobs/${id}/result`);
    expect([early.status, await codesOf(early)]).toEqual([409, ['no-result']]);
    const events = await all.send('GET', `/api/jobs/${id}/events`);
    expect(events.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const jobs = (await blocksOf(events)).map(jobIn);
    expect(jobs.at(0)).toMatchObject({ id, plan: 'p1', kind: 'solve', work: 1, timeMs: 1000, error: null });
    expect(jobs.at(-1)).toMatchObject({
      state: 'done',
      progress: { placed: 3, total: 3, mandatoryMissed: 0, bound: {} },
    });
    expect(jobs.filter(({ state }) => state === 'done')).toHaveLength(1);
    const { schedule, issues } = await jsonOf(await all.send('GET', `/api/jobs/${id}/result`));
    expect(issues).toEqual([]);
    const { violations, score } = verify(PROBLEM, schedule as Schedule);
    expect([violations, score.valueLost]).toEqual([[], 0]);
    // Who asks late is told the end at once.
    const late = await blocksOf(await all.send('GET', `/api/jobs/${id}/events`));
    expect(late.map(jobIn)).toEqual([await jsonOf(await all.send('GET', `/api/jobs/${id}`))]);
    expect(await jsonOf(await all.send('GET', '/api/plans/p1/jobs'))).toMatchObject({ jobs: [{ id, state: 'done' }] });
  });

  test('of other work than the newest is a conflict, and times have bounds', async () => {
    const all = await desk();
    const post = (json: object) => all.send('POST', '/api/plans/p1/jobs', json);
    const stale = await post({ ...SOLVE, work: 2 });
    expect([stale.status, await codesOf(stale)]).toEqual([409, ['conflict']]);
    for (const timeMs of [999, 600_001]) expect((await post({ ...SOLVE, timeMs })).status).toBe(422);
    expect((await post({ kind: 'dream', timeMs: 1000 })).status).toBe(422);
    const foresee = await post({ kind: 'foresee', timeMs: 1000 });
    expect([foresee.status, await codesOf(foresee)]).toEqual([422, ['nothing-published']]);
    expect((await all.send('POST', '/api/plans/none/jobs', SOLVE)).status).toBe(404);
    for (const path of ['', '/events', '/result']) {
      expect((await all.send('GET', `/api/jobs/none${path}`)).status).toBe(404);
    }
    expect((await all.send('DELETE', '/api/jobs/none')).status).toBe(404);
  });

  test('that is cancelled keeps the best, one that waits ends at once', async () => {
    const all = await desk(COUNTY);
    const long = { ...SOLVE, timeMs: 600_000, improve: true };
    const first = await started(all, long);
    const second = await started(all, long);
    const cancelled = await all.send('DELETE', `/api/jobs/${second}`);
    expect([cancelled.status, (await jsonOf(cancelled))['state']]).toEqual([202, 'cancelled']);
    expect(await jsonOf(await all.send('GET', `/api/jobs/${second}/result`))).toEqual({ schedule: null, issues: [] });
    const progress = async () => (await jsonOf(await all.send('GET', `/api/jobs/${first}`)))['progress'];
    await expect.poll(progress, { timeout: 20_000 }).toMatchObject({ placed: expect.any(Number) });
    await all.send('DELETE', `/api/jobs/${first}`);
    await expect.poll(() => stateOf(all, first), { timeout: 20_000 }).toBe('cancelled');
    const { schedule } = await jsonOf(await all.send('GET', `/api/jobs/${first}/result`));
    expect(schedule).toMatchObject({ stopReason: 'cancelled' });
    expect(verify(COUNTY, schedule as Schedule).violations).toEqual([]);
    expect((schedule as Schedule).assignments.length).toBeGreaterThan(0);
    expect((await all.office.store.audit(20)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['job.solve', 'job.cancel']),
    );
  });

  test('foresees what may come, beside the newest revision', async () => {
    const all = await desk();
    await all.office.publish();
    const id = await started(all, { kind: 'foresee', timeMs: 1000 });
    const jobs = (await blocksOf(await all.send('GET', `/api/jobs/${id}/events`))).map(jobIn);
    expect(jobs.at(-1)).toMatchObject({ state: 'done', work: null, progress: { cost: null } });
    expect(JSON.parse((await all.office.store.foresightOf('p1', 1)) ?? '')).toMatchObject({
      format: 'tongchou/foresight@1',
    });
  });

  test('that cannot be planned says so in both languages', async () => {
    const all = await desk();
    // What only planning sees: it reads as a Problem.
    const problem = {
      ...PROBLEM,
      activities: [
        { ...PROBLEM.activities[0], id: 'r', repeat: { per: 'week' } },
        { ...PROBLEM.activities[0], id: 'r@2026-12-01' },
      ],
    };
    const saved = await all.send('PUT', '/api/plans/p1/work', { number: 2, problem, schedule: null });
    expect([saved.status, await saved.text()]).toEqual([200, expect.any(String)]);
    const id = await started(all, { ...SOLVE, work: 2 });
    await expect.poll(() => stateOf(all, id), { timeout: 20_000 }).toBe('failed');
    const said = async (lang: string) => jsonOf(await all.send('GET', `/api/jobs/${id}`, undefined, lang));
    expect((await said('zh'))['error']).toContain('方案有误');
    expect((await said('en'))['error']).toContain('The Problem has faults');
    expect(await jsonOf(await all.send('GET', `/api/jobs/${id}/result`))).toMatchObject({
      schedule: null,
      issues: [{}],
    });
  });
});

describe('over a socket', () => {
  test('events come while the job runs, and whoever leaves is forgotten', async () => {
    const all = await desk(COUNTY);
    const { office } = all;
    let watching = 0;
    const { watch } = office.context.jobs;
    const counted = {
      ...office.context.jobs,
      watch: (...args: Parameters<typeof watch>) => {
        const stop = watch(...args);
        watching += 1;
        return () => {
          watching -= 1;
          stop();
        };
      },
    };
    const { createApp } = await import('../../src/server/app.ts');
    const listening = await listen({ host: '127.0.0.1', port: 0 }, () =>
      createApp({ ...office.context, jobs: counted }),
    );
    onTestFinished(() => listening.stop());
    const id = await started(all, { ...SOLVE, timeMs: 600_000 });
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const url = `http://127.0.0.1:${listening.port}/api/jobs/${id}/events`;
      get(url, { agent: false, headers: { cookie: all.cookie } }, resolve).on('error', reject);
    });
    let text = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    const blocks = () => text.split('\n\n').slice(0, -1);
    // Of a job that goes on for minutes.
    await expect.poll(() => blocks().length, { timeout: 20_000 }).toBeGreaterThan(2);
    expect(jobIn(blocks()[2])).toMatchObject({ id, state: 'running', progress: { total: expect.any(Number) } });
    expect(watching).toBe(1);
    response.destroy();
    await expect.poll(() => watching).toBe(0);
    await all.send('DELETE', `/api/jobs/${id}`);
  });

  test('a server that stops ends the stream at once, and its job waits for the next start', async () => {
    const all = await desk(COUNTY);
    const { store, context } = all.office;
    const { now, random } = context;
    const options = { store, now, random, host: '127.0.0.1', port: 0, baseUrl: undefined, gzip: true } as const;
    const server = await startServer({ ...options, lang: 'zh', writeLog: () => {} });
    const send = (path: string, init: RequestInit = {}) =>
      fetch(`${server.baseUrl}${path}`, {
        ...init,
        headers: { cookie: all.cookie, 'content-type': 'application/json' },
      });
    const posted = await send('/api/plans/p1/jobs', {
      method: 'POST',
      body: JSON.stringify({ ...SOLVE, timeMs: 600_000 }),
    });
    const { id }: { readonly id: string } = await posted.json();
    await expect.poll(async () => (await store.job(id))?.state, { timeout: 20_000 }).toBe('running');
    const events = (await send(`/api/jobs/${id}/events`)).text();
    await server.stop();
    expect(await events).toContain('event: job');
    expect(await store.job(id)).toMatchObject({ state: 'waiting', startedAt: null });
    const next = await startServer({ ...options, lang: 'zh', writeLog: () => {} });
    onTestFinished(next.stop);
    await expect.poll(async () => (await store.job(id))?.state, { timeout: 20_000 }).toBe('running');
  });
});
