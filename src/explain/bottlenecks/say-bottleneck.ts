import type { Language } from '../../model/codes.ts';
import { dayTimeText } from '../../model/date-words.ts';
import { namesOf } from '../../model/names.ts';
import type { Problem } from '../../model/problem.ts';
import type { Bottleneck } from './bottlenecks.ts';

interface Words {
  readonly leader: (name: string, when: string) => string;
  readonly venue: (name: string, when: string) => string;
  readonly letsIn: (titles: readonly string[], more: number) => string;
  readonly moves: string;
  readonly putsOut: (titles: readonly string[], more: number) => string;
  readonly mandatory: (count: number) => string;
  readonly cheaper: (points: number) => string;
  readonly dearer: (points: number) => string;
  readonly join: (head: string, parts: readonly string[]) => string;
}

/** More titles are not read in a sentence. */
const SHOWN = 3;

const quotedZh = (titles: readonly string[]): string => titles.map((title) => `「${title}」`).join('');
const quotedEn = (titles: readonly string[], more: number): string =>
  `${titles.map((title) => `“${title}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;

const WORDS: { readonly [L in Language]: Words } = {
  zh: {
    leader: (name, when) => `${name}${when}最紧：若能多出一个同样的半天`,
    venue: (name, when) => `${name}${when}最紧：若另有一处同样的场地`,
    letsIn: (titles, more) => `可多排${quotedZh(titles)}${more > 0 ? `等${titles.length + more}项` : ''}`,
    moves: '各项活动可排得更合适',
    putsOut: (titles, more) => `但${quotedZh(titles)}${more > 0 ? `等${titles.length + more}项` : ''}不再安排`,
    mandatory: (count) => `必排活动少漏${count}项`,
    cheaper: (points) => `总代价降低${points}`,
    dearer: (points) => `总代价升高${points}`,
    join: (head, parts) => `${head}，${parts.join('，')}。`,
  },
  en: {
    leader: (name, when) => `${name}, ${when}, is short of time: a second such half-day would`,
    venue: (name, when) => `${name}, ${when}, is short: a second such venue would`,
    letsIn: (titles, more) => `let in ${quotedEn(titles, more)}`,
    moves: 'let activities lie better',
    putsOut: (titles, more) => `leave out ${quotedEn(titles, more)}`,
    mandatory: (count) => `hold ${count} more mandatory ${count === 1 ? 'activity' : 'activities'}`,
    cheaper: (points) => `lower the cost by ${points}`,
    dearer: (points) => `raise the cost by ${points}`,
    join: (head, parts) => `${head} ${listed(parts)}.`,
  },
};

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** What the relief of a half-day would bring, in a sentence. */
export function sayBottleneck(bottleneck: Bottleneck, problem: Problem, lang: Language): string {
  const { kind, id, session, letsIn, putsOut, mandatoryGain, gain } = bottleneck;
  const words = WORDS[lang];
  const names = namesOf(problem);
  const named = (say: Words['letsIn'], ids: readonly string[]): string =>
    say(ids.slice(0, SHOWN).map(names.activity), Math.max(0, ids.length - SHOWN));
  return words.join(words[kind](names[kind](id), dayTimeText(session.start, session.end, lang)), [
    letsIn.length === 0 ? words.moves : named(words.letsIn, letsIn),
    ...(putsOut.length === 0 ? [] : [named(words.putsOut, putsOut)]),
    ...(mandatoryGain === 0 ? [] : [words.mandatory(mandatoryGain)]),
    gain < 0 ? words.dearer(-gain) : words.cheaper(gain),
  ]);
}
