import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Answer, BackendName } from '../../../src/solve/exact/backend.ts';
import { createBackend } from '../../../src/solve/exact/create-backend.ts';
import type { FromWorker, Spawn } from '../../../src/solve/exact/messages.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { binary, hard, linear } from './linear.ts';

const TIME = { timeMs: 20_000 };

/** What every exact backend promises. */
describe.each<BackendName>(['highs', 'jslp'])('%s', (name) => {
  const backend = createBackend(name);
  afterAll(() => backend.close());

  test('finds the optimum of a packing, with the offset', async () => {
    // The two cheaper exclude the dearest: 3 alone beats neither 2 + 2.
    const model = linear(
      [binary(-3), binary(-2), binary(-2)],
      [
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          most: 1,
        },
        {
          terms: [
            [0, 1],
            [2, 1],
          ],
          most: 1,
        },
      ],
      10,
    );
    expect(await backend.solve(model, TIME)).toEqual({
      kind: 'optimal',
      values: Float64Array.of(0, 1, 1),
      objective: 6,
      bound: expect.closeTo(6, 5),
    });
  });

  test('does not fall for fractions: a triangle of which half of each would be better', async () => {
    const pairs = [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const;
    const model = linear(
      [binary(-1), binary(-1), binary(-1)],
      pairs.map(([a, b]) => ({
        terms: [
          [a, 1],
          [b, 1],
        ] as const,
        most: 1,
      })),
    );
    const answer = await backend.solve(model, TIME);
    expect(answer).toMatchObject({ kind: 'optimal', objective: -1 });
  });

  test('mixes whole, continuous, shifted and free columns', async () => {
    // x whole in 2 … 5, y ≥ −4 continuous, z free: −x + y + z with y + z ≥ x / 2 − 3, z ≥ −1.5.
    const model = linear(
      [
        { cost: -1, lower: 2, upper: 5, whole: true },
        { cost: 1, lower: -4 },
        { cost: 1, lower: Number.NEGATIVE_INFINITY },
      ],
      [
        {
          terms: [
            [1, 1],
            [2, 1],
            [0, -0.5],
          ],
          least: -3,
        },
        { terms: [[2, 1]], least: -1.5 },
      ],
    );
    expect(await backend.solve(model, TIME)).toMatchObject({ kind: 'optimal', objective: expect.closeTo(-5.5, 6) });
  });

  test('keeps rows with two sides and equalities', async () => {
    const three = [binary(1), binary(2), binary(4)];
    const all = [
      [0, 1],
      [1, 1],
      [2, 1],
    ] as const;
    expect(await backend.solve(linear(three, [{ terms: all, least: 2, most: 2 }]), TIME)).toMatchObject({
      objective: 3,
    });
    expect(await backend.solve(linear(three, [{ terms: all, least: 1, most: 2 }]), TIME)).toMatchObject({
      objective: 1,
    });
  });

  test('says so where nothing is possible', async () => {
    const model = linear(
      [binary(1), binary(1)],
      [
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          least: 3,
        },
      ],
    );
    expect(await backend.solve(model, TIME)).toEqual({ kind: 'infeasible' });
  });

  test('only fractions possible is impossible', async () => {
    const model = linear([binary(1)], [{ terms: [[0, 2]], least: 1, most: 1 }]);
    expect(await backend.solve(model, TIME)).toEqual({ kind: 'infeasible' });
  });

  test('a cost that falls for ever is a failure, not a number', async () => {
    const model = linear(
      [{ cost: -1 }, { cost: 0 }],
      [
        {
          terms: [
            [0, 1],
            [1, -1],
          ],
          most: 1,
        },
      ],
    );
    expect(await backend.solve(model, TIME)).toMatchObject({ kind: 'failed' });
  });

  test('a model without columns is judged by its rows', async () => {
    expect(await backend.solve(linear([], [{ terms: [], most: 1 }], 7), TIME)).toMatchObject({
      kind: 'optimal',
      objective: 7,
    });
    expect(await backend.solve(linear([], [{ terms: [], least: 1 }]), TIME)).toEqual({ kind: 'infeasible' });
  });

  test('too large is unsupported, whichever way', async () => {
    const model = linear(
      [binary(1), binary(1)],
      [
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          least: 1,
        },
      ],
    );
    for (const less of [{ columns: 1 }, { rows: 0 }, { entries: 1 }]) {
      const small = createBackend(name, { limits: { ...backend.limits, ...less } });
      expect(await small.solve(model, TIME)).toMatchObject({
        kind: 'unsupported',
        reason: expect.stringMatching(/at most [01]$/),
      });
      small.close();
    }
  });

  test('ends at its time, and solves the next all the same', async () => {
    const model = hard(40, 5);
    const answer = await backend.solve(model, { timeMs: 300 });
    expect(['open', 'feasible']).toContain(answer.kind);
    expect(await backend.solve(linear([binary(-1)], []), TIME)).toMatchObject({ kind: 'optimal', objective: -1 });
  });

  test('is cancelled while it runs, while it waits and before it starts', async () => {
    const controller = new AbortController();
    const running = backend.solve(hard(40, 5), { timeMs: 60_000, signal: controller.signal });
    const waiting = backend.solve(hard(40, 5), { timeMs: 60_000, signal: controller.signal });
    setTimeout(() => controller.abort(), 200);
    expect(['open', 'feasible']).toContain((await running).kind);
    expect(await waiting).toEqual({ kind: 'open', bound: null });
    expect(await backend.solve(linear([binary(-1)], []), { ...TIME, signal: controller.signal })).toMatchObject({
      kind: 'open',
    });
  });

  test('a closed backend fails', async () => {
    const closing = createBackend(name);
    const answer = closing.solve(hard(40, 5), { timeMs: 60_000 });
    setTimeout(() => closing.close(), 100);
    expect(await answer).toMatchObject({ kind: 'failed', reason: expect.stringContaining('closed') });
    expect(await closing.solve(linear([binary(-1)], []), TIME)).toMatchObject({ kind: 'failed' });
  });

  test('agrees with trying all', { timeout: PROPERTY_TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(smallModels, async ({ costs, rows }) => {
        const model = linear(costs.map(binary), rows);
        const best = leastOfAll(costs, rows);
        const answer = await backend.solve(model, TIME);
        if (best === null) expect(answer).toEqual({ kind: 'infeasible' });
        else expect(answer).toMatchObject({ kind: 'optimal', objective: best });
      }),
      propertyRuns(0.1),
    );
  });
});

const smallModels = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.record({
    costs: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }),
    rows: fc.array(
      fc
        .record({
          values: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: columns, maxLength: columns }),
          side: fc.constantFrom('least' as const, 'most' as const),
          limit: fc.integer({ min: -3, max: 4 }),
        })
        .map(({ values, side, limit }) => ({ terms: values.map((v, j) => [j, v] as const), [side]: limit })),
      { maxLength: 4 },
    ),
  }),
);

function leastOfAll(costs: readonly number[], rows: readonly Parameters<typeof linear>[1][number][]): number | null {
  let best: number | null = null;
  for (let bits = 0; bits < 1 << costs.length; bits++) {
    const on = (j: number): number => (bits >> j) & 1;
    const fits = rows.every(({ terms, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }) => {
      const sum = terms.reduce((total, [j, v]) => total + v * on(j), 0);
      return sum >= least && sum <= most;
    });
    const cost = costs.reduce((total, c, j) => total + c * on(j), 0);
    if (fits && (best === null || cost < best)) best = cost;
  }
  return best;
}

/** A worker that says what it is told to. */
const scripted =
  (...messages: readonly FromWorker[]): Spawn =>
  (receive) => ({
    send: () => {
      for (const message of messages) setTimeout(() => receive(message), 0);
    },
    terminate: () => {},
    rest: () => {},
  });

const ask = (spawn: Spawn | null, timeMs = 1000, absoluteGap = 0): Promise<Answer> =>
  createBackend('highs', { spawn }).solve(
    linear(
      [binary(-3), binary(-2)],
      [
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          most: 1,
        },
      ],
    ),
    { timeMs, absoluteGap },
  );

describe('nothing that a solver says is believed unchecked', () => {
  const said = (values: readonly number[], bound: number): FromWorker => ({
    kind: 'ended',
    claim: { kind: 'optimal', values: Float64Array.from(values), bound },
  });
  const found = (values: readonly number[] | null, bound: number | null): FromWorker => ({
    kind: 'found',
    found: { values: values && Float64Array.from(values), bound },
  });
  const STARTED: FromWorker = { kind: 'started' };
  const stopped = (bound: number | null): FromWorker => ({ kind: 'ended', claim: { kind: 'stopped', bound } });

  test.each([
    ['fractions', said([0.5, 0.5], -2.5), 'not whole'],
    ['a broken row', said([1, 1], -5), 'row 0'],
    ['a value out of bounds', said([2, -1], -4), 'column 0'],
    ['a value that is none', said([Number.NaN, 0], 0), 'NaN'],
    ['too few values', said([1], -3), '1 values for 2 columns'],
    ['a bound above the solution', said([1, 0], -2), 'said to be at least'],
    ['a claim of no bottom', { kind: 'ended', claim: { kind: 'unbounded' } } as FromWorker, 'no least cost'],
    ['a breakdown', { kind: 'ended', claim: { kind: 'failed', reason: 'boom' } } as FromWorker, 'boom'],
  ])('%s', async (_, message, reason) => {
    expect(await ask(scripted(STARTED, message))).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining(reason),
    });
  });

  test('an optimum far from its own bound is only a solution, unless so much was not asked for', async () => {
    expect(await ask(scripted(STARTED, said([0, 1], -3)))).toMatchObject({
      kind: 'feasible',
      objective: -2,
      bound: -3,
    });
    expect(await ask(scripted(STARTED, said([0, 1], -3)), 1000, 1)).toMatchObject({
      kind: 'optimal',
      objective: -2,
      bound: -3,
    });
  });

  test('nearly whole is whole', async () => {
    expect(await ask(scripted(STARTED, said([1 - 1e-8, -1e-9], -3)))).toEqual({
      kind: 'optimal',
      values: Float64Array.of(1, 0),
      objective: -3,
      bound: -3,
    });
  });

  test('the best of what was found on the way, if it holds', async () => {
    const way = [found([0, 0], -9), found([1, 1], null), found([0, 1], -5), found([0, 0], null), found(null, -4)];
    expect(await ask(scripted(STARTED, ...way, stopped(null)))).toMatchObject({
      kind: 'feasible',
      objective: -2,
      bound: -4,
    });
    expect(await ask(scripted(STARTED, ...way, stopped(-3)))).toMatchObject({ kind: 'feasible', bound: -3 });
    expect(await ask(scripted(STARTED, found([1, 1], null), stopped(null)))).toEqual({ kind: 'open', bound: null });
  });

  test('a solution of what is said to have none', async () => {
    const none: FromWorker = { kind: 'ended', claim: { kind: 'infeasible' } };
    expect(await ask(scripted(STARTED, found([1, 0], null), none))).toMatchObject({ kind: 'failed' });
    expect(await ask(scripted(STARTED, none))).toEqual({ kind: 'infeasible' });
  });
});

describe('a worker', () => {
  test('that ignores its time is ended', async () => {
    let terminated = 0;
    const deaf: Spawn = (receive) => ({
      send: () => setTimeout(() => receive({ kind: 'started' }), 0),
      terminate: () => terminated++,
      rest: () => {},
    });
    expect(await ask(deaf, 10)).toEqual({ kind: 'open', bound: null });
    expect(terminated).toBe(1);
  });

  test('that dies is a failure, and the next task gets another', async () => {
    let born = 0;
    const mortal: Spawn = (receive, died) => {
      const life = born++;
      return {
        send: () => {
          if (life === 0) setTimeout(() => died('out of memory'), 0);
          else setTimeout(() => receive({ kind: 'ended', claim: { kind: 'infeasible' } }), 0);
        },
        terminate: () => {},
        rest: () => {},
      };
    };
    const backend = createBackend('jslp', { spawn: mortal });
    const model = linear([binary(1)], []);
    expect(await backend.solve(model, TIME)).toEqual({ kind: 'failed', reason: 'out of memory' });
    expect(await backend.solve(model, TIME)).toEqual({ kind: 'infeasible' });
    expect(born).toBe(2);
  });

  test('that cannot be started or sent to is a failure', async () => {
    const unborn: Spawn = () => {
      throw new Error('no threads left');
    };
    expect(await ask(unborn)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('no threads left') });
  });

  test('that does not exist makes the backend unsupported', async () => {
    expect(await ask(null)).toMatchObject({ kind: 'unsupported' });
  });
});
