import { describe, expect, test } from 'vitest';
import { normalise } from '../../../src/intake/phrases/text.ts';
import {
  daysBetween,
  readClock,
  readClosure,
  readDayRange,
  readMoment,
  readPart,
  readRange,
  readWeekly,
} from '../../../src/intake/roster/times.ts';
import { readWeekdays } from '../../../src/intake/roster/weekdays.ts';

const SESSIONS = {
  morning: { start: '08:30', end: '12:00' },
  afternoon: { start: '14:30', end: '18:00' },
  evening: { start: '19:00', end: '21:00' },
};

describe('weekdays', () => {
  test.each([
    ['周一至周五', 'mon,tue,wed,thu,fri', ''],
    ['星期一到星期三', 'mon,tue,wed', ''],
    ['每周二、四', 'tue,thu', ''],
    ['周二周四', 'tue,thu', ''],
    ['周日', 'sun', ''],
    ['礼拜天', 'sun', ''],
    ['一至五', 'mon,tue,wed,thu,fri', ''],
    ['1-5', 'mon,tue,wed,thu,fri', ''],
    ['周五至周一', 'mon,fri,sat,sun', ''],
    ['周五、周一至周三', 'mon,tue,wed,fri', ''],
    ['工作日', 'mon,tue,wed,thu,fri', ''],
    ['每个周末', 'sat,sun', ''],
    ['每天', 'mon,tue,wed,thu,fri,sat,sun', ''],
    ['Mon – Fri', 'mon,tue,wed,thu,fri', ''],
    ['Monday to Wednesday', 'mon,tue,wed', ''],
    ['Tue, Thurs and Saturdays', 'tue,thu,sat', ''],
    ['every Friday', 'fri', ''],
    ['weekdays', 'mon,tue,wed,thu,fri', ''],
    ['daily', 'mon,tue,wed,thu,fri,sat,sun', ''],
    ['周三下午', 'wed', '下午'],
    ['周三14:30-18:00', 'wed', '14:30-18:00'],
    ['周三、14:30', 'wed', '、14:30'],
    ['周三一', 'wed', '一'],
    ['Wed afternoon', 'wed', ' afternoon'],
  ])('%s', (text, days, rest) => {
    const read = readWeekdays(normalise(text));
    expect([read?.days.join(), read?.rest]).toEqual([days, rest]);
  });

  test.each(['', '每月', '月初', 'monthly', 'weekend trip'.slice(8), '8', '上午'])('%s names none', (text) => {
    expect(readWeekdays(normalise(text))).toBeNull();
  });
});

describe('times', () => {
  test.each([
    ['08:30-12:00', '08:30', '12:00'],
    ['8：30—12：00', '08:30', '12:00'],
    ['8点半至12点', '08:30', '12:00'],
    ['14时30分到18时', '14:30', '18:00'],
    ['9-12', '09:00', '12:00'],
    ['9 am to 12:30 pm', '09:00', '12:30'],
    ['12am-1am', '00:00', '01:00'],
    ['18:00-24:00', '18:00', '24:00'],
    ['18:00-14:00', '18:00', '14:00'],
  ])('the range %s', (text, start, end) => {
    expect(readRange(text)).toEqual({ start, end });
  });

  test.each(['', '8:30', '25:00-26:00', '8:60-9:00', '24:00-24:00', '24:30-25:00', '13pm-14pm', '0am-1am', '上午'])(
    'no range: %s',
    (text) => {
      expect(readRange(text)).toBeNull();
    },
  );

  test('a part of the day is what the office says it is', () => {
    expect(readPart('上午', SESSIONS)).toEqual(SESSIONS.morning);
    expect(readPart('Evening', SESSIONS)).toEqual(SESSIONS.evening);
    expect(readPart('', SESSIONS)).toEqual({ start: '00:00', end: '24:00' });
    expect(readPart('10:00-11:00', SESSIONS)).toEqual({ start: '10:00', end: '11:00' });
    expect(readPart('傍晚', SESSIONS)).toBeNull();
    expect(readClock('9点半')).toBe('09:30');
    expect(readClock('九点')).toBeNull();
  });

  test.each([
    ['2026-12-03', 'start', '2026-12-03T00:00'],
    ['2026-12-31', 'end', '2027-01-01T00:00'],
    ['2026/12/3 9:05', 'start', '2026-12-03T09:05'],
    ['2026-12-03T09:05', 'end', '2026-12-03T09:05'],
    ['2026年12月3日 下午', 'start', '2026-12-03T14:30'],
    ['2026.12.3 afternoon', 'end', '2026-12-03T18:00'],
    ['2026-12-03 9:00-10:00', 'end', '2026-12-03T10:00'],
    ['2026-12-03 24:00', 'end', '2026-12-04T00:00'],
    ['2026-12-03 很晚', 'end', null],
    ['12月3日', 'start', null],
    ['2026-02-29', 'start', null],
    ['2026-12-03至2026-12-04', 'start', null],
  ] as const)('the moment %s at the %s', (text, side, expected) => {
    expect(readMoment(text, side, SESSIONS)).toBe(expected);
  });

  test('days, and from one to another', () => {
    expect(readDayRange('2026-12-05')).toMatchObject({ first: '2026-12-05', last: '2026-12-05' });
    expect(readDayRange('2026-12-30 to 2027-01-02')).toMatchObject({ first: '2026-12-30', last: '2027-01-02' });
    expect(readDayRange('2026-12-05 上午')).toBeNull();
    expect(readDayRange('2026-12-05至2026-13-05')).toBeNull();
    expect(daysBetween('2026-12-30', '2027-01-01')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
    expect(daysBetween('2026-12-02', '2026-12-01')).toEqual([]);
  });

  test('weekly times', () => {
    expect(readWeekly('每周三、周五下午', SESSIONS)).toEqual({ days: ['wed', 'fri'], start: '14:30', end: '18:00' });
    expect(readWeekly('Wed', SESSIONS)).toEqual({ days: ['wed'], start: '00:00', end: '24:00' });
    expect(readWeekly('周三左右', SESSIONS)).toBeNull();
    expect(readWeekly('左右', SESSIONS)).toBeNull();
  });

  test('when a venue is not available', () => {
    expect(readClosure('周一上午', SESSIONS)).toEqual({ weekly: { days: ['mon'], start: '08:30', end: '12:00' } });
    expect(readClosure('2026-12-03 晚上', SESSIONS)).toEqual({ start: '2026-12-03T19:00', end: '2026-12-03T21:00' });
    expect(readClosure('2026-12-03至2026-12-05', SESSIONS)).toEqual({
      start: '2026-12-03T00:00',
      end: '2026-12-06T00:00',
    });
    // Whole days, or a morning of each?
    expect(readClosure('2026-12-03至2026-12-05上午', SESSIONS)).toBeNull();
    expect(readClosure('2026-12-03 左右', SESSIONS)).toBeNull();
    // Two mornings, or a day and a morning? Semicolons part them.
    expect(readClosure('周一、2026-12-03', SESSIONS)).toBeNull();
  });
});
