import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBench } from '../../../src/explain/places/bench.ts';
import { placesOf } from '../../../src/explain/places/places.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { type Assignment, RULE_IDS, type Schedule } from '../../../src/model/schedule.ts';
import { plan } from '../../../src/plan.ts';
import { verify } from '../../../src/verify/verify.ts';
import { problems, TINY } from '../../support/arbitraries.ts';
import { waysToHold } from '../../support/brute-force.ts';
import { expanded } from '../../support/plan-and-verify.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';

const instead = (schedule: Schedule, held: Assignment): Schedule => ({
  ...schedule,
  assignments: [...schedule.assignments.filter(({ activity }) => activity !== held.activity), held],
});

/** A schedule of the Problem that breaks nothing, perhaps with some activities taken out; null where there is none. */
async function soundSchedule(problem: Problem, steps: number, out: number): Promise<Schedule | null> {
  const { schedule, violations } = await plan(problem, { iterations: steps, seed: 1 });
  if (schedule === null || violations.length > 0) return null;
  const left = { ...schedule, assignments: schedule.assignments.filter((_, at) => (out >> at) % 2 === 0) };
  return verify(problem, left).violations.length === 0 ? left : schedule;
}

test(
  'what is allowed breaks no rule and costs what is said, and what is forbidden is never mentioned with an assignment',
  async () => {
    await fc.assert(
      fc.asyncProperty(problems(), fc.nat(3), fc.nat(15), async (problem, steps, out) => {
        const schedule = await soundSchedule(problem, steps, out);
        if (schedule === null) return;
        const bench = createBench(problem, schedule);
        expect(bench.strays).toEqual([]);
        const { cost } = verify(problem, schedule).score;
        for (const { id } of expanded(problem)) {
          const { starts, bars } = placesOf(bench, id, {});
          const times = starts.map(({ start }) => start);
          expect(new Set(times).size).toBe(times.length);
          for (const place of starts) {
            if (place.held === null) {
              expect(RULE_IDS).toContain(place.rule);
              expect(bars[place.bar]?.rule).toBe(place.rule);
              expect(place.effect).toBeNull();
              continue;
            }
            expect(place).toMatchObject({ start: place.held.start, end: place.held.end, rule: null, bar: -1 });
            const after = verify(problem, instead(schedule, place.held));
            expect(after.violations).toEqual([]);
            expect(place.effect).toBe(after.score.cost - cost);
          }
        }
      }),
      propertyRuns(0.15),
    );
  },
  PROPERTY_TIMEOUT,
);

test(
  'a start is forbidden only where nobody and no venue would do',
  async () => {
    await fc.assert(
      fc.asyncProperty(problems(TINY), fc.nat(3), fc.nat(7), async (problem, steps, out) => {
        const schedule = await soundSchedule(problem, steps, out);
        if (schedule === null) return;
        const bench = createBench(problem, schedule);
        for (const { id } of expanded(problem)) {
          const allowed = new Set(
            placesOf(bench, id, {}).starts.flatMap(({ start, held }) => (held === null ? [] : [start])),
          );
          for (const way of waysToHold(problem, id)) {
            if (allowed.has(way.start)) continue;
            expect({ way, broken: verify(problem, instead(schedule, way)).violations.length > 0 }).toEqual({
              way,
              broken: true,
            });
          }
        }
      }),
      propertyRuns(0.5),
    );
  },
  PROPERTY_TIMEOUT,
);

test(
  'what is kept is kept, and what is allowed with it breaks no rule',
  async () => {
    await fc.assert(
      fc.asyncProperty(problems(), fc.nat(3), fc.nat(20), async (problem, steps, pick) => {
        const schedule = await soundSchedule(problem, steps, 0);
        if (schedule === null) return;
        const bench = createBench(problem, schedule);
        const { cost } = verify(problem, schedule).score;
        for (const { activity, attendees, venue } of schedule.assignments) {
          const other = (problem.venues ?? [])[pick % Math.max(1, problem.venues?.length ?? 0)]?.id;
          for (const keep of [
            { attendees },
            ...[venue, other].flatMap((one) => (one === undefined ? [] : [{ venue: one }])),
          ]) {
            for (const { held, effect } of placesOf(bench, activity, keep).starts) {
              if (held === null) continue;
              if ('attendees' in keep) expect(new Set(held.attendees)).toEqual(new Set(attendees));
              else expect(held.venue).toBe(keep.venue);
              const after = verify(problem, instead(schedule, held));
              expect(after.violations).toEqual([]);
              expect(effect).toBe(after.score.cost - cost);
            }
          }
        }
      }),
      propertyRuns(0.1),
    );
  },
  PROPERTY_TIMEOUT,
);
