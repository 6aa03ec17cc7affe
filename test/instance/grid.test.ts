import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/create-calendar.ts';
import { compileGrid, type Grid } from '../../src/instance/grid.ts';
import { slotCeil } from '../../src/instance/instance.ts';
import type { SlotMinutes } from '../../src/model/problem.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';

function gridOf(timeZone: string, day: string, slotMinutes: SlotMinutes, lastDay = day) {
  const problem = makeProblem({ timeZone, slotMinutes, horizon: { firstDay: day, lastDay } });
  const calendar = createCalendar(problem);
  const grid = compileGrid(calendar);
  return { grid, calendar, instance: compileProblem(problem).instance };
}

/** Local times of all slots of the first day. */
function slots({ grid, calendar }: ReturnType<typeof gridOf>): readonly string[] {
  const minutes = Array.from({ length: grid.wordsPerDay * 32 }, (_, bit) => grid.minuteOf(bit));
  return minutes.filter((minute) => minute >= 0).map((minute) => calendar.toLocal(minute).slice(11));
}

const bitsIn = (grid: Grid, mask: Int32Array): readonly number[] =>
  Array.from({ length: grid.maskWords * 32 }, (_, bit) => bit).filter((bit) => (mask[bit >> 5]! >>> (bit & 31)) & 1);

describe('a day without change of the clock', () => {
  const plain = gridOf('Asia/Shanghai', '2026-12-01', 30, '2026-12-02');

  test('has a slot at every multiple from midnight, in whole words', () => {
    expect(plain.grid.wordsPerDay).toBe(2);
    expect(plain.grid.maskWords).toBe(4);
    expect([...plain.grid.dayStart]).toEqual([0, 1440, 2880]);
    expect(plain.grid.minuteOf(0)).toBe(0);
    expect(plain.grid.minuteOf(47)).toBe(1410);
    expect(plain.grid.minuteOf(48)).toBe(-1);
    // The second day's bits begin with its first word.
    expect(plain.grid.minuteOf(64)).toBe(1440);
  });

  test('starts are added and removed by their minute, ends of the range included', () => {
    const mask = new Int32Array(4);
    plain.grid.addStarts(mask, 481, 600);
    expect(bitsIn(plain.grid, mask)).toEqual([17, 18, 19, 20]);
    plain.grid.removeStarts(mask, 540, 570);
    expect(bitsIn(plain.grid, mask)).toEqual([17, 20]);
  });

  test('ranges over midnight are cut at the slots that exist, and at the horizon', () => {
    const mask = new Int32Array(4);
    plain.grid.addStarts(mask, 1400, 1475);
    expect(bitsIn(plain.grid, mask)).toEqual([47, 64, 65]);
    const outside = new Int32Array(4);
    plain.grid.addStarts(outside, -100, -1);
    plain.grid.addStarts(outside, 2880, 5000);
    plain.grid.addStarts(outside, 500, 400);
    expect(bitsIn(plain.grid, outside)).toEqual([]);
    plain.grid.addStarts(outside, -100, 29);
    plain.grid.addStarts(outside, 2850, 5000);
    expect(bitsIn(plain.grid, outside)).toEqual([0, 64 + 47]);
  });
});

describe('days on which the clock is set', () => {
  test('New York skips 02:00–03:00', () => {
    const day = gridOf('America/New_York', '2026-03-08', 30);
    expect([...day.grid.dayStart]).toEqual([0, 1380]);
    expect(slots(day).slice(2, 6)).toEqual(['01:00', '01:30', '03:00', '03:30']);
    expect(slots(day)).toHaveLength(46);
  });

  test('New York shows 01:00–02:00 twice: only the first can be written', () => {
    const day = gridOf('America/New_York', '2026-11-01', 30);
    expect([...day.grid.dayStart]).toEqual([0, 1500]);
    expect(slots(day).slice(1, 5)).toEqual(['00:30', '01:00', '01:30', '02:00']);
    expect(slots(day)).toHaveLength(48);
    expect(day.grid.minuteOf(4)).toBe(-1);
    expect(day.grid.minuteOf(6)).toBe(180);
  });

  test('Lord Howe is put forward by half an hour: full hours stay full hours', () => {
    const day = gridOf('Australia/Lord_Howe', '2026-10-04', 60);
    expect([...day.grid.dayStart]).toEqual([0, 1410]);
    expect(slots(day).slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00']);
    expect(day.grid.minuteOf(2)).toBe(150);
    expect(slots(day)).toHaveLength(23);
  });

  test('Lord Howe is put back by half an hour', () => {
    const day = gridOf('Australia/Lord_Howe', '2026-04-05', 60);
    expect([...day.grid.dayStart]).toEqual([0, 1470]);
    expect(slots(day).slice(0, 4)).toEqual(['00:00', '01:00', '02:00', '03:00']);
    expect(day.grid.minuteOf(2)).toBe(150);
    expect(slots(day)).toHaveLength(24);
    const halves = gridOf('Australia/Lord_Howe', '2026-04-05', 30);
    expect(slots(halves).slice(2, 6)).toEqual(['01:00', '01:30', '02:00', '02:30']);
  });

  test('ranges name the slots by their true minutes', () => {
    const { grid } = gridOf('Australia/Lord_Howe', '2026-10-04', 60);
    const mask = new Int32Array(grid.maskWords);
    // 01:00 is minute 60, 03:00 is minute 150.
    grid.addStarts(mask, 61, 150);
    expect(bitsIn(grid, mask)).toEqual([2]);
    grid.removeStarts(mask, 150, 150);
    expect(bitsIn(grid, mask)).toEqual([]);
  });
});

describe('the first slot at or after a minute', () => {
  test.each([
    ['Asia/Shanghai', '2026-12-01', 480, '08:00'],
    ['Asia/Shanghai', '2026-12-01', 481, '09:00'],
    ['Australia/Lord_Howe', '2026-10-04', 60, '01:00'],
    ['Australia/Lord_Howe', '2026-10-04', 61, '03:00'],
    ['Australia/Lord_Howe', '2026-10-04', 121, '03:00'],
    ['Australia/Lord_Howe', '2026-10-04', 151, '04:00'],
    ['Australia/Lord_Howe', '2026-04-05', 61, '02:00'],
    ['Australia/Lord_Howe', '2026-04-05', 130, '02:00'],
  ])('%s %s, minute %i: %s', (zone, day, minute, clock) => {
    const { instance, calendar } = gridOf(zone, day, 60);
    expect(calendar.toLocal(slotCeil(instance, 0, minute)).slice(11)).toBe(clock);
  });
});
