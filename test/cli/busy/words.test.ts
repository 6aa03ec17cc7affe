import { expect, test } from 'vitest';
import { cliWords } from '../../../src/cli/words.ts';
import { busyWords } from '../../../src/cli/words-busy.ts';

const FACTS = {
  entries: 5,
  taken: 1,
  busy: [],
  skipped: { cancelled: 1, free: 1, outside: 1, outdated: 1, unreadable: 1 },
};

/** What a word says, functions called with facts that show in no language: path and text of each. */
function sentences(word: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof word === 'string') return [[path, word]];
  if (typeof word === 'function')
    return sentences(path === '.source' ? word('1', FACTS) : word('1', ['2'], 3), `${path}()`);
  if (typeof word !== 'object' || word === null) throw new Error(`${path} is no word`);
  return Object.entries(word).flatMap(([name, one]) => sentences(one, `${path}.${name}`));
}

const CHINESE = /[\u4e00-\u9fff]/;
const NEUTRAL = ['.between', '.titled()'];

test('both languages say the same things, each in its own words', () => {
  const [en, zh] = [sentences(busyWords(cliWords('en')), ''), sentences(busyWords(cliWords('zh')), '')];
  expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path));
  expect(en.filter(([, text]) => CHINESE.test(text))).toEqual([]);
  expect(zh.filter(([path, text]) => !CHINESE.test(text) && !NEUTRAL.includes(path))).toEqual([]);
});

test('the whole file is no line; a missing file is told otherwise than one that is locked; nothing left is told', () => {
  for (const lang of ['en', 'zh'] as const) {
    const words = busyWords(cliWords(lang));
    expect(words.where('a.ics', 0)).toBe('a.ics');
    expect(words.faults.unreadable('ENOENT').message).not.toContain('ENOENT');
    expect(words.faults.unreadable('EACCES').message).toContain('EACCES');
    expect(words.faults['bad-address']('').message).not.toMatch(/[(（]/);
    const { skipped, ...facts } = FACTS;
    const none = { cancelled: 0, free: 0, outside: 0, outdated: 0, unreadable: 0 };
    expect(words.source('a', { ...facts, skipped: none, issues: [] })).toMatch(/none$|无$/);
    expect(words.source('a', { ...facts, skipped, issues: [] })).not.toContain('#');
  }
});
