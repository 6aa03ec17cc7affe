import type { Issue } from '../model/issue.ts';
import { plainLine } from '../model/plain-text.ts';
import type { Style } from './render-summary.ts';

/** A line per fault: where, what, what to do, and the code by which the README explains it. */
export function renderIssues(issues: readonly Issue[], { words, paint }: Style): string {
  return issues
    .map((issue) => {
      const severity = issue.severity === 'error' ? paint.red(words.issues.error) : paint.yellow(words.issues.warning);
      const where = issue.path === '' ? words.issues.whole : plainLine(issue.path);
      const text = words.complaint(plainLine(issue.message).replace(/[.。]$/, ''), plainLine(issue.hint));
      return `  ${severity} ${paint.bold(where)}: ${text} ${paint.dim(`[${issue.code}]`)}`;
    })
    .join('\n');
}
