import { describe, expect, it } from 'vitest';
import type { Leader } from '../../../src/model/problem.ts';
import {
  type activity,
  assign,
  at,
  block,
  breachesOf,
  leader,
  meeting,
  problemOf,
  rulesBroken,
  scheduleOf,
} from '../documents.ts';

const problemWith = (parts: Partial<Leader>, asked: Parameters<typeof activity>[1] = {}) =>
  problemOf({
    leaders: [leader('sec', parts), leader('mayor')],
    activities: [meeting('a1', ['sec'], { kind: 'meeting', ...asked })],
    focusGoals: [{ id: 'f1', leaders: ['sec'], minutes: 60, blockMinutes: 60 }],
  });

const held = (times: string) => scheduleOf([assign('a1', times, ['sec'])]);

describe('leader-unavailable', () => {
  it('lets an attendance touch an absence, not overlap it', () => {
    const problem = problemWith({ unavailable: [at('12-01 10:00–11:00')] });
    expect(rulesBroken(problem, held('12-01 09:00–10:00'))).toEqual([]);
    expect(rulesBroken(problem, held('12-01 11:00–12:00'))).toEqual([]);
    expect(breachesOf('leader-unavailable', problem, held('12-01 09:15–10:15'))).toEqual([
      {
        rule: 'leader-unavailable',
        activities: ['a1'],
        at: '2026-12-01T09:15',
        by: { leader: 'sec', since: '2026-12-01T10:00' },
      },
    ]);
  });

  it('does not mind the absence of others', () => {
    const problem = problemWith({ unavailable: [at('12-01 10:00–11:00')] });
    const other = { ...problem, activities: [meeting('a1', ['mayor'])] };
    expect(rulesBroken(other, scheduleOf([assign('a1', '12-01 10:00–11:00', ['mayor'])]))).toEqual([]);
  });

  it('repeats a weekly absence on its weekdays', () => {
    const unavailable = [{ weekly: { days: ['wed' as const], start: '14:30', end: '16:00' } }];
    const problem = problemWith({ unavailable });
    expect(rulesBroken(problem, held('12-02 16:00–17:00'))).toEqual([]);
    expect(rulesBroken(problem, held('12-02 15:45–16:45'))).toEqual(['leader-unavailable']);
    expect(rulesBroken(problem, held('12-09 14:30–15:30'))).toEqual(['leader-unavailable']);
    expect(rulesBroken(problem, held('12-08 14:30–15:30'))).toEqual([]);
  });

  it('ends a weekly absence at midnight where it says 24:00', () => {
    const unavailable = [{ weekly: { days: ['wed' as const], start: '20:00', end: '24:00' } }];
    const problem = problemWith({ unavailable }, { outsideHours: true });
    expect(rulesBroken(problem, held('12-02 23:00–12-03 00:00'))).toEqual(['leader-unavailable']);
    expect(rulesBroken(problem, held('12-03 00:00–01:00'))).toEqual([]);
  });

  it('finds a weekly absence on any day of a long activity', () => {
    const unavailable = [{ weekly: { days: ['wed' as const], start: '20:00', end: '21:00' } }];
    const trip = { ...problemWith({ unavailable }), activities: [meeting('a1', ['sec'], { wholeDays: 2 })] };
    // The nights between whole days are attended too.
    expect(rulesBroken(trip, held('12-02 08:30–12-03 18:00'))).toEqual(['leader-unavailable']);
    expect(rulesBroken(trip, held('12-03 08:30–12-04 18:00'))).toEqual([]);
  });

  it('bars only the kinds that are named', () => {
    const unavailable = [{ ...at('12-01 08:30–18:00'), kinds: ['meeting', 'focus'] }];
    expect(rulesBroken(problemWith({ unavailable }), held('12-01 09:00–10:00'))).toEqual(['leader-unavailable']);
    expect(rulesBroken(problemWith({ unavailable }, { kind: 'visit' }), held('12-01 09:00–10:00'))).toEqual([]);
    const nameless = problemOf({ leaders: [leader('sec', { unavailable })], activities: [meeting('a1', ['sec'])] });
    expect(rulesBroken(nameless, held('12-01 09:00–10:00'))).toEqual([]);
  });

  it('bars a focus block by the kind `focus`, or without kinds', () => {
    const focus = scheduleOf([], [block('f1', '12-01 09:00–10:00')]);
    const kinds = (list?: string[]) =>
      problemWith({ unavailable: [{ ...at('12-01 08:30–12:00'), ...(list ? { kinds: list } : {}) }] });
    expect(rulesBroken(kinds(['focus']), focus)).toEqual(['leader-unavailable']);
    expect(rulesBroken(kinds(), focus)).toEqual(['leader-unavailable']);
    expect(rulesBroken(kinds(['meeting']), focus)).toEqual([]);
  });

  describe('with own working hours', () => {
    const workingHours = [
      { days: ['tue' as const, 'sat' as const], sessions: [['10:00', '12:00']] as [string, string][] },
    ];

    it('holds the attendance in one own session', () => {
      expect(rulesBroken(problemWith({ workingHours }), held('12-01 10:00–11:00'))).toEqual([]);
      expect(breachesOf('leader-unavailable', problemWith({ workingHours }), held('12-01 09:45–10:45'))).toMatchObject([
        { by: { leader: 'sec', hours: 'own' } },
      ]);
    });

    it('does not replace the calendar: both hold', () => {
      expect(rulesBroken(problemWith({ workingHours }), held('12-05 10:00–11:00'))).toEqual(['working-hours']);
    });

    it('spares `outsideHours` and `pinned.start`', () => {
      expect(rulesBroken(problemWith({ workingHours }, { outsideHours: true }), held('12-02 09:00–10:00'))).toEqual([]);
      const pinned = { start: '2026-12-02T09:00' };
      expect(rulesBroken(problemWith({ workingHours }, { pinned }), held('12-02 09:00–10:00'))).toEqual([]);
    });

    it('holds focus blocks too', () => {
      const problem = problemWith({ workingHours });
      expect(rulesBroken(problem, scheduleOf([], [block('f1', '12-01 10:00–11:00')]))).toEqual([]);
      expect(rulesBroken(problem, scheduleOf([], [block('f1', '12-01 09:00–10:00')]))).toEqual(['leader-unavailable']);
    });

    it('asks an own session of each whole day', () => {
      const trip = (days: readonly ('tue' | 'wed')[]) =>
        problemOf({
          leaders: [leader('sec', { workingHours: [{ days, sessions: [['10:00', '11:00']] }] })],
          activities: [meeting('a1', ['sec'], { wholeDays: 2 })],
        });
      expect(rulesBroken(trip(['tue', 'wed']), held('12-01 08:30–12-02 18:00'))).toEqual([]);
      expect(rulesBroken(trip(['tue']), held('12-01 08:30–12-02 18:00'))).toEqual(['leader-unavailable']);
    });

    it('are replaced by holidays and exceptions; a make-up workday takes the first own entry', () => {
      const problem = (exceptions: { day: string; sessions: [string, string][] }[] = []) =>
        problemOf({
          horizon: { firstDay: '2026-10-01', lastDay: '2026-10-15' },
          calendar: { ...problemOf().calendar, holidays: 'CN', exceptions },
          leaders: [leader('sec', { workingHours: [{ days: ['tue'], sessions: [['10:00', '12:00']] }] })],
          activities: [meeting('a1', ['sec'])],
        });
      // Saturday 10 October 2026 is a make-up workday.
      expect(rulesBroken(problem(), held('10-10 10:00–11:00'))).toEqual([]);
      expect(rulesBroken(problem(), held('10-10 09:00–10:00'))).toEqual(['leader-unavailable']);
      const exception = { day: '2026-10-14', sessions: [['09:00', '10:00']] as [string, string][] };
      expect(rulesBroken(problem([exception]), held('10-14 09:00–10:00'))).toEqual([]);
    });
  });
});
