import { describe, expect, test } from 'vitest';
import type { Activity } from '../../src/model/problem.ts';
import { verify } from '../../src/verify/verify.ts';
import { frontier } from '../../src/whatif/frontier.ts';
import { sayFrontierPoint } from '../../src/whatif/sensitivity/say-sensitivity.ts';
import { makeProblem } from '../support/make-problem.ts';

const OPTIONS = { iterations: 300, seed: 1 };

const urgent = (id: string, priority: Activity['priority']): Activity => ({
  ...{ id, minutes: 60, urgency: 5, attendees: { required: ['a'] }, priority: priority ?? 3 },
});

/** Everything was published for the second day, though it had better be held on the first. */
const PROBLEM = makeProblem({
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
  activities: [urgent('x', 1), urgent('y', 3), urgent('z', 5)],
});

const on2nd = (activity: string, hour: string, end: string) => ({
  ...{ activity, start: `2026-12-02T${hour}`, end: `2026-12-02T${end}`, attendees: ['a'] },
});

const PUBLISHED = {
  problem: PROBLEM,
  schedule: {
    assignments: [on2nd('x', '08:00', '09:00'), on2nd('y', '09:00', '10:00'), on2nd('z', '10:00', '11:00')],
    focusBlocks: [],
  },
};

describe('the frontier between stability and value', () => {
  test('goes from the fewest changes to the lowest cost, by verified schedules', async () => {
    const points = await frontier(PUBLISHED, PROBLEM, { ...OPTIONS, points: 8 });
    expect(points.map(({ changes }) => changes)).toEqual([0, 1, 2, 3]);
    const baseline = { schedule: PUBLISHED.schedule };
    for (const [i, { schedule, cost, changeTerm, mandatoryMissed }] of points.entries()) {
      const { violations, score } = verify({ ...PROBLEM, baseline }, schedule);
      expect(violations).toEqual([]);
      expect(score).toMatchObject({ mandatoryMissed, cost: cost + 5 * changeTerm, terms: { change: changeTerm } });
      expect(cost).toBeLessThan(points[i - 1]?.cost ?? Number.POSITIVE_INFINITY);
    }
    // Delay of a fifth of 56, 504 and 4536, and a half-day touched.
    expect(points[0]?.cost).toBe(11 + 100 + 907 + 1);
    expect(points.at(-1)?.cost).toBe(1);
  });

  test('begins with what an edit makes necessary', async () => {
    const edited = {
      ...PROBLEM,
      leaders: [{ id: 'a', unavailable: [{ start: '2026-12-02T10:00', end: '2026-12-02T18:00' }] }],
      activities: [...PROBLEM.activities, { ...urgent('new', 5), mandatory: true }],
    };
    const [first] = await frontier(PUBLISHED, edited, OPTIONS);
    expect(first).toMatchObject({ changes: 1, mandatoryMissed: 0 });
    expect(first?.schedule.assignments.map(({ activity }) => activity)).toContain('new');
  });

  test('is one point where nothing is gained by a change', async () => {
    const best = { ...PUBLISHED, schedule: { assignments: [], focusBlocks: [] }, problem: makeProblem() };
    const points = await frontier(best, makeProblem(), { timeMs: 100, threads: 1 });
    expect(points).toMatchObject([{ changes: 0, cost: 0 }]);
    expect(await frontier(best, makeProblem(), { ...OPTIONS, points: 1 })).toHaveLength(1);
  });

  test('refuses a Problem that has errors', async () => {
    const faulty = makeProblem({ activities: [{ id: 'x', minutes: 60, attendees: { required: ['nobody'] } }] });
    await expect(frontier(PUBLISHED, faulty, OPTIONS)).rejects.toThrow('nothing was planned');
  });

  test('is told in words', () => {
    const point = { changes: 1, changeTerm: 3, mandatoryMissed: 0, cost: 12 };
    expect(sayFrontierPoint(point, 'zh')).toBe('改动1项，代价12。');
    expect(sayFrontierPoint({ ...point, changes: 2, mandatoryMissed: 1 }, 'zh')).toBe(
      '改动2项，代价12，必排活动漏排1项。',
    );
    expect(sayFrontierPoint(point, 'en')).toBe('1 change, cost 12.');
    expect(sayFrontierPoint({ ...point, changes: 2, mandatoryMissed: 1 }, 'en')).toBe(
      '2 changes, cost 12, 1 mandatory missed.',
    );
  });
});
