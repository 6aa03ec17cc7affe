import { describe, expect, test } from 'vitest';
import type { Complaint } from '../../src/cli/failure.ts';
import { CLI_EN } from '../../src/cli/words-en.ts';
import { CLI_ZH } from '../../src/cli/words-zh.ts';

/** What a word says, functions called with facts that show in no language: path and text of each. */
function sentences(word: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof word === 'string') return [[path, word]];
  if (typeof word === 'function') return sentences(word('1', 2, 3, '4', '5'), `${path}()`);
  if (typeof word !== 'object' || word === null) throw new Error(`${path} is no word`);
  return Object.entries(word).flatMap(([name, one]) => sentences(one, `${path}.${name}`));
}

const CHINESE = /[\u4e00-\u9fff]/;
// Figures and names only, the same in both.
const NEUTRAL = /^\.summary\.freeOf\(\)$|^\.usage\.other\(\)$|^\.help\.titles/;

describe('the dictionaries', () => {
  test('say the same things', () => {
    const paths = (words: unknown) =>
      sentences(words, '')
        .map(([path]) => path)
        .filter((path) => !path.startsWith('.help.titles'));
    expect(paths(CLI_ZH)).toEqual(paths(CLI_EN));
  });

  test('are each in one language', () => {
    expect(sentences(CLI_EN, '').filter(([, text]) => CHINESE.test(text))).toEqual([]);
    expect(sentences(CLI_ZH, '').filter(([path, text]) => !CHINESE.test(text) && !NEUTRAL.test(path))).toEqual([
      // Only whole sentences around facts need words.
      ['.complaint()', '1。2'],
    ]);
  });

  test.each([
    ['en', CLI_EN],
    ['zh', CLI_ZH],
  ])('%s names a cause and a remedy for whatever the disk says', (_, { io }) => {
    const codes = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOENT', 'ENAMETOOLONG', 'EISDIR', 'ENOTDIR'];
    const complaints = codes.map((code): Complaint => io.unwritable('p', code));
    for (const { message, hint } of complaints) {
      expect(message).toMatch(/^p /);
      expect(message).not.toMatch(/E[A-Z]+/);
      expect(hint.length).toBeGreaterThan(5);
    }
    expect(io.unwritable('p', 'EIO').message).toContain('EIO');
    expect(io.unreadable('p', 'ENOENT').message).not.toContain('ENOENT');
    expect(io.notUtf8('p', true).message).toContain('UTF-16');
    expect(io.notUtf8('p', false).message).not.toContain('UTF-16');
  });

  test('count in the singular too', () => {
    expect(CLI_EN.summary.placed(1, 1)).toBe('1 of 1 activity');
    expect(CLI_EN.summary.placed(1, 1200)).toBe('1 of 1,200 activities');
    expect(CLI_EN.summary.allMandatory(2)).toBe('all 2 are in');
    expect(CLI_EN.verify.missed(2)).toBe('2 mandatory activities are missing.');
    expect(CLI_ZH.summary.rank(5, 1, true)).toBe('必排，重 5，急 1');
    expect(CLI_ZH.summary.rank(5, 1, false)).toBe('重 5，急 1');
    expect(CLI_ZH.valid('a', 1, 2, 0)).toBe('a：有效；1 项活动，2 位领导');
    expect(CLI_ZH.valid('a', 1, 2, 3)).toBe('a：有效；1 项活动，2 位领导，3 条提醒');
  });
});
