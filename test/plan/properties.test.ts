import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { check, plan } from '../../src/plan.ts';
import { problems, TINY } from '../support/arbitraries.ts';
import { bruteForce, type Optimum } from '../support/brute-force.ts';
import { edited, isValid } from '../support/edited.ts';
import { replanning } from '../support/edited-baseline.ts';
import { expanded, planAndVerify } from '../support/plan-and-verify.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

/** Search steps of one plan; so few leave time for many Problems. */
const STEPS = { iterations: 30, seed: 1 };
/** Schedules that brute force may try for one Problem. */
const MOST = 600;

describe('every plan', { timeout: PROPERTY_TIMEOUT }, () => {
  test('random documents are valid', () => {
    fc.assert(
      fc.property(problems(), (problem) => {
        expect(check(problem).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      propertyRuns(0.06),
    );
  });

  test('is verified, scored and bounded, after every step', async () => {
    await fc.assert(
      fc.asyncProperty(problems(), fc.nat(60), async (problem, iterations) => {
        await planAndVerify(problem, { iterations, seed: 1 });
      }),
      propertyRuns(0.4),
    );
  });

  test('of an edited Problem as well, against its baseline', async () => {
    await fc.assert(
      fc.asyncProperty(edited, async (problem) => {
        await planAndVerify(problem, STEPS);
      }),
      propertyRuns(0.3),
    );
  });

  test('repeats to the byte from the same seed and number of steps', async () => {
    await fc.assert(
      fc.asyncProperty(problems(), fc.nat(1000), async (problem, seed) => {
        const [first, second] = [await plan(problem, { ...STEPS, seed }), await plan(problem, { ...STEPS, seed })];
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      }),
      propertyRuns(0.08),
    );
  });

  test('keeps what is pinned', async () => {
    await fc.assert(
      fc.asyncProperty(problems(), async (problem) => {
        const { schedule } = await planAndVerify(problem, STEPS);
        const pins = new Map(expanded(problem).map(({ id, pinned }) => [id, pinned ?? {}]));
        for (const { activity, start, venue, attendees } of schedule.assignments) {
          const pin = pins.get(activity) ?? {};
          if (pin.start !== undefined) expect(start).toBe(pin.start);
          if (pin.day !== undefined) expect(start.slice(0, 10)).toBe(pin.day);
          if (pin.venue !== undefined) expect(venue).toBe(pin.venue);
          expect(attendees).toEqual(expect.arrayContaining([...(pin.attendees ?? [])]));
        }
      }),
      propertyRuns(0.04),
    );
  });

  test('keeps what is frozen, but for what it says is released', async () => {
    await fc.assert(
      fc.asyncProperty(edited, async (problem) => {
        const { schedule, issues, violations } = await planAndVerify(problem, STEPS);
        if (violations.length > 0) return;
        const released = issues.filter(({ code }) => code === 'frozen-released').map(({ path }) => path);
        const { baseline } = problem;
        for (const [i, published] of (baseline?.schedule.assignments ?? []).entries()) {
          if (!(published.start < (baseline?.frozenUntil ?? ''))) continue;
          if (released.some((path) => path.includes(`assignments[${i}]`))) continue;
          const kept = schedule.assignments.find(({ activity }) => activity === published.activity);
          expect(kept).toMatchObject({ start: published.start, end: published.end });
          expect(kept?.venue).toBe(published.venue);
          expect([...(kept?.attendees ?? [])].sort()).toEqual([...published.attendees].sort());
        }
      }),
      propertyRuns(0.04),
    );
  });
});

const compare = (a: Optimum, b: Optimum): number => a.mandatoryMissed - b.mandatoryMissed || a.cost - b.cost;

/** Plans a Problem small enough to try every schedule; null where it is not. True where the plan is the best possible. */
async function planAgainstBruteForce(problem: Problem): Promise<boolean | null> {
  const best = bruteForce(problem, MOST);
  if (best === 'too many') return null;
  const { schedule, violations } = await planAndVerify(problem, { iterations: 200, seed: 1 });
  expect(violations.length > 0).toBe(best === null);
  if (!best) return true;
  const { score, bound, status } = schedule;
  expect(compare(score, best)).toBeGreaterThanOrEqual(0);
  expect(bound?.mandatoryMissed).toBeLessThanOrEqual(best.mandatoryMissed);
  expect(bound?.cost).toBeLessThanOrEqual(best.cost);
  if (status === 'infeasible') expect(best.mandatoryMissed).toBeGreaterThan(0);
  if (status === 'optimal') expect(compare(score, best)).toBe(0);
  return compare(score, best) === 0;
}

describe('beside brute force', { timeout: PROPERTY_TIMEOUT }, () => {
  test.each([
    ['new plans', problems(TINY)],
    ['changes of a published schedule', replanning(TINY).filter(isValid)],
  ])('nothing is proven wrongly and nearly every plan is the best: %s', async (_, tiny) => {
    const outcomes: boolean[] = [];
    await fc.assert(
      fc.asyncProperty(tiny, async (problem) => {
        const outcome = await planAgainstBruteForce(problem);
        if (outcome !== null) outcomes.push(outcome);
      }),
      propertyRuns(0.04),
    );
    expect(outcomes.length).toBeGreaterThan(5);
    expect(outcomes.filter((best) => best).length / outcomes.length).toBeGreaterThanOrEqual(0.9);
  });
});
