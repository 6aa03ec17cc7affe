import type { Violation } from '../../model/schedule.ts';
import type { Facts, Held } from '../facts.ts';
import { type Rule, violation } from '../rule.ts';

/** Start, day, venue as pinned; the pinned attendees are among the attendees. */
export const pinnedRule: Rule = (facts) => facts.held.flatMap((held) => breachesOf(facts, held));

function breachesOf(facts: Facts, { id, asked, assignment, span, startDay }: Held): readonly Violation[] {
  const { start, day, venue, attendees = [] } = asked.activity.pinned ?? {};
  const breach = (by: Violation['by']) => violation(facts, 'pinned', [id], by, span.start);
  return [
    ...(start !== undefined && span.start !== facts.clock.instant(start) ? [breach({ start })] : []),
    ...(day !== undefined && startDay !== day ? [breach({ day })] : []),
    ...(venue !== undefined && assignment.venue !== venue ? [breach({ venue })] : []),
    ...attendees.filter((leader) => !assignment.attendees.includes(leader)).map((leader) => breach({ leader })),
  ];
}
