import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../src/model/problem.ts';
import { activity, assign, problemOf, scheduleOf, scoreOf } from '../documents.ts';

// Value 81 × 40 = 3240 at urgency 1, so 324 per step; Friday 4 December at 12:00 is due.
const lateness = (times: string, parts: Partial<Activity> = {}, calendar = problemOf().calendar) =>
  scoreOf(
    problemOf({
      calendar,
      activities: [activity('a1', { priority: 5, urgency: 1, dueTime: '2026-12-04T12:00', ...parts })],
    }),
    scheduleOf([assign('a1', times)]),
  ).terms.lateness;

describe('lateness', () => {
  it('is nothing up to the due time', () => {
    expect(lateness('12-04 11:00–12:00')).toBe(0);
    expect(lateness('12-01 11:00–12:00')).toBe(0);
  });

  it('is a tenth of the value later on the day', () => {
    expect(lateness('12-04 11:15–12:15')).toBe(324);
    expect(lateness('12-04 17:00–18:00')).toBe(324);
  });

  it('adds a tenth per working day after it, the one on which it ends included', () => {
    expect(lateness('12-05 09:00–10:00')).toBe(324);
    expect(lateness('12-07 09:00–10:00')).toBe(648);
    expect(lateness('12-08 09:00–10:00')).toBe(972);
  });

  it('is half of the value at most', () => {
    expect(lateness('12-10 09:00–10:00')).toBe(1620);
    expect(lateness('12-11 09:00–10:00')).toBe(1620);
    expect(lateness('12-15 09:00–10:00')).toBe(1620);
  });

  it('is rounded down', () => {
    // 9 × 52 = 468: 46.8.
    expect(lateness('12-04 17:00–18:00', { priority: 3, urgency: 4 })).toBe(46);
  });

  it('goes by the end, not the start', () => {
    expect(lateness('12-06 23:30–12-07 00:30', { outsideHours: true })).toBe(648);
    expect(lateness('12-04 23:30–12-05 00:30', { outsideHours: true })).toBe(324);
  });

  it('counts working days before the horizon too', () => {
    // Due on Friday 27 November: Monday 30 November and Tuesday 1 December are late days 2 and 3.
    expect(lateness('12-01 09:00–10:00', { dueTime: '2026-11-27T18:00' })).toBe(972);
  });

  it('counts working days as the calendar has them', () => {
    const exceptions = [
      { day: '2026-12-05', sessions: [['09:00', '12:00']] as [string, string][] },
      { day: '2026-12-07', sessions: [] },
    ];
    const calendar = { ...problemOf().calendar, exceptions };
    expect(lateness('12-05 09:00–10:00', {}, calendar)).toBe(648);
    expect(lateness('12-08 09:00–10:00', {}, calendar)).toBe(972);
  });

  it('needs no working day at all', () => {
    expect(lateness('12-15 09:00–10:00', { outsideHours: true }, { workingHours: [] })).toBe(324);
  });
});
