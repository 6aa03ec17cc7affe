import { expect, test } from 'vitest';
import { short } from '../../../src/web/screens/intake/short.ts';

test('a text is cut where it is too long, never inside a character', () => {
  expect(short('会议', 2)).toBe('会议');
  expect(short('会议室', 2)).toBe('会议…');
  expect(short('ab😀cd', 3)).toBe('ab…');
  expect(short('ab😀cd', 4)).toBe('ab😀…');
  expect(short('x'.repeat(10_000), 300)).toHaveLength(301);
});
