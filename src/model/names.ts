import { activityFinder } from './find-activity.ts';
import { plainLine } from './plain-text.ts';
import type { Problem } from './problem.ts';

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

export function namesOf(problem: Problem): Names {
  const find = activityFinder(problem);
  return {
    leader: lookup(problem.leaders, (leader) => leader.name),
    venue: lookup(problem.venues, (venue) => venue.name),
    site: lookup(problem.sites, (site) => site.name),
    body: lookup(problem.bodies, (body) => body.name),
    activity: (id) => filled(find(id)?.title, id),
    goal: lookup(problem.focusGoals, (goal) => goal.title),
  };
}

/** A name that shows nothing is no name. */
export function filled(name: string | undefined, instead: string): string {
  return name === undefined || plainLine(name).trim() === '' ? instead : name;
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
