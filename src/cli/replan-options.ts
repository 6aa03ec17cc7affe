import { Option } from 'commander';
import { isTime } from '../model/local-time.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import type { CliWords } from './words.ts';
import { replanWords } from './words-replan.ts';

export const frozenOption = (words: CliWords): Option =>
  new Option('--frozen-until <time>', replanWords(words).help.frozenUntil);

/** @throws Failure where it is no local time. */
export function frozenUntil(text: string | undefined): string | undefined {
  if (text !== undefined && !isTime(text)) {
    throw new Failure(EXIT.input, (words) => replanWords(words).badTime(text));
  }
  return text;
}
