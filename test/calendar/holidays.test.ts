import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Holiday, holidayOn, publishedYears } from '../../src/model/holidays.ts';

interface Notice {
  readonly year: number;
  readonly days: readonly { readonly name: string; readonly date: string; readonly isOffDay: boolean }[];
}

const noticeOf = (year: number): Notice =>
  JSON.parse(readFileSync(new URL(`../data/holiday-cn/${year}.json`, import.meta.url), 'utf8'));

const NOTICES = Array.from({ length: 13 }, (_, i) => noticeOf(2015 + i));
const DAY_MS = 86_400_000;

describe('public holidays', () => {
  test('say of every day from 2014 to 2028 what the yearly notices say, and nothing else', () => {
    const expected: { [date: string]: Holiday } = {};
    for (const { days } of NOTICES) {
      for (const { date, name, isOffDay } of days) expected[date] = { name, off: isOffDay };
    }
    const found: { [date: string]: Holiday } = {};
    for (let time = Date.UTC(2014, 0, 1); time < Date.UTC(2029, 0, 1); time += DAY_MS) {
      const date = new Date(time).toISOString().slice(0, 10);
      const holiday = holidayOn(date);
      if (holiday) found[date] = holiday;
    }
    expect(found).toEqual(expected);
    expect(Object.keys(found)).toHaveLength(405);
  });

  test('are published for the years whose notice names days', () => {
    expect(publishedYears).toEqual(NOTICES.filter(({ days }) => days.length > 0).map(({ year }) => year));
    expect(publishedYears).not.toContain(2027);
  });

  test('of the notice of 2019 reach into December 2018', () => {
    expect(holidayOn('2018-12-29')).toEqual({ name: '元旦', off: false });
    expect(holidayOn('2018-12-31')).toEqual({ name: '元旦', off: true });
  });
});
