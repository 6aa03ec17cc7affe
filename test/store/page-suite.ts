import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JobEnd, NewJobRecord } from '../../src/store/job-store.ts';
import { ConflictError, type Store, type SubmissionRecord } from '../../src/store/store.ts';
import { AT, audit, planRecord } from './records.ts';

const LATER = '2026-09-20T09:00:00Z';

const newJob = (id: string, plan = 'p1'): NewJobRecord => ({
  ...{ id, plan, kind: 'solve', work: 3, by: '陈明', createdAt: AT, timeMs: 5000 },
});
const PROGRESS = {
  elapsedMs: 5,
  placed: 1,
  total: 2,
  mandatoryMissed: 0,
  cost: 9,
  emptyCost: 10,
  bound: null,
  gap: 0.5,
};
const END: JobEnd = { state: 'done', endedAt: LATER, progress: PROGRESS, error: null, result: '结果' };

const submission = (id: string, changes: Partial<SubmissionRecord> = {}): SubmissionRecord => ({
  ...{ id, plan: 'p1', role: 'wishes', body: 'gov', name: `${id}.xlsx`, size: 2, by: '李华', at: AT },
  ...changes,
});
const bytes = (...values: readonly number[]) => new Uint8Array(values);

/** What every Store promises of jobs and submissions. `open` gives an empty one each time. */
export function pageSuite(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      for (const id of ['p1', 'p2']) await store.createPlan(planRecord(id), audit('create'));
    });
    afterEach(() => store.close());
    const actions = async () => (await store.audit(100)).map(({ action }) => action);
    const add = (id: string, plan = 'p1') => store.addJob(newJob(id, plan), `task ${id}`, audit(`job ${id}`));

    test('jobs, from waiting to their end', async () => {
      await add('j1');
      await add('j2', 'p2');
      await add('j3');
      const waiting = {
        ...newJob('j1'),
        state: 'waiting',
        startedAt: null,
        endedAt: null,
        progress: null,
        error: null,
      };
      expect(await store.job('j1')).toEqual(waiting);
      expect(await store.job('none')).toBeNull();
      const running = { ...waiting, state: 'running', startedAt: AT };
      expect(await store.takeJob(AT)).toEqual({ job: running, task: 'task j1' });
      expect(await store.takeJob(AT)).toMatchObject({ job: { id: 'j2' } });
      await store.endJob('j1', END);
      const { result, ...rest } = END;
      expect(await store.job('j1')).toEqual({ ...running, ...rest });
      expect([await store.jobResult('j1'), await store.jobResult('j2'), await store.jobResult('none')]).toEqual([
        result,
        null,
        null,
      ]);
      // The end of what has ended, or waits, is none.
      await store.endJob('j1', { ...END, state: 'failed' });
      await store.endJob('j3', END);
      expect((await store.jobs('p1', 9)).map(({ id, state }) => [id, state])).toEqual([
        ['j3', 'waiting'],
        ['j1', 'done'],
      ]);
      expect((await store.jobs('p1', 1)).map(({ id }) => id)).toEqual(['j3']);
      expect((await actions()).slice(0, 3)).toEqual(['job j3', 'job j2', 'job j1']);
      await expect(add('j1')).rejects.toThrow();
      await expect(add('j9', 'none')).rejects.toThrow();
    });

    test('jobs that are cancelled while they wait, and no others', async () => {
      await add('j1');
      await add('j2');
      await store.takeJob(AT);
      expect(await store.cancelWaiting('j1', LATER)).toBe(false);
      expect(await store.cancelWaiting('j2', LATER)).toBe(true);
      expect(await store.cancelWaiting('j2', LATER)).toBe(false);
      expect(await store.job('j2')).toMatchObject({ state: 'cancelled', endedAt: LATER });
      expect(await store.takeJob(AT)).toBeNull();
    });

    test('jobs that nobody runs any more, unless they were begun too often', async () => {
      await add('j1');
      await add('j2');
      await store.takeJob(AT);
      expect(await store.recoverJobs(2, LATER)).toBe(2);
      expect(await store.takeJob(LATER)).toMatchObject({ job: { id: 'j1', startedAt: LATER } });
      // In good order: that does not count.
      await store.putBackJob('j1');
      await store.putBackJob('j2');
      expect(await store.job('j1')).toMatchObject({ state: 'waiting', startedAt: null });
      await store.takeJob(LATER);
      expect(await store.recoverJobs(2, LATER)).toBe(1);
      expect(await store.job('j1')).toMatchObject({ state: 'failed', error: 'stopped-often', endedAt: LATER });
      expect(await store.takeJob(AT)).toMatchObject({ job: { id: 'j2' } });
    });

    test('twenty ended jobs of a plan, and all that have not ended', async () => {
      for (let i = 0; i < 24; i++) {
        await add(`j${i}`);
        if (i < 22) {
          await store.takeJob(AT);
          await store.endJob(`j${i}`, END);
        }
      }
      await add('other', 'p2');
      const ids = (await store.jobs('p1', 99)).map(({ id }) => id);
      expect(ids).toEqual(Array.from({ length: 22 }, (_, i) => `j${23 - i}`));
      expect(await store.jobResult('j1')).toBeNull();
    });

    test('submissions, of which a roster replaces the one before', async () => {
      const first = submission('s1');
      const roster = submission('s2', { role: 'roster', body: null });
      const newer = submission('s3', { role: 'roster', body: null });
      await store.addSubmission(first, bytes(1, 2), audit('add s1'));
      await store.addSubmission(roster, bytes(3), audit('add s2'));
      await store.addSubmission(submission('s4', { plan: 'p2', role: 'roster' }), bytes(9), audit('add s4'));
      await store.addSubmission(newer, bytes(4), audit('add s3'));
      expect(await store.submissions('p1')).toEqual([first, newer]);
      expect(await store.submittedFiles('p1')).toEqual([
        { role: 'wishes', name: 's1.xlsx', bytes: bytes(1, 2) },
        { role: 'roster', name: 's3.xlsx', bytes: bytes(4) },
      ]);
      expect(await store.submissions('p2')).toHaveLength(1);
      expect(await store.removeSubmission('s1', audit('remove s1'))).toBe(true);
      expect(await store.removeSubmission('s1', audit('again'))).toBe(false);
      expect(await store.submissions('p1')).toEqual([newer]);
      expect(await actions()).toEqual(['remove s1', 'add s3', 'add s4', 'add s2', 'add s1', 'create', 'create']);
      await expect(store.addSubmission(submission('s5', { plan: 'none' }), bytes(), audit('lost'))).rejects.toThrow();
    });

    test('what was decided of them, by numbers without gap', async () => {
      expect(await store.decisions('p1')).toEqual({ plan: 'p1', number: 0, decisions: null });
      const record = (number: number) => ({ plan: 'p1', number, decisions: { 第: number } });
      await store.saveDecisions(record(1), audit('decide 1'));
      await store.saveDecisions(record(2), audit('decide 2'));
      for (const number of [1, 2, 4]) {
        await expect(store.saveDecisions(record(number), audit('late'))).rejects.toThrow(new ConflictError(number, 3));
      }
      expect(await store.decisions('p1')).toEqual(record(2));
      expect((await store.decisions('p2')).number).toBe(0);
      expect((await actions())[0]).toBe('decide 2');
    });
  });
}
