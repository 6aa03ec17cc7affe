import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contradictionsOf, problemAsking } from '../../../src/explain/contradiction/contradiction.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { plan } from '../../../src/plan.ts';
import { applyEdits } from '../../../src/whatif/apply-edits.ts';
import { problems, TINY } from '../../support/arbitraries.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { expanded } from '../../support/plan-and-verify.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';

const LIMITS = { timeMs: 60_000 };
/** Schedules that brute force looks at. */
const MOST = 3000;

/** By brute force: can all mandatory activities be held? Null where there are too many schedules to try. */
function canBeHeld(problem: Problem): boolean | null {
  const best = bruteForce(problem, MOST);
  return best === 'too many' ? null : best !== null && best.mandatoryMissed === 0;
}

const allMandatory = (problem: Problem): Problem => ({
  ...problem,
  activities: problem.activities.map((one) => ({ ...one, mandatory: true })),
});

/** Only these have to be held. */
const onlyMandatory = (problem: Problem, ids: readonly string[]): Problem => ({
  ...problem,
  activities: expanded(problem).map((one) => ({ ...one, mandatory: ids.includes(one.id) })),
  focusGoals: [],
});

describe('on small problems', { timeout: PROPERTY_TIMEOUT }, () => {
  test('each set is contradictory, and without any one requirement it is not', async () => {
    let contradictory = 0;
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(problems(TINY), async (drawn) => {
        const problem = allMandatory(drawn);
        const { status, contradictions } = await contradictionsOf(problem, LIMITS);
        if (status === 'feasible') {
          expect(canBeHeld({ ...problem, focusGoals: [] })).not.toBe(false);
          return;
        }
        for (const { requirements, activities, proven } of contradictions) {
          contradictory++;
          expect(canBeHeld(problemAsking(problem, requirements))).not.toBe(true);
          expect(canBeHeld(onlyMandatory(problem, activities))).not.toBe(true);
          if (!proven) continue;
          for (const one of requirements) {
            const rest = requirements.filter((other) => other !== one);
            const answer = canBeHeld(problemAsking(problem, rest));
            expect({ one, answer }).not.toEqual({ one, answer: false });
            if (answer !== null) compared++;
          }
        }
      }),
      propertyRuns(0.08),
    );
    expect(contradictory).toBeGreaterThan(5);
    expect(compared).toBeGreaterThan(5);
  });

  test('each remedy, made as an edit of the document, lets them be held', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(problems(TINY), async (drawn) => {
        const problem = allMandatory(drawn);
        const { contradictions } = await contradictionsOf(problem, { ...LIMITS, most: 1 });
        for (const { activities, remedies } of contradictions) {
          for (const { edits, kind } of remedies.filter((one) => one.edits.length > 0)) {
            const edited = applyEdits(problem, edits, 'en');
            expect(edited.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
            if (edited.problem === null) throw new Error('an edit that cannot be made');
            const given = edits.flatMap((edit) => (edit.edit === 'setMandatory' ? [edit.activity] : []));
            const part = onlyMandatory(
              edited.problem,
              activities.filter((id) => !given.includes(id)),
            );
            const { schedule } = await plan(part, { timeMs: 5000, targetGap: 1, threads: 1 });
            expect({ kind, missed: schedule?.score?.mandatoryMissed }).toEqual({ kind, missed: 0 });
            tried++;
          }
        }
      }),
      propertyRuns(0.03),
    );
    expect(tried).toBeGreaterThan(5);
  });
});
