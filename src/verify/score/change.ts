import { type Facts, type Held, heldFirst } from '../facts.ts';
import type { Published } from '../ground.ts';
import { missingFrom } from '../same-set.ts';
import { sumOf, type Term } from './term.ts';

const DROPPED = 4;

/**
 * Against the baseline, `priority ×` (1 if its start moved within its day, 3 if to another day; +1 other venue; + the
 * larger of leaders added and removed), or `priority × 4` alone if dropped; twice that at short notice.
 */
export const change: Term = (facts) =>
  sumOf(facts.published, (published) => {
    const id = published.assignment.activity;
    const held = heldFirst(facts, id);
    const changes = held ? changesOf(facts, published, held) : DROPPED;
    return (facts.asked.get(id)?.priority ?? 0) * changes * (published.shortNotice ? 2 : 1);
  });

function changesOf(
  { clock }: Facts,
  { assignment: before, start }: Published,
  { assignment, span, startDay }: Held,
): number {
  const moved = span.start === start ? 0 : startDay === clock.date(start) ? 1 : 3;
  const venue = assignment.venue === before.venue ? 0 : 1;
  const added = missingFrom(before.attendees, assignment.attendees);
  const removed = missingFrom(assignment.attendees, before.attendees);
  return moved + venue + Math.max(added, removed);
}
