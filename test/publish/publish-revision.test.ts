import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/publish/chain.ts';
import { usualPlanId } from '../../src/publish/plan-id.ts';
import {
  isPlanId,
  type PublishRequest,
  publishRevision,
  type RollbackRequest,
  rollbackRevision,
} from '../../src/publish/publish-revision.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { ConflictError, type FeedRecord, type RevisionRecord, type Store } from '../../src/store/store.ts';
import { FIRST, OFFICE, SECOND, withActivity } from './fixture.ts';
import { AT_1, AT_2, AT_3 } from './revisions.ts';

let store: Store;
beforeEach(async () => {
  store = await openSqlite(':memory:');
});
afterEach(() => store.close());

const request = (changes: Partial<PublishRequest> = {}): PublishRequest => ({
  ...{ plan: '2026-12-H1', problem: OFFICE, schedule: FIRST, at: AT_1, by: '县委办', lang: 'zh' },
  ...changes,
});

async function publish(changes: Partial<PublishRequest> = {}) {
  const outcome = await publishRevision(store, request(changes));
  if (outcome.kind !== 'published') throw new Error('refused');
  return outcome;
}

const restore = (changes: Partial<RollbackRequest> = {}) =>
  rollbackRevision(store, { plan: '2026-12-H1', to: 1, at: AT_3, by: '县委办', lang: 'zh', ...changes });

const feedText = async (leader: string | null): Promise<string> => {
  const scope = leader === null ? ({ kind: 'master' } as const) : ({ kind: 'leader', id: leader } as const);
  return new TextDecoder().decode((await store.feed(scope, 'full', 'events'))?.bytes);
};

const summaries = (text: string): readonly string[] =>
  text.split('\r\n').flatMap((line) => (line.startsWith('SUMMARY') ? [line.slice(line.indexOf(':') + 1)] : []));

describe('a publication', () => {
  test('makes the plan, its first revision, and all feeds', async () => {
    const { revision, previous, changes, feeds, check } = await publish();
    expect([previous, changes, check.publishable]).toEqual([null, [], true]);
    expect(await store.plan('2026-12-H1')).toEqual({
      ...{ id: '2026-12-H1', title: '云河县领导活动安排表', createdAt: AT_1 },
      ...OFFICE.horizon,
    });
    expect(await store.revision('2026-12-H1')).toEqual(revision);
    const kinds = (await store.feedScopes()).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['master', 'leader', 'body', 'venue', 'unit']));
    expect(feeds).toHaveLength(4 * kinds.length);
    expect(summaries(await feedText('mayor'))).toEqual(['县委常委会会议', '项目调度会', '集中精力：项目攻坚']);
    expect((await store.audit(2)).map(({ action, target }) => [action, target])).toEqual([
      ['publish', '2026-12-H1#1'],
      ['create-plan', '2026-12-H1'],
    ]);
  });

  test('gives every feed an entity tag of its bytes', async () => {
    const tagOf = ({ bytes }: FeedRecord) => createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
    const { feeds } = await publish();
    expect(feeds.map(({ etag }) => etag)).toEqual(feeds.map(tagOf));
    expect(new Set(feeds.map(({ revision, renderedAt }) => `${revision} ${renderedAt}`))).toEqual(
      new Set([`2026-12-H1#1 ${AT_1}`]),
    );
  });

  test('of the next revision shows what changed, and what was cancelled', async () => {
    await publish();
    const { revision, previous, changes } = await publish({ schedule: SECOND, at: AT_2, note: '调整' });
    expect([revision.number, revision.note, previous?.number]).toEqual([2, '调整', 1]);
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'cancelled', 'changed', 'changed', 'new']);
    const master = await feedText(null);
    expect(summaries(master)).toContain('【已取消】项目调度会');
    expect(master).toContain('STATUS:CANCELLED');
  });

  test('shows the other plans too, whichever was published last', async () => {
    await publish();
    const later = {
      ...OFFICE,
      horizon: { firstDay: '2026-12-16', lastDay: '2026-12-31' },
      activities: OFFICE.activities.slice(1, 2),
      focusGoals: [],
    };
    const assignments = [{ activity: 'a2', start: '2026-12-17T09:00', end: '2026-12-17T10:00', attendees: ['mayor'] }];
    await publish({ plan: '2026-12-H2', problem: later, schedule: { format: FIRST.format, assignments }, at: AT_2 });
    const after = await feedText('mayor');
    expect(summaries(after)).toEqual(['县委常委会会议', '项目调度会', '集中精力：项目攻坚', '项目调度会']);
    await publish({ at: AT_3 });
    expect(await feedText('mayor')).toBe(after);
  });

  test('that is refused writes nothing', async () => {
    const problem = withActivity(OFFICE, 'a2', { owner: {} });
    const outcome = await publishRevision(store, request({ problem }));
    expect(outcome).toMatchObject({ kind: 'refused', check: { lacks: [{ activity: 'a2' }] } });
    expect([await store.plans(), await store.audit(9), await store.feedScopes()]).toEqual([[], [], []]);
  });

  test('publishes the waivers that it needed, and no others', async () => {
    const problem = withActivity(OFFICE, 'a2', { owner: {} });
    const waivers = ['a1', 'a2'].map((activity) => ({ activity, name: '陈明', reason: '同意' }));
    const { revision, check } = await publish({ problem, waivers });
    expect(revision.waivers).toEqual(waivers.slice(1));
    expect(check.idleWaivers).toEqual(waivers.slice(0, 1));
    expect((await store.audit(1))[0]?.detail).toContain('1 waivers');
  });

  test('of another number than is wanted is a conflict', async () => {
    await expect(publish({ number: 2 })).rejects.toThrow(new ConflictError(2, 1));
    expect(await store.plans()).toEqual([]);
    await publish({ number: 1 });
    await expect(publish({ number: 1 })).rejects.toThrow(new ConflictError(1, 2));
    expect(await store.revisions('2026-12-H1')).toHaveLength(1);
  });

  test('is rendered anew where another process publishes another plan meanwhile', async () => {
    let isFirst = true;
    const racing: Store = {
      ...store,
      published: async () => {
        const before = await store.published();
        if (isFirst) await publish({ plan: 'other' });
        isFirst = false;
        return before;
      },
    };
    const outcome = await publishRevision(racing, request({ at: AT_2 }));
    expect(outcome.kind).toBe('published');
    const feed = await store.feed({ kind: 'master' }, 'full', 'events');
    const uids = new TextDecoder().decode(feed?.bytes).match(/^UID:.*$/gm) ?? [];
    expect(uids).toHaveLength(2 * (FIRST.assignments.length + (FIRST.focusBlocks?.length ?? 0)));
  });

  test('needs an id for the plan and an instant', async () => {
    await expect(publish({ plan: 'a#1' })).rejects.toThrow(RangeError);
    await expect(publish({ at: 'today' })).rejects.toThrow(RangeError);
    expect(await store.plans()).toEqual([]);
  });

  test('keeps the busy view’s key for good', async () => {
    const uids = async () => {
      const feed = await store.feed({ kind: 'master' }, 'busy', 'events');
      return new TextDecoder().decode(feed?.bytes).match(/^UID:.*$/gm);
    };
    await publish({ random: () => new Uint8Array(32).fill(1) });
    const first = await uids();
    await publish({ random: () => new Uint8Array(32).fill(2) });
    expect(await uids()).toEqual(first);
    expect(first).toHaveLength(6);
  });

  test('names the office in UIDs where it has a domain', async () => {
    await publish({ uidDomain: 'office.example' });
    expect(await feedText(null)).toMatch(/^UID:.*@office\.example\r$/m);
  });

  test('waits for another through the same store', async () => {
    const plans = ['p1', 'p2', 'p3', 'p1'];
    const outcomes = await Promise.all(plans.map((plan) => publish({ plan })));
    expect(outcomes.map(({ revision }) => revision.number)).toEqual([1, 1, 1, 2]);
    expect(summaries(await feedText('mayor'))).toHaveLength(9);
  });
});

describe('a roll-back', () => {
  test('is a new revision with the earlier content, and the feeds go back', async () => {
    const first = await publish();
    await publish({ schedule: SECOND, at: AT_2 });
    const outcome = await restore({ note: '恢复' });
    expect(outcome).toMatchObject({
      kind: 'published',
      revision: { number: 3, rollbackOf: 1, note: '恢复', schedule: FIRST, publishedAt: AT_3 },
      previous: { number: 2 },
    });
    const sequences = (text: string) => text.match(/^SEQUENCE:\d+/gm);
    const master = await feedText(null);
    expect(sequences(master)?.filter((line) => line === 'SEQUENCE:2')).toHaveLength(4);
    const held = new TextDecoder().decode(
      first.feeds.find(({ scope, view }) => scope.kind === 'master' && view === 'full')?.bytes,
    );
    expect(summaries(master).filter((one) => !one.startsWith('【已取消】'))).toEqual(summaries(held));
    const all = await Promise.all([1, 2, 3].map((number) => store.revision('2026-12-H1', number)));
    expect(verifyChain(all.filter((one): one is RevisionRecord => one !== null))).toBeNull();
    expect((await store.audit(1))[0]).toMatchObject({ action: 'rollback', target: '2026-12-H1#3' });
  });

  test('is refused for a revision that is not there, or the newest', async () => {
    expect(await restore()).toEqual({ kind: 'refused', why: 'unknown' });
    await publish();
    expect(await restore({ to: 2 })).toEqual({ kind: 'refused', why: 'unknown' });
    expect(await restore()).toEqual({ kind: 'refused', why: 'newest' });
    expect(await store.revisions('2026-12-H1')).toHaveLength(1);
  });

  test('is refused for a revision that was altered', async () => {
    await publish();
    await publish({ at: AT_2 });
    const altered: Store = {
      ...store,
      revision: async (plan, number) => {
        const revision = await store.revision(plan, number);
        return revision && number === 1 ? { ...revision, schedule: SECOND } : revision;
      },
    };
    const asked = { plan: '2026-12-H1', to: 1, at: AT_3, by: 'x', lang: 'zh' } as const;
    expect(await rollbackRevision(altered, asked)).toEqual({ kind: 'refused', why: 'altered' });
  });

  test('of another number than is wanted is a conflict', async () => {
    await publish();
    await publish({ at: AT_2 });
    await expect(restore({ number: 2 })).rejects.toThrow(ConflictError);
  });
});

describe('ids of plans', () => {
  test.each([
    ['2026-12-01', '2026-12-15', '2026-12-H1'],
    ['2026-12-16', '2026-12-31', '2026-12-H2'],
    ['2027-02-16', '2027-02-28', '2027-02-H2'],
    ['2028-02-01', '2028-02-29', '2028-02'],
    ['2026-12-01', '2026-12-14', '2026-12-01~2026-12-14'],
    ['2026-12-16', '2027-01-15', '2026-12-16~2027-01-15'],
    ['2026-11-16', '2026-12-30', '2026-11-16~2026-12-30'],
  ])('the usual one of %s to %s is %s', (firstDay, lastDay, id) => {
    expect(usualPlanId({ firstDay, lastDay })).toBe(id);
    expect(isPlanId(id)).toBe(true);
  });

  test.each(['', '-x', 'a b', 'a/b', 'a#1', '../x', 'x'.repeat(61)])('“%s” is none', (id) => {
    expect(isPlanId(id)).toBe(false);
  });
});
