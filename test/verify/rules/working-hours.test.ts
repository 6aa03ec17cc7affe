import { describe, expect, it } from 'vitest';
import type { CalendarRules } from '../../../src/model/problem.ts';
import { activity, assign, block, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

const broken = (times: string, parts: Parameters<typeof activity>[1] = {}, calendar?: CalendarRules) =>
  rulesBroken(
    problemOf({ activities: [activity('a1', parts)], ...(calendar ? { calendar } : {}) }),
    scheduleOf([assign('a1', times)]),
  );

const office = problemOf().calendar;

describe('working-hours', () => {
  it('reaches from the start of a session to its end', () => {
    expect(broken('12-01 08:30–09:30')).toEqual([]);
    expect(broken('12-01 11:00–12:00')).toEqual([]);
    expect(broken('12-01 08:15–09:15')).toEqual(['working-hours']);
    expect(broken('12-01 11:15–12:15')).toEqual(['working-hours']);
    expect(broken('12-05 09:00–10:00')).toEqual(['working-hours']);
  });

  it('does not reach over two sessions, even if they touch', () => {
    const sessions: [string, string][] = [
      ['08:00', '10:00'],
      ['10:00', '12:00'],
    ];
    const calendar = { workingHours: [{ days: ['tue' as const], sessions }] };
    expect(broken('12-01 09:00–10:00', {}, calendar)).toEqual([]);
    expect(broken('12-01 09:30–10:30', {}, calendar)).toEqual(['working-hours']);
  });

  it('unites the entries that name one weekday', () => {
    const early = { days: ['tue' as const], sessions: [['08:00', '10:00']] as [string, string][] };
    const late = { days: ['tue' as const], sessions: [['09:30', '12:00']] as [string, string][] };
    expect(broken('12-01 09:15–10:15', {}, { workingHours: [late, early] })).toEqual([]);
  });

  it('knows a session that ends at midnight', () => {
    const calendar = {
      workingHours: [{ days: ['tue' as const], sessions: [['20:00', '24:00']] as [string, string][] }],
    };
    expect(broken('12-01 23:00–12-02 00:00', {}, calendar)).toEqual([]);
    expect(broken('12-01 23:15–12-02 00:15', {}, calendar)).toEqual(['working-hours']);
  });

  it('spares `outsideHours` and `pinned.start`, not `pinned.day`', () => {
    expect(broken('12-05 19:00–20:00', { outsideHours: true })).toEqual([]);
    expect(broken('12-05 19:00–20:00', { pinned: { start: '2026-12-05T19:00' } })).toEqual([]);
    expect(broken('12-05 19:00–20:00', { pinned: { day: '2026-12-05' } })).toEqual(['working-hours']);
  });

  it('lets an exception win over weekday, holiday and make-up workday', () => {
    const exceptions = [
      { day: '2026-10-01', sessions: [['09:00', '12:00']] as [string, string][] },
      { day: '2026-10-10', sessions: [] },
      { day: '2026-10-12', sessions: [] },
    ];
    const problem = problemOf({
      horizon: { firstDay: '2026-10-01', lastDay: '2026-10-15' },
      calendar: { ...office, holidays: 'CN', exceptions },
      activities: [activity('a1')],
    });
    const held = (times: string) => rulesBroken(problem, scheduleOf([assign('a1', times)]));
    expect(held('10-01 09:00–10:00')).toEqual([]);
    expect(held('10-01 08:30–09:30')).toEqual(['working-hours']);
    expect(held('10-10 09:00–10:00')).toEqual(['working-hours']);
    expect(held('10-12 09:00–10:00')).toEqual(['working-hours']);
    expect(held('10-13 09:00–10:00')).toEqual([]);
  });

  it('closes on a public holiday, opens on a make-up workday with the hours of the first entry', () => {
    // Friday 2 October 2026 is a holiday; Saturday 10 October makes up for one.
    const horizon = { firstDay: '2026-10-01', lastDay: '2026-10-15' };
    const held = (holidays: 'CN' | null, times: string) =>
      rulesBroken(
        problemOf({ horizon, calendar: { ...office, holidays }, activities: [activity('a1')] }),
        scheduleOf([assign('a1', times)]),
      );
    expect(held('CN', '10-02 09:00–10:00')).toEqual(['working-hours']);
    expect(held(null, '10-02 09:00–10:00')).toEqual([]);
    expect(held('CN', '10-10 14:30–15:30')).toEqual([]);
    expect(held(null, '10-10 14:30–15:30')).toEqual(['working-hours']);
  });

  it('keeps the own hours of a weekday on a make-up workday', () => {
    const calendar: CalendarRules = {
      holidays: 'CN',
      workingHours: [
        { days: ['mon'], sessions: [['08:30', '12:00']] },
        { days: ['sat'], sessions: [['14:00', '16:00']] },
      ],
    };
    const problem = problemOf({
      horizon: { firstDay: '2026-10-01', lastDay: '2026-10-15' },
      calendar,
      activities: [activity('a1')],
    });
    expect(rulesBroken(problem, scheduleOf([assign('a1', '10-10 14:00–15:00')]))).toEqual([]);
    expect(rulesBroken(problem, scheduleOf([assign('a1', '10-10 09:00–10:00')]))).toEqual(['working-hours']);
  });

  it('has no make-up hours where there are none at all', () => {
    const problem = problemOf({
      horizon: { firstDay: '2026-10-01', lastDay: '2026-10-15' },
      calendar: { holidays: 'CN', workingHours: [] },
      activities: [activity('a1')],
    });
    expect(rulesBroken(problem, scheduleOf([assign('a1', '10-10 09:00–10:00')]))).toEqual(['working-hours']);
  });

  it('holds a focus block in a session, always', () => {
    const problem = problemOf({ focusGoals: [{ id: 'f1', leaders: ['sec'], minutes: 60, blockMinutes: 60 }] });
    expect(rulesBroken(problem, scheduleOf([], [block('f1', '12-01 17:00–18:00')]))).toEqual([]);
    expect(rulesBroken(problem, scheduleOf([], [block('f1', '12-01 17:15–18:15')]))).toEqual(['working-hours']);
  });

  describe('of wholeDays', () => {
    // The shortest working weekday is Wednesday with 240 minutes; Tuesday has 420.
    const calendar: CalendarRules = {
      workingHours: [
        ...office.workingHours.map((hours) => ({ ...hours, days: ['mon', 'tue', 'thu', 'fri'] as const })),
        { days: ['wed'], sessions: [['08:00', '12:00']] },
      ],
      exceptions: [
        { day: '2026-12-03', sessions: [['08:00', '12:00']] },
        { day: '2026-12-04', sessions: [['08:00', '11:59']] },
      ],
    };

    it('asks of each day the minutes of the shortest working weekday', () => {
      expect(broken('12-01 08:30–12-03 12:00', { wholeDays: 3 }, calendar)).toEqual([]);
      expect(broken('12-01 08:30–12-04 11:59', { wholeDays: 4 }, calendar)).toEqual(['working-hours']);
    });

    it('asks nothing of an activity outside hours', () => {
      expect(broken('12-01 08:30–12-04 11:59', { wholeDays: 4, outsideHours: true }, calendar)).toEqual([]);
    });
  });
});
