import type { Lang } from '../formats/words.ts';
import { ISSUE_CODES } from '../model/codes.ts';
import type { Issue } from '../model/issue.ts';
import { readProblem } from '../model/read.ts';

/**
 * The issues of a Problem document in a language. Those that reading it finds are put into words anew; of the others,
 * which come in English, the code gives the sentence and the remedy, and the English facts stand behind.
 */
export function inLanguage(issues: readonly Issue[], document: unknown, lang: Lang): readonly Issue[] {
  if (lang === 'en' || issues.length === 0) return issues;
  const english = readProblem(document, 'en').issues;
  const reworded = readProblem(document, lang).issues;
  return issues.map((issue) => {
    const index = english.findIndex((one) => isSame(one, issue));
    return reworded[index] ?? byCode(issue, lang);
  });
}

const isSame = (a: Issue, b: Issue): boolean => a.code === b.code && a.path === b.path && a.message === b.message;

/** An issue that came in English, in a language: by its code, with the English facts behind. */
export function byCode(issue: Issue, lang: Lang): Issue {
  if (lang === 'en') return issue;
  const text = ISSUE_CODES.find(({ code }) => code === issue.code)?.[lang];
  if (!text) return issue;
  // A sentence with places for facts would be shown with the places.
  const message = /\{\w+\}/.test(text.message) ? issue.message : `${text.message}（${issue.message}）`;
  return { ...issue, message, hint: /\{\w+\}/.test(text.hint) ? issue.hint : text.hint };
}
