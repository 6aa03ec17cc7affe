import type { Language } from '../../model/codes.ts';
import { type Names, namesOf } from '../../model/names.ts';
import { closedLine } from '../../model/plain-text.ts';
import type { Problem } from '../../model/problem.ts';
import type { SayWords } from './words.ts';
import { SAY_EN } from './words-en.ts';
import { SAY_ZH } from './words-zh.ts';

/** Whom a sentence is about, and in which language it is said. */
export interface Scene {
  readonly problem: Problem;
  readonly lang: Language;
  readonly names: Names;
}

/** The Problem, with names that hold no line break or control character and turn nothing around them. */
export function sceneOf(problem: Problem, lang: Language): Scene {
  const names = namesOf(problem);
  const oneLine = (name: (id: string) => string) => (id: string) => closedLine(name(id));
  return {
    problem,
    lang,
    names: {
      leader: oneLine(names.leader),
      venue: oneLine(names.venue),
      site: oneLine(names.site),
      body: oneLine(names.body),
      activity: oneLine(names.activity),
      goal: oneLine(names.goal),
    },
  };
}

const WORDS: { readonly [L in Language]: SayWords } = { zh: SAY_ZH, en: SAY_EN };

export const sayWords = ({ lang }: Scene): SayWords => WORDS[lang];
