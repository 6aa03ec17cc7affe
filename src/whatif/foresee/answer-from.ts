import type { Language } from '../../model/codes.ts';
import { problemHash } from '../../model/hash.ts';
import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import { verify } from '../../verify/verify.ts';
import { type Change, diffSchedules } from '../diff.ts';
import { type Cause, causesOf } from '../move-causes.ts';
import { applyDifference } from './difference.ts';
import { problemAfter, publishedProblem } from './foresee.ts';
import { type Answered, type Base, eventKey, type Foreseen, type Foresight, isOf } from './foresight.ts';

/** An answer as whole documents again. */
export interface Recalled {
  readonly answer: Answered;
  /** After the event, with the published schedule as its baseline. */
  readonly problem: Problem;
  /** Verified against `problem`, with its score; nothing is proven of it. */
  readonly schedule: Schedule;
  readonly changes: readonly Change[];
  /** Why each activity that is changed is, by its id. */
  readonly causes: ReadonlyMap<string, Cause>;
}

/**
 * What was found beforehand for an event. `stale`: it was found for another Problem or schedule, or what is kept is not what
 * was found (it breaks a rule, or costs something else). `unanswered`: the event was not reached, or not looked at.
 *
 * @param lang Of the title of a sudden activity.
 */
export function answerFrom(
  foresight: Foresight,
  base: Base,
  event: Foreseen,
  lang: Language = 'zh',
): Recalled | 'stale' | 'unanswered' {
  if (!isOf(foresight, base)) return 'stale';
  const key = eventKey(event);
  const answer = foresight.answers.find((one) => eventKey(one.event) === key);
  if (answer === undefined || answer.status === 'unanswered') return 'unanswered';
  const problem = problemAfter(publishedProblem(base, foresight.made.frozenUntil), event, lang);
  const schedule = recalled(problem, base, answer);
  if (schedule === null) return 'stale';
  const changes = diffSchedules(base, { problem, schedule });
  return { answer, problem, schedule, changes, causes: causesOf(base, { problem, schedule }, changes) };
}

/** Null where it is not what was found. */
function recalled(problem: Problem, { schedule: published }: Base, answer: Answered): Schedule | null {
  const draft: Schedule = {
    ...applyDifference(published, answer.difference),
    problem: { ...(problem.title === undefined ? {} : { title: problem.title }), sha256: problemHash(problem) },
  };
  const { violations, score } = verify(problem, draft);
  const isFound = score.cost === answer.cost && score.mandatoryMissed === answer.mandatoryMissed;
  // Frozen assignments may exclude one another: then no schedule is without fault.
  if (!isFound || (violations.length > 0 && answer.outcome !== 'infeasible')) return null;
  return {
    ...draft,
    score,
    bound: null,
    gap: null,
    status: answer.outcome === 'optimal' ? 'feasible' : answer.outcome,
  };
}
