import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, readNumber } from '../../../src/intake/phrases/text.ts';
import { propertyRuns } from '../../support/property-runs.ts';

describe('one spelling', () => {
  test.each([
    ['１２月３日（周四）', '12月3日(周四)'],
    [' 12 月 3 日　上 午 ', '12月3日上午'],
    ['9 : 00 — 11：00', '9:00-11:00'],
    ['9:00～11:00', '9:00-11:00'],
    ['3日——5日', '3日-5日'],
    ['3日\u200b上\ufeff午', '3日上午'],
    ['【3日】「上午」', '(3日)(上午)'],
    ['3日 、 5日', '3日、5日'],
    ['3  Dec ,\n2026', '3 dec,2026'],
    ['Ten O’CLOCK', "ten o'clock"],
  ])('%s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test('is that of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'3日 　：:－-（( a、'), maxLength: 20 }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      propertyRuns(1),
    );
  });
});

describe('a number', () => {
  test.each([
    ['12', 12],
    ['1.5', 1.5],
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十一', 31],
    ['二〇二六', 2026],
    ['二零二六', 2026],
    ['三〇', 30],
    ['一二', null],
    ['', null],
    ['1.', null],
    ['三十十', null],
    ['三月十', null],
    ['十一二', null],
    ['x', null],
  ])('%s', (text, expected) => {
    expect(readNumber(text)).toBe(expected);
  });
});
