import { describe, expect, test } from 'vitest';
import { createOffice, MOVED, SCHEDULE } from './office.ts';

async function pageOf(scope: Parameters<Awaited<ReturnType<typeof createOffice>>['subscribe']>[0], view = 'normal') {
  const office = await createOffice();
  await office.publish();
  const token = await office.subscribe(scope, view as 'normal');
  const get = async (query = '', headers = {}) => (await office.call(`/feeds/${token}${query}`, { headers })).text();
  return { office, token, get };
}

const MAYOR = { kind: 'leader', id: 'mayor' } as const;

describe("a subscriber's page", () => {
  test("is the leader's own table, and nobody else's", async () => {
    const { get } = await pageOf(MAYOR);
    const html = await get();
    for (const text of ['王县长 · 活动安排', '招商接待', '14:00–15:00', '县委常委会会议', '常委会议室', '内部资料']) {
      expect(html).toContain(text);
    }
    expect(html).not.toContain('公务活动');
    expect(html).toContain('第 1 版，2026-11-20 16:01 发布');
  });

  test('offers webcal and https links and a QR code, and runs nothing', async () => {
    const { office, get, token } = await pageOf(MAYOR);
    const html = await get();
    expect(html).toContain(`href="webcal://127.0.0.1:8080/feeds/${token}.ics"`);
    expect(html).toContain(`href="http://127.0.0.1:8080/feeds/${token}.ics"`);
    expect(html).toMatch(/<svg role="img" aria-label="订阅网址的二维码" viewBox="0 0 \d+ \d+"/);
    expect(html).not.toMatch(/<script|javascript:| style=| on\w+=/);
    // The style sheet is the one that the policy names.
    const policy = (await office.call(`/feeds/${token}`)).headers.get('content-security-policy') ?? '';
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(policy).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`);
  });

  test('speaks Chinese or English', async () => {
    const { get } = await pageOf(MAYOR);
    expect(await get('?lang=en')).toContain('<html lang="en">');
    expect(await get('?lang=en')).toContain('How to subscribe');
    expect(await get('', { 'accept-language': 'en' })).toContain('How to subscribe');
    expect(await get('?lang=zh', { 'accept-language': 'en' })).toContain('如何订阅');
  });

  test('marks what has changed since the revision before, and strikes out what is cancelled', async () => {
    const { office, get } = await pageOf(MAYOR);
    await office.publish(MOVED);
    const moved = await get();
    expect(moved).toContain('15:00–16:00');
    expect(moved).toContain('改期');
    await office.publish({ ...SCHEDULE, assignments: SCHEDULE.assignments.filter((one) => one.activity !== 'a3') });
    expect(await get()).toMatch(/<tr class="dropped">.*招商接待/s);
  });

  test.each([
    [{ kind: 'body', id: 'gov' }, ['招商接待', '县委常委会会议'], ['公务活动']],
    [{ kind: 'venue', id: 'v1' }, ['县委常委会会议'], ['招商接待', '公务活动']],
    [{ kind: 'unit', id: '组织部' }, ['公务活动'], ['招商接待', '县委常委会会议']],
    [{ kind: 'master' }, ['招商接待', '县委常委会会议', '公务活动'], []],
    [{ kind: 'leader', id: 'unknown' }, ['本周期没有安排'], ['招商接待']],
  ] as const)('of %j lists what concerns it', async (scope, shown, absent) => {
    const { get } = await pageOf(scope);
    const html = (await get()).replace(/<section class="subscribe".*/s, '');
    for (const text of shown) expect(html).toContain(text);
    for (const text of absent) expect(html).not.toContain(text);
  });

  test('of busy times tells neither whose they are nor of what', async () => {
    const { get } = await pageOf(MAYOR, 'busy');
    const html = await get();
    expect(html).toContain('14:00–15:00');
    expect(html).toContain('仅显示忙闲');
    expect(html).toContain('2026年12月1日');
    for (const text of ['王县长', '青山县', '招商接待', '常委会议室', '个订阅']) expect(html).not.toContain(text);
  });

  test('before anything is published says so', async () => {
    const office = await createOffice();
    const token = await office.subscribe({ kind: 'venue', id: 'v1' }, 'full');
    const response = await office.call(`/feeds/${token}`);
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('尚未发布安排')]);
  });

  test('is made once its revisions can be read again', async () => {
    let fails = true;
    const office = await createOffice({
      wrap: (store) => ({ ...store, published: () => (fails ? Promise.reject(new Error('disk')) : store.published()) }),
    });
    const path = `/feeds/${await office.subscribe(MAYOR)}`;
    expect((await office.call(path)).status).toBe(500);
    fails = false;
    expect((await office.call(path)).status).toBe(200);
  });

  test('shows the last plan once all are over', async () => {
    const { office, get } = await pageOf(MAYOR);
    office.clock.forward(400 * 86_400);
    expect(await get()).toContain('招商接待');
  });

  test('is not found in two languages where the link is gone', async () => {
    const office = await createOffice();
    const response = await office.call('/feeds/unknown?lang=en');
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('This link is not valid');
    expect(await (await office.call('/feeds/unknown')).text()).toContain('这个链接无效或已停用');
  });
});
