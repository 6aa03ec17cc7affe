import { ISSUE_CODES, type Language } from './codes.ts';
import type { Issue } from './issue.ts';

/** An issue that came in English, in a language: by its code, with the English facts behind. */
export function issueByCode(issue: Issue, lang: Language): Issue {
  if (lang === 'en') return issue;
  const text = ISSUE_CODES.find(({ code }) => code === issue.code)?.[lang];
  if (!text) return issue;
  // A sentence with places for facts would be shown with the places.
  const message = /\{\w+\}/.test(text.message) ? issue.message : `${text.message}（${issue.message}）`;
  return { ...issue, message, hint: /\{\w+\}/.test(text.hint) ? issue.hint : text.hint };
}
