import { slotAtOrAfter } from '../clock.ts';
import type { Facts, Held } from '../facts.ts';
import { groupsOf } from '../groups.ts';
import { type Rule, violation } from '../rule.ts';

/**
 * Of those scheduled, in the listed order: same venue (or none), each starts on the first slot at or after the end of
 * the one before plus the longest of the venue's `turnaroundMinutes` and the `breakMinutes` of the leaders who attend both.
 */
export const backToBackRule: Rule = (facts) =>
  groupsOf(facts, 'backToBack').flatMap((group) =>
    group.slice(1).flatMap((second, i) => {
      const first = group[i];
      return first ? breachesOf(facts, first, second) : [];
    }),
  );

function breachesOf(facts: Facts, first: Held, second: Held) {
  const pair = [first.id, second.id];
  const due = slotAtOrAfter(facts.clock, first.span.end + pause(facts, first, second), facts.slotMinutes);
  const venue = first.assignment.venue ?? '';
  const found = [];
  if (venue !== (second.assignment.venue ?? '')) {
    found.push(violation(facts, 'back-to-back', pair, { venue }, second.span.start));
  }
  if (second.span.start !== due) {
    found.push(violation(facts, 'back-to-back', pair, { due: facts.clock.local(due) }, second.span.start));
  }
  return found;
}

function pause({ leaders }: Facts, first: Held, second: Held): number {
  const both = first.attendees.filter((leader) => second.attendees.includes(leader));
  return Math.max(first.venue?.turnaroundMinutes ?? 0, ...both.map((leader) => leaders.get(leader)?.breakMinutes ?? 0));
}
