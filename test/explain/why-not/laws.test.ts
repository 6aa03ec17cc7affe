import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNot, whyNotAll } from '../../../src/explain/why-not/why-not.ts';
import { SUGGESTION_KINDS, type WhyNot } from '../../../src/explain/why-not/why-not-types.ts';
import { problemHash } from '../../../src/model/hash.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { verify } from '../../../src/verify/verify.ts';
import { applyEdits } from '../../../src/whatif/apply-edits.ts';
import { problems, TINY } from '../../support/arbitraries.ts';
import { planAndVerify } from '../../support/plan-and-verify.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { thinned } from './thinned.ts';

/** Everything that is promised of an answer, whatever the Problem. */
function expectKept(problem: Problem, schedule: Schedule, answer: WhyNot): void {
  const before = verify(problem, schedule).score;
  expect(answer.obstacles.reduce((sum, { starts }) => sum + starts, 0)).toBe(answer.starts);
  const sizes = answer.suggestions.map(({ size }) => size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  for (const suggestion of answer.suggestions) {
    const { kind, edits, moved, dropped, held, effect, concession, size } = suggestion;
    const edited = applyEdits(problem, edits, 'en');
    expect(edited.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(suggestion.problem).toEqual(edited.problem);
    const { violations, score } = verify(suggestion.problem, suggestion.schedule);
    expect(violations).toEqual([]);
    expect(suggestion.schedule.score).toEqual(score);
    expect(suggestion.schedule.problem?.sha256).toBe(problemHash(suggestion.problem));
    expect(suggestion.schedule.assignments.some(({ activity }) => activity === answer.activity)).toBe(true);
    expect(effect).toEqual({
      mandatoryMissed: score.mandatoryMissed - before.mandatoryMissed,
      cost: score.cost - before.cost,
      valueLost: score.valueLost - before.valueLost,
      inconvenience: score.inconvenience - before.inconvenience,
    });
    expect(size).toBe(effect.cost + concession + 1e9 * effect.mandatoryMissed);
    if (kind !== 'move' && kind !== 'drop' && kind !== 'priority') expect([...moved, ...dropped]).toEqual([]);
    if (kind === 'move') expect([moved.length > 0, dropped]).toEqual([true, []]);
    if (kind === 'drop') expect(dropped).not.toEqual([]);
    // What is neither displaced nor let in stays exactly as it is.
    const touched = new Set<unknown>([...moved, ...dropped].map((one) => one.before));
    const rest = schedule.assignments.filter((one) => !touched.has(one));
    const news = [...held, ...moved.map(({ after }) => after)];
    expect(suggestion.schedule.assignments.filter((one) => !news.includes(one))).toEqual(expect.arrayContaining(rest));
    expect(suggestion.schedule.assignments.length).toBe(
      rest.length + held.length + moved.filter(({ subject }) => subject === 'activity').length,
    );
    const told = [...suggestion.schedule.assignments, ...(suggestion.schedule.unscheduled ?? [])];
    expect(new Set(told.map(({ activity }) => activity)).size).toBe(told.length);
  }
  for (const kind of SUGGESTION_KINDS) {
    const most = kind === 'move' || kind === 'drop' || kind === 'window' ? 3 : 1;
    expect(answer.suggestions.filter((one) => one.kind === kind).length).toBeLessThanOrEqual(most);
  }
}

const answered = async (problem: Problem, keep: number): Promise<void> => {
  const { schedule, violations } = await planAndVerify(problem);
  if (violations.length > 0) return;
  const thin = thinned(problem, schedule, keep);
  for (const { activity } of thin.unscheduled ?? []) {
    const answer = whyNot(problem, thin, activity);
    if (answer === null) throw new Error(`${activity} is not scheduled`);
    expectKept(problem, thin, answer);
  }
  for (const answer of whyNotAll(problem, thin, 2)) {
    expect(answer.suggestions.length).toBeLessThanOrEqual(2);
    expectKept(problem, thin, answer);
  }
};

describe('what would let an activity in', () => {
  it(
    'is valid, has the effect that it states, and changes nothing else on tiny Problems',
    async () => {
      await fc.assert(fc.asyncProperty(problems(TINY), fc.integer({ min: 0, max: 2 }), answered), propertyRuns(0.2));
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'is so on larger ones',
    async () => {
      await fc.assert(fc.asyncProperty(problems(), fc.integer({ min: 0, max: 6 }), answered), propertyRuns(0.08));
    },
    PROPERTY_TIMEOUT,
  );
});
