import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { type Progress, plan } from '../../src/plan.ts';
import { BUSY } from '../solve/portfolio/busy.ts';
import { problems, TINY } from '../support/arbitraries.ts';
import { bruteForce } from '../support/brute-force.ts';
import { makeProblem } from '../support/make-problem.ts';
import { planAndVerify } from '../support/plan-and-verify.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

/** Every name of a part of the document that may be referred to gets an ending. */
function renamed(problem: Problem, ending: string): Problem {
  const ids = [problem.bodies, problem.sites, problem.venues, problem.leaders, problem.activities, problem.focusGoals]
    .flatMap((list) => list ?? [])
    .map(({ id }) => JSON.stringify(id));
  const { calendar, horizon, ...parts } = problem;
  let text = JSON.stringify(parts);
  for (const id of new Set(ids)) text = text.replaceAll(id, `${id.slice(0, -1)}${ending}"`);
  return { ...JSON.parse(text), calendar, horizon };
}

/** Two offices that have nothing in common but the calendar and the weights, in one document. */
function besides(a: Problem, b: Problem): Problem {
  const both = <
    K extends 'sites' | 'venues' | 'leaders' | 'activities' | 'relations' | 'focusGoals' | 'coverage' | 'travel',
  >(
    key: K,
  ) => [...(a[key] ?? []), ...(b[key] ?? [])];
  return {
    ...a,
    sites: both('sites') as NonNullable<Problem['sites']>,
    travel: both('travel') as NonNullable<Problem['travel']>,
    venues: both('venues') as NonNullable<Problem['venues']>,
    leaders: both('leaders') as Problem['leaders'],
    activities: both('activities') as Problem['activities'],
    relations: both('relations') as NonNullable<Problem['relations']>,
    focusGoals: both('focusGoals') as NonNullable<Problem['focusGoals']>,
    coverage: both('coverage') as NonNullable<Problem['coverage']>,
  };
}

const TWICE = besides(renamed(BUSY, '-1'), renamed(BUSY, '-2'));

describe('two offices in one document', { timeout: PROPERTY_TIMEOUT }, () => {
  test('that are small cost together what they cost apart, proven, as trying everything shows', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(problems({ ...TINY, activities: 2 }), async (one) => {
        const best = bruteForce(one, 2000);
        if (best === 'too many' || best === null) return;
        const twice = besides(renamed(one, '-1'), renamed(one, '-2'));
        const { schedule } = await planAndVerify(twice, { iterations: 400 });
        expect(schedule.score).toMatchObject({ mandatoryMissed: 2 * best.mandatoryMissed, cost: 2 * best.cost });
        compared++;
      }),
      propertyRuns(0.1),
    );
    expect(compared).toBeGreaterThan(10);
  });

  test('that are alike have twice the bound of one, and twice its cost', async () => {
    const one = await planAndVerify(BUSY, { iterations: 800 });
    const { schedule } = await planAndVerify(TWICE, { iterations: 1600 });
    expect(schedule.bound?.cost).toBe(2 * (one.schedule.bound?.cost ?? Number.NaN));
    expect(schedule.score.cost).toBe(2 * one.schedule.score.cost);
    expect(schedule.stopReason).toBe('iterations');
  });

  test('are repeatable, also with threads', async () => {
    for (const threads of [1, 2]) {
      const bytes = async () => JSON.stringify(await plan(TWICE, { iterations: 700, threads }));
      expect(await bytes()).toBe(await bytes());
    }
  });

  test('report the sum of both, and never worse than before', async () => {
    const seen: Progress[] = [];
    const { schedule } = await planAndVerify(TWICE, { timeMs: 1500, threads: 1, onProgress: (p) => seen.push(p) });
    expect(schedule.stopReason).toBe('time');
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toMatchObject({ cost: schedule.score.cost, bound: schedule.bound, gap: schedule.gap });
    for (const [i, next] of seen.entries()) {
      const before = seen[i - 1];
      if (before && before.mandatoryMissed === next.mandatoryMissed) expect(next.cost).toBeLessThanOrEqual(before.cost);
    }
  });

  test('leave their time to each other when proven', async () => {
    const small = makeProblem({
      ...{ leaders: [{ id: 'a' }, { id: 'b' }] },
      activities: ['a', 'b'].flatMap((id) =>
        [1, 2].map((k) => ({ id: `${id}${k}`, minutes: 60, attendees: { required: [id] } })),
      ),
    });
    const { schedule } = await planAndVerify(small, { timeMs: 100_000 });
    expect(schedule).toMatchObject({ status: 'optimal', stopReason: 'proven', gap: 0 });
  });

  test('are both planned at least once when the run is cancelled at once', async () => {
    const { schedule } = await planAndVerify(TWICE, { timeMs: 100_000, signal: AbortSignal.abort() });
    expect(schedule.stopReason).toBe('cancelled');
    for (const office of ['-1', '-2'])
      expect(schedule.assignments.filter(({ activity }) => activity.endsWith(office)).length).toBeGreaterThan(3);
  });
});
