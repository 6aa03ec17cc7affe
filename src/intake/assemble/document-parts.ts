import type { Language } from '../../model/codes.ts';
import { hasErrors, type Issue } from '../../model/issue.ts';
import type { FocusGoal, Problem, Relation } from '../../model/problem.ts';
import { readProblem } from '../../model/read.ts';
import type { Fate } from '../record.ts';

/** A Problem document that came in as a plan. */
export interface Document {
  readonly file: string;
  readonly problem: Problem;
}

/**
 * Adds what documents say beyond their activities: relations and focus goals, one by one, as far as the Problem stays without
 * errors. Absences, venues and hours are the roster's.
 *
 * @param fates Of the wishes: a merged activity stands in the relations of each of them.
 */
export function withDocumentParts(
  made: Problem,
  documents: readonly Document[],
  fates: readonly Fate[],
  lang: Language,
): { readonly problem: Problem; readonly issues: readonly Issue[] } {
  const became = new Map(fates.map(({ wish, activity }) => [wish, activity]));
  const issues: Issue[] = [];
  let problem = made;
  const add = (next: Problem, file: string, path: string): void => {
    if (hasErrors(readProblem(next).issues)) issues.push(leftOut(file, path, lang));
    else problem = next;
  };
  for (const { file, problem: document } of documents) {
    for (const [i, relation] of (document.relations ?? []).entries()) {
      add(withRelation(problem, mapped(relation, became)), file, `relations[${i}]`);
    }
    for (const [i, goal] of (document.focusGoals ?? []).entries()) {
      if (!isKnown(goal, problem)) add(withGoal(problem, goal), file, `focusGoals[${i}]`);
    }
  }
  return { problem, issues };
}

function mapped(relation: Relation, became: ReadonlyMap<string, string | null>): Relation {
  const now = (id: string): string => became.get(id) ?? id;
  if (relation.kind !== 'precedes') return { ...relation, activities: [...new Set(relation.activities.map(now))] };
  return { ...relation, first: now(relation.first), second: now(relation.second) };
}

const withRelation = (problem: Problem, relation: Relation): Problem => ({
  ...problem,
  relations: [...(problem.relations ?? []), relation],
});

const withGoal = (problem: Problem, goal: FocusGoal): Problem => ({
  ...problem,
  focusGoals: [...(problem.focusGoals ?? []), goal],
});

/** The same goal, from the roster or another document. */
const isKnown = (goal: FocusGoal, { focusGoals = [] }: Problem): boolean =>
  focusGoals.some((one) => JSON.stringify(one) === JSON.stringify(goal));

const leftOut = (file: string, path: string, lang: Language): Issue => ({
  code: 'part-left-out',
  path: `${file} › ${path}`,
  severity: 'warning',
  ...(lang === 'zh'
    ? {
        message: '这一项牵涉到预排方案里没有的活动或领导，没有带入',
        hint: '请核对编号；如仍需要，请在合成的预排方案里补上。',
      }
    : {
        message: 'this names activities or leaders that the Problem does not have; it is left out',
        hint: 'Check the ids, or add it to the Problem that was made.',
      }),
});
