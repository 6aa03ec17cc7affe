import { describe, expect, test } from 'vitest';
import { rollback } from '../../src/publish/create-revision.ts';
import { loadPublishedPlan, publishedPlan } from '../../src/publish/published-plan.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { RevisionRecord, Store } from '../../src/store/store.ts';
import { audit, planRecord, publicationOf } from '../store/records.ts';
import { FIRST, OFFICE, SECOND, without } from './fixture.ts';
import { AT_2, AT_3, nextOf } from './revisions.ts';

const first = nextOf(null);
const second = nextOf(first, { schedule: SECOND }, AT_2);

const lookIn =
  (...revisions: readonly RevisionRecord[]) =>
  (number: number) =>
    revisions.find((one) => one.number === number) ?? null;

describe('a published plan', () => {
  test('has a line for everything held', () => {
    const plan = publishedPlan(first, () => null);
    expect([plan.planId, plan.schedule, plan.cancelled]).toEqual(['p1', FIRST, []]);
    expect([...plan.lines.keys()]).toHaveLength(6);
    expect(plan.lines.get('a1')).toEqual({ key: 'a1', sequence: 0, changedAt: first.publishedAt });
  });

  test('has cancelled lines as they were held last', () => {
    const { cancelled } = publishedPlan(second, lookIn(first));
    expect(cancelled.map(({ key, sequence, held }) => [key, sequence, held])).toEqual([
      ['a2', 1, { assignment: FIRST.assignments[1] }],
      ['f1~2026-12-04T14:00', 1, { block: FIRST.focusBlocks?.[0] }],
    ]);
    expect(cancelled[0]?.problem).toEqual(OFFICE);
  });

  test('looks for each in the revision that held it last', () => {
    const third = nextOf(second, { schedule: without(SECOND, 'a1') }, AT_3);
    const asked: number[] = [];
    const { cancelled } = publishedPlan(third, (number) => {
      asked.push(number);
      return lookIn(first, second)(number);
    });
    expect(asked).toEqual([2, 1, 1]);
    expect(
      cancelled.map(({ key, held }) => [key, 'assignment' in held ? held.assignment.start : held.block.start]),
    ).toEqual([
      ['a1', '2026-12-08T14:00'],
      ['a2', '2026-12-02T09:00'],
      ['f1~2026-12-04T14:00', '2026-12-04T14:00'],
    ]);
  });

  test('has no cancelled line that came back', () => {
    const third = rollback(second, first, AT_3, 'x');
    const { cancelled, lines } = publishedPlan(third, lookIn(first, second));
    expect(cancelled.map(({ key }) => key)).toEqual(['a4@2026-12-14', 'f1~2026-12-04T10:00']);
    expect(lines.get('a2')?.sequence).toBe(2);
  });
});

describe('a plan from the store', () => {
  const stored = async (...revisions: readonly RevisionRecord[]): Promise<Store> => {
    const store = await openSqlite(':memory:');
    await store.createPlan(planRecord('p1'), audit('create'));
    for (const revision of revisions) await store.publish(publicationOf(revision));
    return store;
  };

  test('is read with the older revisions that it needs', async () => {
    const store = await stored(first, second);
    expect(await loadPublishedPlan(store, second, AT_2)).toEqual(publishedPlan(second, lookIn(first)));
    await store.close();
  });

  test('that is long over is read without them', async () => {
    const store = await stored(first, second);
    expect((await loadPublishedPlan(store, second, '2027-02-10T00:00:00Z')).cancelled).toHaveLength(2);
    expect((await loadPublishedPlan(store, second, '2027-03-01T00:00:00Z')).cancelled).toEqual([]);
    await store.close();
  });

  test('says which revision is missing', async () => {
    const store = await stored();
    await expect(loadPublishedPlan(store, second, AT_2)).rejects.toThrow('revision 1 of p1 is missing');
    await store.close();
  });
});
