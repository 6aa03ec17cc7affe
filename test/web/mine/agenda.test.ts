import { describe, expect, test } from 'vitest';
import type { View, ViewLine } from '../../../src/server/wire-page.ts';
import {
  agendaOf,
  fromOn,
  lastDayOf,
  linesOf,
  minutesBetween,
  nextDayAfter,
  nowAndNext,
  timeOn,
  weekOf,
} from '../../../src/web/screens/mine/agenda.ts';

const line = (key: string, start: string, end: string, more: Partial<ViewLine> = {}): ViewLine => ({
  ...{ key, kind: 'activity', title: key, start, end, place: '', people: [], owner: '', priority: 3 },
  ...{ isConfidential: false, isCancelled: false, isChanged: false },
  ...more,
});

const view = (...plans: readonly (readonly ViewLine[])[]): View => ({
  whose: '县长',
  plans: plans.map((lines, i) => ({
    ...{ plan: `p${i}`, title: '', firstDay: '2026-12-01', lastDay: '2026-12-15', revision: 1 },
    ...{ publishedAt: '2026-11-28T00:00:00Z', lines },
  })),
});

const MORNING = line('morning', '2026-12-01T09:00', '2026-12-01T11:00');
const TRIP = line('trip', '2026-12-02T14:00', '2026-12-04T12:00');

describe('the agenda', () => {
  test('puts the lines of all plans in order of time', () => {
    const early = line('early', '2026-12-01T08:00', '2026-12-01T09:00');
    expect(linesOf(view([TRIP, MORNING], [early])).map(({ key }) => key)).toEqual(['early', 'morning', 'trip']);
  });

  test('has every day of the period, and a line of several days on each of them', () => {
    const days = agendaOf([MORNING, TRIP], { firstDay: '2026-12-01', lastDay: '2026-12-05' });
    expect(days.map(({ date, lines }) => [date, lines.map(({ line: { key }, part }) => [key, part?.nth])])).toEqual([
      ['2026-12-01', [['morning', undefined]]],
      ['2026-12-02', [['trip', 1]]],
      ['2026-12-03', [['trip', 2]]],
      ['2026-12-04', [['trip', 3]]],
      ['2026-12-05', []],
    ]);
  });

  test('counts the days of a line that began before the period', () => {
    const [first] = agendaOf([TRIP], { firstDay: '2026-12-03', lastDay: '2026-12-03' });
    expect(first?.lines[0]?.part).toEqual({ nth: 2, of: 3 });
  });

  test('says what is told of each day', () => {
    const [, second, third, fourth] = agendaOf([MORNING, TRIP], { firstDay: '2026-12-01', lastDay: '2026-12-04' });
    const told = [second, third, fourth].map((day) => day?.lines.map((on) => timeOn(on, '全天')));
    expect(told).toEqual([['14:00 →'], ['全天'], ['→ 12:00']]);
    expect(timeOn({ line: MORNING, part: null }, '全天')).toBe('09:00–11:00');
  });

  test('ends a line at midnight on the day before', () => {
    expect(lastDayOf(line('late', '2026-12-01T20:00', '2026-12-02T00:00'))).toBe('2026-12-01');
    expect(lastDayOf(MORNING)).toBe('2026-12-01');
  });

  test('knows the week of a day, Monday first', () => {
    expect(weekOf('2026-11-28')).toEqual({ firstDay: '2026-11-23', lastDay: '2026-11-29' });
    expect(weekOf('2026-11-30')).toEqual({ firstDay: '2026-11-30', lastDay: '2026-12-06' });
  });

  test('knows the next day on which something is', () => {
    expect(nextDayAfter([MORNING, TRIP], weekOf('2026-11-28'))).toBe('2026-12-01');
    expect(nextDayAfter([MORNING, TRIP], { firstDay: '2026-12-01', lastDay: '2026-12-01' })).toBe('2026-12-02');
    expect(nextDayAfter([MORNING, TRIP], { firstDay: '2026-12-03', lastDay: '2026-12-04' })).toBeNull();
  });

  test('goes on to the end of the last plan, and a week at least', () => {
    expect(fromOn(view([MORNING]), '2026-11-28')).toEqual({ firstDay: '2026-11-28', lastDay: '2026-12-15' });
    expect(fromOn(view([MORNING]), '2026-12-14')).toEqual({ firstDay: '2026-12-14', lastDay: '2026-12-20' });
  });
});

describe('now and next', () => {
  test('what is on and what comes next, without what is cancelled', () => {
    const gone = line('gone', '2026-12-01T10:00', '2026-12-01T12:00', { isCancelled: true });
    const lines = [MORNING, gone, TRIP];
    expect(nowAndNext(lines, '2026-12-01T10:00')).toEqual({ now: [MORNING], next: TRIP });
    expect(nowAndNext(lines, '2026-12-01T11:00')).toEqual({ now: [], next: TRIP });
    expect(nowAndNext(lines, '2026-12-01T08:59')).toEqual({ now: [], next: MORNING });
    expect(nowAndNext(lines, '2026-12-05T00:00')).toEqual({ now: [], next: null });
  });

  test('minutes between local times', () => {
    expect(minutesBetween('2026-12-01T23:30', '2026-12-02T00:15')).toBe(45);
  });
});
