import { expect, test } from 'vitest';
import { languageOf } from '../../src/cli/language.ts';

test.each([
  [[], {}, 'en'],
  [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [[], { LANG: 'ZH' }, 'zh'],
  [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [[], { LC_MESSAGES: 'zh_TW', LANG: 'en_GB' }, 'zh'],
  [[], { LC_ALL: '', LC_MESSAGES: '', LANG: 'zh' }, 'zh'],
  [['plan', '--lang', 'en'], { LANG: 'zh_CN' }, 'en'],
  [['plan', '--lang=zh', 'x'], { LANG: 'en' }, 'zh'],
  [['--lang', 'en', '--lang', 'zh'], {}, 'zh'],
  [['--lang', 'fr'], { LANG: 'zh' }, 'zh'],
  [['--lang'], { LANG: 'zh' }, 'zh'],
])('%j in %j is shown in %s', (argv, env, lang) => {
  expect(languageOf(argv, env)).toBe(lang);
});
