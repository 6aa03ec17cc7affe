import { describe, expect, test } from 'vitest';
import { type Column, differenceIn, hourMeasures, measuresOf } from '../../../src/web/screens/what-if/measures.ts';
import { PROBLEM, SCHEDULE, scenario, WORK } from './documents.ts';

const present: Column = { scenario: scenario(WORK, 100), hasOtherPoints: false };
/** Holds a4 in place of a2, by a Problem in which a2 is worth nothing. */
const other: Column = {
  scenario: scenario(
    {
      problem: { ...PROBLEM, weights: { V: [99, 0, 0, 0, 0] } },
      schedule: {
        ...SCHEDULE,
        assignments: SCHEDULE.assignments.map((one) => (one.activity === 'a2' ? { ...one, activity: 'a4' } : one)),
      },
    },
    40,
    { hours: { sec: 13 } },
  ),
  hasOtherPoints: true,
};

const lines = (columns: readonly Column[]) =>
  new Map(measuresOf(columns, PROBLEM, PROBLEM.activities).map((one) => [one.name, one]));

describe('measures', () => {
  test('value and priorities count by the weights of the plan in every column', () => {
    const all = lines([present, other]);
    const asked = 81 * 48 + 27 * 48 + 9 * 48 + 56 + 9 * 48 + 3 * 27 * 48;
    const lost = asked - (9 * 48 + 56 + 27 * 48);
    expect(all.get('value')?.values[0]).toBeCloseTo(lost / asked, 12);
    expect(all.get('value')?.values[1]).toBeCloseTo((lost - 27 * 48 + 56) / asked, 12);
    expect(all.get('held4')?.values).toEqual([1, 0]);
    expect(all.get('held5')?.values).toEqual([1, 1]);
  });

  test('costs of other points are not compared, all else is', () => {
    const all = lines([present, other]);
    const [cost, value] = [all.get('cost'), all.get('value')];
    expect(cost && differenceIn(cost, 1)).toBeNull();
    expect(value && differenceIn(value, 1)?.trend).toBe('worse');
    const same = lines([present, { ...other, hasOtherPoints: false }]).get('cost');
    expect(same && differenceIn(same, 1)).toEqual({ by: -60, trend: 'better' });
  });

  test('a scenario that is not answered, or cannot be, has no values', () => {
    const all = lines([
      present,
      { scenario: null, hasOtherPoints: false },
      { scenario: scenario(null, 0), hasOtherPoints: false },
    ]);
    for (const { values } of all.values()) expect(values.slice(1)).toEqual([null, null]);
    const held = all.get('held');
    expect(held && differenceIn(held, 1)).toBeNull();
  });

  test('lines that say nothing of this plan are left out', () => {
    const { focusGoals: _, ...without } = PROBLEM;
    const names = measuresOf([present], without, []).map(({ name }) => name);
    expect(names).not.toContain('focus');
    expect(names).not.toContain('held5');
  });

  test('hours are neither good nor bad; small differences are none', () => {
    const [sec, mayor] = hourMeasures([present, other], ['sec', 'mayor']);
    expect(sec && differenceIn(sec, 1)).toEqual({ by: 3, trend: 'more' });
    expect(mayor && differenceIn(mayor, 1)).toEqual({ by: -20, trend: 'less' });
    expect(sec && differenceIn(sec, 1, 5)).toEqual({ by: 0, trend: 'same' });
    expect(sec && differenceIn(sec, 0)).toBeNull();
  });
});
