import { describe, expect, it } from 'vitest';
import { activity, assign, breachesOf, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

const problem = problemOf({
  activities: ['a1', 'a2', 'a3'].map((id) => activity(id, { outsideHours: true })),
  relations: [{ kind: 'sameDay', activities: ['a1', 'a2', 'a3'] }],
});

const held = (...list: readonly (readonly [id: string, times: string])[]) =>
  scheduleOf(list.map(([id, times]) => assign(id, times)));

describe('same-day', () => {
  it('wants equal start days', () => {
    const schedule = held(['a1', '12-01 09:00–10:00'], ['a2', '12-01 10:00–11:00'], ['a3', '12-01 23:30–12-02 00:30']);
    expect(rulesBroken(problem, schedule)).toEqual([]);
  });

  it('names whoever is on another day than the first', () => {
    const schedule = held(['a1', '12-01 09:00–10:00'], ['a2', '12-02 00:00–01:00'], ['a3', '12-01 10:00–11:00']);
    expect(breachesOf('same-day', problem, schedule)).toEqual([
      { rule: 'same-day', activities: ['a1', 'a2'], at: '2026-12-02T00:00', by: { day: '2026-12-01' } },
    ]);
  });

  it('asks only of those scheduled', () => {
    expect(rulesBroken(problem, held(['a2', '12-01 09:00–10:00']))).toEqual([]);
    expect(rulesBroken(problem, held(['a2', '12-01 09:00–10:00'], ['a3', '12-02 09:00–10:00']))).toEqual(['same-day']);
    expect(rulesBroken(problem, scheduleOf([]))).toEqual([]);
  });
});
