import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { verify } from '../../../src/verify/verify.ts';

/** The schedule with at most `keep` of its assignments, taken out from the end as long as what is left is valid. */
export function thinned(problem: Problem, schedule: Schedule, keep: number): Schedule {
  let left = schedule;
  for (const { activity } of schedule.assignments.toReversed()) {
    if (left.assignments.length <= keep) break;
    const next: Schedule = {
      ...left,
      assignments: left.assignments.filter((one) => one.activity !== activity),
      unscheduled: [...(left.unscheduled ?? []), { activity, reasons: [{ id: 'cost', message: 'taken out' }] }],
    };
    if (verify(problem, next).violations.length === 0) left = next;
  }
  return left;
}
