import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../src/model/problem.ts';
import { plan } from '../../src/plan.ts';
import { verify } from '../../src/verify/verify.ts';
import { type Insertion, insertActivity } from '../../src/whatif/insert.ts';
import { problems } from '../support/arbitraries.ts';
import { makeProblem } from '../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

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

  test('that could be on another day has a plan that holds it there, and keeps to its windows', async () => {
    const days = { ...PROBLEM, horizon: { firstDay: '2026-12-01', lastDay: '2026-12-03' } };
    const windows = [{ start: '2026-12-01T14:00', end: '2026-12-02T12:00' }];
    const task = meeting('task', 5, { windows });
    const { problem, insertions } = await insertActivity({ ...PUBLISHED, problem: days }, task, OPTIONS);
    const startOf = (one: (typeof insertions)[number] | undefined) =>
      one?.schedule.assignments.find(({ activity }) => activity === 'task')?.start ?? '';
    const other = insertions.find(({ criteria }) => criteria.some((one) => one === 'another-day'));
    expect(startOf(other).slice(0, 10)).not.toBe(startOf(insertions[0]).slice(0, 10));
    expect(problem.activities.find(({ id }) => id === 'task')?.windows).toEqual(windows);
    for (const { schedule } of insertions) expect(verify(problem, schedule).violations).toEqual([]);
  });

  test('whose day is decided has no plan on another day', async () => {
    const days = { ...PROBLEM, horizon: { firstDay: '2026-12-01', lastDay: '2026-12-03' } };
    const published = { ...PUBLISHED, problem: days };
    const { insertions } = await insertActivity(
      published,
      meeting('task', 5, { pinned: { day: '2026-12-02' } }),
      OPTIONS,
    );
    expect(insertions.flatMap(({ criteria }) => criteria)).not.toContain('another-day');
  });
});

describe('plans for a sudden task', () => {
  test(
    'are distinct, verified, and none is worse by its own criterion than another',
    async () => {
      await fc.assert(
        fc.asyncProperty(problems(), fc.nat(3), async (problem, leader) => {
          const { schedule } = await plan(problem, { iterations: 60 });
          if (schedule === null) return;
          const { frozenUntil: _, ...baseline } = problem.baseline ?? {};
          const asked = { ...problem, ...(problem.baseline === undefined ? {} : { baseline }) } as Problem;
          const required = [problem.leaders[leader % problem.leaders.length]?.id ?? ''];
          const task = { id: 'sudden', minutes: 60, priority: 5 as const, attendees: { required } };
          const answer = await insertActivity({ problem: asked, schedule }, task, { iterations: 200, seed: 1 });
          const plans = answer.insertions;
          const texts = plans.map((one) => JSON.stringify([one.schedule.assignments, one.schedule.focusBlocks]));
          expect(new Set(texts).size).toBe(plans.length);
          for (const one of plans) {
            expect(verify(answer.problem, one.schedule)).toMatchObject({ violations: [], score: one.schedule.score });
            for (const other of plans) {
              if (one.criteria.includes('least-change')) expect(changeIn(one)).toBeLessThanOrEqual(changeIn(other));
              if (one.criteria.includes('least-loss')) expect(lossIn(one)).toBeLessThanOrEqual(lossIn(other));
              if (one.criteria.includes('focus-kept')) expect(blocksIn(one)).toBeGreaterThanOrEqual(blocksIn(other));
            }
          }
        }),
        propertyRuns(0.1),
      );
    },
    PROPERTY_TIMEOUT,
  );
});

const changeIn = ({ schedule }: Insertion): number => schedule.score?.terms.change ?? 0;
const lossIn = ({ schedule }: Insertion): number =>
  1e10 * (schedule.score?.mandatoryMissed ?? 0) + (schedule.score?.cost ?? 0);
const blocksIn = ({ schedule }: Insertion): number => schedule.focusBlocks?.length ?? 0;
