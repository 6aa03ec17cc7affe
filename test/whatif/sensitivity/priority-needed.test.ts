import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import { plan } from '../../../src/plan.ts';
import { verify } from '../../../src/verify/verify.ts';
import { applyEdits } from '../../../src/whatif/apply-edits.ts';
import { priorityNeeded } from '../../../src/whatif/sensitivity/priority-needed.ts';
import { sayAtPriority, sayPriorityNeeded } from '../../../src/whatif/sensitivity/say-sensitivity.ts';
import { problems } from '../../support/arbitraries.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';

const OPTIONS = { iterations: 100, seed: 1 };

const morning = (id: string, changes: Partial<Activity>): Activity => ({
  ...{ id, title: `会${id}`, minutes: 180, attendees: { required: ['a'] } },
  windows: [{ start: '2026-12-01T08:00', end: '2026-12-01T12:00' }],
  ...changes,
});

const base = async (problem: Problem) => ({ problem, result: await plan(problem, OPTIONS) });

/** Of two in one morning, only one can be held. */
const CONTEST = makeProblem({ activities: [morning('x', { priority: 2 }), morning('y', { priority: 4, urgency: 4 })] });

describe('the priority that an activity needs', () => {
  test('is the least at which it displaces what is in its place', async () => {
    const answer = await priorityNeeded(await base(CONTEST), 'x', OPTIONS);
    expect(answer).toMatchObject({ activity: 'x', own: 2, isHeld: false, threshold: 5 });
    expect(answer.levels.map(({ isHeld }) => isHeld)).toEqual([false, false, false, false, true]);
    expect(answer.levels[4]).toMatchObject({ comeIn: [], fallOut: ['y'] });
    // y is worth 27 × 52; at priority 1 x is worth 48.
    expect(answer.levels.map(({ cost }) => cost)).toEqual([49, 145, 433, 1297, 1405]);
    expect(sayPriorityNeeded(answer, CONTEST, 'zh')).toBe('「会x」重要度现为2，未能排入；提高到5即可排入。');
    expect(sayPriorityNeeded(answer, CONTEST, 'en')).toContain('at 5 it would be');
    const [first, , , , last] = answer.levels;
    if (first === undefined || last === undefined) throw new Error('five levels');
    expect(sayAtPriority(first, CONTEST, 'zh')).toBe('重要度1：未排入，总代价49。');
    expect(sayAtPriority(last, CONTEST, 'zh')).toBe('重要度5：排入，总代价1405，「会y」不再安排。');
    expect(sayAtPriority(last, CONTEST, 'en')).toBe('Priority 5: held, cost 1405, “会y” would not.');
  });

  test('is below its own where it is held, and what comes in below that is told', async () => {
    const answer = await priorityNeeded(await base(CONTEST), 'y', OPTIONS);
    expect(answer).toMatchObject({ own: 4, isHeld: true, threshold: 2 });
    expect(answer.levels[0]).toMatchObject({ isHeld: false, comeIn: ['x'], fallOut: [] });
    expect(sayPriorityNeeded(answer, CONTEST, 'zh')).toBe(
      '「会y」重要度现为4，已排入；降到2仍可排入，再低则未能排入。',
    );
    expect(sayPriorityNeeded(answer, CONTEST, 'en')).toContain('down to 2');
  });

  test('is the lowest where nothing stands against it, and none where nothing helps', async () => {
    const problem = makeProblem({ activities: [morning('x', {}), morning('y', { minutes: 600 })] });
    const planned = await base(problem);
    const always = await priorityNeeded(planned, 'x', OPTIONS);
    const never = await priorityNeeded(planned, 'y', OPTIONS);
    expect([always.threshold, never.threshold]).toEqual([1, null]);
    expect(sayPriorityNeeded(always, problem, 'zh')).toBe('「会x」重要度现为3，已排入；即使降到1也能排入。');
    expect(sayPriorityNeeded(always, problem, 'en')).toContain('even at 1');
    expect(sayPriorityNeeded(never, problem, 'zh')).toBe('「会y」重要度提高到5仍未能排入，宜另调时间、人员或场地。');
    expect(sayPriorityNeeded(never, problem, 'en')).toContain('even at priority 5');
    const uneven = { ...always, threshold: 4 as const };
    expect(sayPriorityNeeded(uneven, problem, 'zh')).toContain('反而未能排入');
    expect(sayPriorityNeeded({ ...always, threshold: null }, problem, 'en')).toContain('not at a higher priority');
  });

  test('is told of one copy of a repeat', async () => {
    const { windows: _, ...daily } = morning('x', { priority: 2, repeat: { per: 'day' } });
    const problem = makeProblem({
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
      leaders: [{ id: 'a', limits: { activitiesPerDay: 1 } }],
      activities: [daily, morning('y', { priority: 4, urgency: 4 })],
    });
    const planned = await base(problem);
    expect(await priorityNeeded(planned, 'x@2026-12-01', OPTIONS)).toMatchObject({ isHeld: false, threshold: 5 });
    expect(await priorityNeeded(planned, 'x@2026-12-02', OPTIONS)).toMatchObject({ isHeld: true, threshold: 1 });
    await expect(priorityNeeded(planned, 'z', OPTIONS)).rejects.toThrow('z');
  });

  test('comes with schedules that are valid, and the best of all at each priority', {
    timeout: PROPERTY_TIMEOUT,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(problems(), fc.nat(), async (problem, pick) => {
        const result = await plan(problem, { iterations: 10 });
        const { assignments = [], unscheduled = [] } = result.schedule ?? {};
        const ids = [...assignments, ...unscheduled].map(({ activity }) => activity);
        const id = ids[pick % Math.max(1, ids.length)];
        if (id === undefined) return;
        const { levels } = await priorityNeeded({ problem, result }, id, { iterations: 10 });
        for (const { priority, schedule, cost, mandatoryMissed, isHeld } of levels) {
          const edited = applyEdits(problem, [{ edit: 'setPriority', activity: id, priority }], 'en').problem;
          if (edited === null) throw new Error('the edit fits');
          expect(verify(edited, schedule)).toMatchObject({ violations: [], score: { cost, mandatoryMissed } });
          expect(schedule.assignments.some(({ activity }) => activity === id)).toBe(isHeld);
          for (const other of levels) {
            const { score } = verify(edited, other.schedule);
            expect(mandatoryMissed - score.mandatoryMissed || cost - score.cost).toBeLessThanOrEqual(0);
          }
        }
      }),
      propertyRuns(0.04),
    );
  });
});
