import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { type Call, createOffice, MOVED, type Office, SECRET_TITLE } from './office.ts';

const MASTER = { kind: 'master' } as const;
const LEADER = { kind: 'leader', id: 'mayor' } as const;

async function published(options = {}): Promise<{ readonly office: Office; readonly feed: string }> {
  const office = await createOffice(options);
  await office.publish();
  return { office, feed: `/feeds/${await office.subscribe(LEADER)}.ics` };
}

const headersOf = (response: Response, ...without: readonly string[]) =>
  Object.fromEntries([...response.headers].filter(([name]) => name !== 'x-request-id' && !without.includes(name)));

/** An answer but for the number of its request. */
const whole = async (response: Response) => [response.status, headersOf(response), await response.text()];

describe('property 8: methods and type', () => {
  test('GET gives the bytes of the store as text/calendar', async () => {
    const { office, feed } = await published();
    const response = await office.call(feed);
    const record = await office.store.feed(LEADER, 'normal', 'events');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(record?.bytes ?? []));
    expect(response.headers.get('content-disposition')).not.toContain(feed.slice(7, 20));
  });

  test.each([{}, { 'accept-encoding': 'gzip' }])('HEAD says what GET says, without the body (%j)', async (headers) => {
    const { office, feed } = await published();
    const get = await office.call(feed, { headers });
    const head = await office.call(feed, { headers, method: 'HEAD' });
    expect([head.status, headersOf(head)]).toEqual([get.status, headersOf(get)]);
    expect(get.headers.get('content-length')).toBe(String((await get.arrayBuffer()).byteLength));
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s gives 405, whatever the token', async (method) => {
    const { office, feed } = await published();
    for (const path of [feed, '/feeds/unknown.ics', '/feeds/unknown']) {
      const response = await office.call(path, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  test('.ifb gives free/busy times, without any title, to every subscriber', async () => {
    const { office, feed } = await published();
    const response = await office.call(feed.replace('.ics', '.ifb'));
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(text).toContain('FREEBUSY;FBTYPE=BUSY:20261201T000000Z/20261201T020000Z');
    expect(text).not.toContain('SUMMARY');
  });
});

describe('property 9: conditional requests', () => {
  const tagOf = async (office: Office, feed: string) =>
    ((await office.call(feed)).headers.get('etag') ?? '').replaceAll('"', '');
  const statusOf = async (office: Office, feed: string, headers: Call['headers'] = {}) =>
    (await office.call(feed, { headers })).status;

  test('a strong, weak or -gzip tag, alone or in a list, gives 304 with the same validators', async () => {
    const { office, feed } = await published();
    const tag = await tagOf(office, feed);
    for (const names of [`"${tag}"`, `W/"${tag}"`, `"${tag}-gzip"`, `W/"${tag}-gzip"`, `"x", W/"${tag}"`, '*']) {
      const response = await office.call(feed, { headers: { 'if-none-match': names } });
      expect([names, response.status]).toEqual([names, 304]);
      expect(response.headers.get('etag')).toBe(`"${tag}"`);
      expect(response.headers.get('last-modified')).not.toBeNull();
      expect(response.headers.get('content-type')).toBeNull();
      expect(await response.text()).toBe('');
    }
  });

  test('another tag gives 200, even with a date that is new enough', async () => {
    const { office, feed } = await published();
    const modified = (await office.call(feed)).headers.get('last-modified') ?? '';
    const both = { 'if-none-match': '"other"', 'if-modified-since': modified };
    expect(await statusOf(office, feed, both)).toBe(200);
    const tag = await tagOf(office, feed);
    const old = { 'if-none-match': `"${tag}"`, 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' };
    expect(await statusOf(office, feed, old)).toBe(304);
  });

  test('a date at or after the publication gives 304; an older or garbage one 200', async () => {
    const { office, feed } = await published();
    const modified = (await office.call(feed)).headers.get('last-modified') ?? '';
    expect(await statusOf(office, feed, { 'if-modified-since': modified })).toBe(304);
    for (const date of ['Thu, 01 Jan 1970 00:00:00 GMT', 'garbage', '', '2030-01-01', '-1', '99999999999999']) {
      expect([date, await statusOf(office, feed, { 'if-modified-since': date })]).toEqual([date, 200]);
    }
  });
});

describe('property 10: Last-Modified', () => {
  test("is the publication's time, so that a removal counts", async () => {
    const { office, feed } = await published();
    const first = (await office.call(feed)).headers.get('last-modified') ?? '';
    expect(first).toBe('Fri, 20 Nov 2026 08:01:00 GMT');
    await office.publish({ ...MOVED, assignments: MOVED.assignments.filter(({ activity }) => activity !== 'a3') });
    const second = await office.call(feed, { headers: { 'if-modified-since': first } });
    expect([second.status, second.headers.get('last-modified')]).toEqual([200, 'Fri, 20 Nov 2026 08:02:00 GMT']);
  });
});

describe('property 11: gzip', () => {
  const gzip = { 'accept-encoding': 'br, gzip' };

  test('is used where it is taken, with Vary and a tag of its own; the bytes are the same', async () => {
    const { office, feed } = await published();
    const plain = await office.call(feed);
    const packed = await office.call(feed, { headers: gzip });
    expect(plain.headers.get('vary')).toBe('accept-encoding');
    expect(packed.headers.get('vary')).toBe('accept-encoding');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('etag')).toBe(plain.headers.get('etag')?.replace(/"$/, '-gzip"'));
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(gunzipSync(bytes)).toEqual(Buffer.from(await plain.arrayBuffer()));
  });

  test.each(['gzip;q=0', 'br', 'identity', 'gzip;q=2', ''])('is not used for Accept-Encoding "%s"', async (value) => {
    const { office, feed } = await published();
    const response = await office.call(feed, { headers: { 'accept-encoding': value } });
    expect(response.headers.get('content-encoding')).toBeNull();
  });

  test('can be switched off', async () => {
    const { office, feed } = await published({ gzip: false });
    const response = await office.call(feed, { headers: gzip });
    expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual([null, null]);
  });
});

describe('property 12: tokens', () => {
  test('unknown, revoked, rotated and malformed ones get one answer after one look-up', async () => {
    const calls: string[] = [];
    const spying = (store: Store): Store =>
      new Proxy(store, {
        get: (target, name, receiver) => {
          calls.push(String(name));
          return Reflect.get(target, name, receiver);
        },
      });
    const office = await createOffice({ wrap: spying });
    await office.publish();
    const planner = await office.signIn('planner');
    const create = async () => {
      const json = { label: '县长', scope: LEADER, view: 'normal' };
      const made: { subscription: { id: string }; links: { feed: string } } = await (
        await office.call('/api/subscriptions', { method: 'POST', json, cookie: planner })
      ).json();
      return { id: made.subscription.id, path: new URL(made.links.feed).pathname };
    };
    const [revoked, rotated] = [await create(), await create()];
    expect((await office.call(rotated.path)).status).toBe(200);
    await office.call(`/api/subscriptions/${revoked.id}`, { method: 'DELETE', cookie: planner });
    const rotation = await office.call(`/api/subscriptions/${rotated.id}/rotation`, {
      method: 'POST',
      cookie: planner,
    });
    const { links }: { links: { feed: string } } = await rotation.json();
    expect((await office.call(new URL(links.feed).pathname)).status).toBe(200);

    const unknown = `/feeds/${'x'.repeat(32)}.ics`;
    const paths = [
      ...[unknown, revoked.path, rotated.path, '/feeds/.ics', '/feeds/a/b/c.ics', '/feeds/%00.ics', '/feeds/%zz.ics'],
      ...[`/feeds/${'y'.repeat(5000)}.ics`, '/feeds/..%2f..%2fetc%2fpasswd.ics', "/feeds/'%20or%201=1.ics"],
    ];
    const expected = await whole(await office.call(unknown));
    expect(expected[0]).toBe(404);
    expect(expected[1]).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    for (const path of paths) {
      calls.length = 0;
      expect([path, ...(await whole(await office.call(path)))]).toEqual([path, ...expected]);
      expect([path, calls]).toEqual([path, ['subscriptionByToken']]);
    }
    const gone = await whole(await office.call(unknown.replace('.ics', '')));
    for (const path of paths) {
      expect([path, ...(await whole(await office.call(path.replace('.ics', ''))))]).toEqual([path, ...gone]);
    }
  });

  test('have 192 random bits, are kept as hashes, shown once, and never logged', async () => {
    const office = await createOffice();
    await office.publish();
    const cookie = await office.signIn('planner');
    const json = { label: '县长', scope: LEADER, view: 'normal' };
    const made = await (await office.call('/api/subscriptions', { method: 'POST', json, cookie })).text();
    const token = /\/feeds\/([A-Za-z0-9_-]+)\.ics/.exec(made)?.[1] ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(24);
    await office.call(`/feeds/${token}.ics`);
    await office.call(`/feeds/${token}`);
    await office.call(`/feeds/${token}.ics`, { method: 'POST' });
    const listed = await (await office.call('/api/subscriptions', { cookie })).text();
    const everything = [listed, office.logged(), JSON.stringify(await office.store.subscriptions())].join();
    expect(everything).not.toContain(token);
    expect(listed).not.toContain('Hash');
    expect(JSON.stringify(await office.store.audit(10))).not.toContain(token);
    expect(office.logged()).toContain('/feeds/{token}.ics');
  });
});

describe('property 15: publications', () => {
  test('drafts never appear, and all feeds change at once', async () => {
    const { office, feed } = await published();
    const all = `/feeds/${await office.subscribe(MASTER)}.ics`;
    const draft = { id: 'd1', plan: 'p1', name: '', problem: 1, savedAt: '', savedBy: '', schedule: MOVED };
    await office.store.saveDraft(draft);
    const before = await (await office.call(feed)).text();
    expect(before).toContain('DTSTART;TZID=Asia/Shanghai:20261201T140000');
    await office.publish(MOVED);
    for (const path of [feed, all, feed.replace('.ics', '.ifb')]) {
      const text = await (await office.call(path)).text();
      expect(text).not.toContain('T140000');
      expect(text).toMatch(/T150000|T070000Z/);
    }
  });

  test('under load no answer is older than one that came before it', async () => {
    const { office, feed } = await published({ times: { receiptsEveryMs: 5, checkEveryMs: 2 } });
    const all = `/feeds/${await office.subscribe(MASTER)}.ics`;
    const cookie = await office.signIn('planner');
    let done = false;
    const seen: string[] = [];
    const load = async () => {
      for (let i = 0; !done; i++) {
        const response = await office.call(i % 2 ? feed : all);
        seen.push(response.headers.get('last-modified') ?? '');
        await new Promise(setImmediate);
      }
    };
    const loading = load();
    for (let number = 2; number <= 6; number++) {
      office.clock.forward(60);
      const json = { number, to: 1, note: '' };
      // Rolling back to the newest one is refused: publish another in between.
      if (number % 2 === 0) await office.publish(number % 4 === 0 ? MOVED : { ...MOVED, status: 'feasible' });
      else expect((await office.call('/api/plans/p1/rollbacks', { method: 'POST', json, cookie })).status).toBe(201);
    }
    done = true;
    await loading;
    const times = seen.map((text) => Date.parse(text));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect((await office.call(feed)).headers.get('last-modified')).toBe(
      (await office.call(all)).headers.get('last-modified'),
    );
  });
});

describe('a subscriber of whom nothing is published', () => {
  test('gets a valid empty feed, before the first publication and after', async () => {
    const office = await createOffice();
    const feed = `/feeds/${await office.subscribe({ kind: 'leader', id: 'new' })}.ics`;
    const first = await office.call(feed);
    expect([first.status, await first.text()]).toEqual([200, expect.stringMatching(/^BEGIN:VCALENDAR\r\n/)]);
    await office.publish();
    const second = await office.call(feed, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(second.status).toBe(304);
    expect(await office.store.receipts()).toEqual([]);
  });
});

describe('views', () => {
  test('what is confidential is in the full view only, and nowhere in the log', async () => {
    const office = await createOffice();
    await office.publish();
    const texts = new Map<string, string>();
    for (const view of ['full', 'normal', 'busy'] as const) {
      const token = await office.subscribe({ kind: 'leader', id: 'sec' }, view);
      const parts = [`/feeds/${token}.ics`, `/feeds/${token}.ifb`, `/feeds/${token}`, `/feeds/${token}?lang=en`];
      const all = await Promise.all(parts.map(async (path) => (await office.call(path)).text()));
      texts.set(view, all.join('').replaceAll('\r\n ', ''));
    }
    expect(texts.get('full')).toContain(SECRET_TITLE);
    expect(texts.get('normal')).not.toContain(SECRET_TITLE);
    expect(texts.get('normal')).toContain('县委常委会会议');
    for (const secret of [SECRET_TITLE, '县委常委会会议', '组织部', '陈明', '李书记']) {
      expect(texts.get('busy')).not.toContain(secret);
    }
    expect(office.logged()).not.toContain(SECRET_TITLE);
  });
});
