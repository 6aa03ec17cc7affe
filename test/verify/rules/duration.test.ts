import { describe, expect, it } from 'vitest';
import { activity, assign, block, breachesOf, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

const problem = problemOf({
  activities: [activity('a1', { minutes: 90 }), activity('trip', { wholeDays: 2 })],
  focusGoals: [{ id: 'f1', leaders: ['sec'], minutes: 240, blockMinutes: 120 }],
});

describe('duration', () => {
  it('accepts exactly `minutes`', () => {
    expect(rulesBroken(problem, scheduleOf([assign('a1', '12-01 09:00–10:30')]))).toEqual([]);
  });

  it.each([
    ['09:00–10:29', 89],
    ['09:00–10:31', 91],
    ['09:00–09:00', 0],
    ['10:30–09:00', -90],
  ])('refuses %s', (times, minutes) => {
    expect(breachesOf('duration', problem, scheduleOf([assign('a1', `12-01 ${times}`)]))).toMatchObject([
      { activities: ['a1'], by: { minutes } },
    ]);
  });

  it('looks at no more of an endless activity than it must', () => {
    const schedule = scheduleOf([{ ...assign('a1', '12-01 09:00–10:30', ['sec']), end: '2999-12-31T23:59' }]);
    expect(rulesBroken(problem, schedule)).toEqual(['duration', 'window', 'working-hours', 'attendance']);
  });

  it('wants `blockMinutes` of a focus block', () => {
    expect(rulesBroken(problem, scheduleOf([], [block('f1', '12-01 09:00–11:00')]))).toEqual([]);
    expect(rulesBroken(problem, scheduleOf([], [block('f1', '12-01 09:00–11:15')]))).toEqual(['duration']);
  });

  // New York sets its clocks back on 1 November 2026 at 02:00: from 00:30 to 02:30 three hours pass.
  it('counts elapsed minutes over the night on which the clock is set', () => {
    const autumn = problemOf({
      timeZone: 'America/New_York',
      horizon: { firstDay: '2026-11-01', lastDay: '2026-11-15' },
      activities: [activity('a1', { minutes: 180, outsideHours: true })],
    });
    expect(rulesBroken(autumn, scheduleOf([assign('a1', '11-01 00:30–02:30')]))).toEqual([]);
    expect(rulesBroken(autumn, scheduleOf([assign('a1', '11-01 00:30–03:30')]))).toEqual(['duration']);
  });

  describe('of wholeDays', () => {
    it('runs from the first session of the first day to the last session of the last', () => {
      expect(rulesBroken(problem, scheduleOf([assign('trip', '12-01 08:30–12-02 18:00')]))).toEqual([]);
    });

    it.each([
      'a later start: 12-01 08:45–12-02 18:00',
      'an earlier end: 12-01 08:30–12-02 12:00',
      'a day too few: 12-01 08:30–12-01 18:00',
      'a day too many: 12-01 08:30–12-03 18:00',
    ])('refuses %s', (text) => {
      const times = text.replace(/^.*?: /, '');
      expect(rulesBroken(problem, scheduleOf([assign('trip', times)]))).toEqual(['duration']);
    });

    it('has no end on a day without session', () => {
      const schedule = scheduleOf([assign('trip', '12-04 08:30–12-05 18:00')]);
      expect(rulesBroken(problem, schedule)).toEqual(['duration', 'working-hours']);
    });
  });
});
