import type { Lang } from '../formats/words.ts';
import type { Environment } from './terminal.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];

/** The language asked by `--lang`, else the locale's: usage errors too are shown in it, so it is read before parsing. */
export function languageOf(argv: readonly string[], env: Environment): Lang {
  const asked = askedLanguage(argv);
  if (asked !== undefined) return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function askedLanguage(argv: readonly string[]): Lang | undefined {
  const index = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[index] ?? '';
  const value = word === '--lang' ? argv[index + 1] : word.slice('--lang='.length);
  return LANGS.find((lang) => lang === value);
}
