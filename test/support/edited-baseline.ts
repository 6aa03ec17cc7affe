import fc from 'fast-check';
import { decode } from '../../src/instance/decode.ts';
import type { Activity, Leader, Problem } from '../../src/model/problem.ts';
import type { Assignment } from '../../src/model/schedule.ts';
import { problems, type Size } from './arbitraries.ts';
import { maybe } from './arbitrary-maybe.ts';
import { compileProblem } from './compile-problem.ts';
import { search } from './search.ts';

/** One change of mind after a schedule was published. */
interface Edit {
  readonly kind: 'leaderAway' | 'activityGone' | 'pinned' | 'longer';
  /** Picks of a person or another assignment, and of the assignment. */
  readonly who: number;
  readonly which: number;
}

const edits: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('leaderAway', 'activityGone', 'pinned', 'longer'),
  who: fc.nat(9),
  which: fc.nat(9),
});

type Held = readonly Assignment[];

/** Something of the published schedule that an edit meets. */
const met = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

const change = (problem: Problem, id: string, by: (activity: Activity) => Activity): Problem => ({
  ...problem,
  activities: problem.activities.map((activity) => (activity.id === id ? by(activity) : activity)),
});

function apply(problem: Problem, held: Held, { kind, who, which }: Edit): Problem {
  const assignment = met(held, which);
  if (!assignment) return problem;
  const { activity: id, start, end } = assignment;
  switch (kind) {
    case 'leaderAway': {
      const leader = met(assignment.attendees, who);
      const absent = (one: Leader): Leader =>
        one.id === leader ? { ...one, unavailable: [...(one.unavailable ?? []), { start, end, away: true }] } : one;
      return { ...problem, leaders: problem.leaders.map(absent) };
    }
    case 'activityGone':
      return withoutActivity(problem, id);
    case 'pinned': {
      const to = met(held, who);
      return to
        ? change(problem, id, (activity) => ({ ...activity, mandatory: true, pinned: { start: to.start } }))
        : problem;
    }
    default:
      return change(problem, id, (activity) =>
        activity.minutes === undefined ? activity : { ...activity, minutes: activity.minutes + 30 },
      );
  }
}

function withoutActivity(problem: Problem, id: string): Problem {
  const relations = (problem.relations ?? []).filter((relation) =>
    relation.kind === 'precedes' ? relation.first !== id && relation.second !== id : !relation.activities.includes(id),
  );
  return { ...problem, activities: problem.activities.filter((activity) => activity.id !== id), relations };
}

/** Problems with a published schedule of their own, edited since, part of it frozen. */
export const replanning = (size?: Size): fc.Arbitrary<Problem> =>
  fc
    .record({
      problem: problems(size),
      steps: fc.nat(12),
      edits: fc.array(edits, { maxLength: 3 }),
      frozen: maybe(fc.nat(9)),
    })
    .map(({ problem, steps, edits: list, frozen }) => {
      const compiled = compileProblem(problem);
      const { assignments } = decode(compiled, search(compiled, steps).solution);
      const edited = list.reduce((before, edit) => apply(before, assignments, edit), problem);
      const until = frozen === undefined ? undefined : met(assignments, frozen)?.end;
      return {
        ...edited,
        baseline: { schedule: { assignments }, ...(until === undefined ? {} : { frozenUntil: until }) },
      };
    });
