import { describe, expect, test } from 'vitest';
import { concernedItems } from '../../src/instance/concerned.ts';
import { encode } from '../../src/instance/encode.ts';
import type { Activity, Problem } from '../../src/model/problem.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';

const activity = (id: string, leader: string, parts: Partial<Activity> = {}): Activity => ({
  id,
  minutes: 60,
  attendees: { required: [leader] },
  ...parts,
});

const PROBLEM = makeProblem({
  leaders: [{ id: 'a' }, { id: 'b' }],
  activities: [
    activity('x', 'a'),
    activity('y', 'b'),
    activity('a-waits', 'a'),
    activity('b-waits', 'b', { priority: 5 }),
  ],
});
const SCHEDULE = {
  assignments: [
    { activity: 'x', start: '2026-12-01T08:00', end: '2026-12-01T09:00', attendees: ['a'] },
    { activity: 'y', start: '2026-12-01T08:00', end: '2026-12-01T09:00', attendees: ['b'] },
  ],
};

/** Ids of what an edit concerns, in order. */
function concerned(after: Problem, before: Problem | null = PROBLEM): readonly (string | undefined)[] {
  const compiled = compileProblem(after);
  const found = concernedItems(compiled, { problem: before, schedule: SCHEDULE }, encode(compiled, SCHEDULE));
  return found.map((item) => after.activities[item]?.id);
}

const withActivities = (change: (one: Activity) => Activity): Problem => ({
  ...PROBLEM,
  activities: PROBLEM.activities.map(change),
});

describe('an edit concerns', () => {
  test('nothing where there is none', () => {
    expect(concerned(structuredClone(PROBLEM))).toEqual([]);
  });

  test('what is not as it was', () => {
    expect(concerned(withActivities((one) => (one.id === 'y' ? { ...one, priority: 4 } : one)))).toEqual(['y']);
  });

  test('what is new, the dearest first', () => {
    const activities = [...PROBLEM.activities, activity('cheap', 'a', { priority: 1 }), activity('dear', 'b')];
    expect(concerned({ ...PROBLEM, activities })).toEqual(['dear', 'cheap']);
  });

  test('what an absence drives out, and what waits for that leader', () => {
    const unavailable = [{ start: '2026-12-01T08:00', end: '2026-12-01T12:00' }];
    const leaders = PROBLEM.leaders.map((one) => (one.id === 'a' ? { ...one, unavailable } : one));
    expect(concerned({ ...PROBLEM, leaders })).toEqual(['x', 'a-waits']);
    expect(concerned({ ...PROBLEM, leaders }, null)).toEqual(['x', 'a-waits']);
  });

  test('what may have the time of one that is gone', () => {
    const activities = PROBLEM.activities.filter(({ id }) => id !== 'y');
    expect(concerned({ ...PROBLEM, activities })).toEqual(['b-waits']);
  });
});
