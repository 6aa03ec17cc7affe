import { describe, expect, it } from 'vitest';
import {
  dayText,
  dayTimeText,
  fullDayText,
  periodText,
  shortPeriodText,
  timeRangeText,
  weekdayText,
} from '../../src/model/date-words.ts';

describe('dates in words', () => {
  it.each([
    ['2026-12-01', '12月1日', '1 Dec', '2026年12月1日', '1 Dec 2026', '周二', 'Tue'],
    ['2027-01-31', '1月31日', '31 Jan', '2027年1月31日', '31 Jan 2027', '周日', 'Sun'],
    ['2028-02-29', '2月29日', '29 Feb', '2028年2月29日', '29 Feb 2028', '周二', 'Tue'],
  ])('%s', (date, zh, en, fullZh, fullEn, weekdayZh, weekdayEn) => {
    expect([dayText(date, 'zh'), dayText(date, 'en')]).toEqual([zh, en]);
    expect([fullDayText(date, 'zh'), fullDayText(date, 'en')]).toEqual([fullZh, fullEn]);
    expect([weekdayText(date, 'zh'), weekdayText(date, 'en')]).toEqual([weekdayZh, weekdayEn]);
  });

  it.each([
    ['2026-12-01', '2026-12-15', '2026年12月1日—15日', '1–15 Dec 2026', '12月1日—15日', '1–15 Dec'],
    [
      '2026-11-25',
      '2026-12-10',
      '2026年11月25日—12月10日',
      '25 Nov – 10 Dec 2026',
      '11月25日—12月10日',
      '25 Nov – 10 Dec',
    ],
    [
      '2026-12-28',
      '2027-01-03',
      '2026年12月28日—2027年1月3日',
      '28 Dec 2026 – 3 Jan 2027',
      '12月28日—1月3日',
      '28 Dec – 3 Jan',
    ],
    ['2026-12-01', '2026-12-01', '2026年12月1日', '1 Dec 2026', '12月1日', '1 Dec'],
    [
      '2026-12-01',
      '2027-12-02',
      '2026年12月1日—2027年12月2日',
      '1 Dec 2026 – 2 Dec 2027',
      '12月1日—12月2日',
      '1 Dec – 2 Dec',
    ],
  ])('%s to %s', (first, last, zh, en, shortZh, shortEn) => {
    expect([periodText(first, last, 'zh'), periodText(first, last, 'en')]).toEqual([zh, en]);
    expect([shortPeriodText(first, last, 'zh'), shortPeriodText(first, last, 'en')]).toEqual([shortZh, shortEn]);
  });

  it.each([
    ['2026-12-01T08:30', '2026-12-01T12:00', '08:30–12:00', '08:30–12:00'],
    ['2026-12-31T22:00', '2027-01-01T00:00', '22:00–24:00', '22:00–24:00'],
    ['2026-12-01T08:30', '2026-12-02T18:00', '08:30 – 12月2日 18:00', '08:30 – 2 Dec 18:00'],
    ['2026-12-01T08:30', '2026-12-03T00:00', '08:30 – 12月2日 24:00', '08:30 – 2 Dec 24:00'],
    ['2026-12-01T00:00', '2026-12-01T00:00', '00:00–00:00', '00:00–00:00'],
  ])('%s to %s', (start, end, zh, en) => {
    expect([timeRangeText(start, end, 'zh'), timeRangeText(start, end, 'en')]).toEqual([zh, en]);
  });

  it('a day with its time', () => {
    expect(dayTimeText('2026-12-01T08:30', '2026-12-01T09:00', 'zh')).toBe('12月1日（周二）08:30–09:00');
    expect(dayTimeText('2026-12-01T08:30', '2026-12-01T09:00', 'en')).toBe('1 Dec (Tue) 08:30–09:00');
  });
});
