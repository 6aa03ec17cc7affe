import { describe, expect, it } from 'vitest';
import type { LeaderLimits } from '../../../src/model/problem.ts';
import { assign, block, breachesOf, leader, meeting, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

const problemWith = (limits: LeaderLimits) =>
  problemOf({
    leaders: [leader('sec', { limits })],
    activities: [
      ...['a1', 'a2', 'a3'].map((id) => meeting(id, ['sec'], { outsideHours: true })),
      meeting('trip', ['sec'], { wholeDays: 2, outsideHours: true }),
    ],
    focusGoals: [{ id: 'f1', leaders: ['sec'], minutes: 120, blockMinutes: 120 }],
  });

const held = (...list: readonly (readonly [id: string, times: string])[]) =>
  list.map(([id, times]) => assign(id, times, ['sec']));

const TWO = held(['a1', '12-01 09:00–10:00'], ['a2', '12-01 15:00–16:00']);

describe('leader-limit', () => {
  it('counts the activities of a day', () => {
    expect(rulesBroken(problemWith({ activitiesPerDay: 2 }), scheduleOf(TWO))).toEqual([]);
    expect(breachesOf('leader-limit', problemWith({ activitiesPerDay: 1 }), scheduleOf(TWO))).toEqual([
      {
        rule: 'leader-limit',
        activities: ['a1', 'a2'],
        at: '2026-12-01T00:00',
        by: { leader: 'sec', activities: 2, activitiesPerDay: 1 },
      },
    ]);
  });

  it('does not count focus blocks as activities, but their minutes', () => {
    const schedule = scheduleOf(TWO, [block('f1', '12-01 10:00–12:00')]);
    expect(rulesBroken(problemWith({ activitiesPerDay: 2 }), schedule)).toEqual([]);
    // 60 + 60 + 120 minutes.
    expect(rulesBroken(problemWith({ minutesPerDay: 240 }), schedule)).toEqual([]);
    expect(breachesOf('leader-limit', problemWith({ minutesPerDay: 239 }), schedule)).toMatchObject([
      {
        activities: ['a1', 'f1', 'a2'],
        at: '2026-12-01T00:00',
        by: { leader: 'sec', minutes: 240, minutesPerDay: 239 },
      },
    ]);
  });

  it('counts whole days as activities of each of their days, not in the minutes of a day', () => {
    const trip = held(['trip', '12-01 08:30–12-02 18:00'], ['a1', '12-02 19:00–20:00']);
    expect(rulesBroken(problemWith({ activitiesPerDay: 2, minutesPerDay: 60 }), scheduleOf(trip))).toEqual([]);
    expect(breachesOf('leader-limit', problemWith({ activitiesPerDay: 1 }), scheduleOf(trip))).toMatchObject([
      { activities: ['trip', 'a1'], at: '2026-12-02T00:00' },
    ]);
  });

  it('counts what crosses midnight on the day on which it starts', () => {
    const night = held(['a1', '12-01 23:30–12-02 00:30'], ['a2', '12-02 09:00–10:00']);
    expect(rulesBroken(problemWith({ activitiesPerDay: 1, minutesPerDay: 60 }), scheduleOf(night))).toEqual([]);
    const evening = held(['a1', '12-01 23:30–12-02 00:30'], ['a2', '12-01 09:00–10:00']);
    expect(rulesBroken(problemWith({ minutesPerDay: 119 }), scheduleOf(evening))).toEqual(['leader-limit']);
  });

  it('adds up the ISO week, whole days at their session minutes', () => {
    // Tuesday and Wednesday have 420 session minutes each; Sunday the 6th is of the same week, Monday the 7th is not.
    const list = held(['trip', '12-01 08:30–12-02 18:00'], ['a1', '12-06 09:00–10:00'], ['a2', '12-07 09:00–10:00']);
    expect(rulesBroken(problemWith({ minutesPerWeek: 900 }), scheduleOf(list))).toEqual([]);
    expect(breachesOf('leader-limit', problemWith({ minutesPerWeek: 899 }), scheduleOf(list))).toEqual([
      {
        rule: 'leader-limit',
        activities: ['trip', 'a1'],
        at: '2026-11-30T00:00',
        by: { leader: 'sec', minutes: 900, minutesPerWeek: 899 },
      },
    ]);
  });

  it('adds the focus blocks of the week', () => {
    const schedule = scheduleOf(TWO, [block('f1', '12-02 10:00–12:00')]);
    expect(rulesBroken(problemWith({ minutesPerWeek: 240 }), schedule)).toEqual([]);
    expect(rulesBroken(problemWith({ minutesPerWeek: 239 }), schedule)).toEqual(['leader-limit']);
  });

  it('counts only the days of the week that are inside the horizon', () => {
    // The trip of the 15th and 16th reaches over the end of the horizon: only the 15th counts.
    const trip = scheduleOf(held(['trip', '12-15 08:30–12-16 18:00']));
    expect(rulesBroken(problemWith({ minutesPerWeek: 420 }), trip)).toEqual(['window']);
    expect(rulesBroken(problemWith({ minutesPerWeek: 419 }), trip)).toEqual(['window', 'leader-limit']);
    const early = scheduleOf(held(['a1', '11-30 09:00–10:00']));
    expect(rulesBroken(problemWith({ minutesPerWeek: 0 }), early)).toEqual(['window']);
  });
});
