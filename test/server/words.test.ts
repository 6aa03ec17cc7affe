import { describe, expect, test } from 'vitest';
import { faultIssue } from '../../src/server/faults.ts';
import { SERVER_EN } from '../../src/server/words-en.ts';
import { SERVER_ZH } from '../../src/server/words-zh.ts';

/** Every sentence with its path; functions are called with facts that show in no language. */
function sentences(word: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof word === 'string') return [[path, word]];
  if (typeof word === 'function') return sentences(word('1', '2'), `${path}()`);
  if (typeof word !== 'object' || word === null) throw new Error(`${path} is no word`);
  return Object.entries(word).flatMap(([name, one]) => sentences(one, `${path}.${name}`));
}

const CHINESE = /[\u4e00-\u9fff]/;
const pathsOf = (word: unknown) => sentences(word).map(([path]) => path);

describe("the server's dictionaries", () => {
  test('say the same things', () => {
    expect(pathsOf(SERVER_ZH)).toEqual(pathsOf(SERVER_EN));
  });

  test('are each in one language', () => {
    const english = sentences(SERVER_EN).filter(([path]) => path !== '.page.otherLanguage');
    expect(english.filter(([, text]) => CHINESE.test(text))).toEqual([]);
    const names = /\.clients\.\d+\.name$|\.otherLanguage$/;
    expect(sentences(SERVER_ZH).filter(([path, text]) => !CHINESE.test(text) && !names.test(path))).toEqual([]);
  });

  test('fill in the facts of a fault', () => {
    expect(faultIssue('rate-limited', 'en', { seconds: 7 })).toEqual({
      code: 'rate-limited',
      path: '',
      severity: 'error',
      message: 'too many requests',
      hint: 'Try again in 7 seconds.',
    });
    expect(faultIssue('too-large', 'zh').message).toContain('{limit}');
  });
});
