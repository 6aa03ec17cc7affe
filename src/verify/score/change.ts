import { type Facts, type Held, heldFirst } from '../facts.ts';
import type { Published } from '../ground.ts';
import { missingFrom } from '../same-set.ts';
import { type Term, termOf, timesOf } from './term.ts';

const DROPPED = 4;

/**
 * Against the baseline, `priority ×` (1 if its start moved within its day, 3 if to another day; +1 other venue; + the
 * larger of leaders added and removed), or `priority × 4` alone if dropped; twice that at short notice.
 */
export const change: Term = termOf(
  (facts) => facts.published,
  (published, facts) => {
    const id = published.assignment.activity;
    const held = heldFirst(facts, id);
    const changes = held ? weightOf(changesOf(facts, published, held)) : DROPPED;
    return (facts.asked.get(id)?.priority ?? 0) * changes * (published.shortNotice ? 2 : 1);
  },
  (published, facts) => {
    const { activity, start, end } = published.assignment;
    const held = heldFirst(facts, activity);
    return {
      term: 'change',
      activity,
      before: { start, end },
      at: held ? timesOf(facts, held.span) : null,
      ...(held ? changesOf(facts, published, held) : UNCHANGED),
      shortNotice: published.shortNotice,
    };
  },
);

interface Changes {
  readonly moved: 'within-day' | 'to-another-day' | null;
  readonly rehoused: boolean;
  readonly added: number;
  readonly removed: number;
}

const UNCHANGED: Changes = { moved: null, rehoused: false, added: 0, removed: 0 };

function changesOf(
  { clock }: Facts,
  { assignment: before, start }: Published,
  { assignment, span, startDay }: Held,
): Changes {
  const sameDay = startDay === clock.date(start);
  return {
    moved: span.start === start ? null : sameDay ? 'within-day' : 'to-another-day',
    rehoused: assignment.venue !== before.venue,
    added: missingFrom(before.attendees, assignment.attendees),
    removed: missingFrom(assignment.attendees, before.attendees),
  };
}

function weightOf({ moved, rehoused, added, removed }: Changes): number {
  const move = moved === null ? 0 : moved === 'within-day' ? 1 : 3;
  return move + (rehoused ? 1 : 0) + Math.max(added, removed);
}
