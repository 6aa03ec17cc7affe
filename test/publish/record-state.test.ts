import { afterEach, beforeEach, expect, test } from 'vitest';
import { ledgerLines } from '../../src/publish/ledger/ledger-lines.ts';
import { loadLedger } from '../../src/publish/ledger/load-ledger.ts';
import { recordState } from '../../src/publish/ledger/record-state.ts';
import { publishRevision } from '../../src/publish/publish-revision.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { FIRST, OFFICE, SECOND } from './fixture.ts';
import { judging } from './ledger-fixture.ts';

const AT_1 = '2026-11-20T08:00:00Z';
const AT_2 = '2026-11-25T08:00:00Z';

let store: Store;
beforeEach(async () => {
  store = await openSqlite(':memory:');
});
afterEach(() => store.close());

async function publish(plan: string, at = AT_1, schedule = FIRST): Promise<void> {
  const request = { plan, problem: OFFICE, schedule, at, by: '县委办', lang: 'zh' as const };
  expect((await publishRevision(store, request)).kind).toBe('published');
}

const lines = async (today = '2026-12-05') => ledgerLines(await loadLedger(store), judging(today));
const lineOf = async (id: string) => (await lines()).find((line) => line.activity === id);

test('a record is added to the ledger and to the audit log, without the note', async () => {
  await publish('p1');
  const outcome = await recordState(store, {
    ...{ activity: 'a2', state: 'done', dueDay: '2026-12-20', by: '陈明', note: '已落实\u0007', at: AT_2 },
  });
  const record = {
    plan: 'p1',
    activity: 'a2',
    at: AT_2,
    by: '陈明',
    state: 'done',
    dueDay: '2026-12-20',
    note: '已落实',
  };
  expect(outcome).toMatchObject({ kind: 'recorded', record, matter: { title: '项目调度会', recorded: null } });
  expect(await store.matterRecords()).toEqual([record]);
  expect(await lineOf('a2')).toMatchObject({ state: 'done', dueDay: '2026-12-20', noted: { note: '已落实' } });
  const [logged] = await store.audit(1);
  expect(logged).toEqual({
    ...{ at: AT_2, by: '陈明', action: 'record-matter', target: 'p1 a2', detail: 'state done, due 2026-12-20' },
  });
});

test('a record is never older than what happened before it', async () => {
  await publish('p1', AT_2);
  const outcome = await recordState(store, { activity: 'a4@2026-12-07', note: '照常', by: '陈明', at: AT_1 });
  expect(outcome).toMatchObject({ kind: 'recorded', record: { at: AT_2, state: null, dueDay: null } });
});

test('what is not in the ledger, or more than once, is refused', async () => {
  await publish('p1');
  const request = { state: 'done' as const, by: '陈明', at: AT_2 };
  for (const wrong of [{ activity: 'none' }, { activity: 'a4' }, { activity: 'a2', plan: 'p2' }]) {
    expect(await recordState(store, { ...request, ...wrong })).toEqual({ kind: 'refused', why: 'unknown', plans: [] });
  }
  await publish('p2');
  expect(await recordState(store, { ...request, activity: 'a2' })).toEqual({
    ...{ kind: 'refused', why: 'ambiguous', plans: ['p1', 'p2'] },
  });
  expect(await store.matterRecords()).toEqual([]);
  expect(await recordState(store, { ...request, activity: 'a2', plan: 'p2' })).toMatchObject({
    record: { plan: 'p2' },
  });
});

test('the ledger has every revision, every state of the Problem, and what the newest revision dropped', async () => {
  await publish('p1');
  await publish('p1', AT_2, SECOND);
  const problem = { ...OFFICE, activities: [...OFFICE.activities, { id: 'new', minutes: 30 }] };
  await store.saveProblem(
    { plan: 'p1', number: 1, savedAt: '2026-11-26T08:00:00Z', savedBy: '李华', hash: 'x', problem },
    { at: AT_2, by: '李华', action: 'save', target: 'p1', detail: '' },
  );
  expect((await lines()).map(({ activity }) => activity).sort()).toEqual([
    ...['a1', 'a2', 'a3', 'a4@2026-12-01', 'a4@2026-12-07', 'a4@2026-12-14', 'new'],
  ]);
  expect(await lineOf('a2')).toMatchObject({ held: null, revision: 2, state: 'open' });
  expect((await lineOf('a2'))?.history.map(({ what }) => what)).toEqual(['asked', 'scheduled', 'unscheduled']);
  expect(await lineOf('new')).toMatchObject({ revision: null, inPlan: true, title: 'new' });
});
