import { describe, expect, test } from 'vitest';
import {
  addDays,
  freeId,
  halfMonthOf,
  idOf,
  isPlanId,
  lengthOf,
  namePeriod,
  periodFor,
  shapeOf,
  standing,
} from '../../../src/web/screens/plans/periods.ts';

describe('periods', () => {
  test.each([
    ['2026-12-01', '2026-12-01', '2026-12-15'],
    ['2026-12-15', '2026-12-01', '2026-12-15'],
    ['2026-12-16', '2026-12-16', '2026-12-31'],
    ['2028-02-29', '2028-02-16', '2028-02-29'],
    ['2027-02-16', '2027-02-16', '2027-02-28'],
  ])('the half month of %s', (day, firstDay, lastDay) => {
    expect(halfMonthOf(day)).toEqual({ firstDay, lastDay });
  });

  test('the next half month goes over the end of the year', () => {
    expect(periodFor('next-half', '2026-12-20')).toEqual({ firstDay: '2027-01-01', lastDay: '2027-01-15' });
    expect(periodFor('next-half', '2026-12-03')).toEqual({ firstDay: '2026-12-16', lastDay: '2026-12-31' });
  });

  test('the month and the next', () => {
    expect(periodFor('this-month', '2027-02-14')).toEqual({ firstDay: '2027-02-01', lastDay: '2027-02-28' });
    expect(periodFor('next-month', '2026-12-31')).toEqual({ firstDay: '2027-01-01', lastDay: '2027-01-31' });
    expect(periodFor('own', '2026-12-31')).toBeNull();
  });

  test.each([
    ['2026-12-01', '2026-12-15', '2026-12-H1', '2026年12月上半月', '1–15 December 2026'],
    ['2026-12-16', '2026-12-31', '2026-12-H2', '2026年12月下半月', '16–31 December 2026'],
    ['2026-12-01', '2026-12-31', '2026-12', '2026年12月', 'December 2026'],
    ['2026-12-03', '2026-12-20', '2026-12-03_12-20', '2026年12月3日—20日', '3–20 December 2026'],
    [
      '2026-12-28',
      '2027-01-02',
      '2026-12-28_2027-01-02',
      '2026年12月28日—2027年1月2日',
      '28 December 2026 – 2 January 2027',
    ],
    ['2026-11-28', '2026-12-03', '2026-11-28_12-03', '2026年11月28日—12月3日', '28 November – 3 December 2026'],
  ])('%s to %s is called %s', (firstDay, lastDay, id, zh, en) => {
    const period = { firstDay, lastDay };
    expect(idOf(period)).toBe(id);
    expect(isPlanId(id)).toBe(true);
    expect(namePeriod(period, 'zh', true)).toBe(zh);
    expect(namePeriod(period, 'en', true)).toBe(en);
  });

  test('a period of other days has no shape', () => {
    expect(shapeOf({ firstDay: '2026-12-01', lastDay: '2026-12-14' })).toBeNull();
  });

  test('an id that is taken gets the first free number', () => {
    expect(freeId('2026-12', [])).toBe('2026-12');
    expect(freeId('2026-12', ['2026-12', '2026-12-2'])).toBe('2026-12-3');
  });

  test.each([['-a'], [''], ['a b'], ['a'.repeat(61)], ['<script>']])('%j is no id of a plan', (id) => {
    expect(isPlanId(id)).toBe(false);
  });

  test('length and standing', () => {
    const period = { firstDay: '2026-12-01', lastDay: '2026-12-15' };
    expect(lengthOf(period)).toBe(15);
    expect(lengthOf({ firstDay: '2026-12-02', lastDay: '2026-12-01' })).toBe(0);
    expect(standing(period, '2026-11-30')).toEqual({ is: 'coming', days: 1 });
    expect(standing(period, '2026-12-15')).toEqual({ is: 'now', days: 0 });
    expect(standing(period, '2026-12-18')).toEqual({ is: 'over', days: 3 });
  });

  test('days are added over months and leap days', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });
});
