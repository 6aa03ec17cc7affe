import { describe, expect, test } from 'vitest';
import { codesOf, createOffice, jsonOf, MOVED, type Office, PROBLEM, SCHEDULE } from './office.ts';

type Send = (method: string, path: string, json?: unknown) => Promise<Response>;

async function asPlanner(): Promise<{ readonly office: Office; readonly send: Send }> {
  const office = await createOffice();
  const cookie = await office.signIn('planner');
  return {
    office,
    send: (method, path, json) =>
      office.call(`/api${path}`, { method, cookie, ...(json === undefined ? {} : { json }) }),
  };
}

const PLAN = { id: 'p1', title: '12月上半月', firstDay: '2026-12-01', lastDay: '2026-12-15' };

/** A plan with its Problem and a draft, by the API alone. */
async function drafted() {
  const made = await asPlanner();
  const { send } = made;
  expect((await send('POST', '/plans', PLAN)).status).toBe(201);
  expect((await send('PUT', '/plans/p1/problem', { number: 1, problem: PROBLEM })).status).toBe(200);
  const draft = { name: '方案一', problem: 1, schedule: SCHEDULE };
  expect((await send('PUT', '/plans/p1/drafts/d1', draft)).status).toBe(200);
  return made;
}

describe('plans, Problems and drafts', () => {
  test('are kept and given back', async () => {
    const { send } = await drafted();
    expect(await jsonOf(await send('GET', '/plans'))).toMatchObject({ plans: [PLAN] });
    expect(await jsonOf(await send('GET', '/plans/p1'))).toMatchObject(PLAN);
    expect(await jsonOf(await send('GET', '/plans/p1/problem'))).toMatchObject({ number: 1, problem: PROBLEM });
    const { drafts } = await jsonOf(await send('GET', '/plans/p1/drafts'));
    expect(drafts).toMatchObject([{ id: 'd1', name: '方案一', problem: 1 }]);
    expect(JSON.stringify(drafts)).not.toContain('assignments');
    expect(await jsonOf(await send('GET', '/plans/p1/drafts/d1'))).toMatchObject({ schedule: SCHEDULE });
  });

  test('what is not there is not found', async () => {
    const { send } = await asPlanner();
    const paths = ['', '/problem', '/drafts/x', '/revisions', '/revisions/1', '/revisions/x', '/diff?from=1&to=2'];
    for (const path of paths) expect([path, (await send('GET', `/plans/p9${path}`)).status]).toEqual([path, 404]);
  });

  test('a Problem saved over a newer one is a conflict that names both numbers', async () => {
    const { send } = await drafted();
    const response = await send('PUT', '/plans/p1/problem?lang=en', { number: 1, problem: PROBLEM });
    expect(response.status).toBe(409);
    expect(await jsonOf(response)).toMatchObject({
      issues: [{ code: 'conflict', message: 'somebody else was faster: the last number is 1, yours was 1' }],
    });
  });

  test('faults of documents are all named, with their paths in the body', async () => {
    const { send } = await drafted();
    const problem = { ...PROBLEM, leaders: [{ id: 'sec', nam: 'x' }], slotMinutes: 7 };
    const response = await send('PUT', '/plans/p1/problem', { number: 2, problem });
    expect(response.status).toBe(422);
    const { issues } = await jsonOf(response);
    expect(issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'unknown-field', path: 'problem.leaders[0].nam' }),
        expect.objectContaining({ code: 'bad-value', path: 'problem.slotMinutes' }),
      ]),
    );
    const draft = { name: '', problem: 1, schedule: { format: 'tongchou/schedule@1' } };
    expect(await codesOf(await send('PUT', '/plans/p1/drafts/d2', draft))).toEqual(['missing-field']);
    expect((await send('GET', '/plans/p1/drafts/d2')).status).toBe(404);
  });

  test('faults of a body are all named', async () => {
    const { send } = await asPlanner();
    const response = await send('POST', '/plans', { id: 'p1', titel: 'x', firstDay: '2026-13-01', lastDay: 5 });
    expect(response.status).toBe(422);
    const { issues } = await jsonOf(response);
    expect((issues as readonly { path: string }[]).map(({ path }) => path).sort()).toEqual([
      'firstDay',
      'lastDay',
      'titel',
      'title',
    ]);
  });

  test('ids that could not stand in a UID are refused, and so is one that is taken', async () => {
    const { send } = await drafted();
    expect(await codesOf(await send('POST', '/plans', { ...PLAN, id: 'a#b' }))).toEqual(['bad-id']);
    expect(await codesOf(await send('POST', '/plans', PLAN))).toEqual(['already-there']);
    expect(await codesOf(await send('POST', '/plans', { ...PLAN, id: 'p3', lastDay: '2026-11-01' }))).toEqual([
      'bad-request',
    ]);
    await send('POST', '/plans', { ...PLAN, id: 'p2' });
    const draft = { name: '', problem: 1, schedule: SCHEDULE };
    expect(await codesOf(await send('PUT', '/plans/p2/drafts/d1', draft))).toEqual(['other-plan']);
    expect(await codesOf(await send('PUT', '/plans/p2/drafts/a%20b', draft))).toEqual(['bad-id']);
    expect((await send('GET', '/plans/p2/drafts/d1')).status).toBe(404);
  });
});

describe('publications', () => {
  const publish = (send: Send, number: number, draft = 'd1', more = {}) =>
    send('POST', '/plans/p1/publications', { number, draft, ...more });

  test('publish a draft; revisions, diff and roll-back follow', async () => {
    const { office, send } = await drafted();
    const first = await publish(send, 1, 'd1', { note: '第一版' });
    expect(await jsonOf(first)).toMatchObject({ plan: 'p1', number: 1, publishedAt: '2026-11-20T08:00:00Z' });
    await send('PUT', '/plans/p1/drafts/d2', { name: '方案二', problem: 1, schedule: MOVED });
    office.clock.forward(60);
    expect((await publish(send, 2, 'd2')).status).toBe(201);

    const { revisions } = await jsonOf(await send('GET', '/plans/p1/revisions'));
    expect(revisions).toMatchObject([{ number: 2 }, { number: 1, note: '第一版' }]);
    expect(await jsonOf(await send('GET', '/plans/p1/revisions/1'))).toMatchObject({ schedule: SCHEDULE });
    const { changes } = await jsonOf(await send('GET', '/plans/p1/diff?from=1&to=2'));
    expect(changes).toMatchObject([{ kind: 'changed', id: 'a3', moved: 'within-day', rehoused: false }]);

    office.clock.forward(60);
    const back = await send('POST', '/plans/p1/rollbacks', { number: 3, to: 1 });
    expect([back.status, await jsonOf(back)]).toEqual([201, expect.objectContaining({ number: 3 })]);
    expect(await jsonOf(await send('GET', '/plans/p1/revisions/3'))).toMatchObject({
      rollbackOf: 1,
      schedule: SCHEDULE,
    });
    const again = await send('POST', '/plans/p1/rollbacks', { number: 4, to: 3 });
    expect([again.status, await codesOf(again)]).toEqual([422, ['already-newest']]);
    const never = await send('POST', '/plans/p1/rollbacks', { number: 4, to: 9 });
    expect(never.status).toBe(404);
  });

  test('are refused with the full list while an owner is missing, and published when that is waived', async () => {
    const { send } = await drafted();
    const activities = PROBLEM.activities.map(({ owner: _, ...activity }) => activity);
    await send('PUT', '/plans/p1/problem', { number: 2, problem: { ...PROBLEM, activities } });
    await send('PUT', '/plans/p1/drafts/d1', { name: '', problem: 2, schedule: SCHEDULE });
    const refused = await publish(send, 1);
    expect(refused.status).toBe(422);
    expect((await codesOf(refused)).filter((code) => code === 'owner-empty')).toHaveLength(3);
    expect(await jsonOf(await send('GET', '/plans/p1/revisions'))).toEqual({ revisions: [] });
    const waivers = activities.map(({ id }) => ({ activity: id, name: '张主任', reason: '人员待定' }));
    expect((await publish(send, 1, 'd1', { waivers })).status).toBe(201);
  });

  test('of another number, draft or Problem than the newest are refused', async () => {
    const { send } = await drafted();
    expect((await publish(send, 2)).status).toBe(409);
    expect(await codesOf(await publish(send, 1, 'unknown'))).toEqual(['other-plan']);
    await send('PUT', '/plans/p1/problem', { number: 2, problem: PROBLEM });
    expect(await codesOf(await publish(send, 1))).toEqual(['other-plan']);
  });
});

describe('subscriptions and receipts', () => {
  const MAYOR = { kind: 'leader', id: 'mayor' };
  const subscription = (scope: object, view = 'full') => ({ label: '王县长的手机', scope, view });

  test('links are given once; who has fetched what is told, and who has not', async () => {
    const { office, send } = await asPlanner();
    await office.publish();
    const made = await jsonOf(await send('POST', '/subscriptions', subscription(MAYOR)));
    const links = made['links'] as { readonly [name: string]: string };
    expect(links).toMatchObject({
      feed: expect.stringMatching(/^http:\/\/127\.0\.0\.1:8080\/feeds\/[\w-]{32}\.ics$/),
      webcal: expect.stringMatching(/^webcal:\/\/127\.0\.0\.1:8080\/feeds\/[\w-]{32}\.ics$/),
      page: expect.stringMatching(/^http:\/\/127\.0\.0\.1:8080\/feeds\/[\w-]{32}$/),
    });
    const path = new URL(links['feed'] ?? '').pathname;
    const receipts = async () => jsonOf(await send('GET', '/receipts'));
    expect(await receipts()).toMatchObject({ newest: 'p1#1', receipts: [{ hasNewest: false, fetches: [] }] });

    const etag = (await office.call(path, { headers: { 'user-agent': 'khal/1\u00e9' } })).headers.get('etag') ?? '';
    await office.call(path, { method: 'HEAD' });
    const fetched = { client: 'khal/1?', revision: 'p1#1', count: 1 };
    expect(await receipts()).toMatchObject({ receipts: [{ scope: MAYOR, hasNewest: true, fetches: [fetched] }] });
    // Whoever has asked and learnt that nothing is new knows it too.
    await office.call(path, { headers: { 'user-agent': 'khal/1\u00e9', 'if-none-match': etag } });
    expect(await receipts()).toMatchObject({ receipts: [{ fetches: [{ ...fetched, count: 2 }] }] });
    await office.publish(MOVED);
    expect(await receipts()).toMatchObject({ newest: 'p1#2', receipts: [{ hasNewest: false }] });
  });

  test('before the first publication the newest Problems say whom there is', async () => {
    const { send } = await drafted();
    const scopes = [MAYOR, { kind: 'body', id: 'gov' }, { kind: 'venue', id: 'v1' }, { kind: 'unit', id: '组织部' }];
    for (const scope of [...scopes, { kind: 'master' }]) {
      expect((await send('POST', '/subscriptions', subscription(scope))).status).toBe(201);
    }
    for (const scope of scopes) {
      expect(await codesOf(await send('POST', '/subscriptions', subscription({ ...scope, id: 'nobody' })))).toEqual([
        'wrong-scope',
      ]);
    }
    expect((await send('POST', '/subscriptions', subscription({ kind: 'planet', id: 'x' }))).status).toBe(422);
    expect(await jsonOf(await send('GET', '/receipts'))).toMatchObject({ newest: null });
  });

  test('one that is revoked is listed, but can be neither rotated nor revoked', async () => {
    const { office, send } = await asPlanner();
    await office.publish();
    const made = await jsonOf(await send('POST', '/subscriptions', subscription(MAYOR)));
    const { id } = made['subscription'] as { readonly id: string };
    expect((await send('DELETE', `/subscriptions/${id}`)).status).toBe(204);
    expect((await send('DELETE', `/subscriptions/${id}`)).status).toBe(404);
    expect((await send('POST', `/subscriptions/${id}/rotation`)).status).toBe(404);
    expect(await jsonOf(await send('GET', '/subscriptions'))).toMatchObject({
      subscriptions: [{ id, revokedAt: '2026-11-20T08:01:00Z' }],
    });
    expect(await jsonOf(await send('GET', '/receipts'))).toMatchObject({ receipts: [] });
  });
});

describe('users and the audit log', () => {
  test('a user is invited, sets a password, and can be disabled', async () => {
    const { office, send } = await asPlanner();
    const invited = await jsonOf(await send('POST', '/users', { name: '小李', role: 'clerk', of: 'party' }));
    const { id } = invited['user'] as { readonly id: string };
    const link = String(invited['link']);
    expect(invited).toMatchObject({ user: { name: '小李', role: 'clerk', of: 'party', state: 'invited' } });
    const secret = link.split('/').at(-1) ?? '';
    const accept = (password: string, of = secret) =>
      office.call('/api/invitations', { method: 'POST', json: { secret: of, password } });
    expect(await codesOf(await accept('short'))).toEqual(['weak-password']);
    const accepted = await accept('一句只有自己知道的话呀');
    expect(accepted.status).toBe(200);
    const cookie = accepted.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await jsonOf(await office.call('/api/me', { cookie }))).toMatchObject({ user: { id, state: 'active' } });
    expect(await codesOf(await accept('一句只有自己知道的话呀'))).toEqual(['invitation-invalid']);

    expect((await send('DELETE', `/users/${id}`)).status).toBe(204);
    expect((await office.call('/api/me', { cookie })).status).toBe(401);
    expect(await jsonOf(await send('GET', '/users'))).toMatchObject({
      users: expect.arrayContaining([expect.objectContaining({ id, state: 'disabled' })]),
    });
    const again = await jsonOf(await send('POST', `/users/${id}/invitation`));
    expect(String(again['link'])).not.toBe(link);
    office.clock.forward(8 * 86_400);
    expect(await codesOf(await accept('一句只有自己知道的话呀', String(again['link']).split('/').at(-1)))).toEqual([
      'invitation-invalid',
    ]);
  });

  test('a clerk needs a body, names are unique, nobody disables himself', async () => {
    const { office, send } = await asPlanner();
    const [self] = await office.store.users();
    expect(await codesOf(await send('POST', '/users', { name: 'a', role: 'clerk', of: null }))).toEqual([
      'wrong-scope',
    ]);
    expect(await codesOf(await send('POST', '/users', { name: 'a', role: 'auditor', of: 'x' }))).toEqual([
      'wrong-scope',
    ]);
    expect(await codesOf(await send('POST', '/users', { name: self?.name, role: 'auditor', of: null }))).toEqual([
      'name-taken',
    ]);
    expect(await codesOf(await send('DELETE', `/users/${self?.id}`))).toEqual(['own-account']);
    expect((await send('DELETE', '/users/unknown')).status).toBe(404);
  });

  test('whatever changes something is in the log, without titles', async () => {
    const { send } = await drafted();
    await send('POST', '/plans/p1/publications', { number: 1, draft: 'd1' });
    const log = await jsonOf(await send('GET', '/audit?limit=3'));
    const entries = log['entries'] as readonly { readonly action: string }[];
    expect(entries.map(({ action }) => action)).toEqual(['publish', 'draft.save', 'problem.save']);
    for (const { title = '' } of PROBLEM.activities) expect(JSON.stringify(log)).not.toContain(title);
    expect((await send('GET', '/audit?limit=x')).status).toBe(422);
    expect((await send('GET', '/audit?limit=0')).status).toBe(422);
  });
});
