import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edit } from '../../src/model/edit.ts';
import type { Problem } from '../../src/model/problem.ts';
import { plan } from '../../src/plan.ts';
import { verify } from '../../src/verify/verify.ts';
import { applyEdits } from '../../src/whatif/apply-edits.ts';
import { replan } from '../../src/whatif/replan.ts';
import { problems, TINY } from '../support/arbitraries.ts';
import { bruteForce } from '../support/brute-force.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

/** So much that one unit of `change` outweighs all else: the cheapest schedule is then one with the least `change`. */
const WEIGHT = 100_000;

const edits = (problem: Problem): fc.Arbitrary<Edit> => {
  const { firstDay } = problem.horizon;
  const leader = fc.constantFrom(...problem.leaders.map(({ id }) => id));
  const activity = fc.constantFrom(...problem.activities.map(({ id }) => id));
  const level = fc.constantFrom(1 as const, 3 as const, 5 as const);
  return fc.oneof(
    leader.map(
      (id): Edit => ({ edit: 'leaderAway', leader: id, start: `${firstDay}T00:00`, end: `${firstDay}T12:00` }),
    ),
    fc.record({ edit: fc.constant('setPriority' as const), activity, priority: level }),
    leader.map(
      (id): Edit => ({
        edit: 'addActivity',
        activity: { id: 'new', minutes: 60, priority: 5, mandatory: true, attendees: { required: [id] } },
      }),
    ),
  );
};

const cases = problems(TINY).chain((problem) => fc.record({ problem: fc.constant(problem), edit: edits(problem) }));

test(
  'replanning changes as little as the best of all schedules does',
  async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ({ problem, edit }) => {
        const { baseline: _, ...asked } = problem;
        const { schedule } = await plan(asked, { iterations: 60 });
        const { problem: edited } = applyEdits(asked, [edit], 'en');
        if (schedule === null || edited === null) return;
        const result = await replan({ problem: asked, schedule }, edited, { iterations: 400, seed: 1 });
        const weighed = { ...result.problem, weights: { ...result.problem.weights, change: WEIGHT } };
        const least = bruteForce(weighed, 20_000);
        if (least === null || least === 'too many' || result.schedule === null) return;
        compared += 1;
        const { violations, score } = verify(weighed, result.schedule);
        expect(violations).toEqual([]);
        expect(score.mandatoryMissed).toBe(least.mandatoryMissed);
        expect(Math.floor(score.cost / WEIGHT)).toBe(Math.floor(least.cost / WEIGHT));
      }),
      propertyRuns(0.2),
    );
    expect(compared).toBeGreaterThan(20);
  },
  PROPERTY_TIMEOUT,
);
