import type { Issue } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import { RULE_IDS, type Schedule, type Score, type Violation } from '../model/schedule.ts';
import { type Facts, layOut } from './facts.ts';
import { groundOf } from './ground.ts';
import { releasedIn } from './release.ts';
import { RULES } from './rules.ts';
import { scoreOf } from './score/score.ts';
import { compare } from './steps.ts';

/** What an independent reading of the two documents says. */
export interface Verification {
  /** Every breach of a hard constraint, by rule in the order of `RULE_IDS`, then by time; none if the schedule is valid. */
  readonly violations: readonly Violation[];
  /** Of the schedule as it stands, valid or not; all twelve terms. */
  readonly score: Score;
  /** A `frozen-released` warning per frozen baseline assignment that need not stay. */
  readonly released: readonly Issue[];
}

/** Checks a schedule against a valid Problem (with or without `repeat`); never throws, whatever the schedule says. */
export function verify(problem: Problem, schedule: Schedule): Verification {
  const ground = groundOf(problem);
  const released = releasedIn(ground);
  const facts = layOut(ground, schedule, new Set(released.map(({ activity }) => activity)));
  return {
    violations: violationsOf(facts),
    score: scoreOf(facts),
    released: released.map(({ issue }) => issue),
  };
}

const violationsOf = (facts: Facts): readonly Violation[] =>
  RULE_IDS.flatMap((id) =>
    RULES[id](facts).toSorted((a, b) => compare(a.at ?? '', b.at ?? '') || compare(sortKey(a), sortKey(b))),
  );

const sortKey = ({ activities, by }: Violation): string => JSON.stringify([activities, by]);
