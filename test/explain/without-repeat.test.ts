import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutRepeat } from '../../src/explain/without-repeat.ts';
import { hasErrors } from '../../src/model/issue.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readProblem } from '../../src/model/read.ts';
import { plan } from '../../src/plan.ts';
import { verify } from '../../src/verify/verify.ts';
import { problems } from '../support/arbitraries.ts';
import { makeProblem } from '../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

const PROBLEM: Problem = makeProblem({
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  activities: [
    { id: 'x', minutes: 60 },
    {
      id: 'w',
      minutes: 60,
      repeat: { per: 'week' },
      windows: [{ start: '2026-12-02T08:00', end: '2026-12-11T12:00' }],
    },
  ],
  relations: [{ kind: 'differentDays', activities: ['x', 'w@2026-12-07'] }],
});

describe('a repeat written out', () => {
  test.each(['w', 'w@2026-12-07'])('named by %s becomes its copies, in its place', (id) => {
    const { activities } = withoutRepeat(PROBLEM, id);
    expect(activities.map((one) => [one.id, one.repeat, one.windows])).toEqual([
      ['x', undefined, undefined],
      ['w@2026-12-01', undefined, [{ start: '2026-12-02T08:00', end: '2026-12-07T00:00' }]],
      ['w@2026-12-07', undefined, [{ start: '2026-12-07T00:00', end: '2026-12-11T12:00' }]],
      ['w@2026-12-14', undefined, [{ start: '2026-12-14T00:00', end: '2026-12-14T00:01' }]],
    ]);
  });

  test.each(['x', 'nothing', 'w@2026-12-08', 'x@2026-12-07'])('%s is nothing to write out', (id) => {
    expect(withoutRepeat(PROBLEM, id)).toBe(PROBLEM);
  });

  test(
    'is a valid document that asks for the same',
    async () => {
      const repeating = problems().filter(({ activities }) => activities.some(({ repeat }) => repeat !== undefined));
      await fc.assert(
        fc.asyncProperty(repeating, async (problem) => {
          const id = problem.activities.find(({ repeat }) => repeat !== undefined)?.id ?? '';
          const written = withoutRepeat(problem, id);
          expect(hasErrors(readProblem(written).issues)).toBe(false);
          const { schedule } = await plan(problem, { iterations: 20 });
          if (schedule === null) return;
          const [before, after] = [verify(problem, schedule), verify(written, schedule)];
          expect(after.score).toEqual(before.score);
          expect(after.violations).toEqual(before.violations);
        }),
        propertyRuns(0.1),
      );
    },
    PROPERTY_TIMEOUT,
  );
});
