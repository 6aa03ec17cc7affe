import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateProblem } from '../../bench/generator/problem.ts';
import { sizeOf } from '../../bench/generator/sizes.ts';
import { statisticsOf } from '../../bench/generator/statistics.ts';
import { check } from '../../src/plan.ts';

const SEEDS = [101, 102, 103, 104, 105];
const MODELS = [
  { core: false, suffix: '' },
  { core: true, suffix: '-core' },
];

const given = (size: string, suffix: string) =>
  statisticsOf(
    JSON.parse(readFileSync(new URL(`../../bench/problems/${size}-1${suffix}.json`, import.meta.url), 'utf8')),
  );

describe('a generated problem', () => {
  test('is the same to the byte for the same seed', () => {
    for (const { core } of MODELS) {
      const text = () => JSON.stringify(generateProblem({ size: 'S', seed: 7, core }));
      expect(text()).toBe(text());
    }
  });

  test('differs in its activities and leaders between seeds and between models', () => {
    const activities = (seed: number, core = false) =>
      JSON.stringify(generateProblem({ size: 'S', seed, core }).activities);
    const leaders = (seed: number) => JSON.stringify(generateProblem({ size: 'S', seed }).leaders);
    expect(new Set(SEEDS.map((seed) => activities(seed))).size).toBe(SEEDS.length);
    expect(new Set(SEEDS.map((seed) => leaders(seed))).size).toBe(SEEDS.length);
    expect(activities(7, true)).not.toBe(activities(7, false));
  });

  test.each(['50', '100', 'S', '300', 'M', 'L'])('of size %s has no error, core and full', (size) => {
    for (const { core } of MODELS) {
      for (const seed of SEEDS.slice(0, 2)) {
        const { issues } = check(generateProblem({ size, seed, core }));
        expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
      }
    }
  });

  test.each([
    ['S', 5, 150],
    ['M', 12, 500],
    ['L', 50, 2000],
    ['XL', 160, 6500],
    ['50', 4, 50],
    ['1000', 24, 1000],
    ['10000', 250, 10_000],
  ])('of size %s has %i leaders and %i activities', (size, leaders, activities) => {
    const problem = generateProblem({ size, seed: 1 });
    expect(problem.leaders).toHaveLength(leaders);
    expect(problem.activities).toHaveLength(activities);
    expect(problem.venues).toHaveLength(sizeOf(size).venues);
  });

  test('without the full model has no travel, relations, focus goals or coverage, and weighs no inconvenience', () => {
    const core = generateProblem({ size: 'M', seed: 3, core: true });
    expect([core.travel, core.relations, core.focusGoals, core.coverage]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Object.keys(core.weights ?? {})).toHaveLength(12);
    expect(Object.values(core.weights ?? {}).every((weight) => weight === 0)).toBe(true);
    expect(core.activities.every((a) => a.wholeDays === undefined && a.outsideHours === undefined)).toBe(true);
    const full = generateProblem({ size: 'M', seed: 3 });
    expect(new Set(full.relations?.map((r) => r.kind))).toEqual(
      new Set(['precedes', 'sameDay', 'differentDays', 'backToBack']),
    );
    expect(full.weights).toBeUndefined();
    expect(full.coverage).toHaveLength(1);
    expect(full.focusGoals?.length).toBeGreaterThan(0);
  });

  test('has each activity in one relation at most', () => {
    const { relations = [] } = generateProblem({ size: 'L', seed: 5 });
    const ids = relations.flatMap((r) => (r.kind === 'precedes' ? [r.first, r.second] : r.activities));
    expect(ids.length).toBeGreaterThan(250);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('its statistics', () => {
  // A share of n activities in five problems strays by about √(p(1 − p)/5n), and the given file by √5 times that.
  test.each(
    MODELS.flatMap(({ core, suffix }) =>
      [
        ['S', 150],
        ['M', 500],
        ['L', 2000],
      ].map(([size, n]) => ({ size, n, core, suffix })),
    ),
  )('lie near those of $size-1$suffix', ({ size, n, core, suffix }) => {
    const drawn = SEEDS.map((seed) => statisticsOf(generateProblem({ size: String(size), seed, core })));
    for (const [name, wanted] of given(String(size), suffix)) {
      const mean = drawn.reduce((sum, figures) => sum + (figures.get(name) ?? 0), 0) / drawn.length;
      const spread =
        name === 'load' || name === 'required leaders' ? 0.2 * wanted : wanted > 1 ? 0 : 1.6 / Math.sqrt(Number(n));
      expect(Math.abs(mean - wanted), `${name}: ${mean} beside ${wanted}`).toBeLessThanOrEqual(spread + 0.02);
    }
  });

  test.each(['50', '100', '300', '1000', '4000', 'XL', '10000'])(
    'ask for more than the leaders of size %s have',
    (size) => {
      for (const { core } of MODELS) {
        const load = statisticsOf(generateProblem({ size, seed: 101, core })).get('load') ?? 0;
        expect(load).toBeGreaterThan(0.9);
        expect(load).toBeLessThan(1.9);
      }
    },
  );
});

describe('a size', () => {
  test('is a name or a number of activities', () => {
    expect(sizeOf('M').activities).toBe(500);
    expect(sizeOf('75').activities).toBe(75);
    for (const text of ['m', '0', '1.5', '', '-3']) expect(() => sizeOf(text)).toThrow(/expected S, M, L, XL/);
  });
});
