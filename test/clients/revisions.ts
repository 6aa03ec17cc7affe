import type { CancelledLine, PublishedPlan } from '../../src/formats/published.ts';
import type { Assignment, FocusBlock } from '../../src/model/schedule.ts';
import { cancelledLine, planOf } from '../formats/feed-fixture.ts';
import { PROBLEM, SCHEDULE } from '../formats/fixture.ts';

/** A revision of a plan, and when it was published. */
export interface Revision {
  readonly name: string;
  readonly at: string;
  readonly plan: PublishedPlan;
}

const FIRST = '2026-09-20T08:00:00Z';
const SECOND = '2026-09-22T01:00:00Z';
const THIRD = '2026-09-23T02:30:00Z';

const BLOCK: FocusBlock = { goal: 'f1', start: '2026-10-10T08:30', end: '2026-10-10T10:30' };
const OTHER_BLOCK: FocusBlock = { goal: 'f1', start: '2026-10-09T08:30', end: '2026-10-09T10:30' };
const NEW: Assignment = {
  activity: 'a6',
  start: '2026-10-09T11:00',
  end: '2026-10-09T12:00',
  attendees: ['mayor', 'new'],
};

/** The line of something that was held, cancelled. */
const cancelled = (held: Assignment | FocusBlock, changedAt: string): CancelledLine =>
  cancelledLine(held, PROBLEM, { sequence: 1, changedAt });

const CONFERENCE = SCHEDULE.assignments.filter(({ activity }) => activity === 'a2');
const OTHERS = SCHEDULE.assignments.filter(({ activity }) => activity !== 'a2');

const second = planOf(
  PROBLEM,
  {
    assignments: [
      ...OTHERS.map((assignment) =>
        assignment.activity === 'a1'
          ? { ...assignment, start: '2026-10-08T09:00', end: '2026-10-08T11:00', venue: 'v2' }
          : assignment,
      ),
      NEW,
    ],
    focusBlocks: [...(SCHEDULE.focusBlocks ?? []).filter(({ start }) => start !== BLOCK.start), OTHER_BLOCK],
  },
  {
    changedAt: FIRST,
    lines: {
      a1: { sequence: 1, changedAt: SECOND },
      a6: { changedAt: SECOND },
      [`f1~${OTHER_BLOCK.start}`]: { changedAt: SECOND },
    },
    cancelled: [...CONFERENCE, BLOCK].map((held) => cancelled(held, SECOND)),
  },
);

const third = planOf(PROBLEM, SCHEDULE, {
  changedAt: FIRST,
  lines: {
    a1: { sequence: 2, changedAt: THIRD },
    a2: { sequence: 2, changedAt: THIRD },
    [`f1~${BLOCK.start}`]: { sequence: 2, changedAt: THIRD },
  },
  cancelled: [NEW, OTHER_BLOCK].map((held) => cancelled(held, THIRD)),
});

/** A first publication; a move, cancellations and new lines; and the roll-back to the content of the first. */
export const REVISIONS: readonly Revision[] = [
  { name: 'the first', at: FIRST, plan: planOf(PROBLEM, SCHEDULE, { changedAt: FIRST }) },
  { name: 'move, cancel and new', at: SECOND, plan: second },
  { name: 'the roll-back', at: THIRD, plan: third },
];
