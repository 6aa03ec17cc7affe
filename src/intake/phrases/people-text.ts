import { plainText } from '../../model/plain-text.ts';

/** Marks of direction and of no width: they show nothing and would part a name. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const CJK = /[\u2e80-\u9fff\uf900-\ufaff]/;

/**
 * A text as the grammar reads it: half-width letters and punctuation, one kind of brackets, line breaks as commas, single
 * spaces, small letters, nothing at the end that only closes a sentence.
 */
export function normalPeople(text: string): string {
  return plainText(text)
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(/[〔【[{]/g, '(')
    .replace(/[〕】\]}]/g, ')')
    .replace(/[•・‧∙]/g, '·')
    .replace(/[‘’]/g, "'")
    .replace(/\b(mr|mrs|ms|dr)\./gi, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/(?<=[、,;:(。])\n|\n(?=[、,;)。])/g, '')
    .trim()
    .replace(/\n/g, ',')
    .replace(/ ?([、,;:。()]) ?/g, '$1')
    .replace(/[、,;。.!\s]+$/, '')
    .replace(/\p{Lu}/gu, (capital) => capital.toLowerCase());
}

export const isCjk = (char: string | undefined): boolean => char !== undefined && CJK.test(char);

const isWordChar = (char: string | undefined): boolean => char !== undefined && /[a-z0-9\u00df-\u024f']/.test(char);

/** Whether the text from `start` to `end` stands by itself: it neither starts nor ends inside a word of Latin letters. */
export function isWhole(text: string, start: number, end: number): boolean {
  const cut = (at: number): boolean => isWordChar(text[at - 1]) && isWordChar(text[at]);
  return !cut(start) && !cut(end);
}

/** Where the character at `at` ends, or the word of Latin letters that it belongs to. */
export function endOfWord(text: string, at: number): number {
  let end = at + 1;
  while (isWordChar(text[at]) && isWordChar(text[end])) end++;
  return end;
}

/** End of `key` in the text from `at`, or -1. A space between two Chinese characters may be anywhere: 「张 三」. */
export function matchKey(text: string, at: number, key: string): number {
  let i = at;
  for (let j = 0; j < key.length; j++) {
    if (text[i] === ' ' && j > 0 && isCjk(key[j - 1]) && isCjk(key[j])) i++;
    if (text[i] !== key[j]) return -1;
    i++;
  }
  return isWhole(text, at, i) ? i : -1;
}

const NUMERALS = '一二三四五六七八九十';

/** 1–99 in digits, or one to ten in Chinese or English; 0 for anything else. */
export function countOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === '两') return 2;
  if (word === '') return 0;
  const english = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].indexOf(word);
  return (english === -1 ? NUMERALS.indexOf(word) : english) + 1;
}

/** Pattern of what `countOf` reads. */
export const COUNT = `\\d{1,2}|[${NUMERALS}两]`;
export const ENGLISH_COUNT = '\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten';
