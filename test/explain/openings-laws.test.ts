import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openingsOf } from '../../src/explain/openings.ts';
import type { Relaxation } from '../../src/model/opening.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Assignment, RuleId, Schedule } from '../../src/model/schedule.ts';
import { plan } from '../../src/plan.ts';
import { verify } from '../../src/verify/verify.ts';
import { problems } from '../support/arbitraries.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

/** The rules that an opening may break on the Problem as it is, by what it relaxes. */
const BROKEN: { readonly [R in Relaxation]: readonly RuleId[] } = {
  window: ['window', 'pinned'],
  venue: ['venue', 'pinned'],
  deputy: ['attendance'],
};

const MOST = 3;

/** Violations of the schedule in which this assignment stands instead of the present one. */
const violationsWith = (problem: Problem, schedule: Schedule, assignment: Assignment) =>
  verify(problem, {
    ...schedule,
    assignments: [...schedule.assignments.filter(({ activity }) => activity !== assignment.activity), assignment],
  }).violations;

test(
  'an opening breaks nothing but what it says that it relaxes, and is on a day of its own',
  async () => {
    await fc.assert(
      fc.asyncProperty(problems(), fc.nat(3), async (problem, steps) => {
        const { schedule } = await plan(problem, { iterations: steps, seed: 1 });
        if (schedule === null) throw new Error('not planned');
        const activities = [...schedule.assignments, ...(schedule.unscheduled ?? [])].map(({ activity }) => activity);
        for (const id of activities) {
          const present = schedule.assignments.find(({ activity }) => activity === id);
          const openings = openingsOf(problem, schedule, id, MOST);
          expect(openings.length).toBeLessThanOrEqual(MOST);
          const days = openings.map(({ assignment }) => assignment.start.slice(0, 10));
          expect(new Set([present?.start.slice(0, 10), ...days]).size).toBe(days.length + 1);
          for (const { assignment, relaxed } of openings) {
            expect(assignment.activity).toBe(id);
            const violations = violationsWith(problem, schedule, assignment);
            const allowed = relaxed.flatMap((one) => BROKEN[one]);
            expect(violations.filter(({ rule, activities: of }) => !allowed.includes(rule) || of[0] !== id)).toEqual(
              [],
            );
            for (const one of relaxed) expect(violations.some(({ rule }) => BROKEN[one].includes(rule))).toBe(true);
          }
        }
      }),
      propertyRuns(0.2),
    );
  },
  PROPERTY_TIMEOUT,
);
