import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { DAY, type Entry, entriesOf, firstOf, mutation, replaced, shifted, withActivity, without } from './edit.ts';

/** Those whose published start lies before `frozenUntil`. */
const frozen = (problem: Problem, schedule: Schedule): readonly Entry[] => {
  const { frozenUntil, schedule: published } = problem.baseline ?? {};
  const ids = (published?.assignments ?? [])
    .filter(({ start }) => frozenUntil !== undefined && start < frozenUntil)
    .map(({ activity }) => activity);
  return entriesOf(problem, schedule).filter(({ activity }) => ids.includes(activity.id));
};

const pinned = (problem: Problem, schedule: Schedule, by: 'start' | 'day' | 'venue'): readonly Entry[] =>
  entriesOf(problem, schedule).filter(({ activity }) => activity.pinned?.[by] !== undefined);

const otherVenue = (problem: Problem, { assignment }: Entry): string | undefined =>
  problem.venues?.find(({ id }) => id !== assignment.venue)?.id;

export const OF_DECISIONS = [
  mutation('pinned', 'a pinned start moved', (problem, schedule) =>
    firstOf(pinned(problem, schedule, 'start'), (entry) => ({
      schedule: replaced(schedule, entry, shifted(entry.assignment, 15)),
    })),
  ),
  mutation('pinned', 'a pinned day moved', (problem, schedule) =>
    firstOf(pinned(problem, schedule, 'day'), (entry) => ({
      schedule: replaced(schedule, entry, shifted(entry.assignment, DAY)),
    })),
  ),
  mutation('pinned', 'a pinned venue changed', (problem, schedule) =>
    firstOf(pinned(problem, schedule, 'venue'), (entry) => {
      const venue = otherVenue(problem, entry);
      return venue ? { schedule: replaced(schedule, entry, { venue }) } : null;
    }),
  ),
  mutation('pinned', 'a pinned leader who does not come', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), ({ activity, assignment }) => {
      const absent = problem.leaders.find(({ id }) => !assignment.attendees.includes(id));
      if (!absent) return null;
      return { problem: withActivity(problem, activity.id, { pinned: { attendees: [absent.id] } }), schedule };
    }),
  ),
  mutation('frozen', 'a frozen one dropped', (problem, schedule) =>
    firstOf(frozen(problem, schedule), (entry) => ({ schedule: without(schedule, entry) })),
  ),
  mutation('frozen', 'a frozen one moved', (problem, schedule) =>
    firstOf(frozen(problem, schedule), (entry) => ({
      schedule: replaced(schedule, entry, shifted(entry.assignment, 15)),
    })),
  ),
  mutation('frozen', 'a frozen one in another venue', (problem, schedule) =>
    firstOf(frozen(problem, schedule), (entry) => {
      const venue = otherVenue(problem, entry);
      return venue ? { schedule: replaced(schedule, entry, { venue }) } : null;
    }),
  ),
  mutation('frozen', 'a frozen one without a leader', (problem, schedule) =>
    firstOf(frozen(problem, schedule), (entry) => {
      const attendees = entry.assignment.attendees.slice(1);
      return entry.assignment.attendees.length > 0 ? { schedule: replaced(schedule, entry, { attendees }) } : null;
    }),
  ),
];
