import { describe, expect, it } from 'vitest';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import { activity, assign, at, problemOf, scheduleOf, scoreOf } from '../documents.ts';

const delay = (parts: Partial<Activity>, times: string, more: Partial<Problem> = {}) =>
  scoreOf(problemOf({ activities: [activity('a1', parts)], ...more }), scheduleOf([assign('a1', times)])).terms.delay;

// A value of 81 × 56 = 4536 at urgency 5 loses 40 % × days / 15.
const URGENT = { priority: 5, urgency: 5 } as const;

describe('delay', () => {
  it('is nothing on the first day, and grows with the days', () => {
    expect(delay(URGENT, '12-01 17:00–18:00')).toBe(0);
    // 4536 × 40 × 1 / 1500 = 120.96.
    expect(delay(URGENT, '12-02 09:00–10:00')).toBe(120);
    // 4536 × 40 × 14 / 1500 = 1693.44.
    expect(delay(URGENT, '12-15 09:00–10:00')).toBe(1693);
  });

  it('goes by the urgency', () => {
    // Value 9 × U, percent R, 14 of 15 days: 396 × 5, 432 × 10, 468 × 20, 504 × 40 (× 14 / 1500).
    const of = (urgency: 1 | 2 | 3 | 4 | 5) => delay({ urgency }, '12-15 09:00–10:00');
    expect([of(1), of(2), of(3), of(4), of(5)]).toEqual([0, 18, 40, 87, 188]);
    expect(delay({}, '12-15 09:00–10:00')).toBe(40);
    expect(delay({ urgency: 1 }, '12-15 09:00–10:00', { weights: { R: [100, 0, 0, 0, 0] } })).toBe(336);
  });

  it.each<[string, Partial<Activity>]>([
    ['releaseTime', { releaseTime: '2026-12-03T23:00' }],
    ['earliest window', { windows: [at('12-10 09:00–10:00'), at('12-03 09:00–10:00')] }],
    ['earliest preferred window', { preferredWindows: [at('12-10 09:00–10:00'), at('12-03 09:00–10:00')] }],
    ['pinned.day', { pinned: { day: '2026-12-03' } }],
    ['pinned.start', { pinned: { start: '2026-12-03T09:00' } }],
  ])('counts from the day of the %s', (_, parts) => {
    // 3 to 4 December: one day, 120; 2 December: before the first allowed day.
    expect(delay({ ...URGENT, ...parts }, '12-04 09:00–10:00')).toBe(120);
    expect(delay({ ...URGENT, ...parts }, '12-02 09:00–10:00')).toBe(0);
  });

  it('counts from the latest of them, and never from before the horizon', () => {
    const parts = {
      releaseTime: '2026-11-20T00:00',
      windows: [at('12-02 09:00–18:00')],
      pinned: { day: '2026-12-03' },
    };
    expect(delay({ ...URGENT, ...parts }, '12-04 09:00–10:00')).toBe(120);
    expect(delay({ ...URGENT, releaseTime: '2026-11-20T00:00' }, '12-02 09:00–10:00')).toBe(120);
  });

  it('counts from the first of the windows, even if that lies before the horizon', () => {
    const windows = [at('11-20 09:00–10:00'), at('12-02 09:00–18:00')];
    expect(delay({ ...URGENT, windows }, '12-02 09:00–10:00')).toBe(120);
  });

  it('counts an occurrence from the first day that its week leaves it', () => {
    const held = (windows: Activity['windows'], times: string) =>
      scoreOf(
        problemOf({
          activities: [activity('r', { ...URGENT, repeat: { per: 'week' }, ...(windows ? { windows } : {}) })],
        }),
        scheduleOf([assign('r@2026-12-07', times)]),
      ).terms.delay;
    expect(held(undefined, '12-08 09:00–10:00')).toBe(120);
    // Of the two windows only that of the 9th is left to the second week.
    expect(held([at('12-01 09:00–10:00'), at('12-09 09:00–10:00')], '12-10 09:00–10:00')).toBe(120);
    // None is left: it counts from Monday the 7th.
    expect(held([at('12-01 09:00–10:00')], '12-08 09:00–10:00')).toBe(120);
  });
});
