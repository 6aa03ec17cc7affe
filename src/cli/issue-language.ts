import type { Lang } from '../formats/words.ts';
import type { Issue } from '../model/issue.ts';
import { issueByCode } from '../model/issue-by-code.ts';
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
    return reworded[index] ?? issueByCode(issue, lang);
  });
}

const isSame = (a: Issue, b: Issue): boolean => a.code === b.code && a.path === b.path && a.message === b.message;
