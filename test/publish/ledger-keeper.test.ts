import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { problemHash } from '../../src/model/hash.ts';
import { createLedgerKeeper } from '../../src/publish/ledger/ledger-keeper.ts';
import { ledgerOf } from '../../src/publish/ledger/ledger-of.ts';
import type { Happening, Ledger } from '../../src/publish/ledger/matter.ts';
import { publishRevision } from '../../src/publish/publish-revision.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { activity, type PlanName, problemOf } from './ledger-fixture.ts';

const AUDIT = { at: '2026-11-20T08:00:00Z', by: 'x', action: 'test', target: '', detail: '' };
const instant = (minutes: number): string =>
  new Date(Date.UTC(2026, 10, 20, 8, minutes)).toISOString().replace('.000Z', 'Z');

/** Everything of a store, read at once. */
async function everything(store: Store): Promise<Ledger> {
  const happenings: Happening[] = [];
  for (const { id } of await store.plans()) {
    for (const problem of await store.problems(id)) happenings.push({ kind: 'asked', problem });
    for (const { number } of await store.revisions(id)) {
      const revision = await store.revision(id, number);
      if (revision !== null) happenings.push({ kind: 'published', revision });
    }
  }
  for (const record of await store.matterRecords()) happenings.push({ kind: 'recorded', record });
  return ledgerOf(happenings);
}

/** A store with both plans that counts the documents that are read. */
async function office(): Promise<{ readonly store: Store; readonly read: () => number }> {
  const opened = await openSqlite(':memory:');
  onTestFinished(() => opened.close());
  for (const id of ['h1', 'h2']) {
    await opened.createPlan(
      { id, title: id, firstDay: '2026-12-01', lastDay: '2026-12-15', createdAt: AUDIT.at },
      AUDIT,
    );
  }
  let count = 0;
  return {
    read: () => count,
    store: {
      ...opened,
      problem: (plan, number) => {
        count += 1;
        return opened.problem(plan, number);
      },
      revision: (plan, number) => {
        count += 1;
        return opened.revision(plan, number);
      },
    },
  };
}

type Deed = {
  readonly what: 'ask' | 'work' | 'publish' | 'record' | 'read';
  readonly plan: PlanName;
  readonly ids: readonly string[];
  readonly after: number;
};

async function act(store: Store, { what, plan, ids }: Deed, at: string): Promise<void> {
  const problem = problemOf(
    plan,
    ids.map((id) => activity(id)),
  );
  const shared = { plan, savedAt: at, savedBy: 'u1', problem, hash: problemHash(problem) };
  if (what === 'ask') {
    const number = ((await store.latestProblem(plan))?.number ?? 0) + 1;
    await store.saveProblem({ ...shared, number }, AUDIT);
  } else if (what === 'work') {
    await store.saveWork({ ...shared, number: (await store.workNumber(plan)) + 1, schedule: null }, AUDIT);
  } else if (what === 'publish') {
    const schedule = { format: 'tongchou/schedule@1' as const, assignments: [] };
    const { kind } = await publishRevision(store, { plan, problem, schedule, at, by: '县委办', lang: 'zh' });
    if (kind !== 'published') throw new Error('the fixture cannot be published');
  } else if (what === 'record') {
    const record = { plan, activity: ids[0] ?? 'a', at, by: '陈明', state: 'in-hand' as const, dueDay: null, note: at };
    await store.recordMatter(record, AUDIT);
  }
}

const deeds = fc.array(
  fc.record({
    what: fc.constantFrom<Deed['what']>('ask', 'work', 'work', 'publish', 'record', 'read'),
    plan: fc.constantFrom<PlanName>('h1', 'h2'),
    ids: fc.subarray(['a', 'b', 'c']),
    // Also a clock that is set back.
    after: fc.integer({ min: -3, max: 12 }),
  }),
  { maxLength: 14 },
);

describe('a ledger that is kept', () => {
  test('is at every reading the one that everything makes', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const store = await openSqlite(':memory:');
        for (const id of ['h1', 'h2']) {
          const plan = { id, title: id, firstDay: '2026-12-01', lastDay: '2026-12-15', createdAt: AUDIT.at };
          await store.createPlan(plan, AUDIT);
        }
        const keeper = createLedgerKeeper(store);
        let minutes = 100;
        for (const deed of all) {
          minutes += deed.after;
          await act(store, deed, instant(minutes));
          if (deed.what === 'read') expect(await keeper.read()).toEqual(await everything(store));
        }
        expect(await keeper.read()).toEqual(await everything(store));
        await store.close();
      }),
      { numRuns: 60 },
    );
  });

  test('reads a document once, and of an autosave only what came in its place', async () => {
    const { store, read } = await office();
    const keeper = createLedgerKeeper(store);
    const deed = (what: Deed['what'], ids: readonly string[]): Deed => ({ what, ids, plan: 'h1', after: 0 });
    await act(store, deed('ask', ['a']), instant(0));
    await act(store, deed('ask', ['a', 'b']), instant(1));
    await act(store, deed('work', ['a', 'b', 'c']), instant(60));
    await keeper.read();
    expect(read()).toBe(3);
    await keeper.read();
    expect(read()).toBe(3);
    await act(store, deed('record', ['a']), instant(61));
    expect([...(await keeper.read()).matters.values()][0]?.recorded?.state).toBe('in-hand');
    expect(read()).toBe(3);
    // The state of a minute ago is replaced: what is older is not read again.
    await act(store, deed('work', ['a']), instant(62));
    expect(await keeper.read()).toEqual(await everything(store));
    expect(read()).toBe(4);
  });

  test('readings at the same time come one after the other', async () => {
    const { store, read } = await office();
    await act(store, { what: 'ask', ids: ['a'], plan: 'h1', after: 0 }, instant(0));
    const keeper = createLedgerKeeper(store);
    const [one, two] = await Promise.all([keeper.read(), keeper.read()]);
    expect([read(), one === two]).toEqual([1, true]);
  });

  test('goes on after a reading that failed', async () => {
    const { store } = await office();
    await act(store, { what: 'ask', ids: ['a'], plan: 'h1', after: 0 }, instant(0));
    let fails = true;
    const keeper = createLedgerKeeper({
      ...store,
      problem: (plan, number) => (fails ? Promise.reject(new Error('disk')) : store.problem(plan, number)),
    });
    await expect(keeper.read()).rejects.toThrow('disk');
    fails = false;
    expect((await keeper.read()).matters.size).toBe(1);
  });
});
