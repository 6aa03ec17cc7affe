import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import threads from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type PlanOptions, type Progress, plan } from '../../src/plan.ts';
import { endIdle } from '../../src/solve/portfolio/threads.ts';
import { scratchFolder } from '../cli/fake-terminal.ts';
import { BUSY } from '../solve/portfolio/busy.ts';
import { planAndVerify } from '../support/plan-and-verify.ts';

// Threads take their time to start on a busy machine.
vi.setConfig({ testTimeout: 240_000 });
afterEach(() => {
  endIdle();
  vi.restoreAllMocks();
});

const bytes = async (options: PlanOptions): Promise<string> => JSON.stringify(await plan(BUSY, options));

const { Worker } = threads;

/** Real threads, counted. Without an implementation the spy makes an object that is no Worker. */
const countWorkers = () =>
  vi.spyOn(threads, 'Worker').mockImplementation(
    new Proxy(Worker, {
      construct: (target, [entry, options]: ConstructorParameters<typeof Worker>) => new target(entry, options),
    }),
  );

/** Takes the place of threads where they are forbidden. */
const Forbidden = new Proxy(Worker, {
  construct() {
    throw new Error('no threads here');
  },
});

describe('in iteration mode', () => {
  test.each([1, 2, 3])('%d threads give the same bytes every time', async (lanes) => {
    const started = countWorkers();
    const options = { iterations: 1900, seed: 5, threads: lanes };
    const first = await bytes(options);
    expect(started).toHaveBeenCalledTimes(lanes - 1);
    expect(await bytes(options)).toBe(first);
  });

  test('lanes in this thread give the same bytes as those in others', async () => {
    const options = { iterations: 1900, seed: 6, threads: 3 };
    const apart = await bytes(options);
    endIdle();
    const forbidden = vi.spyOn(threads, 'Worker').mockImplementation(Forbidden);
    expect(await bytes(options)).toBe(apart);
    expect(forbidden).toHaveBeenCalled();
  });

  test('every move and every merge keeps what a schedule must', async () => {
    const seen: Progress[] = [];
    const options = { iterations: 1300, seed: 2, threads: 3, onProgress: (p: Progress) => seen.push(p) };
    const { schedule } = await planAndVerify(BUSY, options);
    expect(schedule.stopReason).toBe('iterations');
    expect(seen.at(-1)).toMatchObject({ iterations: 1300, cost: schedule.score.cost, bound: schedule.bound });
    expect(seen.at(-1)?.cost).toBeLessThan(seen[0]?.cost ?? 0);
    expect(seen.at(-1)?.bound.cost).toBeGreaterThan(seen[0]?.bound.cost ?? 0);
    for (const [i, next] of seen.entries()) {
      const before = seen[i - 1];
      if (!before) continue;
      expect(next.cost).toBeLessThanOrEqual(before.cost);
      expect(next.bound.cost).toBeGreaterThanOrEqual(before.bound.cost);
      expect(next.iterations).toBeGreaterThanOrEqual(before.iterations);
    }
  });

  test('one thread is the default, as the machine must not matter', async () => {
    const started = countWorkers();
    await plan(BUSY, { iterations: 40 });
    expect(started).not.toHaveBeenCalled();
  });
});

describe('by the clock', () => {
  test('several threads plan together, and stop in time', async () => {
    const started = countWorkers();
    const { schedule } = await planAndVerify(BUSY, { timeMs: 3000, threads: 2 });
    expect(started).toHaveBeenCalledTimes(1);
    expect(schedule.stopReason).toBe('time');
    expect(schedule.bound?.cost).toBeGreaterThan(0);
  });

  test('a signal cancels while others work', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 300);
    const options = { timeMs: 10_000_000, threads: 2, signal: controller.signal };
    expect((await planAndVerify(BUSY, options)).schedule.stopReason).toBe('cancelled');
  });

  test('a run that is over at once starts no thread', async () => {
    const started = countWorkers();
    await planAndVerify(BUSY, { timeMs: 1_000_000, threads: 2, signal: AbortSignal.abort() });
    expect(started).not.toHaveBeenCalled();
  });

  test('the process ends by itself afterwards', () => {
    const file = `${scratchFolder()}/run.mts`;
    const source = new URL('../../src/plan.ts', import.meta.url).href;
    const program = `
      import { plan } from '${source}';
      const { schedule } = await plan(${JSON.stringify(BUSY)}, { timeMs: 500, threads: 2 });
      console.log(schedule.stopReason);
    `;
    writeFileSync(file, program);
    const root = new URL('../..', import.meta.url).pathname;
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', file], { cwd: root, encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, 'time\n']);
  });
});

describe('a thread that dies', () => {
  let ended = 0;

  /** Real threads, of which each is ended after so many messages. */
  const mortal = (messages: number) =>
    vi.spyOn(threads, 'Worker').mockImplementation(
      new Proxy(Worker, {
        construct(target, [entry, options]: ConstructorParameters<typeof Worker>) {
          const worker = new target(entry, options);
          const post = worker.postMessage.bind(worker);
          let left = messages;
          worker.postMessage = (message) => {
            if (left-- > 0) return post(message);
            ended++;
            void worker.terminate();
          };
          return worker;
        },
      }),
    );

  test.each([0, 1, 3])('after %d messages leaves a sound schedule, by counts and by the clock', async (messages) => {
    ended = 0;
    const started = mortal(messages);
    const counted = await planAndVerify(BUSY, { iterations: 1300, threads: 2 });
    expect(counted.schedule.stopReason).toBe('iterations');
    expect(ended).toBeGreaterThanOrEqual(1);
    const timed = await planAndVerify(BUSY, { timeMs: 3000, threads: 2 });
    expect(timed.schedule.stopReason).toBe('time');
    expect(timed.schedule.bound?.cost).toBeGreaterThan(0);
    expect(started).toHaveBeenCalledTimes(2);
  });
});

test('threads that wait for a next run keep no process alive', () => {
  const program = `
    import { plan } from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)};
    const { schedule } = await plan(${JSON.stringify(BUSY)}, { timeMs: 400, threads: 2 });
    console.log(schedule.status, JSON.stringify(process.getActiveResourcesInfo().filter((one) => one !== 'PipeWrap')));`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect([ended.stdout, ended.stderr]).toEqual(['feasible []\n', '']);
});
