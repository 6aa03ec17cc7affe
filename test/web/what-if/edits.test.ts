import { describe, expect, test } from 'vitest';
import { changesPoints, editsOf, ladder, ratioOf } from '../../../src/web/screens/what-if/edits.ts';
import type { Wish } from '../../../src/web/screens/what-if/wish.ts';
import { applyEdits } from '../../../src/whatif/apply-edits.ts';
import { PROBLEM } from './documents.ts';

const edited = (wishes: readonly Wish[]) => {
  const { edits, lost } = editsOf(wishes, PROBLEM, PROBLEM.activities);
  return { ...applyEdits(PROBLEM, edits, 'en'), lost };
};

describe('edits of a scenario', () => {
  test('each wish does to the plan what it says', () => {
    const { problem, issues } = edited([
      { wish: 'weight', term: 'travel', value: 7 },
      { wish: 'weight', term: 'change', value: 0 },
      { wish: 'ratio', ratio: 2 },
      { wish: 'priority', activity: 'a3', priority: 5 },
      { wish: 'mandatory', activity: 'a1', mandatory: false },
      { wish: 'deputies', activity: 'a2', allowed: true },
      { wish: 'away', leader: 'sec', start: '2026-12-02T00:00', end: '2026-12-03T00:00' },
      { wish: 'closed', venue: 'v1', start: '2026-12-02T00:00', end: '2026-12-03T00:00' },
      { wish: 'horizon', firstDay: '2026-12-01', lastDay: '2026-12-04' },
      { wish: 'dropGoal', goal: 'f1' },
      { wish: 'drop', activity: 'a5' },
    ]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problem?.weights).toEqual({ travel: 7, change: 0, V: [2, 5, 9, 18, 36] });
    const byId = new Map(problem?.activities.map((one) => [one.id, one]));
    expect(byId.get('a3')?.priority).toBe(5);
    expect(byId.get('a1')?.mandatory).toBe(false);
    expect(byId.get('a2')?.attendees).toEqual({ required: ['mayor'], optional: ['sec'], deputiesAllowed: true });
    expect(byId.has('a5')).toBe(false);
    expect(problem?.leaders.find(({ id }) => id === 'sec')?.unavailable).toEqual([
      { start: '2026-12-02T00:00', end: '2026-12-03T00:00', away: true },
    ]);
    expect(problem?.venues?.[0]?.unavailable).toHaveLength(1);
    expect(problem?.horizon.lastDay).toBe('2026-12-04');
    expect(problem?.focusGoals).toEqual([]);
  });

  test('what is dropped may be changed before, in whatever order it was wished', () => {
    const { problem } = edited([
      { wish: 'drop', activity: 'a3' },
      { wish: 'priority', activity: 'a3', priority: 5 },
    ]);
    expect(problem?.activities.map(({ id }) => id)).toEqual(['a1', 'a2', 'a4', 'a5']);
  });

  test('a wish about something that the plan no longer has is left out and named', () => {
    const { problem, lost } = edited([
      { wish: 'priority', activity: 'gone', priority: 5 },
      { wish: 'away', leader: 'gone', start: '2026-12-02T00:00', end: '2026-12-03T00:00' },
      { wish: 'dropGoal', goal: 'gone' },
      { wish: 'priority', activity: 'a3', priority: 4 },
    ]);
    expect([...lost]).toEqual(['priority gone', 'away gone 2026-12-02T00:00 2026-12-03T00:00', 'dropGoal gone']);
    expect(problem?.activities.find(({ id }) => id === 'a3')?.priority).toBe(4);
  });
});

describe('steps between priorities', () => {
  test('the usual values have the ratio 3, and keep it', () => {
    expect(ratioOf([1, 3, 9, 27, 81])).toBe(3);
    expect(ladder([1, 3, 9, 27, 81], 3)).toEqual([1, 3, 9, 27, 81]);
  });

  test('the middle keeps its value, the lowest is worth something', () => {
    expect(ladder([1, 3, 9, 27, 81], 5)).toEqual([1, 2, 9, 45, 225]);
    expect(ladder([0, 0, 0, 0, 0], 2)).toEqual([0, 0, 0, 0, 0]);
    expect(ratioOf([0, 3, 9, 27, 81])).toBeNull();
  });
});

test('only weights and priorities change what a point is', () => {
  expect(changesPoints([{ wish: 'drop', activity: 'a1' }])).toBe(false);
  expect(changesPoints([{ wish: 'ratio', ratio: 2 }])).toBe(true);
  expect(changesPoints([{ wish: 'priority', activity: 'a1', priority: 1 }])).toBe(true);
});
