import { describe, expect, test } from 'vitest';
import { frameOf, recognise } from '../../../src/web/screens/plans/import-files.ts';

describe('a picked file', () => {
  test.each([
    ['{"format":"tongchou/problem@1"}', 'problem'],
    ['\uFEFF{"format":"tongchou/schedule@1"}', 'schedule'],
  ])('%s is a %s', (text, kind) => {
    expect(recognise('any.txt', text)).toMatchObject({ kind, name: 'any.txt' });
  });

  test.each([
    ['{"format":"tongchou/problem@1"', 'no-json'],
    ['{"format":"tongchou/decisions@1"}', 'other-format'],
    ['{"format":1}', 'other-format'],
    ['[]', 'other-format'],
    ['null', 'other-format'],
    ['"tongchou/problem@1"', 'other-format'],
  ])('%s is none of them: %s', (text, why) => {
    expect(recognise('a.json', text)).toEqual({ kind: 'other', name: 'a.json', why });
  });
});

describe('the plan of a Problem', () => {
  const horizon = { firstDay: '2026-12-01', lastDay: '2026-12-15' };

  test('has its title and days', () => {
    expect(frameOf({ title: ' 十二月 ', horizon })).toEqual({ title: '十二月', ...horizon });
    expect(frameOf({ horizon })).toEqual({ title: '', ...horizon });
    expect(frameOf({ title: 'x'.repeat(300), horizon })?.title).toHaveLength(200);
  });

  test.each([
    [{}],
    [{ horizon: null }],
    [{ horizon: { firstDay: '2026-12-01' } }],
    [{ horizon: { firstDay: '2026-12-15', lastDay: '2026-12-01' } }],
    [{ horizon: { firstDay: '2026-13-01', lastDay: '2026-13-02' } }],
    [{ horizon: { firstDay: 1, lastDay: 2 } }],
  ])('is not known of %j', (problem) => {
    expect(frameOf(problem)).toBeNull();
  });
});
