import { describe, expect, test } from 'vitest';
import { ACCESS, accessTo, type Grant, type RouteName } from '../../src/server/access.ts';
import { createOffice } from './office.ts';

const ROUTES = Object.keys(ACCESS).map((name) => name as RouteName);
const ROLES = ['planner', 'clerk', 'staff', 'auditor'] as const;

/** Whom the office meant to let do what: the table of access once more, by hand. */
const MEANT: { readonly [route: string]: string } = {
  'POST /api/login': 'everybody anonymous',
  'POST /api/invitations': 'everybody anonymous',
  'GET /api/session': 'everybody anonymous',
  'POST /api/logout': 'everybody',
  'POST /api/password': 'everybody',
  'GET /api/me': 'everybody',
  'GET /api/plans': 'everybody',
  'POST /api/plans': 'planner',
  'GET /api/plans/{plan}': 'everybody',
  'GET /api/plans/{plan}/problem': 'planner',
  'PUT /api/plans/{plan}/problem': 'planner',
  'GET /api/plans/{plan}/drafts': 'planner',
  'GET /api/plans/{plan}/drafts/{draft}': 'planner',
  'PUT /api/plans/{plan}/drafts/{draft}': 'planner',
  'GET /api/plans/{plan}/work': 'planner',
  'PUT /api/plans/{plan}/work': 'planner',
  'POST /api/plans/{plan}/jobs': 'planner',
  'GET /api/plans/{plan}/jobs': 'planner',
  'GET /api/jobs/{job}': 'planner',
  'GET /api/jobs/{job}/events': 'planner',
  'GET /api/jobs/{job}/result': 'planner',
  'DELETE /api/jobs/{job}': 'planner',
  'POST /api/intake': 'planner',
  'GET /api/templates/{template}': 'planner clerk',
  'GET /api/plans/{plan}/submissions': 'planner clerk',
  'POST /api/plans/{plan}/submissions': 'planner clerk',
  'DELETE /api/plans/{plan}/submissions/{submission}': 'planner clerk',
  'GET /api/plans/{plan}/intake': 'planner',
  'POST /api/plans/{plan}/intake': 'planner',
  'POST /api/plans/{plan}/publication-check': 'planner',
  'POST /api/plans/{plan}/publications': 'planner',
  'POST /api/plans/{plan}/rollbacks': 'planner',
  'GET /api/plans/{plan}/revisions': 'everybody',
  'GET /api/plans/{plan}/revisions/{number}': 'planner auditor',
  'GET /api/plans/{plan}/revisions/{number}/notices': 'planner auditor',
  'GET /api/plans/{plan}/diff': 'planner auditor',
  'GET /api/ledger': 'planner clerk auditor',
  'POST /api/ledger/{plan}/{activity}': 'planner',
  'GET /api/wishes': 'planner clerk',
  'GET /api/feeds': 'planner auditor',
  'GET /api/foresight': 'planner',
  'GET /api/view': 'planner clerk staff auditor',
  'GET /api/subscriptions': 'planner clerk staff auditor',
  'POST /api/subscriptions': 'planner clerk staff',
  'POST /api/subscriptions/{subscription}/rotation': 'planner clerk staff',
  'DELETE /api/subscriptions/{subscription}': 'planner clerk staff',
  'GET /api/receipts': 'planner clerk staff auditor',
  'GET /api/users': 'planner auditor',
  'POST /api/users': 'planner',
  'POST /api/users/{user}/invitation': 'planner',
  'DELETE /api/users/{user}': 'planner',
  'GET /api/audit': 'planner auditor',
};

const pathOf = (route: RouteName): string => (route.split(' ')[1] ?? '').replace(/\{\w+\}/g, '1');
const methodOf = (route: RouteName): string => route.split(' ')[0] ?? '';

describe('the table of access', () => {
  test('is the one that was meant', () => {
    expect(Object.keys(MEANT)).toEqual(ROUTES);
  });

  test('has every route of the API, and no route is without it', async () => {
    const office = await createOffice();
    expect(office.app.operations.map(({ route }) => route).sort()).toEqual([...ROUTES].sort());
  });

  test.each(ROUTES)('%s: every role, and nobody', async (route) => {
    const office = await createOffice();
    const meant = MEANT[route] ?? '';
    const allows = (role: string) => meant.includes(role) || (role !== 'anonymous' && meant.includes('everybody'));
    // A body that is no use: who may not come in is refused before it is read.
    const body = methodOf(route) === 'GET' ? {} : { json: { nothing: true } };
    for (const role of [...ROLES, 'anonymous'] as const) {
      const of = role === 'clerk' ? 'party' : role === 'staff' ? 'sec' : null;
      const cookie = role === 'anonymous' ? {} : { cookie: await office.signIn(role, of) };
      const { status } = await office.call(pathOf(route), { method: methodOf(route), ...body, ...cookie });
      const refused = role === 'anonymous' ? 401 : 403;
      expect([role, status === refused]).toEqual([role, !allows(role)]);
      expect(status).not.toBe(500);
    }
  });

  test('a session that is over, unknown, or of a disabled account is nobody', async () => {
    const office = await createOffice();
    const cookie = await office.signIn('planner');
    const status = async () => (await office.call('/api/me', { cookie })).status;
    expect(await status()).toBe(200);
    expect((await office.call('/api/me', { cookie: 'tongchou=unknown' })).status).toBe(401);
    expect((await office.call('/api/me', { cookie: `a=b; ${cookie}; c=d` })).status).toBe(200);
    office.clock.forward(12 * 3600 + 1);
    expect(await status()).toBe(401);
    office.clock.forward(-3600);
    // It is gone, not only over.
    expect(await status()).toBe(401);
    const other = await office.signIn('planner');
    const [user] = (await office.store.users()).slice(-1);
    if (!user) throw new Error('no user');
    await office.store.saveUser({ ...user, disabledAt: '2026-11-20T08:00:00Z' }, AUDIT);
    expect((await office.call('/api/me', { cookie: other })).status).toBe(401);
  });

  test('a path that has other methods says which, one that has none is not found', async () => {
    const office = await createOffice();
    const response = await office.call('/api/plans', { method: 'PATCH' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect((await office.call('/api/nothing')).status).toBe(404);
    expect((await office.call('/')).status).toBe(404);
  });
});

const AUDIT = { at: '2026-11-20T08:00:00Z', by: 'test', action: 'test', target: '', detail: '' };

describe('what is one’s own', () => {
  const PARTY = { kind: 'body', id: 'party' };
  const SEC = { kind: 'leader', id: 'sec' };

  test.each([
    ['clerk', 'party', PARTY, SEC],
    ['staff', 'sec', SEC, PARTY],
  ] as const)('a %s has to do with subscriptions of %s only', async (role, of, own, foreign) => {
    const office = await createOffice();
    await office.publish();
    const [planner, cookie] = [await office.signIn('planner'), await office.signIn(role, of)];
    const create = (who: string, scope: object, view = 'normal') =>
      office.call('/api/subscriptions', { method: 'POST', cookie: who, json: { label: 'x', scope, view } });
    expect((await create(cookie, own)).status).toBe(201);
    expect((await create(cookie, own, 'full')).status).toBe(403);
    for (const scope of [foreign, { kind: 'master' }, { ...own, id: 'gov' }]) {
      expect((await create(cookie, scope)).status).toBe(422);
    }
    const made: { subscription: { id: string } } = await (await create(planner, foreign, 'full')).json();
    const path = `/api/subscriptions/${made.subscription.id}`;
    expect((await office.call(path, { method: 'DELETE', cookie })).status).toBe(404);
    expect((await office.call(`${path}/rotation`, { method: 'POST', cookie })).status).toBe(404);
    for (const list of ['subscriptions', 'receipts']) {
      const answer: { [list: string]: readonly { scope: object }[] } = await (
        await office.call(`/api/${list}`, { cookie })
      ).json();
      expect(answer[list]?.map(({ scope }) => scope)).toEqual([own]);
    }
    expect((await office.call(path, { method: 'DELETE', cookie: planner })).status).toBe(204);
  });

  test('a grant is one of three', () => {
    const grants = ROUTES.flatMap((route): readonly Grant[] => {
      const access = accessTo(route);
      return access === 'public' ? [] : Object.values(access);
    });
    expect(new Set(grants)).toEqual(new Set(['all', 'own', 'none']));
  });
});
