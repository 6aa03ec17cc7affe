import { describe, expect, test } from 'vitest';
import type { UserRecord } from '../../src/store/store.ts';
import { account, codesOf, createOffice, jsonOf, type Office, PROBLEM, SECRET_TITLE, UNLIMITED } from './office.ts';

const AUDIT = { at: '2026-11-20T08:00:00Z', by: 'test', action: 'test', target: '', detail: '' };
const PASSWORD = 'correct horse battery';

async function withPassword(office: Office): Promise<UserRecord> {
  const user = account('planner', { passwordHash: await office.context.passwords.hash(PASSWORD) });
  await office.store.saveUser(user, AUDIT);
  return user;
}

const login = (office: Office, name: string, password: string, address = '10.0.0.1') =>
  office.call('/api/login', { method: 'POST', json: { name, password }, address });

describe('signing in', () => {
  test('opens a session by a cookie that scripts and other sites cannot use', async () => {
    const office = await createOffice();
    const { name } = await withPassword(office);
    const response = await login(office, name, PASSWORD);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^tongchou=[\w-]{32}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/);
    expect(await jsonOf(response)).toMatchObject({ user: { name, role: 'planner' } });
    const [pair = ''] = cookie.split(';');
    expect((await office.call('/api/me', { cookie: pair })).status).toBe(200);
    const out = await office.call('/api/logout', { method: 'POST', cookie: pair });
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await office.call('/api/me', { cookie: pair })).status).toBe(401);
    expect(JSON.stringify(await office.store.audit(10))).not.toContain(pair.split('=')[1]);
  });

  test('over https the cookie is bound to the host and to TLS', async () => {
    const office = await createOffice({ baseUrl: 'https://plan.example.cn' });
    const { name } = await withPassword(office);
    const response = await login(office, name, PASSWORD);
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-tongchou=.*; Path=\/.*; Secure$/);
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  test('a wrong password, an unknown name, a disabled or invited account: one answer', async () => {
    const office = await createOffice();
    const user = await withPassword(office);
    const disabled = account('planner', { passwordHash: user.passwordHash, disabledAt: AUDIT.at });
    const invited = account('planner', { passwordHash: null });
    for (const one of [disabled, invited]) await office.store.saveUser(one, AUDIT);
    const tries = [
      [user.name, 'wrong'],
      [user.name, `${PASSWORD}${'x'.repeat(300)}`],
      ['nobody', PASSWORD],
      [disabled.name, PASSWORD],
      [invited.name, PASSWORD],
    ] as const;
    for (const [name, password] of tries) {
      const response = await login(office, name, password);
      expect([response.status, await codesOf(response)]).toEqual([401, ['bad-credentials']]);
    }
    expect(office.logged()).not.toContain(PASSWORD);
  });

  test('too many tries from one address, or at one account, have to wait', async () => {
    const limits = { ...UNLIMITED, login: { burst: 3, perSecond: 0.1 }, account: { burst: 5, perSecond: 0.01 } };
    const office = await createOffice({ limits });
    for (let i = 0; i < 3; i++) expect((await login(office, 'a', 'wrong')).status).toBe(401);
    const refused = await login(office, 'a', 'wrong');
    expect([refused.status, refused.headers.get('retry-after'), await codesOf(refused)]).toEqual([
      429,
      '10',
      ['rate-limited'],
    ]);
    for (let i = 0; i < 2; i++) expect((await login(office, 'a', 'wrong', `10.0.1.${i}`)).status).toBe(401);
    expect((await login(office, 'a', 'wrong', '10.0.2.1')).status).toBe(429);
    expect((await login(office, 'b', 'wrong', '10.0.2.1')).status).toBe(401);
    office.clock.forward(10);
    expect((await login(office, 'b', 'wrong')).status).toBe(401);
  });

  test('a password is changed by who knows it; other sessions end', async () => {
    const office = await createOffice();
    const { name } = await withPassword(office);
    const sessions = await Promise.all([login(office, name, PASSWORD), login(office, name, PASSWORD)]);
    const [one = '', two = ''] = sessions.map((response) => response.headers.get('set-cookie')?.split(';')[0] ?? '');
    const change = (current: string, next: string) =>
      office.call('/api/password', { method: 'POST', cookie: one, json: { current, next } });
    expect(await codesOf(await change('wrong', 'a new long password'))).toEqual(['bad-credentials']);
    expect(await codesOf(await change(PASSWORD, 'short'))).toEqual(['weak-password']);
    const changed = await change(PASSWORD, 'a new long password');
    expect(changed.status).toBe(200);
    expect((await office.call('/api/me', { cookie: two })).status).toBe(401);
    const fresh = changed.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await office.call('/api/me', { cookie: fresh })).status).toBe(200);
    expect((await login(office, name, 'a new long password')).status).toBe(200);
  });
});

describe('requests from other sites', () => {
  const create = (office: Office, cookie: string, headers: { readonly [name: string]: string }) =>
    office.call('/api/plans', {
      method: 'POST',
      cookie,
      headers,
      json: { id: `p${Math.random()}`, title: '', firstDay: '2026-12-01', lastDay: '2026-12-02' },
    });

  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'http://127.0.0.1:8081' }],
    [{ origin: 'https://127.0.0.1:8080' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('that change something are refused: %j', async (headers) => {
    const office = await createOffice();
    const cookie = await office.signIn('planner');
    const response = await create(office, cookie, headers);
    expect([response.status, await codesOf(response)]).toEqual([403, ['cross-origin']]);
    expect(await office.store.plans()).toEqual([]);
  });

  test.each([[{ origin: 'http://127.0.0.1:8080' }], [{ 'sec-fetch-site': 'same-origin' }], [{}]])(
    'from here are taken: %j',
    async (headers) => {
      const office = await createOffice();
      expect((await create(office, await office.signIn('planner'), headers)).status).toBe(201);
    },
  );

  test('no method that changes something is without the check', async () => {
    const office = await createOffice();
    const unsafe = office.app.operations.filter(({ route }) => !route.startsWith('GET'));
    for (const { route } of unsafe) {
      const [method = '', path = ''] = route.split(' ');
      const headers = { origin: 'https://evil.example' };
      const response = await office.call(path.replace(/\{\w+\}/g, '1'), { method, headers, json: {} });
      expect([route, response.status, await codesOf(response)]).toEqual([route, 403, ['cross-origin']]);
    }
  });
});

describe('bodies', () => {
  const put = async (office: Office, body: BodyInit, headers: { readonly [name: string]: string } = {}) => {
    const cookie = await office.signIn('planner');
    const request = new Request('http://127.0.0.1:8080/api/plans', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body,
      // What Node wants for a body that is a stream.
      ...{ duplex: 'half' },
    });
    return office.app.fetch(request);
  };

  test('that are too large are refused, whatever length they announce', async () => {
    const office = await createOffice();
    const large = JSON.stringify({ id: 'x'.repeat(70_000) });
    expect(await codesOf(await put(office, large))).toEqual(['too-large']);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    expect((await put(office, endless)).status).toBe(413);
    expect(pulled).toBeLessThan(80);
  });

  test.each([
    ['{', 400, 'bad-json'],
    ['[', 400, 'bad-json'],
    ['"text"', 422, 'wrong-type'],
    [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, 400, 'too-deep'],
  ])('that are no JSON of the right kind are told so: %.20s', async (body, status, code) => {
    const response = await put(await createOffice(), body);
    expect([response.status, await codesOf(response)]).toEqual([status, [code]]);
  });

  test('of another type or encoding are refused', async () => {
    const office = await createOffice();
    expect((await put(office, '{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await put(office, new Uint8Array([0xff, 0xfe, 0x7b]))).status).toBe(400);
  });
});

describe('limits', () => {
  test('hold for one address; others are not touched', async () => {
    const office = await createOffice({ limits: { ...UNLIMITED, api: { burst: 2, perSecond: 1 } } });
    const status = async (address: string) => (await office.call('/api/me', { address })).status;
    expect([await status('a'), await status('a'), await status('a'), await status('b')]).toEqual([401, 401, 429, 401]);
    office.clock.forward(1);
    expect(await status('a')).toBe(401);
  });

  test('feeds and pages have their own', async () => {
    const office = await createOffice({
      limits: { ...UNLIMITED, feeds: { burst: 1, perSecond: 1 }, pages: { burst: 1, perSecond: 1 } },
    });
    const statuses = async (path: string) => [(await office.call(path)).status, (await office.call(path)).status];
    expect(await statuses('/feeds/x.ics')).toEqual([404, 429]);
    expect(await statuses('/feeds/x')).toEqual([404, 429]);
  });
});

describe('answers', () => {
  test('have the security headers everywhere', async () => {
    const office = await createOffice();
    await office.publish();
    const token = await office.subscribe({ kind: 'master' });
    const paths = [`/feeds/${token}.ics`, `/feeds/${token}`, '/feeds/x', '/api/me', '/healthz', '/metrics', '/nothing'];
    for (const path of [...paths, '/openapi.json', '/invitations/x']) {
      const { headers } = await office.call(path);
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        expect.stringMatching(/default-src 'none';.*frame-ancestors 'none'; base-uri 'none'/),
      ]);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toMatch(path === '/invitations/x' ? /^same-origin$/ : /^no-referrer$/);
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('to what goes wrong inside say nothing of it, and the log not what it was about', async () => {
    const office = await createOffice({
      wrap: (store) => ({ ...store, plans: () => Promise.reject(new Error(`SELECT ${SECRET_TITLE}`)) }),
    });
    const cookie = await office.signIn('planner');
    const response = await office.call('/api/plans?lang=en', { cookie });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain('something went wrong on the server');
    expect(text).toContain(response.headers.get('x-request-id'));
    for (const secret of [SECRET_TITLE, 'SELECT', '.ts']) expect(text).not.toContain(secret);
    expect(office.logged()).toContain('"message":"bug"');
    expect(office.logged()).not.toContain(SECRET_TITLE);
  });

  test('speak the language that is asked for', async () => {
    const office = await createOffice();
    const message = async (path: string, language = '') => {
      const { issues } = await jsonOf(await office.call(path, { headers: { 'accept-language': language } }));
      return (issues as readonly { readonly message: string }[])[0]?.message;
    };
    expect(await message('/api/me')).toBe('尚未登录，或登录已过期');
    expect(await message('/api/me', 'en-GB, zh;q=0.5')).toBe('you are not signed in, or your session has ended');
    expect(await message('/api/me?lang=zh', 'en')).toBe('尚未登录，或登录已过期');
  });

  test('a confidential title in a request comes into no log', async () => {
    const office = await createOffice();
    const cookie = await office.signIn('planner');
    const problem = { ...PROBLEM, [SECRET_TITLE]: 1 };
    await office.call('/api/plans/p1/problem', { method: 'PUT', cookie, json: { number: 1, problem } });
    await office.call(`/api/plans/${encodeURIComponent(SECRET_TITLE)}`, { cookie });
    await office.call(`/${encodeURIComponent(SECRET_TITLE)}`, { cookie });
    expect(decodeURIComponent(office.logged())).not.toContain(SECRET_TITLE);
  });
});

describe('an invitation', () => {
  const form = (office: Office, path: string, fields: { readonly [name: string]: string }, headers = {}) =>
    office.app.fetch(
      new Request(`http://127.0.0.1:8080${path}`, {
        method: 'POST',
        headers: { origin: 'http://127.0.0.1:8080', ...headers },
        body: new URLSearchParams(fields),
      }),
    );

  async function invited() {
    const office = await createOffice();
    const cookie = await office.signIn('planner');
    const json = { name: '<b>小李</b>', role: 'auditor', of: null };
    const { link } = await jsonOf(await office.call('/api/users', { method: 'POST', cookie, json }));
    return { office, path: new URL(String(link)).pathname };
  }

  test('is a page that can be opened often and used once', async () => {
    const { office, path } = await invited();
    for (let i = 0; i < 2; i++) {
      const page = await office.call(path);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('&lt;b&gt;小李&lt;/b&gt;')]);
    }
    const password = '足够长的一句话做密码';
    expect(await (await form(office, path, { password, repeat: 'x' })).text()).toContain('两次输入的密码不一致');
    const weak = await form(office, path, { password: 'x', repeat: 'x' });
    expect([weak.status, await weak.text()]).toEqual([422, expect.stringContaining('至少 10 个字符')]);
    const done = await form(office, path, { password, repeat: password });
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('密码已设置')]);
    const cookie = done.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await office.call('/api/me', { cookie })).status).toBe(200);
    expect((await form(office, path, { password, repeat: password })).status).toBe(422);
    expect((await office.call(path)).status).toBe(422);
    expect(office.logged()).not.toContain(path.split('/')[2]);
  });

  test('is not accepted from another site, nor as another kind of body', async () => {
    const { office, path } = await invited();
    const fields = { password: '足够长的一句话做密码', repeat: '足够长的一句话做密码' };
    expect((await form(office, path, fields, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await form(office, path, fields, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await form(office, path, fields)).status).toBe(200);
  });

  test('used twice at the same time counts once', async () => {
    const { office, path } = await invited();
    const fields = { password: '足够长的一句话做密码', repeat: '足够长的一句话做密码' };
    const answers = await Promise.all([form(office, path, fields), form(office, path, fields)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});
