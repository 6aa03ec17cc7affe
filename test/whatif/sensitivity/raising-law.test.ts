import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity, Level, Problem, TermName } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { fullWeights } from '../../../src/model/weights.ts';
import { type PlanOptions, plan } from '../../../src/plan.ts';
import { verify } from '../../../src/verify/verify.ts';
import { priorityNeeded } from '../../../src/whatif/sensitivity/priority-needed.ts';
import { problems, TINY } from '../../support/arbitraries.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';

/**
 * "Raising an activity's priority never removes it at proven optimality" holds wherever what the activity costs where it is
 * held rises by less than what leaving it out costs (the first law): any schedule without it then loses its lead. With the
 * default weights that is so wherever the activity is worth what it brings along itself (the second law): value triples
 * with each step of priority; deputies, missing optional leaders, bad hours and changes grow 2, 3/2, 4/3 and 5/4 times, and
 * delay and lateness are at most nine tenths of the value. One that is not worth that is held only for what it makes
 * possible, such as the second of a precedence, and may fall out (the example).
 */

const EMPTY: Schedule = { format: 'tongchou/schedule@1', assignments: [] };
/** Terms of which no part grows with the priority. */
const LEVEL_TERMS: readonly TermName[] = [
  ...(['outsideHours', 'choiceOrder', 'touched', 'fragmentation', 'overload', 'travel'] as const),
];

const at = (problem: Problem, id: string, priority: Level): Problem => ({
  ...problem,
  activities: problem.activities.map((one) => (one.id === id ? { ...one, priority } : one)),
});

const costOf = (problem: Problem, schedule: Schedule): number => verify(problem, schedule).score.cost;

/** Null where nothing is proven. */
async function optimum(problem: Problem, options: PlanOptions = { iterations: 120 }): Promise<Schedule | null> {
  const { schedule } = await plan(problem, options);
  return schedule?.status === 'optimal' ? schedule : null;
}

const holds = ({ assignments }: Schedule, id: string): boolean => assignments.some(({ activity }) => activity === id);

const HIGHER: readonly (readonly [Level, Level])[] = [
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
];

/** A Problem, one of its activities that does not repeat, and two priorities. */
const raised = fc.tuple(problems(TINY), fc.nat(2), fc.constantFrom(...HIGHER)).map(([problem, k, [low, high]]) => {
  const single = problem.activities.filter(({ repeat }) => repeat === undefined);
  return { problem, activity: single[k % Math.max(1, single.length)], low, high };
});

describe('raising the priority of an activity', () => {
  test('never removes it where its own costs rise by less than leaving it out', {
    timeout: PROPERTY_TIMEOUT,
  }, async () => {
    let compared = 0;
    let contested = 0;
    await fc.assert(
      fc.asyncProperty(raised, async ({ problem, activity, low, high }) => {
        if (activity === undefined) return;
        const { id } = activity;
        const [before, after] = [at(problem, id, low), at(problem, id, high)];
        const best = await optimum(before);
        if (best === null || !holds(best, id)) return;
        const rise = costOf(after, best) - costOf(before, best);
        const missedRise = costOf(after, EMPTY) - costOf(before, EMPTY);
        if (rise >= missedRise) return;
        const next = await optimum(after);
        if (next === null) return;
        compared++;
        if ((next.unscheduled ?? []).length > 0) contested++;
        expect(holds(next, id)).toBe(true);
      }),
      propertyRuns(0.6),
    );
    expect(compared).toBeGreaterThan(10);
    expect(contested).toBeGreaterThan(2);
  });

  test('is that case with the default weights, if it is worth its own costs', {
    timeout: PROPERTY_TIMEOUT,
  }, async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(raised, async ({ problem: { weights: _, ...problem }, activity, low, high }) => {
        if (activity === undefined) return;
        const { id } = activity;
        const [before, after] = [at(problem, id, low), at(problem, id, high)];
        const { schedule } = await plan(before, { iterations: 20 });
        if (schedule === null || !holds(schedule, id)) return;
        const without = { ...schedule, assignments: schedule.assignments.filter((one) => one.activity !== id) };
        const [with_, gone] = [verify(before, schedule).score, verify(before, without).score];
        const { terms } = fullWeights();
        const shared = LEVEL_TERMS.reduce(
          (sum, name) => sum + terms[name] * ((with_.terms[name] ?? 0) - (gone.terms[name] ?? 0)),
          0,
        );
        if (gone.cost - with_.cost + shared < 0) return;
        compared++;
        const rise = costOf(after, schedule) - costOf(before, schedule);
        expect(rise).toBeLessThan(costOf(after, EMPTY) - costOf(before, EMPTY));
      }),
      propertyRuns(0.3),
    );
    expect(compared).toBeGreaterThan(30);
  });

  test('may remove one that is held for the sake of another, as its deputies grow dearer', {
    timeout: PROPERTY_TIMEOUT,
  }, async () => {
    const four = [0, 1, 2, 3];
    const away = (id: string) => ({ id, unavailable: [{ start: '2026-12-01T00:00', end: '2026-12-02T00:00' }] });
    const first: Activity = {
      ...{ id: 'first', minutes: 60, priority: 1, urgency: 5, dueTime: '2026-11-20T12:00' },
      attendees: { required: four.map((k) => `boss${k}`), deputiesAllowed: true },
    };
    const problem = makeProblem({
      leaders: [
        ...['p', 'q', 'r'].map(away),
        ...four.flatMap((k) => [{ ...away(`boss${k}`), deputies: ['p', 'q', 'r', `d${k}`] }, { id: `d${k}` }]),
      ],
      activities: [first, { id: 'second', minutes: 60, priority: 1, urgency: 2 }],
      relations: [{ kind: 'precedes', first: 'first', second: 'second' }],
    });
    // At 1: second 44 + first 56 − 28 late − 4 × 16 for deputies − 4 touched = 4 gained; at 2: 44 + 168 − 84 − 128 − 4 = −4.
    const exactly = { engine: 'highs', timeMs: 60_000 } as const;
    const schedules = await Promise.all(([1, 2, 3] as const).map((p) => optimum(at(problem, 'first', p), exactly)));
    expect(schedules.map((one) => one?.assignments.map(({ activity }) => activity))).toEqual([
      ['first', 'second'],
      [],
      ['first', 'second'],
    ]);
    const result = await plan(problem, { iterations: 100 });
    const { levels, isHeld, threshold } = await priorityNeeded({ problem, result }, 'first', { iterations: 100 });
    expect(levels.map((one) => one.isHeld)).toEqual([true, false, true, true, true]);
    expect([isHeld, threshold]).toEqual([true, 3]);
  });
});
