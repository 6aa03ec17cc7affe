import type { Assignment, Violation } from '../../model/schedule.ts';
import { type Facts, readSpan } from '../facts.ts';
import { groupBy } from '../group-by.ts';
import { type Rule, violation } from '../rule.ts';

/**
 * Ids exist; an activity is scheduled at most once; a goal has at most ceil(minutes / blockMinutes) blocks and
 * `maxBlocksPerDay`. A start or end that is no time of an existing day is of the same kind.
 */
export const documentRule: Rule = (facts) => [
  ...facts.schedule.assignments.flatMap((assignment) => strangersIn(facts, assignment)),
  ...scheduledTwice(facts),
  ...(facts.schedule.focusBlocks ?? []).flatMap(({ goal, start, end }) => [
    ...(facts.goals.has(goal) ? [] : [violation(facts, 'document', [], { goal })]),
    ...unreadable(facts, goal, { start, end }),
  ]),
  ...tooManyBlocks(facts),
  ...(facts.schedule.unscheduled ?? [])
    .filter(({ activity }) => !facts.asked.has(activity))
    .map(({ activity }) => violation(facts, 'document', [], { unscheduled: activity })),
];

function strangersIn(facts: Facts, assignment: Assignment): readonly Violation[] {
  const { activity, attendees, venue, substitutions = [] } = assignment;
  if (!facts.asked.has(activity)) return [violation(facts, 'document', [], { activity })];
  const named = new Set([...attendees, ...substitutions.flatMap(({ leader, by }) => [leader, by])]);
  return [
    ...[...named]
      .filter((leader) => !facts.leaders.has(leader))
      .map((leader) => violation(facts, 'document', [activity], { leader })),
    ...(venue === undefined || facts.venues.has(venue) ? [] : [violation(facts, 'document', [activity], { venue })]),
    ...unreadable(facts, activity, assignment),
  ];
}

const unreadable = (facts: Facts, id: string, { start, end }: { start: string; end: string }): readonly Violation[] =>
  readSpan(facts.clock, { start, end }) ? [] : [violation(facts, 'document', [id], { start, end })];

function scheduledTwice(facts: Facts): readonly Violation[] {
  return [...groupBy(facts.schedule.assignments, ({ activity }) => [activity])]
    .filter(([, assignments]) => assignments.length > 1)
    .map(([activity, assignments]) => violation(facts, 'document', [activity], { times: assignments.length }));
}

function tooManyBlocks(facts: Facts): readonly Violation[] {
  return [...groupBy(facts.blocks, ({ id }) => [id])].flatMap(([id, blocks]) => {
    const goal = facts.goals.get(id);
    if (!goal) return [];
    const atMost = Math.ceil(goal.minutes / goal.blockMinutes);
    const perDay = goal.maxBlocksPerDay ?? 1;
    const total = blocks.length > atMost ? [violation(facts, 'document', [id], { blocks: blocks.length, atMost })] : [];
    const byDay = [...groupBy(blocks, ({ day }) => [day])].filter(([, sameDay]) => sameDay.length > perDay);
    return [
      ...total,
      ...byDay.map(([day, { length }]) =>
        violation(facts, 'document', [id], { blocks: length, maxBlocksPerDay: perDay }, facts.clock.midnight(day)),
      ),
    ];
  });
}
