import type { Answer } from '../finding.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { Wish } from '../wish.ts';
import type { OpenFinding } from './decide.ts';
import { evidenceOf, percent } from './evidence.ts';
import type { SameMatter } from './find-same.ts';
import type { Saying } from './saying.ts';

/** What a decision holds where a wish is left out. */
export const DROP = 'drop:';

/** A duplicate, or two dates for one matter where one time cannot serve all. */
export function sameFinding(same: SameMatter, say: Saying): OpenFinding {
  const wishes = same.subjects.map(({ wish }) => wish);
  const keys = wishes.map(({ key }) => key);
  const subjects = wishes.map((wish) => say.wish(wish));
  const evidence = evidenceOf(same, say);
  const facts: Facts = {
    names: { zh: subjects.map(({ zh }) => zh).join('与'), en: subjects.map(({ en }) => en).join(' and ') },
    evidence: { zh: evidence.map(({ zh }) => zh).join('，'), en: evidence.map(({ en }) => en).join(', ') },
    confidence: percent(same.confidence),
  };
  const about = { places: wishes.map(({ place }) => place), wishes: keys, text: textOf(wishes) };
  const key = [...keys].sort().join('+');
  const { confidence } = same;
  if (same.isTimeCommon) {
    const answers = [mergeAnswer(wishes), keepAnswer(wishes), ...dropAnswers(wishes, say, 'merged')];
    const duplicate = { kind: 'duplicate', code: 'duplicate', key: `duplicate:${key}` } as const;
    return { ...duplicate, ...about, words: sayDuplicate(facts), confidence, answers };
  }
  const answers = [
    ...wishes.map((wish) => timeAnswer(wish, say)),
    keepAnswer(wishes),
    ...dropAnswers(wishes, say, 'kept'),
  ];
  const twoDates = { kind: 'contradiction', code: 'two-dates', key: `two-dates:${key}` } as const;
  return { ...twoDates, ...about, words: sayTwoDates(facts, wishes, say), confidence, answers };
}

interface Facts {
  readonly names: Words;
  readonly evidence: Words;
  readonly confidence: string;
}

/** The titles that differ. */
export const textOf = (wishes: readonly Wish[]): string => [...new Set(wishes.map(({ title }) => title))].join(' / ');

const sayDuplicate = ({ names, evidence, confidence }: Facts): Words => ({
  zh: `${names.zh}可能是同一事项，把握${confidence}：${evidence.zh}。`,
  en: `${names.en} may be one matter, ${confidence} sure: ${evidence.en}.`,
});

function sayTwoDates({ names, evidence, confidence }: Facts, wishes: readonly Wish[], say: Saying): Words {
  const whens = wishes.map((wish) => ({ title: say.wish(wish), when: say.time(wish.time) }));
  const zh = whens.map(({ title, when }) => `${title.zh}为${when.zh}`).join('，');
  const en = whens.map(({ title, when }) => `${title.en}: ${when.en}`).join('; ');
  return {
    zh: `${names.zh}可能是同一事项，把握${confidence}（${evidence.zh}），时间却不一致：${zh}。`,
    en: `${names.en} may be one matter, ${confidence} sure (${evidence.en}), but their times do not meet: ${en}.`,
  };
}

export function mergeAnswer([first]: readonly Wish[]): Answer {
  const title = first?.title ?? '';
  return { answer: 'merge', words: { zh: `合并为一项，以“${title}”为主`, en: `merge them, led by "${title}"` } };
}

export function keepAnswer(wishes: readonly Wish[]): Answer {
  return {
    answer: 'keep',
    words: {
      zh: `不是同一事项，${wishes.length}项都保留`,
      en: `they are different matters: keep all ${wishes.length}`,
    },
  };
}

function timeAnswer(wish: Wish, say: Saying): Answer {
  const [name, when] = [say.wish(wish), say.time(wish.time)];
  return {
    answer: wish.key,
    words: {
      zh: `合并为一项，时间以${name.zh}为准：${when.zh}`,
      en: `merge them, at the time of ${name.en}: ${when.en}`,
    },
  };
}

/** @param others what becomes of the others */
export function dropAnswers(wishes: readonly Wish[], say: Saying, others: 'merged' | 'kept'): readonly Answer[] {
  const isMerged = others === 'merged' && wishes.length > 2;
  return wishes.map((wish) => {
    const name = say.wish(wish);
    return {
      answer: `${DROP}${wish.key}`,
      words: {
        zh: `不列入${name.zh}${isMerged ? '，其余合并' : ''}`,
        en: `leave out ${name.en}${isMerged ? ' and merge the others' : ''}`,
      },
    };
  });
}
