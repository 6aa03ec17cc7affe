import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemHash } from '../../src/model/hash.ts';
import type { Problem } from '../../src/model/problem.ts';
import {
  ConflictError,
  type DraftRecord,
  type ProblemRecord,
  type Store,
  type WorkToSave,
} from '../../src/store/store.ts';
import { PROBLEM, SCHEDULE } from '../formats/fixture.ts';
import { AT, audit, planRecord } from './records.ts';

const stated = (title: string): Problem => ({ ...PROBLEM, title });
const at = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString().replace('.000', '');

/** A save of the work of `p1`, with a Problem of this title. */
function workOf(number: number, title: string, changes: Partial<WorkToSave> = {}): WorkToSave {
  const problem = stated(title);
  return {
    ...{ plan: 'p1', number, savedAt: AT, savedBy: 'u1', schedule: SCHEDULE, problem, hash: problemHash(problem) },
    ...changes,
  };
}

function problemOf(number: number, title: string): ProblemRecord {
  const problem = stated(title);
  return { ...{ plan: 'p1', number, savedAt: AT, savedBy: 'api', problem }, hash: problemHash(problem) };
}

const draftOf = (problem: number): DraftRecord => ({
  ...{ id: `d${problem}`, plan: 'p1', name: '方案一', problem, savedAt: AT, savedBy: 'u1' },
  schedule: SCHEDULE,
});

/** What every Store promises of plans under work. `open` gives an empty one each time. */
export function workSuite(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps the work`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      await store.createPlan(planRecord('p1'), audit('create'));
    });
    afterEach(() => store.close());

    /** Numbers and titles of the states of the Problem. */
    const states = async () => (await store.problems('p1')).map(({ number, problem }) => `${number} ${problem.title}`);
    const actions = async () => (await store.audit(100)).map(({ action }) => action);

    test('in its newest state, by numbers without gap', async () => {
      expect([await store.work('p1'), await store.workNumber('p1')]).toEqual([null, 0]);
      await store.saveWork(workOf(1, 'one'), audit('save'));
      const { hash: _, ...second } = workOf(2, 'two', { schedule: null });
      await store.saveWork(workOf(2, 'two', { schedule: null }), audit('save'));
      for (const number of [1, 2, 4]) {
        await expect(store.saveWork(workOf(number, 'late'), audit('late'))).rejects.toThrow(
          new ConflictError(number, 3),
        );
      }
      expect([await store.work('p1'), await store.workNumber('p1')]).toEqual([second, 2]);
      expect(await states()).toEqual(['2 two']);
      await expect(store.saveWork(workOf(1, 'x', { plan: 'none' }), audit('lost'))).rejects.toThrow();
    });

    test('of two saves of one number, one', async () => {
      const saves = ['mine', 'yours'].map((title) => store.saveWork(workOf(1, title), audit('save')));
      const outcomes = await Promise.allSettled(saves);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await store.workNumber('p1')).toBe(1);
    });

    test('and leaves few states of the Problem behind', async () => {
      await store.saveProblem(problemOf(1, 'by itself'), audit('problem'));
      await store.saveWork(workOf(1, 'a'), audit('save'));
      expect(await states()).toEqual(['1 by itself', '2 a']);
      await store.saveWork(workOf(2, 'b', { savedAt: at(9) }), audit('save'));
      expect(await states()).toEqual(['1 by itself', '3 b']);
      // The same Problem again, with another schedule.
      await store.saveWork(workOf(3, 'b', { savedAt: at(9), schedule: null }), audit('save'));
      expect(await states()).toEqual(['1 by itself', '3 b']);
      // Another user's, and one that a draft answers, stay.
      await store.saveWork(workOf(4, 'c', { savedAt: at(10), savedBy: 'u2' }), audit('save'));
      await store.saveDraft(draftOf(4));
      await store.saveWork(workOf(5, 'd', { savedAt: at(11), savedBy: 'u2' }), audit('save'));
      expect(await states()).toEqual(['1 by itself', '3 b', '4 c', '5 d']);
      // What was left ten minutes ago stays too.
      await store.saveWork(workOf(6, 'e', { savedAt: at(21), savedBy: 'u2' }), audit('save'));
      expect(await states()).toEqual(['1 by itself', '3 b', '4 c', '5 d', '6 e']);
      expect((await store.latestProblem('p1'))?.hash).toBe(problemHash(stated('e')));
      await store.saveProblem(problemOf(7, 'later'), audit('problem'));
    });

    test('and notes each stretch of it once', async () => {
      const save = (number: number, minutes: number, savedBy = 'u1') =>
        store.saveWork(workOf(number, 'x', { savedAt: at(minutes), savedBy }), audit(`save ${number}`));
      await save(1, 0);
      await save(2, 5);
      await save(3, 9);
      await save(4, 10);
      await save(5, 11, 'u2');
      expect(await actions()).toEqual(['save 5', 'save 4', 'save 1', 'create']);
    });

    test('with a Problem that came by itself, which makes a page’s save a conflict', async () => {
      await store.saveWork(workOf(1, 'a'), audit('save'));
      await store.saveProblem({ ...problemOf(2, 'by itself'), savedAt: at(1) }, audit('problem'));
      expect(await store.work('p1')).toEqual({
        ...{ plan: 'p1', number: 2, savedAt: at(1), savedBy: 'api', schedule: SCHEDULE },
        problem: stated('by itself'),
      });
      await expect(store.saveWork(workOf(2, 'b'), audit('late'))).rejects.toThrow(ConflictError);
      await store.saveWork(workOf(3, 'b', { savedAt: at(2) }), audit('save'));
      expect(await states()).toEqual(['1 a', '2 by itself', '3 b']);
    });

    test('as what there is from before, under number 0', async () => {
      await store.saveProblem(problemOf(1, 'a'), audit('problem'));
      await store.saveDraft({ ...draftOf(1), savedAt: at(1) });
      await store.saveDraft({ ...draftOf(1), id: 'older' });
      expect(await store.work('p1')).toEqual({
        ...{ plan: 'p1', number: 0, savedAt: at(1), savedBy: 'u1', problem: stated('a'), schedule: SCHEDULE },
      });
      await store.saveProblem(problemOf(2, 'b'), audit('problem'));
      expect(await store.work('p1')).toMatchObject({
        number: 0,
        savedBy: 'api',
        problem: { title: 'b' },
        schedule: null,
      });
      await store.saveWork(workOf(1, 'c'), audit('save'));
      expect(await store.work('p1')).toMatchObject({ number: 1, problem: { title: 'c' } });
    });
  });
}
