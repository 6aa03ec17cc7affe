import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/server/client.ts';
import { namesTag } from '../../src/server/entity-tag.ts';
import { FeedCache } from '../../src/server/feed-cache.ts';
import { httpDate, parseHttpDate } from '../../src/server/http-date.ts';
import { subscriptionLinks } from '../../src/server/links.ts';
import { Metrics } from '../../src/server/metrics.ts';
import { acceptsGzip, languageOf } from '../../src/server/negotiate.ts';
import { argon2Passwords } from '../../src/server/passwords.ts';
import { createRateLimiter } from '../../src/server/rate-limiter.ts';
import { ReceiptBook } from '../../src/server/receipt-book.ts';
import { hashOf, sameHash } from '../../src/server/secrets.ts';
import { createSubscriptionFinder } from '../../src/server/subscription-finder.ts';
import type { FeedRecord, FeedScope, SubscriptionRecord } from '../../src/store/store.ts';
import { propertyRuns } from '../support/property-runs.ts';

describe('entity tags', () => {
  test.each([
    ['"a"', true],
    [' W/"a" ', true],
    ['"b", "a-gzip"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
    ['', false],
    ['"a-gzip-gzip"', false],
    ['"A"', false],
  ])('%s', (header, expected) => {
    expect(namesTag(header, 'a')).toBe(expected);
  });

  test('any list that holds it, in any form, names it', () => {
    const tag = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
    const form = fc.constantFrom(
      (t: string) => `"${t}"`,
      (t: string) => `W/"${t}"`,
      (t: string) => `"${t}-gzip"`,
    );
    fc.assert(
      fc.property(tag, fc.array(fc.tuple(tag, form)), form, fc.nat(), (own, others, show, at) => {
        const strange = others.filter(([other]) => other.replace(/-gzip$/, '') !== own && other !== own);
        const list = strange.map(([other, shown]) => shown(other));
        fc.pre(!own.endsWith('-gzip'));
        expect(namesTag(list.join(', '), own)).toBe(false);
        list.splice(at % (list.length + 1), 0, show(own));
        expect(namesTag(list.join(','), own)).toBe(true);
      }),
      propertyRuns(0.2),
    );
  });
});

describe('dates of HTTP', () => {
  test('are read as they are written', () => {
    const instant = fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, (date) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        expect(parseHttpDate(httpDate(date.toISOString()))).toBe(seconds);
      }),
      propertyRuns(0.2),
    );
  });

  test.each(['Fri, 31 Feb 2026 08:00:00 GMT', 'Mon, 20 Nov 2026 08:00:00 GMT', 'Fri, 20 Nov 2026 08:00:00', '0'])(
    '%s is none',
    (text) => {
      expect(parseHttpDate(text)).toBeNull();
    },
  );
});

describe('what a client takes', () => {
  test.each([
    ['gzip', true],
    ['deflate, x-gzip', true],
    ['br;q=1.0, gzip;q=0.001', true],
    ['*;q=0.5', true],
    ['*;q=0.5, gzip;q=0', false],
    ['gzippy', false],
    ['br;q=1', false],
    ['gzip;q=x', false],
  ])('%s: gzip %s', (header, expected) => {
    expect(acceptsGzip(header)).toBe(expected);
  });

  test.each([
    [undefined, null, 'zh'],
    [undefined, 'en', 'en'],
    [undefined, 'fr, en;q=0.5, zh;q=0.8', 'zh'],
    [undefined, 'en;q=0', 'zh'],
    [undefined, 'english', 'zh'],
    ['en', 'zh', 'en'],
    ['fr', 'en', 'en'],
  ] as const)('?lang=%s with %s is %s', (asked, header, expected) => {
    expect(languageOf(asked, header)).toBe(expected);
  });
});

describe('the rate limiter', () => {
  test('never lets more through than the burst and the rate allow', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: -500, max: 1500 }), { maxLength: 60 }),
        (burst, perSecond, steps) => {
          let ms = 0;
          const take = createRateLimiter({ burst, perSecond }, () => new Date(ms));
          let [through, forwards] = [0, 0];
          for (const step of steps) {
            ms += step;
            forwards += Math.max(0, step);
            if (take('a') === 0) through += 1;
          }
          expect(through).toBeLessThanOrEqual(burst + (forwards / 1000) * perSecond + 1e-6);
        },
      ),
      propertyRuns(0.2),
    );
  });

  test('says how long to wait, and that is enough', () => {
    let ms = 0;
    const take = createRateLimiter({ burst: 1, perSecond: 0.3 }, () => new Date(ms));
    expect(take('a')).toBe(0);
    const wait = take('a');
    expect(wait).toBe(4);
    ms += wait * 1000;
    expect(take('a')).toBe(0);
  });

  test('forgets whom it has not seen for longest, so that its memory is bounded', () => {
    const take = createRateLimiter({ burst: 1, perSecond: 1 }, () => new Date(0), 2);
    expect([take('a'), take('b'), take('a'), take('c')]).toEqual([0, 0, 1, 0]);
    // `b` is forgotten, `a` is not.
    expect([take('a'), take('b')]).toEqual([1, 0]);
  });
});

describe('the address of a client', () => {
  const from = (remoteAddress: string | undefined, forwarded?: string) =>
    addressOf({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } });

  test('is the peer, or what a proxy on this machine saw last', () => {
    expect(from('192.0.2.1')).toBe('192.0.2.1');
    expect(from('192.0.2.1', '10.0.0.1')).toBe('192.0.2.1');
    expect(from('127.0.0.1', '1.2.3.4, 10.0.0.1')).toBe('10.0.0.1');
    expect(from('::ffff:127.0.0.1', '10.0.0.1')).toBe('10.0.0.1');
    expect(from('::1', '')).toBe('::1');
    expect(from('127.0.0.1', 'x'.repeat(500))).toHaveLength(64);
    expect(addressOf(undefined)).toBe('unknown');
  });
});

describe('the feed cache', () => {
  const record = (revision: string, scope: FeedScope): FeedRecord => ({
    ...{ scope, view: 'busy', kind: 'freebusy', revision },
    bytes: new TextEncoder().encode(`${revision} ${JSON.stringify(scope)}`),
    etag: revision,
    renderedAt: '2026-11-20T08:00:00Z',
  });
  const KEY = { scope: { kind: 'leader', id: 'a' }, view: 'busy', kind: 'freebusy' } as const;

  function cacheOver(revisionAt: (read: number) => string, checkEveryMs: number) {
    let [reads, time] = [0, 0];
    const feed = async (scope: FeedScope) => {
      reads += 1;
      return record(revisionAt(reads), scope);
    };
    const cache = new FeedCache({ feed }, { clock: () => time, checkEveryMs });
    return {
      cache,
      reads: () => reads,
      forward: (ms: number) => {
        time += ms;
      },
    };
  }

  test('reads each feed once per publication, and looks for a new one as often as it is told', async () => {
    let newest = 'p#1';
    const { cache, reads, forward } = cacheOver(() => newest, 100);
    expect((await cache.feed(KEY)).revision).toBe('p#1');
    await cache.feed(KEY);
    expect(reads()).toBe(2);
    newest = 'p#2';
    expect((await cache.feed(KEY)).revision).toBe('p#1');
    forward(101);
    expect((await cache.feed(KEY)).revision).toBe('p#2');
    newest = 'p#3';
    cache.renew();
    expect([(await cache.feed(KEY)).revision, await cache.mark()]).toMatchObject(['p#3', { revision: 'p#3' }]);
  });

  test('does not mix publications: a feed that is newer than the last look makes it look again', async () => {
    const { cache, reads } = cacheOver((read) => (read === 1 ? 'p#1' : 'p#2'), 1000);
    expect((await cache.feed(KEY)).revision).toBe('p#2');
    expect((await cache.mark())?.revision).toBe('p#2');
    expect(reads()).toBe(4);
  });

  test('answers even while publications never end', async () => {
    const { cache } = cacheOver((read) => `p#${read}`, 1000);
    expect((await cache.feed(KEY)).revision).toMatch(/^p#\d+$/);
  });

  test('looks once for all who wait, and again after a look that failed', async () => {
    let [reads, fails] = [0, true];
    const feed = async (scope: FeedScope) => {
      reads += 1;
      if (fails) throw new Error('disk');
      return record('p#1', scope);
    };
    const cache = new FeedCache({ feed }, { clock: () => 0, checkEveryMs: 10 });
    await expect(Promise.all([cache.mark(), cache.mark()])).rejects.toThrow('disk');
    expect(reads).toBe(1);
    fails = false;
    expect((await cache.mark())?.revision).toBe('p#1');
  });
});

describe('the subscription finder', () => {
  const record: SubscriptionRecord = {
    ...{ id: 's1', label: '', scope: { kind: 'master' }, view: 'full', tokenHash: hashOf('good') },
    ...{ createdAt: '', rotatedAt: null, revokedAt: null },
  };

  function finderOver(found: () => SubscriptionRecord | null) {
    let [asked, time] = [0, 0];
    const subscriptionByToken = async () => {
      asked += 1;
      return found();
    };
    const finder = createSubscriptionFinder({ subscriptionByToken }, { clock: () => time, keepMs: 100 });
    return {
      finder,
      asked: () => asked,
      forward: (ms: number) => {
        time += ms;
      },
    };
  }

  test('asks once for a good token in a while, and always for a bad one', async () => {
    const { finder, asked, forward } = finderOver(() => record);
    expect([await finder.find('good'), await finder.find('good'), asked()]).toEqual([record, record, 1]);
    // What the store gives for another hash is not believed.
    expect([await finder.find('bad'), await finder.find('bad'), asked()]).toEqual([null, null, 3]);
    forward(100);
    expect([await finder.find('good'), asked()]).toEqual([record, 4]);
  });

  test('forgets at once what was revoked here, even while it is being looked up', async () => {
    let found: SubscriptionRecord | null = record;
    const { finder } = finderOver(() => found);
    await finder.find('good');
    const underWay = finder.find('good');
    found = null;
    finder.forget();
    await underWay;
    expect(await finder.find('good')).toBeNull();
  });
});

describe('the receipt book', () => {
  function bookOver(fails: () => boolean) {
    const [written, errors]: [string[], object[]] = [[], []];
    const book = new ReceiptBook({
      store: {
        noteReceipt: async ({ subscription, revision, client }, at) => {
          if (fails()) throw new Error('disk');
          written.push([subscription, revision, client, at].join(' '));
        },
      },
      now: () => new Date('2026-11-20T08:00:00Z'),
      log: { info: () => {}, warn: () => {}, error: (fields) => void errors.push(fields) },
      everyMs: 5,
    });
    return { book, written, errors };
  }

  test('writes by itself after a while, one receipt for many requests', async () => {
    const { book, written } = bookOver(() => false);
    for (let i = 0; i < 100; i++) book.note('s1', 'p#1', 'khal');
    book.note('s1', 'p#1', null);
    expect(book.waiting).toBe(2);
    await expect.poll(() => written).toEqual(['s1 p#1 khal 2026-11-20T08:00:00Z', 's1 p#1 ? 2026-11-20T08:00:00Z']);
    expect(book.waiting).toBe(0);
  });

  test('loses nothing at the end, nor when the disk fails for a while', async () => {
    let fails = true;
    const { book, written, errors } = bookOver(() => fails);
    book.note('s1', 'p#1', 'a');
    book.note('s2', 'p#1', 'a');
    await book.flush();
    expect([written, errors]).toEqual([[], [{ failed: 2 }]]);
    fails = false;
    book.note('s3', 'p#1', 'a');
    await book.close();
    expect(written.map((line) => line.slice(0, 2)).sort()).toEqual(['s1', 's2', 's3']);
  });

  test('shortens what clients call themselves, and keeps it on one line', async () => {
    const { book, written } = bookOver(() => false);
    book.note('s1', 'p#1', `日历\r\nX: y ${'z'.repeat(500)}`);
    await book.flush();
    expect(written[0]).toMatch(/^s1 p#1 \?X: y z{100,114} 2026-/);
  });
});

describe('metrics', () => {
  test('count by route, method and status, with times that add up', () => {
    const metrics = new Metrics();
    metrics.observe('GET', '/feeds/{token}.ics', 200, 0.002);
    metrics.observe('GET', '/feeds/{token}.ics', 304, 0.0004);
    metrics.observe('GET', '/feeds/{token}.ics', 304, 9);
    metrics.observe('"\n', 'unknown', 404, 0.001);
    const text = metrics.render({ tongchou_receipts_waiting: 3 });
    for (const line of [
      'tongchou_http_requests_total{method="GET",route="/feeds/{token}.ics",status="304"} 2',
      'tongchou_http_requests_total{method="other",route="unknown",status="404"} 1',
      'tongchou_http_request_seconds_bucket{route="/feeds/{token}.ics",le="0.001"} 1',
      'tongchou_http_request_seconds_bucket{route="/feeds/{token}.ics",le="5"} 2',
      'tongchou_http_request_seconds_bucket{route="/feeds/{token}.ics",le="+Inf"} 3',
      'tongchou_http_request_seconds_count{route="/feeds/{token}.ics"} 3',
      'tongchou_receipts_waiting 3',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('secrets', () => {
  test('are compared as a whole', () => {
    const hash = hashOf('a');
    expect([sameHash(hash, hashOf('a')), sameHash(hash, hashOf('b')), sameHash(hash, 'short')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('passwords are hashed with argon2id as it is recommended', async () => {
    const passwords = argon2Passwords();
    const hash = await passwords.hash('一句话');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify(hash, '一句话')).toBe(true);
    expect(await passwords.verify(hash, '另一句')).toBe(false);
    expect(await passwords.verify('no hash', '一句话')).toBe(false);
  });
});

test('links of https are offered as webcal too', () => {
  expect(subscriptionLinks('https://plan.example.cn/x', 't')).toEqual({
    feed: 'https://plan.example.cn/x/feeds/t.ics',
    webcal: 'webcal://plan.example.cn/x/feeds/t.ics',
    freeBusy: 'https://plan.example.cn/x/feeds/t.ifb',
    page: 'https://plan.example.cn/x/feeds/t',
  });
});
