import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import { breakdown, type Match } from '../../verify/breakdown.ts';
import { groupBy } from '../../verify/group-by.ts';
import { sayMatch, termNames } from '../breakdown/say-match.ts';
import type { Scene } from '../say/scene.ts';

/** One part of the score in words, with all that it is made of. */
interface SaidTerm {
  readonly term: string;
  readonly name: string;
  /** Weighted. */
  readonly points: number;
  /** The dearest first. */
  readonly matches: readonly { readonly text: string; readonly points: number; readonly activity: string | null }[];
}

/** What a schedule is charged for, term by term in the order of the score; terms that are 0 are left out. */
export function sayTerms(problem: Problem, schedule: Schedule, scene: Scene): readonly SaidTerm[] {
  const names = termNames(scene);
  const byTerm = groupBy(breakdown(problem, schedule).matches, ({ term }) => [term]);
  return [...byTerm.values()].flatMap((matches) => {
    const [first] = matches;
    if (first === undefined) return [];
    return [
      {
        term: first.term,
        name: names[first.term],
        points: matches.reduce((sum, { cost }) => sum + cost, 0),
        matches: matches
          .toSorted((a, b) => b.cost - a.cost)
          .map((match) => ({ text: sayMatch(match, scene), points: match.cost, activity: activityOf(match) })),
      },
    ];
  });
}

const activityOf = (match: Match): string | null =>
  'activity' in match && typeof match.activity === 'string' ? match.activity : null;

/** By leader, how many half-days are touched by activities. */
export function touchedOf(problem: Problem, schedule: Schedule): ReadonlyMap<string, number> {
  const touched = new Map<string, number>();
  for (const match of breakdown(problem, schedule).matches) {
    if (match.term === 'touched') touched.set(match.leader, (touched.get(match.leader) ?? 0) + 1);
  }
  return touched;
}
