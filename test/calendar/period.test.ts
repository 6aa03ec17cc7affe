import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/dates.ts';
import { fortnight, halfMonthOf, parsePeriod } from '../../src/calendar/period.ts';
import type { Horizon } from '../../src/model/problem.ts';

function read(text: string): Horizon {
  const period = parsePeriod(text);
  if (!('firstDay' in period)) throw new Error(period.message);
  return period;
}

const monthArbitrary = fc
  .tuple(fc.integer({ min: 1970, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('a period', () => {
  test.each([
    ['2026-12-H1', '2026-12-01', '2026-12-15'],
    ['2026-12-H2', '2026-12-16', '2026-12-31'],
    ['2026-11-H2', '2026-11-16', '2026-11-30'],
    ['2026-02-H1', '2026-02-01', '2026-02-15'],
    ['2026-02-H2', '2026-02-16', '2026-02-28'],
    ['2028-02-H2', '2028-02-16', '2028-02-29'],
    ['2100-02-H2', '2100-02-16', '2100-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-W50', '2026-12-07', '2026-12-13'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2026-12-01/2026-12-14', '2026-12-01', '2026-12-14'],
    ['2026-12-01/2026-12-01', '2026-12-01', '2026-12-01'],
    [' 2026-12-h2 ', '2026-12-16', '2026-12-31'],
  ])('%s', (text, firstDay, lastDay) => {
    expect(parsePeriod(text)).toEqual({ firstDay, lastDay });
  });

  test.each([
    ...['', '2026', '2026-13', '2026-00-H1', '2026-12-H3', '2026-1-H1', '2025-W53', '2026-W00', '2026-W54', '9999-W52'],
    ...[
      '2026-12-14/2026-12-01',
      '2026-02-29/2026-03-01',
      '2026-12-01/2026-12-32',
      '2026-12-01',
      '2026-12-01/',
      'next week',
    ],
    ...['2026-13-01/2026-12-31', '2026-12-01/2026-12-14T00:00'],
  ])('is not "%s"', (text) => {
    const issue = parsePeriod(text);
    expect(issue).toMatchObject({
      code: 'bad-period',
      severity: 'error',
      message: expect.stringContaining(`"${text}"`),
    });
    for (const form of ['2026-12-H1', '2026-12-H2', '2026-12,', '2026-W50', '2026-12-01/2026-12-14']) {
      expect('hint' in issue && issue.hint).toContain(form);
    }
  });

  test('halves of a month partition it', () => {
    fc.assert(
      fc.property(monthArbitrary, (month) => {
        const [first, second, whole] = [read(`${month}-H1`), read(`${month}-H2`), read(month)];
        expect(first.firstDay).toBe(whole.firstDay);
        expect(addDays(first.lastDay, 1)).toBe(second.firstDay);
        expect(second.lastDay).toBe(whole.lastDay);
        expect(addDays(whole.lastDay, 1).slice(8)).toBe('01');
        expect(first.lastDay.slice(8)).toBe('15');
      }),
    );
  });

  test('weeks of a year follow one another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2199 }), fc.integer({ min: 1, max: 51 }), (year, week) => {
        const name = (number: number): string => `${year}-W${String(number).padStart(2, '0')}`;
        expect(addDays(read(name(week)).lastDay, 1)).toBe(read(name(week + 1)).firstDay);
      }),
    );
  });
});

test('a fortnight has fourteen days', () => {
  expect(fortnight('2026-12-21')).toEqual({ firstDay: '2026-12-21', lastDay: '2027-01-03' });
});

test('the half month of a day holds it', () => {
  expect(halfMonthOf('2026-12-15')).toEqual(read('2026-12-H1'));
  expect(halfMonthOf('2026-12-16')).toEqual(read('2026-12-H2'));
  expect(halfMonthOf('2028-02-29')).toEqual(read('2028-02-H2'));
});
