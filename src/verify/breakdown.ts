import type { Problem } from '../model/problem.ts';
import type { Schedule, Score } from '../model/schedule.ts';
import { layOut } from './facts.ts';
import { groundOf } from './ground.ts';
import type { MatchFacts } from './score/match.ts';
import { partsOf, scoreOf } from './score/score.ts';
import { compare } from './steps.ts';

/** One thing that the schedule is charged for, with the facts that say it. */
export type Match = MatchFacts & {
  /** Unweighted: those of a term sum to it in `score.terms`, those of `valueLost` to that. */
  readonly amount: number;
  /** In points of the cost: all of them sum to it. A missed mandatory activity counts before any cost, and has 0. */
  readonly cost: number;
};

/** The score of a schedule, match by match. */
export interface Breakdown {
  /** As `verify` finds it. */
  readonly score: Score;
  /** By term in the order of DESIGN §5 (first `mandatoryMissed`, then `valueLost`), then by time and id. */
  readonly matches: readonly Match[];
}

/** What a schedule, valid or not, is charged for; never throws, whatever the schedule says. */
export function breakdown(problem: Problem, schedule: Schedule): Breakdown {
  const facts = layOut(groundOf(problem), schedule);
  const matches = partsOf(facts).flatMap(({ term, weight }) =>
    term
      .matches(facts)
      .map(({ amount, facts: found }): Match => ({ ...found, amount, cost: weight * amount }))
      .map((match) => ({ match, place: placeOf(match) }))
      .sort((a, b) => compare(a.place, b.place))
      .map(({ match }) => match),
  );
  return { score: scoreOf(facts), matches };
}

/** Time, then who and what. */
function placeOf(match: Match): string {
  const time = match.term === 'change' ? match.before.start : 'at' in match ? match.at.start : '';
  const day = 'day' in match ? match.day : '';
  return JSON.stringify([time || day, match]);
}
