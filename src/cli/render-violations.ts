import { createNames } from '../formats/names.ts';
import { wordsOf } from '../formats/words.ts';
import { plainLine } from '../model/plain-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Violation } from '../model/schedule.ts';
import type { Style } from './render-summary.ts';

/** A line per breach: the rule by id and in words, the activities, when and by what. */
export function renderViolations(violations: readonly Violation[], problem: Problem, style: Style): string {
  const names = createNames(problem, 'full', style.lang);
  const shared = wordsOf(style.lang);
  return violations
    .map(({ rule, activities, at, by }) => {
      const titles = activities.map((id) => `${shared.quoted(names.activity(id))}${shared.aside(id)}`);
      const facts = Object.entries(by).map(([name, value]) => `${name}=${value}`);
      const detail = [shared.list(titles), at?.replace('T', ' ') ?? '', facts.join(' ')];
      const rest = plainLine(detail.filter((part) => part !== '').join('; '));
      return `  ${style.paint.red(rule)} ${shared.rules[rule]}: ${rest}`;
    })
    .join('\n');
}
