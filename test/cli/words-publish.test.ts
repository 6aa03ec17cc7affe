import { describe, expect, test } from 'vitest';
import { cliWords } from '../../src/cli/words.ts';
import { PUBLISH_EN, PUBLISH_ZH, publishCliWords } from '../../src/cli/words-publish.ts';

/** What a word says, functions called with facts that show in no language: path and text of each. */
function sentences(word: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof word === 'string') return [[path, word]];
  if (typeof word === 'function') return sentences(word('1', 2, 3, '4'), `${path}()`);
  if (typeof word !== 'object' || word === null) throw new Error(`${path} is no word`);
  return Object.entries(word).flatMap(([name, one]) => sentences(one, `${path}.${name}`));
}

const CHINESE = /[\u4e00-\u9fff]/;

describe('the words of the publishing commands', () => {
  test('say the same things, each in one language', () => {
    const paths = (words: unknown) => sentences(words, '').map(([path]) => path);
    expect(paths(PUBLISH_ZH)).toEqual(paths(PUBLISH_EN));
    expect(sentences(PUBLISH_EN, '').filter(([, text]) => CHINESE.test(text))).toEqual([]);
    // Only a row of facts needs no words.
    expect(sentences(PUBLISH_ZH, '').filter(([, text]) => !CHINESE.test(text))).toEqual([['.waiver()', '1：2，3']]);
  });

  test('are of the language of the shared ones', () => {
    expect(publishCliWords(cliWords('zh'))).toBe(PUBLISH_ZH);
    expect(publishCliWords(cliWords('en'))).toBe(PUBLISH_EN);
  });

  test('count in the singular too', () => {
    expect(PUBLISH_EN.feeds(1)).toBe('1 feed renewed');
    expect(PUBLISH_EN.revision(1, 't', '')).toBe('revision 1  t');
    expect(PUBLISH_ZH.revision(1, 't', 'n')).toBe('第 1 版  t  n');
    expect(PUBLISH_ZH.revision(1, 't', '')).toBe('第 1 版  t');
  });
});
