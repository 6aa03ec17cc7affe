import { addDays } from '../dates.ts';
import type { Facts, Held } from '../facts.ts';
import { type Rule, violation } from '../rule.ts';
import type { Span } from '../span.ts';

/**
 * `end − start` is `minutes` (elapsed), `blockMinutes`, or for `wholeDays` first session's start to last session's end of
 * its days, which follow each other in the calendar.
 */
export const durationRule: Rule = (facts) => [
  ...facts.held.filter((held) => !isRight(facts, held)).map((held) => breach(facts, held.id, held.span)),
  ...facts.blocks
    .filter(({ goal, span }) => span.end - span.start !== goal.blockMinutes)
    .map(({ id, span }) => breach(facts, id, span)),
];

function isRight(facts: Facts, { asked, span, startDay }: Held): boolean {
  const { minutes, wholeDays } = asked.activity;
  if (wholeDays === undefined) return span.end - span.start === minutes;
  const first = facts.sessions.on(startDay).at(0);
  const last = facts.sessions.on(addDays(startDay, wholeDays - 1)).at(-1);
  return span.start === first?.start && span.end === last?.end;
}

const breach = (facts: Facts, id: string, { start, end }: Span) =>
  violation(facts, 'duration', [id], { minutes: end - start }, start);
