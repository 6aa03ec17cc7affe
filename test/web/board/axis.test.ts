import { describe, expect, test } from 'vitest';
import type { StageDay } from '../../../src/web/engine/engine.ts';
import { axisOf, dayAt, timeAt, xOf } from '../../../src/web/screens/board/time/axis.ts';
import { formOf, perMinuteOf } from '../../../src/web/screens/board/time/zoom.ts';

const SESSIONS = [
  ['08:30', '12:00'],
  ['14:00', '17:30'],
] as const;
const day = (date: string, isOff = false): StageDay => ({
  ...{ date, weekday: 1, name: null },
  kind: isOff ? 'rest' : 'work',
  sessions: isOff ? [] : SESSIONS,
});
const DAYS = [
  day('2026-12-03'),
  day('2026-12-04'),
  day('2026-12-05', true),
  day('2026-12-06', true),
  day('2026-12-07'),
];

describe('the axis', () => {
  test('lays the minutes of a session out in proportion and folds the hours between', () => {
    const axis = axisOf(DAYS, [], 1);
    expect(xOf(axis, '2026-12-03T10:30') - xOf(axis, '2026-12-03T09:30')).toBeCloseTo(60);
    const fold = xOf(axis, '2026-12-03T14:00') - xOf(axis, '2026-12-03T12:00');
    expect(fold).toBeGreaterThan(0);
    expect(fold).toBeLessThan(10);
  });

  test('draws days off narrower, unless something is held on them', () => {
    const [work, , off] = axisOf(DAYS, [], 1).days;
    expect(off?.width).toBeLessThan((work?.width ?? 0) * 0.6);
    const held = [{ start: '2026-12-05T09:00', end: '2026-12-05T16:00' }];
    expect(axisOf(DAYS, held, 1).days[2]?.width).toBeCloseTo(426);
  });

  test('shows the evening of a day on which something is held then, and of no other', () => {
    const axis = axisOf(DAYS, [{ start: '2026-12-03T19:00', end: '2026-12-03T21:00' }], 1);
    expect(axis.days[0]?.parts.map(({ from, to }) => [from, to])).toEqual([
      [510, 720],
      [840, 1050],
      [1140, 1260],
    ]);
    expect(axis.days[1]?.parts).toHaveLength(2);
  });

  test('what lasts several days does not open the nights between', () => {
    const axis = axisOf(DAYS, [{ start: '2026-12-03T08:30', end: '2026-12-07T17:30' }], 1);
    expect(axis.days[0]?.parts).toHaveLength(2);
    expect(axis.width).toBeCloseTo(axisOf(DAYS, [], 1).width);
  });

  test('finds the time at a place again', () => {
    const axis = axisOf(DAYS, [], 0.7);
    for (const time of ['2026-12-03T08:30', '2026-12-04T11:15', '2026-12-07T16:45']) {
      const found = timeAt(axis, xOf(axis, time));
      expect(found.date).toBe(time.slice(0, 10));
      expect(Math.round(found.minute)).toBe(Number(time.slice(11, 13)) * 60 + Number(time.slice(14)));
    }
  });

  test('keeps what is outside at its edges', () => {
    const axis = axisOf(DAYS, [], 1);
    expect(xOf(axis, '2026-11-30T09:00')).toBe(0);
    expect(xOf(axis, '2027-01-02T09:00')).toBe(axis.width);
    expect(dayAt(axis, 1e6)).toBe(4);
  });
});

describe('zoom', () => {
  const month = Array.from({ length: 31 }, (_, at) =>
    day(`2026-12-${String(at + 1).padStart(2, '0')}`, at % 7 === 5 || at % 7 === 6),
  );

  test('the whole period fits where a day has room enough', () => {
    const perMinute = perMinuteOf('period', 1600, month, []);
    const { width } = axisOf(month, [], perMinute);
    expect(width).toBeLessThanOrEqual(1600);
    expect(width).toBeGreaterThan(1560);
  });

  test('never draws a working day too small to be read', () => {
    expect(perMinuteOf('period', 300, month, []) * 420).toBeGreaterThanOrEqual(33.9);
  });

  test('each step shows less, larger', () => {
    const scales = (['period', 'half', 'week', 'three'] as const).map((zoom) => perMinuteOf(zoom, 1100, month, []));
    expect(scales).toEqual(scales.toSorted((a, b) => a - b));
    expect(scales.map((scale) => formOf(scale, month))).toEqual(['slim', 'line', 'text', 'full']);
  });

  test('a period that is short anyway is never cut', () => {
    const week = month.slice(0, 5);
    expect(perMinuteOf('week', 1100, week, [])).toBe(perMinuteOf('period', 1100, week, []));
  });
});
