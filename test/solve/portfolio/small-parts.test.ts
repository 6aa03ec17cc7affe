import { describe, expect, test } from 'vitest';
import { allot } from '../../../src/solve/portfolio/allotment.ts';
import { createBoundShare } from '../../../src/solve/portfolio/bound-share.ts';

/** Cools from `hot` to nothing. */
const from = (hot: number) => ({ temperature: (fraction: number): number => hot * (1 - fraction) ** 2 });

describe('a round', () => {
  const byCount = { byIterations: true, iterations: 1000, fraction: (_: number, done: number) => done / 1000 };

  test('of counts is cut so that all lanes together keep the limit', () => {
    const counts = (done: number, lanes: number): readonly number[] =>
      allot(byCount, 0, done, lanes, from(100)).search.map((budget) => (budget.kind === 'count' ? budget.count : -1));
    expect(counts(0, 1)).toEqual([600]);
    expect(counts(0, 3)).toEqual([333, 333, 334]);
    expect(counts(997, 2)).toEqual([1, 2]);
    expect(counts(999, 3)).toEqual([0, 0, 1]);
    expect(allot({ ...byCount, iterations: 1e6 }, 0, 0, 2, from(1)).search).toEqual([
      { kind: 'count', count: 600 },
      { kind: 'count', count: 600 },
    ]);
    expect(allot(byCount, 0, 999, 2, from(1)).bound).toEqual({ kind: 'count', count: 1 });
  });

  test('of time ends when the time is up', () => {
    const byTime = { byIterations: false, timeMs: 1000, fraction: (ms: number) => ms / 1000 };
    const ms = (elapsed: number): readonly unknown[] => allot(byTime, elapsed, 5, 2, from(1)).search;
    expect(ms(0)).toEqual(ms(500));
    expect(ms(990)).toEqual([
      { kind: 'time', ms: 10 },
      { kind: 'time', ms: 10 },
    ]);
    expect(ms(1005)).toEqual([
      { kind: 'time', ms: 1 },
      { kind: 'time', ms: 1 },
    ]);
  });

  test('without a limit is as long as any other', () => {
    const unlimited = { byIterations: true, fraction: () => 0 };
    expect(allot(unlimited, 0, 1e9, 1, from(1)).search).toEqual([{ kind: 'count', count: 600 }]);
    const [first] = allot({ ...unlimited, byIterations: false }, 1e9, 0, 1, from(1)).search;
    expect(first).toEqual({ kind: 'time', ms: 70 });
  });

  test('cools from where the last one ended, to nothing', () => {
    const first = allot(byCount, 0, 0, 1, from(100));
    const second = allot(byCount, 0, 600, 1, from(100));
    expect(first.hot).toBe(100);
    expect(first.cold).toBeCloseTo(16);
    expect(second.hot).toBe(first.cold);
    expect(second.cold).toBe(0);
  });
});

describe('the share of the bound', () => {
  const due = (share: ReturnType<typeof createBoundShare>, rounds: number): number =>
    Array.from({ length: rounds }, () => share.isDue()).filter(Boolean).length;

  test('is all until it stalls, then little, and all again when it pays', () => {
    const share = createBoundShare(20);
    for (let k = 0; k < 20; k++) {
      expect(share.isDue()).toBe(true);
      share.told(10, 1000);
    }
    for (let k = 0; k < 6; k++) {
      expect(share.isDue()).toBe(true);
      share.told(0, 1000);
    }
    expect(due(share, 80)).toBe(10);
    share.told(1, 1000);
    expect(due(share, 80)).toBe(10);
    share.told(10, 1000);
    expect(due(share, 80)).toBe(80);
  });
});
