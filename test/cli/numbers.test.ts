import { expect, test } from 'vitest';
import { gapText, hoursText, keptText } from '../../src/cli/numbers.ts';
import { cutToWidth, textWidth } from '../../src/cli/text-width.ts';

test.each([
  [1, '100.0 %'],
  [0.9999, '99.9 %'],
  [0.963, '96.3 %'],
  [0, '0.0 %'],
])('%s of the value kept is never shown as more: %s', (share, text) => {
  expect(keptText(share)).toBe(text);
});

test.each([
  [0, '0 %'],
  [0.00001, '0.01 %'],
  [0.004, '0.4 %'],
  [0.00431, '0.44 %'],
  [0.01, '1 %'],
  [0.1234, '12.4 %'],
])('a gap of %s is never shown as less: %s', (gap, text) => {
  expect(gapText(gap)).toBe(text);
});

test.each([
  [0, '0'],
  [60, '1'],
  [90, '1.5'],
  [95, '1.6'],
])('%s minutes are %s hours', (minutes, text) => {
  expect(hoursText(minutes)).toBe(text);
});

test('Chinese characters take two columns', () => {
  expect(textWidth('必排 3（a）')).toBe(2 + 2 + 1 + 1 + 2 + 1 + 2);
  expect(cutToWidth('已排 3', 4)).toBe('已排');
  expect(cutToWidth('已排 3', 3)).toBe('已');
  expect(cutToWidth('abc', 3)).toBe('abc');
  expect(cutToWidth('abc', -1)).toBe('');
});
