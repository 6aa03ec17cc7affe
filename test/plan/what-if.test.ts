import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { type Progress, plan } from '../../src/plan.ts';
import { BUSY } from '../solve/portfolio/busy.ts';
import { planAndVerify } from '../support/plan-and-verify.ts';

const previous = await planAndVerify(BUSY, { iterations: 3000 });
const raw = await plan(BUSY, { iterations: 3000 });

const [first, ...rest] = BUSY.activities;
if (!first) throw new Error('BUSY has activities');
const EDITS: readonly (readonly [string, Problem])[] = [
  ['nothing', structuredClone(BUSY)],
  ['a priority', { ...BUSY, activities: [{ ...first, priority: first.priority === 5 ? 1 : 5 }, ...rest] }],
  [
    'an absence',
    {
      ...BUSY,
      leaders: BUSY.leaders.map((leader, k) =>
        k > 0
          ? leader
          : {
              ...leader,
              unavailable: [
                { start: `${BUSY.horizon.firstDay}T00:00`, end: `${BUSY.horizon.firstDay}T12:00`, away: true },
              ],
            },
      ),
    },
  ],
  ['a new activity', { ...BUSY, activities: [...BUSY.activities, { ...first, id: 'new', priority: 5 }] }],
];

describe('a what-if', () => {
  test.each(EDITS)('after %s begins near the previous schedule, with its bound', async (_, problem) => {
    const { schedule } = await planAndVerify(problem, { iterations: 300, previous: raw });
    let empty = 0;
    const onProgress = ({ emptyCost }: Progress): void => {
      empty = emptyCost;
    };
    const fresh = await planAndVerify(problem, { iterations: 3000, onProgress });
    expect(schedule.score.mandatoryMissed).toBe(fresh.schedule.score.mandatoryMissed);
    const above = (schedule.score.cost - fresh.schedule.score.cost) / (empty - fresh.schedule.score.cost);
    expect(above).toBeLessThan(0.01);
    expect(schedule.bound?.cost).toBeGreaterThan(0.9 * (fresh.schedule.bound?.cost ?? Number.NaN));
  });

  test('of nothing is at least as good as what was there', async () => {
    const { schedule } = await planAndVerify(BUSY, { iterations: 1, previous: raw });
    expect(schedule.score.cost).toBeLessThanOrEqual(previous.schedule.score.cost);
    expect(schedule.bound?.cost).toBeGreaterThanOrEqual(0.99 * (previous.schedule.bound?.cost ?? Number.NaN));
  });

  test('is repeatable, and leaves no trace in the documents', async () => {
    const problem = EDITS[2]?.[1] ?? BUSY;
    const bytes = async () => JSON.stringify(await plan(problem, { iterations: 200, previous: raw }));
    expect(await bytes()).toBe(await bytes());
    expect(Object.keys(raw).sort()).toEqual(['issues', 'schedule', 'violations']);
  });

  test('of a result from elsewhere, of which only the documents are left, goes by its schedule', async () => {
    const { schedule } = await planAndVerify(BUSY, { iterations: 1, previous: structuredClone(raw) });
    expect(schedule.score.cost).toBeLessThanOrEqual(previous.schedule.score.cost);
  });

  test('of a document that had errors begins from nothing', async () => {
    const nothing = await plan({}, { iterations: 1 });
    const options = { iterations: 50 };
    expect(await plan(BUSY, { ...options, previous: nothing })).toEqual(await plan(BUSY, options));
  });
});

describe('a warm start', () => {
  const { assignments } = previous.schedule;

  test('begins from a schedule that is given', async () => {
    const { schedule } = await planAndVerify(BUSY, { iterations: 1, start: previous.schedule });
    expect(schedule.score.cost).toBeLessThanOrEqual(previous.schedule.score.cost);
  });

  test('begins from the published schedule where that is better than nothing', async () => {
    const { schedule } = await planAndVerify({ ...BUSY, baseline: { schedule: { assignments } } }, { iterations: 1 });
    expect(schedule.score.terms.change).toBeLessThan(20);
    expect(schedule.score.cost).toBeLessThan((await planAndVerify(BUSY, { iterations: 1 })).schedule.score.cost);
  });

  test('goes on with several threads', async () => {
    const { schedule } = await planAndVerify(BUSY, { iterations: 300, threads: 2, previous: raw });
    expect(schedule.score.cost).toBeLessThanOrEqual(previous.schedule.score.cost);
  });
});
