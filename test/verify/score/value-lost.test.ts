import { describe, expect, it } from 'vitest';
import { activity, assign, block, problemOf, scheduleOf, scoreOf } from '../documents.ts';

describe('valueLost', () => {
  it('adds V[priority] × U[urgency] of what is not scheduled', () => {
    // V = 1 3 9 27 81, U = 40 44 48 52 56: 81 × 40 + 1 × 56 = 3296; the held one is not lost.
    const problem = problemOf({
      activities: [
        activity('a1', { priority: 5, urgency: 1 }),
        activity('a2', { priority: 1, urgency: 5 }),
        activity('a3', { priority: 4, urgency: 4 }),
      ],
    });
    expect(scoreOf(problem, scheduleOf([assign('a3', '12-01 09:00–10:00')]))).toMatchObject({ valueLost: 3296 });
  });

  it('takes priority and urgency 3 where none is given', () => {
    // 9 × 48.
    expect(scoreOf(problemOf({ activities: [activity('a1')] }), scheduleOf([])).valueLost).toBe(432);
  });

  it('adds V[priority] × U[3] per missing focus block', () => {
    const goal = { id: 'f1', leaders: ['sec'], minutes: 300, blockMinutes: 120 };
    const blocks = ['12-01', '12-02', '12-03', '12-04'].map((day) => block('f1', `${day} 09:00–11:00`));
    const lost = (count: number, priority?: 5) =>
      scoreOf(
        problemOf({ focusGoals: [{ ...goal, ...(priority ? { priority } : {}) }] }),
        scheduleOf([], blocks.slice(0, count)),
      ).valueLost;
    // Three blocks are asked; 81 × 48 = 3888 each, 9 × 48 = 432 at priority 3.
    expect([0, 1, 2, 3, 4].map((count) => lost(count, 5))).toEqual([11664, 7776, 3888, 0, 0]);
    expect(lost(2)).toBe(432);
  });

  it('goes by own V and U', () => {
    const problem = problemOf({
      activities: [activity('a1', { priority: 2, urgency: 2 })],
      focusGoals: [{ id: 'f1', leaders: ['sec'], minutes: 60, blockMinutes: 60, priority: 1 }],
      weights: { V: [2, 5, 7, 11, 13], U: [1, 10, 100, 1000, 10_000] },
    });
    // 5 × 10 + 2 × 100.
    expect(scoreOf(problem, scheduleOf([])).valueLost).toBe(250);
  });

  it('counts every occurrence of a repeated activity', () => {
    // Weeks of 30 November, 7 and 14 December: three occurrences, one held, 432 each.
    const weekly = problemOf({ activities: [activity('r', { repeat: { per: 'week' } })] });
    expect(scoreOf(weekly, scheduleOf([assign('r@2026-12-07', '12-07 09:00–10:00')])).valueLost).toBe(864);
    // The horizon has 11 working days.
    const daily = problemOf({ activities: [activity('r', { repeat: { per: 'day' } })] });
    expect(scoreOf(daily, scheduleOf([])).valueLost).toBe(11 * 432);
  });
});

describe('mandatoryMissed', () => {
  it('counts the mandatory activities that are not scheduled', () => {
    const problem = problemOf({
      activities: ['a1', 'a2', 'a3'].map((id) => activity(id, { mandatory: id !== 'a3' })),
    });
    expect(scoreOf(problem, scheduleOf([assign('a1', '12-01 09:00–10:00')]))).toMatchObject({
      mandatoryMissed: 1,
      valueLost: 864,
    });
  });

  it('counts one at an unreadable time as missed', () => {
    const problem = problemOf({ activities: [activity('a1', { mandatory: true })] });
    expect(scoreOf(problem, scheduleOf([assign('a1', '12-32 09:00–10:00')]))).toMatchObject({
      mandatoryMissed: 1,
      valueLost: 432,
    });
  });
});

describe('cost', () => {
  it('weighs the terms, and counts no weight of 0', () => {
    const problem = problemOf({
      activities: [
        activity('a1', { priority: 5, attendees: { optional: ['sec', 'dep'] }, preferredWindows: [] }),
        activity('a2', { priority: 4, preferredWindows: [{ start: '2026-12-02T09:00', end: '2026-12-02T10:00' }] }),
      ],
    });
    // On the first allowed days: unpreferred 4 × 2, optionalMissed (5 + 5) × 1.
    const schedule = scheduleOf([assign('a1', '12-01 09:00–10:00'), assign('a2', '12-02 10:00–11:00')]);
    expect(scoreOf(problem, schedule)).toEqual({
      mandatoryMissed: 0,
      cost: 18,
      valueLost: 0,
      inconvenience: 18,
      terms: {
        delay: 0,
        lateness: 0,
        unpreferred: 4,
        outsideHours: 0,
        optionalMissed: 10,
        deputy: 0,
        choiceOrder: 0,
        touched: 0,
        fragmentation: 0,
        overload: 0,
        travel: 0,
        change: 0,
      },
    });
    const weights = { unpreferred: 7, optionalMissed: 0 };
    expect(scoreOf({ ...problem, weights }, schedule)).toMatchObject({ cost: 28, terms: { optionalMissed: 10 } });
  });
});
