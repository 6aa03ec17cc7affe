import type { Problem, Relation } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import {
  DAY,
  dayOf,
  type Entry,
  entriesOf,
  firstOf,
  minutesOf,
  mutation,
  replaced,
  shifted,
  startingAt,
  without,
} from './edit.ts';

const find = (problem: Problem, schedule: Schedule, id: string): Entry | undefined =>
  entriesOf(problem, schedule).find((entry) => entry.assignment.activity === id);

/** Precedences of which both are scheduled. */
const precedences = (problem: Problem, schedule: Schedule) =>
  (problem.relations ?? []).flatMap((relation) => {
    if (relation.kind !== 'precedes') return [];
    const first = find(problem, schedule, relation.first);
    const second = find(problem, schedule, relation.second);
    return first && second ? [{ relation, first, second }] : [];
  });

/** The first two scheduled of each relation of a kind. */
const pairs = (problem: Problem, schedule: Schedule, kind: 'sameDay' | 'differentDays' | 'backToBack') =>
  (problem.relations ?? []).flatMap((relation) => {
    if (relation.kind !== kind) return [];
    const [first, second] = relation.activities.flatMap((id) => find(problem, schedule, id) ?? []);
    return first && second ? [{ first, second }] : [];
  });

const withRelation = (problem: Problem, relation: Relation): Problem => ({
  ...problem,
  relations: [...(problem.relations ?? []), relation],
});

const gapOf = (first: Entry, second: Entry): number =>
  minutesOf(second.assignment.start) - minutesOf(first.assignment.end);

const couples = (problem: Problem, schedule: Schedule) => {
  const entries = entriesOf(problem, schedule);
  return entries.flatMap((first) =>
    entries.filter(({ index }) => index > first.index).map((second) => ({ first, second })),
  );
};

const together = (
  problem: Problem,
  schedule: Schedule,
  kind: 'sameDay' | 'differentDays' | 'backToBack',
  test: (first: Entry, second: Entry) => boolean,
) =>
  firstOf(couples(problem, schedule), ({ first, second }) =>
    test(first, second)
      ? { problem: withRelation(problem, { kind, activities: [first.activity.id, second.activity.id] }), schedule }
      : null,
  );

export const OF_RELATIONS = [
  mutation('precedence', 'the first dropped', (problem, schedule) =>
    firstOf(precedences(problem, schedule), ({ first }) => ({ schedule: without(schedule, first) })),
  ),
  mutation('precedence', 'the second at the start of the first', (problem, schedule) =>
    firstOf(precedences(problem, schedule), ({ first, second }) => ({
      schedule: replaced(schedule, second, startingAt(second.assignment, first.assignment.start)),
    })),
  ),
  mutation('precedence', 'a minute more between', (problem, schedule) =>
    firstOf(couples(problem, schedule), ({ first, second }) => {
      const minGapMinutes = gapOf(first, second) + 1;
      if (minGapMinutes <= 0) return null;
      const relation: Relation = {
        kind: 'precedes',
        first: first.activity.id,
        second: second.activity.id,
        minGapMinutes,
      };
      return { problem: withRelation(problem, relation), schedule };
    }),
  ),
  mutation('precedence', 'a minute less between', (problem, schedule) =>
    firstOf(couples(problem, schedule), ({ first, second }) => {
      const maxGapMinutes = gapOf(first, second) - 1;
      if (maxGapMinutes < 0) return null;
      const relation: Relation = {
        kind: 'precedes',
        first: first.activity.id,
        second: second.activity.id,
        maxGapMinutes,
      };
      return { problem: withRelation(problem, relation), schedule };
    }),
  ),
  mutation('same-day', 'the second a day later', (problem, schedule) =>
    firstOf(pairs(problem, schedule, 'sameDay'), ({ second }) => ({
      schedule: replaced(schedule, second, shifted(second.assignment, DAY)),
    })),
  ),
  mutation('same-day', 'one day for two of different days', (problem, schedule) =>
    together(problem, schedule, 'sameDay', (a, b) => dayOf(a.assignment.start) !== dayOf(b.assignment.start)),
  ),
  mutation('different-days', 'the second on the day of the first', (problem, schedule) =>
    firstOf(pairs(problem, schedule, 'differentDays'), ({ first, second }) => ({
      schedule: replaced(schedule, second, startingAt(second.assignment, first.assignment.start)),
    })),
  ),
  mutation('different-days', 'different days for two of one', (problem, schedule) =>
    together(problem, schedule, 'differentDays', (a, b) => dayOf(a.assignment.start) === dayOf(b.assignment.start)),
  ),
  mutation('back-to-back', 'the second a slot later', (problem, schedule) =>
    firstOf(pairs(problem, schedule, 'backToBack'), ({ second }) => ({
      schedule: replaced(schedule, second, shifted(second.assignment, 15)),
    })),
  ),
  mutation('back-to-back', 'the second in another venue', (problem, schedule) =>
    firstOf(pairs(problem, schedule, 'backToBack'), ({ first, second }) => {
      const other = problem.venues?.find(({ id }) => id !== first.assignment.venue);
      return other ? { schedule: replaced(schedule, second, { venue: other.id }) } : null;
    }),
  ),
  mutation('back-to-back', 'two of different days one after the other', (problem, schedule) =>
    together(problem, schedule, 'backToBack', (a, b) => gapOf(a, b) >= DAY),
  ),
];
