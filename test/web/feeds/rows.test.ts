import { describe, expect, it } from 'vitest';
import {
  clientName,
  feedRows,
  filteredRows,
  isBrowser,
  revisionParts,
  toRemind,
} from '../../../src/web/screens/feeds/rows.ts';
import type { Fetch, Subscribed, Subscription } from '../../../src/web/screens/feeds/wire.ts';

const subscription = (id: string, more: Partial<Subscription> = {}): Subscription => ({
  ...{ id, label: id, scope: { kind: 'leader', id: 'm' }, view: 'normal' },
  ...{ createdAt: '2026-11-20T00:00:00Z', rotatedAt: null, revokedAt: null },
  ...more,
});

const fetched = (revision: string, lastAt: string): Fetch => ({
  ...{ client: 'Outlook', revision, firstAt: lastAt, lastAt, count: 1 },
});

const all: Subscribed = {
  newest: 'p#2',
  subscriptions: [
    subscription('has'),
    subscription('old'),
    subscription('never'),
    subscription('gone', { revokedAt: '2026-11-21T00:00:00Z' }),
    subscription('all', { scope: { kind: 'master' } }),
  ],
  receipts: [
    { subscription: 'has', hasNewest: true, fetches: [fetched('p#2', '2026-11-23T00:00:00Z')] },
    {
      subscription: 'old',
      hasNewest: false,
      fetches: [fetched('p#0', '2026-11-19T00:00:00Z'), fetched('p#1', '2026-11-22T00:00:00Z')],
    },
    { subscription: 'never', hasNewest: false, fetches: [] },
  ],
};

describe('rows of subscriptions', () => {
  const rows = feedRows(all, [{ scope: { kind: 'leader', id: 'm' }, name: '县长' }]);

  it('have those first that need a reminder', () => {
    expect(rows.map(({ subscription: { id }, reading }) => [id, reading])).toEqual([
      ['all', 'never'],
      ['never', 'never'],
      ['old', 'behind'],
      ['has', 'newest'],
      ['gone', 'revoked'],
    ]);
    expect(toRemind(rows).map(({ subscription: { id } }) => id)).toEqual(['all', 'never', 'old']);
  });

  it('know the latest fetch and whose it is', () => {
    const old = rows.find(({ subscription: { id } }) => id === 'old');
    expect(old?.last?.revision).toBe('p#1');
    expect(old?.whose).toBe('县长');
    expect(rows[0]?.whose).toBeNull();
    expect(feedRows(all, [])[1]?.whose).toBe('m');
  });

  it('wait while nothing is published: nobody is to be reminded', () => {
    const waiting = feedRows({ ...all, newest: null }, []);
    expect(new Set(waiting.map(({ reading }) => reading))).toEqual(new Set(['waiting', 'revoked']));
    expect(toRemind(waiting)).toEqual([]);
  });

  it('are filtered by text over label and name, by reading, and without revoked ones', () => {
    const ids = (filter: Parameters<typeof filteredRows>[1]) =>
      filteredRows(rows, filter).map(({ subscription: { id } }) => id);
    expect(ids({ text: '', reading: 'all', withRevoked: false })).not.toContain('gone');
    expect(ids({ text: ' 县长 ', reading: 'all', withRevoked: true })).toEqual(['never', 'old', 'has', 'gone']);
    expect(ids({ text: 'HAS', reading: 'all', withRevoked: false })).toEqual(['has']);
    expect(ids({ text: '', reading: 'behind', withRevoked: true })).toEqual(['old']);
  });
});

describe('what was fetched', () => {
  it('is a plan, whose id may hold a mark, and a number', () => {
    expect(revisionParts('2026-12#a#3')).toEqual(['2026-12#a', '3']);
    expect(revisionParts('odd')).toEqual(['odd', '']);
  });

  it('was fetched by a client that people know', () => {
    expect(clientName('iOS/18.0 (22A) dataaccessd/1.0')).toBe('iPhone / iPad');
    expect(clientName('Mozilla/5.0 (X11; rv:128.0) Thunderbird/128.0')).toBe('Thunderbird');
    expect(clientName('Mozilla/5.0 (compatible) Google-Calendar-Importer')).toBe('Google Calendar');
    expect(clientName('curl/8.5')).toBeNull();
    expect(isBrowser('Mozilla/5.0 (X11) Chrome/130')).toBe(true);
    expect(isBrowser('Mozilla/5.0 Thunderbird/128.0')).toBe(false);
    expect(isBrowser('curl/8.5')).toBe(false);
  });
});
