import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { breathe } from '../../../src/solve/portfolio/breathe.ts';
import type { Answer, LaneSetup, Round } from '../../../src/solve/portfolio/round.ts';
import { coreCount, startWorker } from '../../../src/solve/portfolio/start-worker.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { makeProblem } from '../../support/make-problem.ts';

const { instance } = compileProblem(makeProblem({ activities: [{ id: 'x', minutes: 60 }] }));
const SETUP: LaneSetup = { instance, seed: 1, checkMoves: false, prices: null };
const ROUND: Round = { kind: 'bound', upper: 100, budget: { kind: 'count', count: 1 } };
const ANSWER: Answer = { kind: 'bound', value: 7, prices: new Float64Array(0) };

/** A Web Worker that does nothing but remember; the test raises its events. */
class FakeWorker {
  static made: FakeWorker[] = [];
  readonly posted: unknown[] = [];
  readonly listeners = new Map<string, (event: { readonly data?: unknown }) => void>();
  terminated = false;
  readonly url: URL;
  readonly options: unknown;

  constructor(url: URL, options: unknown) {
    this.url = url;
    this.options = options;
    FakeWorker.made.push(this);
  }
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void {
    this.listeners.set(type, listener);
  }
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  raise(type: string, data?: unknown): void {
    this.listeners.get(type)?.({ data });
  }
}

const listener = () => ({ answered: vi.fn(), lost: vi.fn() });

beforeEach(() => {
  // As in a browser: nothing of Node can be had.
  vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  FakeWorker.made = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('in a browser', () => {
  test('a lane is a Web Worker of the script beside this one, told its setup first', () => {
    vi.stubGlobal('Worker', FakeWorker);
    const told = listener();
    const link = startWorker(SETUP, told);
    link?.send(ROUND);
    const [worker] = FakeWorker.made;
    expect(worker?.url.pathname).toMatch(/\/lane-worker\.js$/);
    expect(worker?.options).toEqual({ type: 'module' });
    expect(worker?.posted).toEqual([SETUP, ROUND]);
    worker?.raise('message', ANSWER);
    expect(told.answered.mock.calls).toEqual([[ANSWER]]);
  });

  test.each(['error', 'messageerror'])('%s loses it, once, and nothing is told afterwards', (event) => {
    vi.stubGlobal('Worker', FakeWorker);
    const told = listener();
    startWorker(SETUP, told);
    const [worker] = FakeWorker.made;
    worker?.raise(event);
    worker?.raise(event);
    worker?.raise('message', ANSWER);
    expect([told.lost.mock.calls.length, told.answered.mock.calls.length]).toEqual([1, 0]);
  });

  test('closing it ends it and is no loss', () => {
    vi.stubGlobal('Worker', FakeWorker);
    const told = listener();
    startWorker(SETUP, told)?.close();
    const [worker] = FakeWorker.made;
    worker?.raise('error');
    expect([worker?.terminated, told.lost.mock.calls.length]).toEqual([true, 0]);
  });

  test('without workers, or where they are forbidden, there is no lane', () => {
    vi.stubGlobal('Worker', undefined);
    expect(startWorker(SETUP, listener())).toBeNull();
    vi.stubGlobal('Worker', () => {
      throw new Error('forbidden');
    });
    expect(startWorker(SETUP, listener())).toBeNull();
  });

  test('the cores are those that the browser tells, at most 8, else one', () => {
    const cores = (hardwareConcurrency?: number): number => {
      vi.stubGlobal('navigator', { hardwareConcurrency });
      return coreCount();
    };
    expect([cores(4), cores(64), cores()]).toEqual([4, 8, 1]);
  });

  test('other work has its turn without setImmediate too', async () => {
    vi.stubGlobal('setImmediate', undefined);
    let had = false;
    setTimeout(() => {
      had = true;
    }, 0);
    await breathe();
    expect(had).toBe(true);
  });

  test('the lane\u2019s script answers rounds, once it was told its setup', async () => {
    const posted: unknown[] = [];
    let receive = (_: { readonly data: unknown }): void => {};
    vi.stubGlobal('addEventListener', (_: string, listen: typeof receive) => {
      receive = listen;
    });
    vi.stubGlobal('postMessage', (message: unknown) => posted.push(message));
    await import('../../../src/solve/portfolio/lane-worker.ts');
    receive({ data: ROUND });
    expect(posted).toEqual([]);
    receive({ data: SETUP });
    receive({ data: ROUND });
    expect(posted).toEqual([{ kind: 'bound', value: expect.any(Number), prices: expect.any(Float64Array) }]);
  });
});
