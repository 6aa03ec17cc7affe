import type { Activity, Problem } from '../model/problem.ts';
import { activityFinder } from './find-activity.ts';
import { plainLine } from './plain-text.ts';
import { isHidden, type View } from './view.ts';
import { type Lang, wordsOf } from './words.ts';

/** Display names by id; an id without a name, or unknown, stands for itself. */
export interface Names {
  readonly leader: (id: string) => string;
  readonly venue: (id: string) => string;
  readonly site: (id: string) => string;
  readonly body: (id: string) => string;
  /** Also by the id that `repeat` gives, such as `a1@2026-12-07`. */
  readonly activity: (id: string) => string;
  readonly goal: (id: string) => string;
}

/** The names that a view may show: in the `normal` view a confidential activity has a title that says nothing. */
export function createNames(problem: Problem, view: View = 'full', lang: Lang = 'zh'): Names {
  const find = activityFinder(problem);
  const shown = (activity: Activity): string =>
    isHidden(activity, view) ? wordsOf(lang).hiddenTitle : filled(activity.title, activity.id);
  return {
    leader: lookup(problem.leaders, (leader) => leader.name),
    venue: lookup(problem.venues, (venue) => venue.name),
    site: lookup(problem.sites, (site) => site.name),
    body: lookup(problem.bodies, (body) => body.name),
    goal: lookup(problem.focusGoals, (goal) => goal.title),
    activity: (id) => {
      const activity = find(id);
      return activity === undefined ? id : shown(activity);
    },
  };
}

/** The Problem's title, or the usual one where it has none. */
export function titleOf(problem: Problem, lang: Lang): string {
  return filled(problem.title, wordsOf(lang).defaultTitle);
}

function lookup<T extends { readonly id: string }>(
  things: readonly T[] | undefined,
  nameOf: (thing: T) => string | undefined,
): (id: string) => string {
  const known = new Map((things ?? []).map((thing) => [thing.id, thing]));
  return (id) => {
    const thing = known.get(id);
    return filled(thing && nameOf(thing), id);
  };
}

/** A name that shows nothing is no name. */
function filled(name: string | undefined, instead: string): string {
  return name === undefined || plainLine(name).trim() === '' ? instead : name;
}
