import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whyHere } from '../../src/explain/why-here.ts';
import type { Activity, Problem } from '../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../src/model/schedule.ts';
import { plan } from '../../src/plan.ts';
import { verify } from '../../src/verify/verify.ts';
import { problems } from '../support/arbitraries.ts';
import { expanded } from '../support/plan-and-verify.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

const MOST = 40;

const instead = (schedule: Schedule, assignment: Assignment): Schedule => ({
  ...schedule,
  assignments: [...schedule.assignments.filter(({ activity }) => activity !== assignment.activity), assignment],
});

test(
  'every alternative can be taken with the stated effect, and every other day is accounted for once',
  async () => {
    await fc.assert(
      fc.asyncProperty(problems(), fc.nat(3), async (problem, steps) => {
        const { schedule } = await plan(problem, { iterations: steps, seed: 1 });
        if (schedule === null) throw new Error('not planned');
        const before = verify(problem, schedule);
        for (const { activity } of schedule.assignments) {
          const found = whyHere(problem, schedule, activity, MOST);
          if (found === null) throw new Error('held');
          const days = [
            ...found.alternatives.map(({ held }) => held.start.slice(0, 10)),
            ...found.barred.map((one) => one.day),
          ];
          expect(new Set(days).size).toBe(days.length);
          for (const { held, effect } of found.alternatives) {
            const after = verify(problem, instead(schedule, held));
            expect(after.violations.length).toBeLessThanOrEqual(before.violations.length);
            expect(effect.cost).toBe(after.score.cost - before.score.cost);
            expect(effect.mandatoryMissed).toBe(0);
            expect(Object.values(effect.terms).reduce((sum, points) => sum + points, 0)).toBe(effect.inconvenience);
          }
        }
      }),
      propertyRuns(0.1),
    );
  },
  PROPERTY_TIMEOUT,
);

/** Nobody and nothing to choose but the time. */
function timeOnly(problem: Problem): Problem {
  const { coverage: _, relations: __, baseline: ___, ...rest } = problem;
  const plain = ({ attendees, venue, pinned: ____, repeat: _____, ...activity }: Activity): Activity => ({
    ...activity,
    attendees: { required: attendees?.required ?? [] },
    ...(venue?.anyOf === undefined
      ? { ...(venue === undefined ? {} : { venue }) }
      : { venue: { anyOf: venue.anyOf.slice(0, 1) } }),
  });
  return { ...rest, timeZone: 'Asia/Shanghai', activities: problem.activities.map(plain) };
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The least difference in cost of any other start of a day, by trying them all; Infinity where none is sound. */
function leastOf(problem: Problem, schedule: Schedule, held: Assignment, minutes: number, day: string): number {
  const { slotMinutes = 15 } = problem;
  const before = verify(problem, schedule).score.cost;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + minutes <= 1440; at += slotMinutes) {
    const end = at + minutes === 1440 ? null : `${day}T${clock(at + minutes)}`;
    const start = `${day}T${clock(at)}`;
    if (end === null || start === held.start) continue;
    const { violations, score } = verify(problem, instead(schedule, { ...held, start, end }));
    if (violations.length === 0) least = Math.min(least, score.cost - before);
  }
  return least;
}

test(
  'where only the time is free, the alternative of a day is the cheapest that there is',
  async () => {
    await fc.assert(
      fc.asyncProperty(problems(), async (raw) => {
        const problem = timeOnly(raw);
        const { schedule, violations } = await plan(problem, { iterations: 3, seed: 1 });
        if (schedule === null || violations.length > 0) return;
        const held = schedule.assignments.find(({ activity }) =>
          expanded(problem).some(({ id, minutes }) => id === activity && minutes !== undefined),
        );
        const minutes = problem.activities.find(({ id }) => id === held?.activity)?.minutes;
        if (held === undefined || minutes === undefined) return;
        const found = whyHere(problem, schedule, held.activity, MOST);
        for (const { held: other, effect } of found?.alternatives ?? []) {
          expect(effect.cost).toBeLessThanOrEqual(leastOf(problem, schedule, held, minutes, other.start.slice(0, 10)));
        }
        for (const { day } of found?.barred ?? []) {
          expect(leastOf(problem, schedule, held, minutes, day)).toBe(Number.POSITIVE_INFINITY);
        }
      }),
      propertyRuns(0.06),
    );
  },
  PROPERTY_TIMEOUT,
);
