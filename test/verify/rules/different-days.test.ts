import { describe, expect, it } from 'vitest';
import { activity, assign, breachesOf, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

const problem = problemOf({
  activities: [
    ...['a1', 'a2', 'a3'].map((id) => activity(id, { outsideHours: true })),
    activity('trip', { wholeDays: 2 }),
  ],
  relations: [{ kind: 'differentDays', activities: ['a1', 'a2', 'a3', 'trip'] }],
});

const held = (...list: readonly (readonly [id: string, times: string])[]) =>
  scheduleOf(list.map(([id, times]) => assign(id, times)));

describe('different-days', () => {
  it('accepts days apart', () => {
    expect(rulesBroken(problem, held(['a1', '12-01 09:00–10:00'], ['a2', '12-02 09:00–10:00']))).toEqual([]);
  });

  it('names every pair that shares a day', () => {
    const schedule = held(['a1', '12-01 09:00–10:00'], ['a2', '12-02 09:00–10:00'], ['a3', '12-01 20:00–21:00']);
    expect(breachesOf('different-days', problem, schedule)).toEqual([
      { rule: 'different-days', activities: ['a1', 'a3'], at: '2026-12-01T20:00', by: { day: '2026-12-01' } },
    ]);
  });

  it('counts every day of a long one', () => {
    const schedule = held(['trip', '12-01 08:30–12-02 18:00'], ['a1', '12-02 20:00–21:00']);
    expect(breachesOf('different-days', problem, schedule)).toMatchObject([
      { activities: ['a1', 'trip'], by: { day: '2026-12-02' } },
    ]);
  });

  it('does not count the day at whose midnight one ends', () => {
    const schedule = held(['a1', '12-01 23:00–12-02 00:00'], ['a2', '12-02 09:00–10:00']);
    expect(rulesBroken(problem, schedule)).toEqual([]);
    const later = held(['a1', '12-01 23:15–12-02 00:15'], ['a2', '12-02 09:00–10:00']);
    expect(rulesBroken(problem, later)).toEqual(['different-days']);
  });
});
