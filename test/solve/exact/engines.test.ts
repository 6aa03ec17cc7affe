import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { Claim, Engine, Found } from '../../../src/solve/exact/engine.ts';
import { createHighsEngine } from '../../../src/solve/exact/highs-engine.ts';
import { createJslpEngine } from '../../../src/solve/exact/jslp-engine.ts';
import type { LinearModel } from '../../../src/solve/exact/linear-model.ts';
import { spawner } from '../../../src/solve/exact/spawn.ts';
import { binary, hard, linear } from './linear.ts';

/** The solvers themselves, without the worker around them. */
const ENGINES: readonly (readonly [string, () => Promise<Engine>])[] = [
  ['highs', () => createHighsEngine(null)],
  ['highs from a given place', () => createHighsEngine(createRequire(import.meta.url).resolve('highs/runtime'))],
  ['jslp', createJslpEngine],
];

const run = (engine: Engine, model: LinearModel, timeMs = 10_000, start: Float64Array | null = null) => {
  const found: Found[] = [];
  const claim: Claim = engine(model, { timeMs, start, absoluteGap: 0 }, (one) => found.push(one));
  return { claim, found };
};

describe.each(ENGINES)('%s', (_, create) => {
  test('optimum, impossible, bottomless', async () => {
    const engine = await create();
    const both = [
      [0, 1],
      [1, 1],
    ] as const;
    expect(run(engine, linear([binary(-3), binary(-2)], [{ terms: both, most: 1 }], 5)).claim).toMatchObject({
      kind: 'optimal',
      values: Float64Array.of(1, 0),
      bound: expect.closeTo(2, 6),
    });
    expect(run(engine, linear([binary(1)], [{ terms: [[0, 1]], least: 2 }])).claim).toEqual({ kind: 'infeasible' });
    expect(run(engine, linear([{ cost: -1 }, { cost: 1 }], [{ terms: both, least: 1 }])).claim).toEqual({
      kind: 'unbounded',
    });
  });

  test('columns that need not be whole are bounded by their cost', async () => {
    const engine = await create();
    const model = linear([{ cost: 1, lower: -3, upper: 9 }], [{ terms: [[0, 2]], least: 1, most: 7 }]);
    expect(run(engine, model).claim).toMatchObject({ kind: 'optimal', bound: expect.closeTo(0.5, 6) });
  });
});

test('highs starts from a solution, reports on the way, and trusts no objective at its limit', async () => {
  const engine = await createHighsEngine(null);
  const model = hard(30, 4);
  const { claim, found } = run(engine, model, 400);
  expect(claim).toMatchObject({ kind: 'stopped' });
  expect(found.some(({ values }) => values !== null)).toBe(true);
  const { values } = found.findLast((one) => one.values !== null) ?? { values: null };
  const again = run(engine, model, 400, values);
  expect(again.claim.kind).toBe('stopped');
});

test('without Node a browser’s Worker is used, and none where there is none', () => {
  const { process: node } = globalThis;
  const made: unknown[] = [];
  class FakeWorker {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onerror: ((event: { message: string }) => void) | null = null;
    terminated = false;
    constructor(...parts: unknown[]) {
      made.push(this, ...parts);
    }
    postMessage(message: unknown): void {
      this.onmessage?.({ data: message });
      this.onerror?.({ message: 'broken' });
    }
    terminate(): void {
      this.terminated = true;
    }
  }
  try {
    Object.assign(globalThis, { process: undefined });
    expect(spawner()).toBeNull();
    Object.assign(globalThis, { Worker: FakeWorker });
    const heard: unknown[] = [];
    const remote = spawner()?.(
      (message) => heard.push(message),
      (reason) => heard.push(reason),
    );
    const task = {
      backend: 'highs',
      wasmUrl: null,
      model: linear([], []),
      task: { timeMs: 1, start: null, absoluteGap: 0 },
    } as const;
    remote?.rest(true);
    remote?.send(task);
    expect(heard).toEqual([task, 'broken']);
    remote?.terminate();
    expect(made[0]).toMatchObject({ terminated: true });
    expect(String(made[1])).toMatch(/exact-worker\.js$/);
  } finally {
    Object.assign(globalThis, { process: node });
    Reflect.deleteProperty(globalThis, 'Worker');
  }
});
