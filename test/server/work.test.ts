import { describe, expect, test } from 'vitest';
import { codesOf, createOffice, jsonOf, type Office, PROBLEM, SCHEDULE } from './office.ts';

const PLAN = { id: 'p1', title: '青山县', firstDay: '2026-12-01', lastDay: '2026-12-15' };
const PATH = '/api/plans/p1/work';

async function desk(): Promise<{
  readonly office: Office;
  readonly send: (method: string, path: string, json?: unknown, lang?: string) => Promise<Response>;
}> {
  const office = await createOffice();
  const cookie = await office.signIn('planner');
  const send = (method: string, path: string, json?: unknown, lang = 'zh') =>
    office.call(path, {
      ...{ method, cookie, headers: { 'accept-language': lang } },
      ...(json === undefined ? {} : { json }),
    });
  await send('POST', '/api/plans', PLAN);
  return { office, send };
}

const workOf = (number: number, title = '标题') => ({ number, problem: { ...PROBLEM, title }, schedule: SCHEDULE });

describe('the work on a plan', () => {
  test('is what was saved last, by whom', async () => {
    const { office, send } = await desk();
    expect((await send('GET', PATH)).status).toBe(204);
    const head = await send('PUT', PATH, workOf(1));
    const [user] = await office.store.users();
    const saved = { number: 1, savedAt: '2026-11-20T08:00:00Z', savedBy: user?.name };
    expect([head.status, await jsonOf(head)]).toEqual([200, saved]);
    const { number: _, ...documents } = workOf(1);
    expect(await jsonOf(await send('GET', PATH))).toEqual({ plan: 'p1', ...saved, ...documents });
    const empty = { ...workOf(2), schedule: null };
    expect((await send('PUT', PATH, empty)).status).toBe(200);
    expect(await jsonOf(await send('GET', PATH))).toMatchObject({ number: 2, schedule: null });
    // What works on Problems goes on with it.
    expect(await jsonOf(await send('GET', '/api/plans/p1/problem'))).toMatchObject({ problem: { title: '标题' } });
  });

  test('of two saves of one number one is a conflict, in words, and nothing of it is kept', async () => {
    const { send } = await desk();
    await send('PUT', PATH, workOf(1));
    const both = await Promise.all(['一', '二'].map((title) => send('PUT', PATH, workOf(2, title))));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409);
    const { issues } = await jsonOf(lost ?? new Response('{}'));
    expect(issues).toMatchObject([{ code: 'conflict', message: '他人已先行保存：最新为第 2 号，您给的是第 2 号' }]);
    const kept = both[0]?.status === 200 ? '一' : '二';
    expect(await jsonOf(await send('GET', PATH))).toMatchObject({ number: 2, problem: { title: kept } });
    const english = await send('PUT', PATH, workOf(9), 'en');
    expect(await jsonOf(english)).toMatchObject({
      issues: [{ message: expect.stringContaining('the last number is 2') }],
    });
    expect((await send('PUT', PATH, workOf(0))).status).toBe(422);
    // The same once more is none: its answer may have been lost.
    const again = await send('PUT', PATH, workOf(2, kept));
    expect([again.status, (await jsonOf(again))['number']]).toEqual([200, 2]);
    expect((await send('PUT', PATH, { ...workOf(2, kept), schedule: null })).status).toBe(409);
  });

  test('with faults is refused with all of them, each with its place', async () => {
    const { send } = await desk();
    const problem = { ...PROBLEM, leaders: PROBLEM.leaders.map((leader) => ({ ...leader, body: 'none' })) };
    const schedule = { ...SCHEDULE, assignments: [{ activity: 'a1' }] };
    const response = await send('PUT', PATH, { number: 1, problem, schedule });
    expect(response.status).toBe(422);
    const { issues } = (await response.json()) as { readonly issues: readonly { readonly path: string }[] };
    const places = issues.map(({ path }) => path);
    expect(places).toContain('problem.leaders[0].body');
    expect(places.some((path) => path.startsWith('schedule.assignments[0]'))).toBe(true);
    expect((await send('GET', PATH)).status).toBe(204);
  });

  test('begins, for a plan from before, with its newest Problem and the draft that answers it', async () => {
    const { send } = await desk();
    await send('PUT', '/api/plans/p1/problem', { number: 1, problem: PROBLEM });
    await send('PUT', '/api/plans/p1/drafts/d1', { name: '方案一', problem: 1, schedule: SCHEDULE });
    expect(await jsonOf(await send('GET', PATH))).toMatchObject({ number: 0, problem: PROBLEM, schedule: SCHEDULE });
    expect((await send('PUT', PATH, workOf(1))).status).toBe(200);
    // The draft still has its Problem.
    expect((await send('PUT', '/api/plans/p1/problem', { number: 3, problem: PROBLEM })).status).toBe(200);
    expect(await jsonOf(await send('GET', PATH))).toMatchObject({ number: 2, problem: PROBLEM });
    expect(await codesOf(await send('PUT', PATH, workOf(2)))).toEqual(['conflict']);
  });

  test('of a plan that is not there is none', async () => {
    const { send } = await desk();
    expect((await send('GET', '/api/plans/none/work')).status).toBe(404);
    expect((await send('PUT', '/api/plans/none/work', workOf(1))).status).toBe(404);
  });
});
