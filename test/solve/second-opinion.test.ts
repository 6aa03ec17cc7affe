import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instance } from '../../src/instance/instance.ts';
import { hasBit } from '../../src/instance/mask.ts';
import type { Activity, Level, Problem } from '../../src/model/problem.ts';
import { bruteForce } from '../support/brute-force.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { bestPacking, type Column } from '../support/integer-program.ts';
import { makeProblem, NO_INCONVENIENCE } from '../support/make-problem.ts';
import { row } from '../support/placement.ts';
import { planAndVerify } from '../support/plan-and-verify.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

const LEADERS = ['a', 'b', 'c'];
/** Beyond this the dense tableau of the solver takes long. */
const MOST_COLUMNS = 300;

const activity = fc.record({
  minutes: fc.constantFrom(60, 120, 180, 240),
  priority: fc.constantFrom<Level>(1, 2, 3, 4, 5),
  urgency: fc.constantFrom<Level>(1, 2, 3, 4, 5),
  required: fc.subarray(LEADERS, { maxLength: 2 }),
  chosen: fc.option(fc.subarray(LEADERS, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 2 }),
});

/** One day in slots of an hour, nothing but people's time to share: the core of every Problem. */
const core = (activities: number): fc.Arbitrary<Problem> =>
  fc
    .record({
      activities: fc.array(activity, { minLength: 1, maxLength: activities }),
      absent: fc.array(fc.record({ who: fc.nat(2), hour: fc.integer({ min: 8, max: 17 }) }), { maxLength: 3 }),
    })
    .map(({ activities: list, absent }) =>
      makeProblem({
        slotMinutes: 60,
        weights: NO_INCONVENIENCE,
        leaders: LEADERS.map((id, l) => ({
          id,
          unavailable: absent
            .filter(({ who }) => who === l)
            .map(({ hour }) => ({ start: `2026-12-01T${two(hour)}:00`, end: `2026-12-01T${two(hour + 1)}:00` })),
        })),
        activities: list.map(({ chosen, required, ...rest }, i): Activity => {
          const from = chosen?.filter((id) => !required.includes(id)) ?? [];
          return {
            id: `x${i}`,
            ...rest,
            attendees: { required, ...(from.length > 0 ? { choose: [{ from, count: 1 }] } : {}) },
          };
        }),
      }),
    );

const two = (hour: number): string => String(hour).padStart(2, '0');

/** The time-indexed model: a column per activity, start and people; a row per activity, and per leader and hour. */
function columnsOf(instance: Instance): readonly Column[] {
  const canCome = (leader: number, item: number, c: number): boolean =>
    hasBit(
      instance.maskPool,
      instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]!,
      instance.candidateBit[c]!,
    );
  const crews = (item: number): readonly (readonly number[])[] => {
    const required = row(instance.requiredOf, item).map((r) => instance.requiredLeader[r]!);
    const [choice] = row(instance.choicesOf, item);
    if (choice === undefined) return [required];
    return row(instance.choiceFrom, choice).map((f) => [...required, instance.choiceLeader[f]!]);
  };
  const hours = (c: number): readonly number[] => {
    const first = instance.candidateStart[c]! / 60;
    return Array.from({ length: (instance.candidateEnd[c]! - instance.candidateStart[c]!) / 60 }, (_, h) => first + h);
  };
  return Array.from({ length: instance.activityCount }, (_, item) => item).flatMap((item) =>
    row(instance.candidatesOf, item).flatMap((c) =>
      crews(item)
        .filter((crew) => crew.every((leader) => canCome(leader, item, c)))
        .map((crew) => ({
          name: `x${item} at ${c} with ${crew.join(' ')}`,
          value: instance.itemValue[item]!,
          rows: [`x${item}`, ...crew.flatMap((leader) => hours(c).map((h) => `${leader} at ${h}`))],
        })),
    ),
  );
}

describe('an integer program solved by another program', { timeout: PROPERTY_TIMEOUT }, () => {
  test('finds what brute force finds, between our bound and our cost', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(core(3), async (problem) => {
        const { instance } = compileProblem(problem);
        const best = bruteForce(problem, 800);
        if (best === 'too many') return;
        const lost = instance.totalValue - bestPacking(columnsOf(instance)).value;
        expect(best).toEqual({ mandatoryMissed: 0, cost: lost });
        const { schedule } = await planAndVerify(problem, { iterations: 200, seed: 1 });
        expect(schedule.score.cost).toBeGreaterThanOrEqual(lost);
        expect(schedule.bound?.cost).toBeLessThanOrEqual(lost);
        compared++;
      }),
      propertyRuns(0.04),
    );
    expect(compared).toBeGreaterThan(5);
  });

  test('lies between our bound and our cost where there are too many schedules to try them all', async () => {
    let equal = 0;
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(core(8), async (problem) => {
        const { instance } = compileProblem(problem);
        const columns = columnsOf(instance);
        if (columns.length > MOST_COLUMNS) return;
        const lost = instance.totalValue - bestPacking(columns).value;
        const { schedule } = await planAndVerify(problem, { iterations: 300, seed: 1 });
        expect(schedule.score.cost).toBeGreaterThanOrEqual(lost);
        expect(schedule.bound?.cost).toBeLessThanOrEqual(lost);
        if (schedule.status === 'optimal') expect(schedule.score.cost).toBe(lost);
        compared++;
        if (schedule.score.cost === lost) equal++;
      }),
      propertyRuns(0.06),
    );
    expect(compared).toBeGreaterThan(10);
    expect(equal / compared).toBeGreaterThanOrEqual(0.9);
  });
});

test('the wrapper checks what the solver says', () => {
  expect(
    bestPacking([
      { name: 'p', value: 3, rows: ['r', 's'] },
      { name: 'q', value: 2, rows: ['r'] },
      { name: 't', value: 2, rows: ['s'] },
    ]),
  ).toEqual({ value: 4, chosen: ['q', 't'] });
  expect(bestPacking([])).toEqual({ value: 0, chosen: [] });
});
