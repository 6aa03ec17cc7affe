import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../src/model/problem.ts';
import { activity, assign, at, problemOf, scheduleOf, scoreOf } from '../documents.ts';

const terms = (parts: Partial<Activity>, times: string, attendees: readonly string[] = []) =>
  scoreOf(problemOf({ activities: [activity('a1', parts)] }), scheduleOf([assign('a1', times, attendees)])).terms;

describe('unpreferred', () => {
  const preferredWindows = [at('12-01 09:00–10:30'), at('12-02 09:00–10:00')];

  it('is nothing inside one of the preferred windows', () => {
    expect(terms({ preferredWindows, priority: 4 }, '12-01 09:30–10:30').unpreferred).toBe(0);
    expect(terms({ preferredWindows, priority: 4 }, '12-02 09:00–10:00').unpreferred).toBe(0);
  });

  it('is the priority outside, if only by a slot', () => {
    expect(terms({ preferredWindows, priority: 4 }, '12-01 09:45–10:45').unpreferred).toBe(4);
    expect(terms({ preferredWindows }, '12-03 09:00–10:00').unpreferred).toBe(3);
  });

  it('is nothing where nothing is preferred', () => {
    expect(terms({ preferredWindows: [] }, '12-01 09:00–10:00').unpreferred).toBe(0);
    expect(terms({}, '12-01 09:00–10:00').unpreferred).toBe(0);
  });
});

describe('outsideHours', () => {
  const parts = { outsideHours: true, attendees: { optional: ['sec', 'mayor', 'dep'] } };

  it('counts quarter hours outside the sessions for each who comes', () => {
    // 17:15–18:15: 15 minutes outside, two attendees.
    expect(terms(parts, '12-01 17:15–18:15', ['sec', 'mayor']).outsideHours).toBe(2);
    expect(terms(parts, '12-01 19:00–20:00', ['sec', 'mayor', 'dep']).outsideHours).toBe(12);
    expect(terms(parts, '12-01 17:00–18:00', ['sec']).outsideHours).toBe(0);
    expect(terms(parts, '12-01 19:00–20:00', []).outsideHours).toBe(0);
  });

  it('rounds up once per activity', () => {
    // 11:55–14:35 is outside from 12:00 to 14:30: 150 minutes, 10 quarters; 11:55–12:20: 20 minutes, 2 quarters.
    expect(terms({ ...parts, minutes: 160 }, '12-01 11:55–14:35', ['sec']).outsideHours).toBe(10);
    expect(terms({ ...parts, minutes: 25 }, '12-01 11:55–12:20', ['sec']).outsideHours).toBe(2);
  });

  it('counts each of those who come once', () => {
    expect(terms(parts, '12-01 19:00–20:00', ['sec', 'sec']).outsideHours).toBe(4);
  });

  it('is for `outsideHours` activities with `minutes` alone', () => {
    const pinned = { pinned: { start: '2026-12-01T19:00' }, attendees: { optional: ['sec'] } };
    expect(terms(pinned, '12-01 19:00–20:00', ['sec']).outsideHours).toBe(0);
    const trip = { outsideHours: true, wholeDays: 2, attendees: { optional: ['sec'] } };
    expect(terms(trip, '12-01 08:30–12-02 18:00', ['sec']).outsideHours).toBe(0);
  });
});
