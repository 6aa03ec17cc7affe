import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { breathe } from '../../../src/solve/portfolio/breathe.ts';
import type { Answer, LaneSetup, Round } from '../../../src/solve/portfolio/round.ts';
import type { StartLane } from '../../../src/solve/portfolio/transport.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { makeProblem } from '../../support/make-problem.ts';

const { instance } = compileProblem(makeProblem({ activities: [{ id: 'x', minutes: 60 }] }));
const SETUP: LaneSetup = { instance, seed: 1, checkMoves: false, prices: null, boundsFirst: false };
const ROUND: Round = { kind: 'bound', upper: 100, budget: { kind: 'count', count: 1 } };
const ANSWER: Answer = { kind: 'bound', value: 7, isWarming: false, prices: new Float64Array(0) };

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

let startWorker: StartLane;
let coreCount: () => number;
let warmUp: (count: number) => void;

beforeEach(async () => {
  // Idle threads outlive a run, and would outlive a test.
  vi.resetModules();
  ({ startWorker, coreCount } = await import('../../../src/solve/portfolio/start-worker.ts'));
  ({ warmUp } = await import('../../../src/solve/portfolio/threads.ts'));
  // As in a browser: nothing of Node can be had.
  vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  FakeWorker.made = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('in a browser', () => {
  const answerOf = (worker: FakeWorker | undefined, told = ANSWER) => {
    const [message] = worker?.posted.filter((one) => typeof one === 'object' && one !== null && 'round' in one) ?? [];
    worker?.raise('message', { lane: (message as { lane: number } | undefined)?.lane, answer: told });
  };

  test('a lane is a Web Worker of the script beside this one, told its setup first', () => {
    vi.stubGlobal('Worker', FakeWorker);
    const told = listener();
    const link = startWorker(SETUP, told);
    link?.send(ROUND);
    const [worker] = FakeWorker.made;
    expect(worker?.url.pathname).toMatch(/\/lane-worker\.js$/);
    expect(worker?.options).toEqual({ type: 'module' });
    expect(worker?.posted).toEqual([
      { lane: 1, setup: SETUP },
      { lane: 1, round: ROUND },
    ]);
    answerOf(worker);
    expect(told.answered.mock.calls).toEqual([[ANSWER]]);
  });

  test.each(['error', 'messageerror'])('%s loses it, once, and nothing is told afterwards', (event) => {
    vi.stubGlobal('Worker', FakeWorker);
    const told = listener();
    startWorker(SETUP, told)?.send(ROUND);
    const [worker] = FakeWorker.made;
    worker?.raise(event);
    worker?.raise(event);
    answerOf(worker);
    expect([told.lost.mock.calls.length, told.answered.mock.calls.length]).toEqual([1, 0]);
  });

  test('closing it is no loss; its worker forgets it and is there for the next, which hears no late answer', () => {
    vi.stubGlobal('Worker', FakeWorker);
    const told = listener();
    const link = startWorker(SETUP, told);
    link?.send(ROUND);
    link?.close();
    const [worker] = FakeWorker.made;
    expect(worker?.posted.at(-1)).toEqual({ lane: 1, setup: null });
    const next = listener();
    startWorker(SETUP, next)?.send(ROUND);
    answerOf(worker);
    expect([FakeWorker.made.length, worker?.terminated]).toEqual([1, false]);
    expect([told.lost, told.answered, next.answered].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
    worker?.raise('message', { lane: 2, answer: ANSWER });
    expect(next.answered.mock.calls).toEqual([[ANSWER]]);
  });

  test('one that is long at its round is ended when closed', () => {
    vi.stubGlobal('Worker', FakeWorker);
    vi.useFakeTimers();
    const link = startWorker(SETUP, listener());
    link?.send(ROUND);
    vi.advanceTimersByTime(600);
    link?.close();
    link?.close();
    expect(FakeWorker.made[0]?.terminated).toBe(true);
    vi.useRealTimers();
  });

  test('workers can be started before they are needed; one that fails is not used, one that nobody uses ends', () => {
    vi.stubGlobal('Worker', FakeWorker);
    vi.useFakeTimers();
    warmUp(3);
    warmUp(3);
    expect(FakeWorker.made.length).toBe(3);
    FakeWorker.made[0]?.raise('error');
    startWorker(SETUP, listener());
    expect(FakeWorker.made.map(({ posted }) => posted.length)).toEqual([0, 1, 0]);
    vi.advanceTimersByTime(60_000);
    expect(FakeWorker.made.map(({ terminated }) => terminated)).toEqual([false, false, true]);
    vi.useRealTimers();
  });

  test('without workers, or where they are forbidden, there is no lane', () => {
    vi.stubGlobal('Worker', undefined);
    warmUp(2);
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
    receive({ data: { lane: 3, round: ROUND } });
    expect(posted).toEqual([]);
    receive({ data: { lane: 3, setup: SETUP } });
    receive({ data: { lane: 3, round: ROUND } });
    receive({ data: { lane: 3, setup: null } });
    receive({ data: { lane: 3, round: ROUND } });
    const answer = { ...ANSWER, value: expect.any(Number), isWarming: expect.any(Boolean), prices: expect.anything() };
    expect(posted).toEqual([{ lane: 3, answer }]);
  });
});
