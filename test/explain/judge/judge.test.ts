import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/explain/judge/judge.ts';
import { onlyPinned } from '../../../src/explain/judge/only-pinned.ts';
import { sayViolation } from '../../../src/explain/judge/say-violation.ts';
import { createBench } from '../../../src/explain/places/bench.ts';
import { sceneOf } from '../../../src/explain/say/scene.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../../src/model/schedule.ts';
import { plan } from '../../../src/plan.ts';
import { verify } from '../../../src/verify/verify.ts';
import { problems, TINY } from '../../support/arbitraries.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';

/** The Problem with the day, and perhaps the start, of what is held pinned. */
const pinnedAs = (problem: Problem, held: readonly Assignment[], withStart: boolean): Problem => ({
  ...problem,
  activities: problem.activities.map((one) => {
    const own = held.find(({ activity }) => activity === one.id);
    if (own === undefined || one.wholeDays !== undefined) return one;
    const day = own.start.slice(0, 10);
    return { ...one, pinned: { ...one.pinned, day, ...(withStart ? { start: own.start } : {}) } };
  }),
});

test(
  'what was planned is judged as it was planned',
  async () => {
    await fc.assert(
      fc.asyncProperty(problems(), fc.nat(3), async (problem, steps) => {
        const { schedule, violations } = await plan(problem, { iterations: steps, seed: 1 });
        if (schedule === null || violations.length > 0) return;
        const judged = judge(createBench(problem, schedule), schedule.bound ?? null);
        const { stopReason: _, ...rest } = schedule;
        expect(judged).toEqual({ schedule: rest, violations: [] });
      }),
      propertyRuns(0.2),
    );
  },
  PROPERTY_TIMEOUT,
);

test(
  'with more pins the bound is still below every schedule',
  async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(problems(TINY), fc.nat(7), fc.boolean(), async (problem, which, withStart) => {
        const { schedule, violations } = await plan(problem, { iterations: 10, seed: 1 });
        if (schedule === null || violations.length > 0) return;
        const chosen = schedule.assignments.filter((_, at) => (which >> at) % 2 === 1);
        const pinned = pinnedAs(problem, chosen, withStart);
        const bench = createBench(problem, schedule);
        const judged = judge(bench, schedule.bound ?? null, pinned);
        const { bound } = judged.schedule;
        if (!bound || pinned === problem) return;
        const best = bruteForce(pinned, 2000);
        if (best === null || best === 'too many') return;
        counted += 1;
        expect(bound.mandatoryMissed).toBeLessThanOrEqual(best.mandatoryMissed);
        if (best.mandatoryMissed === bound.mandatoryMissed) expect(bound.cost).toBeLessThanOrEqual(best.cost);
        expect(judged.schedule.score).toEqual(verify(pinned, schedule).score);
      }),
      propertyRuns(0.3),
    );
    expect(counted).toBeGreaterThan(0);
  },
  PROPERTY_TIMEOUT,
);

test(
  'every rule that is broken is a sentence in both languages',
  async () => {
    await fc.assert(
      fc.asyncProperty(problems(), fc.nat(40), async (problem, shift) => {
        const { schedule } = await plan(problem, { iterations: 0, seed: 1 });
        if (schedule === null) return;
        const first = schedule.assignments[0];
        const broken: Schedule = {
          ...schedule,
          assignments: schedule.assignments.flatMap((one, at): readonly Assignment[] =>
            at % 3 === shift % 3 && first
              ? [{ ...one, start: first.start, end: first.end }]
              : at === shift
                ? [one, one]
                : [one],
          ),
        };
        const { schedule: judged, violations } = judge(createBench(problem, broken), null);
        expect(violations.length).toBe(verify(problem, broken).violations.length);
        if (violations.length > 0) expect(judged).not.toHaveProperty('status');
        for (const lang of ['zh', 'en'] as const) {
          for (const violation of violations) {
            const text = sayViolation(violation, judged, sceneOf(problem, lang));
            expect(text).toMatch(lang === 'zh' ? /。$/ : /\.$/);
            expect(text).not.toMatch(/undefined|null|NaN/);
          }
        }
      }),
      propertyRuns(0.2),
    );
  },
  PROPERTY_TIMEOUT,
);

describe('a day of two leaders', () => {
  const problem = makeProblem({
    leaders: [
      {
        id: 'a',
        name: '陈志远',
        unavailable: [{ start: '2026-12-01T16:00', end: '2026-12-01T18:00', reason: '下乡' }],
      },
    ],
    activities: [
      { id: 'x', title: '常委会', minutes: 120, attendees: { required: ['a'] } },
      { id: 'y', title: '调研', minutes: 60, attendees: { required: ['a'] } },
    ],
  });
  const held = (activity: string, start: string, end: string): Assignment => ({
    activity,
    start: `2026-12-01T${start}`,
    end: `2026-12-01T${end}`,
    attendees: ['a'],
  });
  const schedule = (...assignments: readonly Assignment[]): Schedule => ({
    format: 'tongchou/schedule@1',
    assignments,
  });

  test('an overlap is named with both activities and their times', () => {
    const both = schedule(held('x', '09:00', '11:00'), held('y', '10:00', '11:00'));
    const { violations, schedule: judged } = judge(createBench(problem, both), { mandatoryMissed: 0, cost: 0 });
    expect(violations.map((one) => sayViolation(one, judged, sceneOf(problem, 'zh')))).toEqual([
      '陈志远的「常委会」（12月1日（周二）09:00–11:00）与「调研」（12月1日（周二）10:00–11:00）时间冲突，或间隔、路途时间不够。',
    ]);
    expect(judged.gap).toBeNull();
  });

  test('what is not held has its reasons, and the gap is by the bound', () => {
    const { schedule: judged } = judge(createBench(problem, schedule(held('x', '09:00', '11:00'))), {
      mandatoryMissed: 0,
      cost: 1,
    });
    expect(judged.unscheduled?.map(({ activity, reasons }) => [activity, reasons[0]?.id])).toEqual([['y', 'cost']]);
    const { cost = 0 } = judged.score ?? {};
    const total = 2 * 9 * 48;
    expect(judged.gap).toBe((cost - 1) / (total - cost));
    expect(judged.status).toBe('feasible');
  });

  test('only pins on what is held count as pins', () => {
    const one = schedule(held('x', '09:00', '11:00'));
    const bench = createBench(problem, one);
    const pin = (id: string): Problem => ({
      ...problem,
      activities: problem.activities.map((other) =>
        other.id === id ? { ...other, pinned: { day: '2026-12-01' } } : other,
      ),
    });
    expect(onlyPinned(bench, one, pin('x'))).toBe(true);
    expect(onlyPinned(bench, one, pin('y'))).toBe(false);
    expect(onlyPinned(bench, one, { ...pin('x'), slotMinutes: 15 })).toBe(false);
    expect(onlyPinned(createBench(pin('x'), one), one, problem)).toBe(false);
    expect(judge(bench, { mandatoryMissed: 0, cost: 1 }, pin('y')).schedule.bound).toBeNull();
  });
});
