import { describe, expect, onTestFinished, test } from 'vitest';
import type { FromThread, JobOutcome, ThreadListener, ToThread } from '../../src/jobs/messages.ts';
import { createQueue, type JobQueue } from '../../src/jobs/queue.ts';
import type { JobRecord, NewJobRecord } from '../../src/store/job-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { AT, audit, nextRevision, planRecord, publicationOf } from '../store/records.ts';

const PROGRESS = {
  elapsedMs: 5,
  placed: 1,
  total: 2,
  mandatoryMissed: 0,
  cost: 9,
  emptyCost: 10,
  bound: null,
  gap: null,
};
const FOUND: JobOutcome = { result: '{"schedule":null,"issues":[]}', foresight: null, error: null };

/** A thread that does what the test says. */
class FakeThread {
  readonly posted: ToThread[] = [];
  isEnded = false;
  readonly listener: ThreadListener;

  constructor(listener: ThreadListener) {
    this.listener = listener;
  }

  tell(message: FromThread): void {
    this.listener.message(message);
  }

  post(message: ToThread): void {
    this.posted.push(message);
  }

  async end(): Promise<void> {
    this.isEnded = true;
    // As a thread does that is ended.
    this.listener.lost('thread-lost', null);
  }
}

interface Setting {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly threads: FakeThread[];
  readonly failures: (string | null)[];
  /** Every state of a job that was told. */
  readonly told: (id: string) => readonly (string | undefined)[];
  readonly submit: (id: string, changes?: Partial<NewJobRecord>) => Promise<void>;
  readonly stateOf: (id: string) => Promise<JobRecord['state'] | undefined>;
}

function open(store: Store, patienceMs = 60_000): Setting {
  const threads: FakeThread[] = [];
  const failures: (string | null)[] = [];
  const told = new Map<string, (string | undefined)[]>();
  const queue = createQueue({
    ...{ store, patienceMs, now: () => AT },
    startThread: (listener) => {
      const thread = new FakeThread(listener);
      threads.push(thread);
      return thread;
    },
    onFailure: (job) => failures.push(job),
  });
  return {
    ...{ store, queue, threads, failures },
    told: (id) => told.get(id) ?? [],
    submit: async (id, changes = {}) => {
      const states: (string | undefined)[] = [];
      told.set(id, states);
      queue.watch(id, (job) => states.push(job?.state));
      const usual = { plan: 'p1', kind: 'solve', work: 1, by: '陈明', createdAt: AT, timeMs: 1000 } as const;
      const job: NewJobRecord = { id, ...usual, ...changes };
      await queue.submit(job, `task of ${id}`, audit('job'));
    },
    stateOf: async (id) => (await queue.job(id))?.state,
  };
}

async function setting(patienceMs?: number): Promise<Setting> {
  const store = await openSqlite(':memory:');
  await store.createPlan(planRecord('p1'), audit('create'));
  const made = open(store, patienceMs);
  onTestFinished(async () => {
    await made.queue.close();
    await store.close();
  });
  return made;
}

/** The thread of the n-th job that was begun. */
async function threadOf({ threads }: Setting, n: number): Promise<FakeThread> {
  await expect.poll(() => threads.length).toBeGreaterThan(n);
  const thread = threads[n];
  if (!thread) throw new Error('no thread');
  return thread;
}

describe('the queue', () => {
  test('does one job at a time, in the order of adding, and tells every change', async () => {
    const all = await setting();
    await all.submit('j1');
    await all.submit('j2');
    const first = await threadOf(all, 0);
    expect(first.posted).toEqual([{ kind: 'solve', timeMs: 1000, task: 'task of j1' }]);
    first.tell({ kind: 'progress', progress: PROGRESS });
    expect(await all.queue.job('j1')).toMatchObject({ state: 'running', progress: PROGRESS, startedAt: AT });
    expect((await all.queue.jobs('p1', 9)).map(({ id, state }) => [id, state])).toEqual([
      ['j2', 'waiting'],
      ['j1', 'running'],
    ]);
    expect(all.threads).toHaveLength(1);
    first.tell({ kind: 'ended', outcome: FOUND });
    const second = await threadOf(all, 1);
    expect(first.isEnded).toBe(true);
    expect(all.told('j1')).toEqual(['running', 'running', 'done']);
    expect(await all.queue.job('j1')).toMatchObject({ state: 'done', endedAt: AT, progress: PROGRESS, error: null });
    expect(await all.store.jobResult('j1')).toBe(FOUND.result);
    second.tell({ kind: 'ended', outcome: { ...FOUND, error: 'not-planned' } });
    await expect.poll(() => all.told('j2')).toEqual(['running', 'failed']);
    expect(all.failures).toEqual([]);
  });

  test('cancels a job that waits at once, and asks one that runs for its best', async () => {
    const all = await setting();
    await all.submit('j1');
    await all.submit('j2');
    await all.submit('j3');
    const first = await threadOf(all, 0);
    await all.queue.cancel('j2');
    expect(await all.stateOf('j2')).toBe('cancelled');
    await all.queue.cancel('j1');
    await all.queue.cancel('j1');
    expect(first.posted.slice(1)).toEqual([{ kind: 'cancel' }]);
    expect(await all.stateOf('j1')).toBe('running');
    first.tell({ kind: 'ended', outcome: FOUND });
    expect((await threadOf(all, 1)).posted[0]).toMatchObject({ task: 'task of j3' });
    expect([await all.stateOf('j1'), await all.store.jobResult('j1')]).toEqual(['cancelled', FOUND.result]);
    expect(all.told('j2')).toEqual(['cancelled']);
    await all.queue.cancel('j1');
    await all.queue.cancel('none');
    expect(await all.stateOf('j1')).toBe('cancelled');
  });

  test('ends a thread that does not give up', async () => {
    const all = await setting(1);
    await all.submit('j1');
    const thread = await threadOf(all, 0);
    await all.queue.cancel('j1');
    await expect.poll(() => all.stateOf('j1')).toBe('cancelled');
    expect(thread.isEnded).toBe(true);
    expect(JSON.parse((await all.store.jobResult('j1')) ?? '')).toEqual({ schedule: null, issues: [] });
    expect(all.failures).toEqual([]);
  });

  test.each(['thread-lost', 'out-of-memory'] as const)('fails a job by %s, and does the next one', async (failure) => {
    const all = await setting();
    await all.submit('j1');
    await all.submit('j2');
    (await threadOf(all, 0)).listener.lost(failure, new Error('x'));
    await threadOf(all, 1);
    expect(await all.queue.job('j1')).toMatchObject({ state: 'failed', error: failure });
    expect(all.failures).toEqual(['j1']);
  });

  test('a job that was under way or waited when the process ended is done by the next one', async () => {
    const killed = await setting();
    await killed.submit('j1');
    await killed.submit('j2');
    await threadOf(killed, 0);
    // As after a kill: the store says that it runs.
    const next = open(killed.store);
    await next.queue.resume();
    const thread = await threadOf(next, 0);
    expect(thread.posted[0]).toMatchObject({ task: 'task of j1' });
    thread.tell({ kind: 'ended', outcome: FOUND });
    expect((await threadOf(next, 1)).posted[0]).toMatchObject({ task: 'task of j2' });
    await next.queue.close();
  });

  test('a job that ended the process three times is not begun again', async () => {
    const first = await setting();
    await first.submit('j1');
    await threadOf(first, 0);
    for (let i = 0; i < 2; i++) {
      const next = open(first.store);
      await next.queue.resume();
      await threadOf(next, 0);
    }
    const last = open(first.store);
    await last.queue.resume();
    expect(await last.queue.job('j1')).toMatchObject({ state: 'failed', error: 'stopped-often', endedAt: AT });
    await last.queue.close();
    expect(last.threads).toEqual([]);
  });

  test('a queue that closes puts its job back, however often, and tells so', async () => {
    const first = await setting();
    await first.submit('j1');
    const thread = await threadOf(first, 0);
    await first.queue.close();
    expect(thread.isEnded).toBe(true);
    expect(first.told('j1')).toEqual(['running', undefined]);
    expect(await first.store.job('j1')).toMatchObject({ state: 'waiting', startedAt: null });
    await first.submit('j2');
    expect(await first.stateOf('j2')).toBe('waiting');
    await expect.poll(() => first.told('j2')).toEqual([undefined]);
    for (let i = 0; i < 4; i++) {
      const next = open(first.store);
      await next.queue.resume();
      expect((await threadOf(next, 0)).posted[0]).toMatchObject({ task: 'task of j1' });
      await next.queue.close();
    }
    expect(first.failures).toEqual([]);
  });

  test('a job that was cancelled when the queue closed does not come back', async () => {
    const all = await setting();
    await all.submit('j1');
    await threadOf(all, 0);
    await all.queue.cancel('j1');
    await all.queue.close();
    expect(await all.stateOf('j1')).toBe('cancelled');
  });

  test('foresees for the newest revision, and keeps that beside it', async () => {
    const all = await setting();
    await all.submit('j1', { kind: 'foresee', work: null });
    await expect.poll(() => all.told('j1')).toEqual(['running', 'failed']);
    expect(await all.queue.job('j1')).toMatchObject({ error: 'nothing-published' });
    const first = nextRevision(null);
    await all.store.publish(publicationOf(first));
    await all.store.publish(publicationOf(nextRevision(first)));
    await all.store.saveForesight('p1', 2, 'earlier');
    await all.submit('j2', { kind: 'foresee', work: null });
    const thread = await threadOf(all, 0);
    const { problem, schedule } = first;
    expect(thread.posted).toEqual([{ kind: 'foresee', timeMs: 1000, problem, schedule, earlier: 'earlier' }]);
    thread.tell({ kind: 'ended', outcome: { ...FOUND, foresight: 'foreseen' } });
    await expect.poll(() => all.told('j2')).toEqual(['running', 'done']);
    expect(await all.store.foresightOf('p1', 2)).toBe('foreseen');
    expect(await all.store.foresightOf('p1', 1)).toBeNull();
  });

  test('whoever called off hears nothing more', async () => {
    const all = await setting();
    const heard: string[] = [];
    const stop = all.queue.watch('j1', (job) => heard.push(job?.state ?? ''));
    await all.submit('j1');
    const thread = await threadOf(all, 0);
    stop();
    thread.tell({ kind: 'progress', progress: PROGRESS });
    expect(heard).toEqual(['running']);
  });
});
