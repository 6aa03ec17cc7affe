import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../src/model/problem.ts';
import { verify } from '../../src/verify/verify.ts';
import { insertActivity } from '../../src/whatif/insert.ts';
import { makeProblem } from '../support/make-problem.ts';

const meeting = (id: string, priority: Activity['priority'], changes: Partial<Activity> = {}): Activity => ({
  ...{ id, minutes: 120, priority: priority ?? 3, attendees: { required: ['a'] } },
  ...changes,
});

/** One day of eight hours, full: two hours of low value, four of focus, two that can only be in the morning. */
const PROBLEM: Problem = makeProblem({
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-01' },
  activities: [
    meeting('low', 1),
    meeting('fixed', 4, { windows: [{ start: '2026-12-01T08:00', end: '2026-12-01T12:00' }] }),
  ],
  focusGoals: [{ id: 'f', leaders: ['a'], minutes: 240, blockMinutes: 120, maxBlocksPerDay: 2, priority: 2 }],
});

const at = (activity: string, start: string, end: string) => ({
  ...{ activity, start: `2026-12-01T${start}`, end: `2026-12-01T${end}`, attendees: ['a'] },
});

const PUBLISHED = {
  problem: PROBLEM,
  schedule: {
    assignments: [at('fixed', '08:00', '10:00'), at('low', '10:00', '12:00')],
    focusBlocks: [
      { goal: 'f', start: '2026-12-01T14:00', end: '2026-12-01T16:00' },
      { goal: 'f', start: '2026-12-01T16:00', end: '2026-12-01T18:00' },
    ],
  },
};

const OPTIONS = { iterations: 3000, seed: 1 };

describe('a sudden task', () => {
  test('comes with plans that differ, each the best by its criterion, each verified', async () => {
    const task = meeting('task', 5, { windows: [{ start: '2026-12-01T14:00', end: '2026-12-01T18:00' }] });
    const { problem, insertions } = await insertActivity(PUBLISHED, task, OPTIONS);
    expect(insertions.flatMap(({ criteria }) => criteria)).toEqual(['least-change', 'least-loss', 'focus-kept']);
    for (const { schedule, isHeld } of insertions) {
      expect(verify(problem, schedule)).toMatchObject({ violations: [], score: schedule.score });
      expect(isHeld).toBe(true);
    }
    const by = (criterion: string) => insertions.find(({ criteria }) => criteria.some((one) => one === criterion));
    const [change, loss, focus] = ['least-change', 'least-loss', 'focus-kept'].map(by);
    const moved = (one: typeof change) =>
      one?.changes.filter(({ subject, kind }) => subject === 'activity' && kind !== 'new').length;
    expect(moved(change)).toBe(0);
    expect(focus?.schedule.focusBlocks).toHaveLength(2);
    expect(moved(focus)).toBeGreaterThan(0);
    for (const other of [change, focus]) {
      expect(loss?.schedule.score?.cost).toBeLessThanOrEqual(other?.schedule.score?.cost ?? 0);
    }
  });

  test('that fits beside everything has one plan that is the best by all', async () => {
    const roomy = { ...PROBLEM, focusGoals: [], horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' } };
    const published = { problem: roomy, schedule: { ...PUBLISHED.schedule, focusBlocks: [] } };
    const { insertions } = await insertActivity(
      published,
      meeting('task', 5, { pinned: { start: '2026-12-02T08:00' } }),
      OPTIONS,
    );
    expect(insertions.map(({ criteria }) => criteria)).toContainEqual(expect.arrayContaining(['least-change']));
    expect(insertions.every(({ isHeld }) => isHeld)).toBe(true);
    expect(insertions[0]?.changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['new task']);
  });

  test('that cannot be held is told as not held, and nothing is lost for it', async () => {
    const task = meeting('task', 5, { windows: [{ start: '2026-12-01T19:00', end: '2026-12-01T21:00' }] });
    const { insertions } = await insertActivity(PUBLISHED, task, OPTIONS);
    expect(insertions.every(({ isHeld }) => !isHeld)).toBe(true);
    expect(insertions[0]?.changes).toEqual([]);
  });
});
