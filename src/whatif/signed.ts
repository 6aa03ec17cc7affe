import { problemHash } from '../model/hash.ts';
import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import { verify } from '../verify/verify.ts';

/**
 * A schedule that was found for a Problem with other weights, as one of this Problem: verified and scored anew. Nothing is
 * proven of it.
 *
 * @throws Error where it breaks a constraint: then the two Problems differ in more than their weights.
 */
export function signed(problem: Problem, schedule: Schedule): Schedule {
  const { bound: _, gap: __, ...rest } = schedule;
  const draft: Schedule = {
    ...rest,
    problem: { ...(problem.title === undefined ? {} : { title: problem.title }), sha256: problemHash(problem) },
  };
  const { violations, score } = verify(problem, draft);
  if (violations.length > 0 && schedule.status !== 'infeasible') {
    throw new Error(`the schedule breaks a constraint: ${JSON.stringify(violations.slice(0, 5))}`);
  }
  const status = schedule.status === 'optimal' ? 'feasible' : schedule.status;
  return { ...draft, score, bound: null, gap: null, ...(status === undefined ? {} : { status }) };
}
