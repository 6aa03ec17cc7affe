import { describe, expect, test } from 'vitest';
import { REPLY_CLI_EN, REPLY_CLI_ZH } from '../../../src/cli/words-reply.ts';
import { REPLY_EN } from '../../../src/intake/replies/words-en.ts';
import { REPLY_ZH } from '../../../src/intake/replies/words-zh.ts';

/** What a word says, functions called with facts that show in no language: path and text of each. */
function sentences(word: unknown, path: string, facts: readonly unknown[]): readonly (readonly [string, string])[] {
  if (typeof word === 'string') return [[path, word]];
  if (typeof word === 'function') return sentences(word(...facts), `${path}()`, facts);
  if (typeof word !== 'object' || word === null) throw new Error(`${path} is no word`);
  return Object.entries(word).flatMap(([name, one]) => sentences(one, `${path}.${name}`, facts));
}

const CHINESE = /[\u4e00-\u9fff，：]/;

describe.each([
  ['replies', REPLY_ZH, REPLY_EN],
  ['their command', REPLY_CLI_ZH, REPLY_CLI_EN],
])('the words of %s', (_, zh, en) => {
  test.each([[['1', 2, '3']], [['1', 1, null]]])('say the same things, each in one language: %j', (facts) => {
    const paths = (words: unknown) => sentences(words, '', facts).map(([path]) => path);
    expect(paths(zh)).toEqual(paths(en));
    expect(sentences(en, '', facts).filter(([, text]) => CHINESE.test(text))).toEqual([]);
    // What is only put together of facts needs no words.
    expect(
      sentences(zh, '', facts)
        .filter(([, text]) => !CHINESE.test(text))
        .map(([path]) => path),
    ).toEqual(zh === REPLY_ZH ? ['.space', '.alternative()'] : []);
  });
});
