import { describe, expect, test } from 'vitest';
import { freeSessionCount, freeStretches } from '../../../src/explain/breakdown/free-time.ts';

// Two days of sessions of 180 minutes, in elapsed minutes: morning, afternoon, morning, afternoon.
const SESSIONS = [
  { start: 0, end: 180 },
  { start: 300, end: 480 },
  { start: 1440, end: 1620 },
  { start: 1740, end: 1920 },
];

const busy = (...spans: readonly (readonly [number, number])[]) => spans.map(([start, end]) => ({ start, end }));

describe('free sessions', () => {
  test.each([
    ['nothing busy', busy(), 4],
    ['busy inside one', busy([30, 60]), 3],
    ['touching both ends only', busy([180, 300]), 4],
    ['over night', busy([400, 1500]), 2],
    ['everything', busy([0, 2000]), 0],
  ])('%s', (_, spans, count) => {
    expect(freeSessionCount(SESSIONS, spans)).toBe(count);
  });
});

describe('free stretches', () => {
  test('the longest first', () => {
    expect(freeStretches(SESSIONS, busy([60, 90], [400, 1500])).map(({ minutes }) => minutes)).toEqual([300, 190, 60]);
  });
});

describe('the longest free stretch', () => {
  test.each([
    ['runs over lunch and night', busy(), { start: 0, end: 1920, minutes: 720 }],
    ['ends where something is attended', busy([300, 360]), { start: 360, end: 1920, minutes: 480 }],
    ['ends at something in the lunch break', busy([200, 260]), { start: 300, end: 1920, minutes: 540 }],
    ['ends at something in the evening', busy([1700, 1730]), { start: 0, end: 1620, minutes: 540 }],
    ['is the first of equal ones', busy([480, 1440]), { start: 0, end: 480, minutes: 360 }],
    ['may lie between two inside one session', busy([0, 60], [120, 2000]), { start: 60, end: 120, minutes: 60 }],
    ['knows overlapping ones', busy([0, 150], [30, 60], [180, 2000]), { start: 150, end: 180, minutes: 30 }],
  ])('%s', (_, spans, stretch) => {
    expect(freeStretches(SESSIONS, spans)[0]).toEqual(stretch);
  });

  test('is none where everything is busy, or nobody works', () => {
    expect(freeStretches(SESSIONS, busy([0, 2000]))).toEqual([]);
    expect(freeStretches([], [])).toEqual([]);
  });
});
