import { activityFinder } from '../model/find-activity.ts';
import { filled, type Names, namesOf } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import { isHidden, type View } from './view.ts';
import { type Lang, wordsOf } from './words.ts';

/** The names that a view may show: in the `normal` view a confidential activity has a title that says nothing. */
export function createNames(problem: Problem, view: View = 'full', lang: Lang = 'zh'): Names {
  const find = activityFinder(problem);
  const names = namesOf(problem);
  return {
    ...names,
    activity: (id) => {
      const activity = find(id);
      return activity !== undefined && isHidden(activity, view) ? wordsOf(lang).hiddenTitle : names.activity(id);
    },
  };
}

/** The Problem's title, or the usual one where it has none. */
export function titleOf(problem: Problem, lang: Lang): string {
  return filled(problem.title, wordsOf(lang).defaultTitle);
}
