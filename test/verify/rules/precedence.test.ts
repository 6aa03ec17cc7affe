import { describe, expect, it } from 'vitest';
import { activity, assign, breachesOf, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

const problemWith = (gaps: { minGapMinutes?: number; maxGapMinutes?: number | null } = {}) =>
  problemOf({
    activities: [activity('a1'), activity('a2'), activity('a3')],
    relations: [{ kind: 'precedes', first: 'a1', second: 'a2', ...gaps }],
  });

const held = (first: string | null, second: string | null) =>
  scheduleOf([...(first ? [assign('a1', first)] : []), ...(second ? [assign('a2', second)] : [])]);

describe('precedence', () => {
  it('lets the second start when the first ends, or at any time later', () => {
    expect(rulesBroken(problemWith(), held('12-01 09:00–10:00', '12-01 10:00–11:00'))).toEqual([]);
    expect(rulesBroken(problemWith({ maxGapMinutes: null }), held('12-01 09:00–10:00', '12-15 09:00–10:00'))).toEqual(
      [],
    );
  });

  it('does not let it start before', () => {
    const early = held('12-01 09:00–10:00', '12-01 09:45–10:45');
    expect(breachesOf('precedence', problemWith(), early)).toEqual([
      { rule: 'precedence', activities: ['a1', 'a2'], at: '2026-12-01T09:45', by: { gap: -15, minGapMinutes: 0 } },
    ]);
  });

  it('keeps the gap within its bounds, both included', () => {
    const gap60 = held('12-01 09:00–10:00', '12-01 11:00–12:00');
    expect(rulesBroken(problemWith({ minGapMinutes: 60, maxGapMinutes: 60 }), gap60)).toEqual([]);
    expect(breachesOf('precedence', problemWith({ minGapMinutes: 61 }), gap60)).toMatchObject([
      { by: { gap: 60, minGapMinutes: 61 } },
    ]);
    expect(breachesOf('precedence', problemWith({ maxGapMinutes: 59 }), gap60)).toMatchObject([
      { by: { gap: 60, maxGapMinutes: 59 } },
    ]);
  });

  it('lets the first be held alone, not the second', () => {
    expect(rulesBroken(problemWith(), held('12-01 09:00–10:00', null))).toEqual([]);
    expect(rulesBroken(problemWith(), held(null, null))).toEqual([]);
    expect(breachesOf('precedence', problemWith(), held(null, '12-01 09:00–10:00'))).toMatchObject([
      { activities: ['a1', 'a2'], by: { missing: 'a1' } },
    ]);
  });

  it('measures the gap in elapsed minutes', () => {
    // The night of 1 November 2026 in New York has an hour more: 25 h from Saturday 20:00 to Sunday 20:00.
    const problem = (minGapMinutes: number) => ({
      ...problemWith({ minGapMinutes }),
      timeZone: 'America/New_York',
      horizon: { firstDay: '2026-10-31', lastDay: '2026-11-02' },
      activities: ['a1', 'a2'].map((id) => activity(id, { outsideHours: true })),
    });
    const schedule = held('10-31 19:00–20:00', '11-01 20:00–21:00');
    expect(rulesBroken(problem(1500), schedule)).toEqual([]);
    expect(rulesBroken(problem(1501), schedule)).toEqual(['precedence']);
  });
});
