import { describe, expect, it } from 'vitest';
import { activity, assign, at, block, breachesOf, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

const broken = (parts: Parameters<typeof activity>[1], times: string) =>
  rulesBroken(problemOf({ activities: [activity('a1', parts)] }), scheduleOf([assign('a1', times)]));

describe('window', () => {
  it('is the horizon where there are no windows', () => {
    expect(broken({ outsideHours: true }, '12-01 00:00–01:00')).toEqual([]);
    expect(broken({ outsideHours: true }, '12-15 23:00–12-16 00:00')).toEqual([]);
    expect(broken({ outsideHours: true, windows: [] }, '12-15 23:00–12-16 00:00')).toEqual([]);
    expect(broken({ outsideHours: true }, '11-30 23:45–12-01 00:45')).toEqual(['window']);
    expect(broken({ outsideHours: true }, '12-15 23:15–12-16 00:15')).toEqual(['window']);
  });

  it('holds the activity in one of `windows`', () => {
    const windows = [at('12-01 09:00–10:00'), at('12-02 09:00–10:30')];
    expect(broken({ windows }, '12-01 09:00–10:00')).toEqual([]);
    expect(broken({ windows }, '12-02 09:30–10:30')).toEqual([]);
    expect(broken({ windows }, '12-02 09:45–10:45')).toEqual(['window']);
    expect(broken({ windows }, '12-02 08:45–09:45')).toEqual(['window']);
  });

  it('does not add up windows that touch', () => {
    const windows = [at('12-01 09:00–10:00'), at('12-01 10:00–11:00')];
    expect(broken({ windows }, '12-01 09:30–10:30')).toEqual(['window']);
  });

  it('begins at releaseTime and ends at deadline', () => {
    const parts = { releaseTime: '2026-12-02T10:00', deadline: '2026-12-02T12:00' };
    expect(broken(parts, '12-02 10:00–11:00')).toEqual([]);
    expect(broken(parts, '12-02 11:00–12:00')).toEqual([]);
    expect(broken(parts, '12-02 09:45–10:45')).toEqual(['window']);
    expect(broken({ ...parts, outsideHours: true }, '12-02 11:15–12:15')).toEqual(['window']);
  });

  it('reads a releaseTime in the gap of a spring night as moved forward', () => {
    // New York: 02:00–03:00 does not exist on 14 March 2027; 02:30 means 03:30.
    const problem = problemOf({
      timeZone: 'America/New_York',
      horizon: { firstDay: '2027-03-14', lastDay: '2027-03-14' },
      activities: [activity('a1', { outsideHours: true, releaseTime: '2027-03-14T02:30' })],
    });
    const held = (start: string, end: string) =>
      rulesBroken(problem, scheduleOf([{ activity: 'a1', start, end, attendees: [] }]));
    expect(held('2027-03-14T03:30', '2027-03-14T04:30')).toEqual([]);
    expect(held('2027-03-14T03:15', '2027-03-14T04:15')).toEqual(['window']);
  });

  it('starts on the slot grid from midnight', () => {
    expect(broken({}, '12-01 09:10–10:10')).toEqual(['window']);
    const problem = problemOf({ slotMinutes: 10, activities: [activity('a1')] });
    expect(rulesBroken(problem, scheduleOf([assign('a1', '12-01 09:10–10:10')]))).toEqual([]);
    expect(rulesBroken(problem, scheduleOf([assign('a1', '12-01 09:15–10:15')]))).toEqual(['window']);
  });

  it('exempts `wholeDays` and `pinned.start` from the grid, not from the rest', () => {
    expect(broken({ pinned: { start: '2026-12-01T09:10' } }, '12-01 09:10–10:10')).toEqual([]);
    const windows = [at('12-02 09:00–12:00')];
    expect(broken({ pinned: { start: '2026-12-01T09:10' }, windows }, '12-01 09:10–10:10')).toEqual(['window']);
    const problem = problemOf({ slotMinutes: 60, activities: [activity('trip', { wholeDays: 1 })] });
    expect(rulesBroken(problem, scheduleOf([assign('trip', '12-01 08:30–18:00')]))).toEqual([]);
  });

  it('holds focus blocks in the horizon and on the grid', () => {
    const problem = problemOf({ focusGoals: [{ id: 'f1', leaders: ['sec'], minutes: 60, blockMinutes: 60 }] });
    expect(rulesBroken(problem, scheduleOf([], [block('f1', '12-15 17:00–18:00')]))).toEqual([]);
    expect(rulesBroken(problem, scheduleOf([], [block('f1', '12-16 17:00–18:00')]))).toEqual(['window']);
    expect(rulesBroken(problem, scheduleOf([], [block('f1', '12-15 16:50–17:50')]))).toEqual(['window']);
  });

  it('tells every way in which it is broken', () => {
    const parts = { windows: [at('12-02 09:00–10:00')], releaseTime: '2026-12-02T09:00', deadline: '2026-11-30T10:00' };
    const problem = problemOf({ activities: [activity('a1', parts)] });
    const breaches = breachesOf('window', problem, scheduleOf([assign('a1', '11-30 09:05–10:05')]));
    expect(breaches.map(({ by }) => by)).toEqual([
      { deadline: '2026-11-30T10:00' },
      { firstDay: '2026-12-01', lastDay: '2026-12-15' },
      { releaseTime: '2026-12-02T09:00' },
      { slotMinutes: 15 },
      { windows: 1 },
    ]);
    expect(breaches.every(({ at: when }) => when === '2026-11-30T09:05')).toBe(true);
  });

  it('confines the occurrences of a weekly activity to their weeks', () => {
    const problem = problemOf({ activities: [activity('r', { repeat: { per: 'week' } })] });
    const held = (id: string, times: string) => rulesBroken(problem, scheduleOf([assign(id, times)]));
    expect(held('r@2026-12-01', '12-04 09:00–10:00')).toEqual([]);
    expect(held('r@2026-12-01', '12-07 09:00–10:00')).toEqual(['window']);
    expect(held('r@2026-12-07', '12-07 09:00–10:00')).toEqual([]);
    expect(held('r@2026-12-14', '12-15 09:00–10:00')).toEqual([]);
    expect(held('r@2026-11-30', '12-01 09:00–10:00')).toEqual(['document']);
  });

  it('confines the occurrences of a daily activity to their days, and cuts its windows', () => {
    const windows = [at('12-01 17:00–12-02 10:00')];
    const problem = problemOf({ activities: [activity('r', { repeat: { per: 'day' }, windows })] });
    const held = (id: string, times: string) => rulesBroken(problem, scheduleOf([assign(id, times)]));
    expect(held('r@2026-12-01', '12-01 17:00–18:00')).toEqual([]);
    expect(held('r@2026-12-02', '12-02 09:00–10:00')).toEqual([]);
    expect(held('r@2026-12-02', '12-01 17:00–18:00')).toEqual(['window']);
    expect(held('r@2026-12-03', '12-03 09:00–10:00')).toEqual(['window']);
    expect(held('r@2026-12-05', '12-05 09:00–10:00')).toEqual(['document']);
  });
});
