import type { Problem, Venue } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { entriesOf, firstOf, mutation, replaced, startingAt, withActivity } from './edit.ts';

const withVenue = (problem: Problem, id: string, parts: Partial<Venue>): Problem => ({
  ...problem,
  venues: (problem.venues ?? []).map((venue) => (venue.id === id ? { ...venue, ...parts } : venue)),
});

const inVenues = (problem: Problem, schedule: Schedule) =>
  entriesOf(problem, schedule).flatMap((entry) => {
    const venue = problem.venues?.find(({ id }) => id === entry.assignment.venue);
    return venue ? [{ ...entry, venue }] : [];
  });

/** Pairs of activities in one exclusive venue. */
const sharedVenues = (problem: Problem, schedule: Schedule) => {
  const entries = inVenues(problem, schedule).filter(({ venue }) => venue.exclusive !== false);
  return entries.flatMap((first) =>
    entries
      .filter((second) => second.index !== first.index && second.venue.id === first.venue.id)
      .map((second) => ({ first, second })),
  );
};

export const OF_VENUES = [
  mutation('venue', 'no venue', (problem, schedule) =>
    firstOf(inVenues(problem, schedule), ({ index, assignment: { venue, ...assignment } }) => ({
      schedule: { ...schedule, assignments: schedule.assignments.map((one, i) => (i === index ? assignment : one)) },
    })),
  ),
  mutation('venue', 'another venue than those wished for', (problem, schedule) =>
    firstOf(inVenues(problem, schedule), (entry) => {
      const other = problem.venues?.find(({ id }) => !entry.activity.venue?.anyOf?.includes(id));
      return other ? { schedule: replaced(schedule, entry, { venue: other.id }) } : null;
    }),
  ),
  mutation('venue', 'a venue for what needs none', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => {
      const venue = problem.venues?.[0]?.id;
      return venue && !entry.activity.venue?.anyOf ? { schedule: replaced(schedule, entry, { venue }) } : null;
    }),
  ),
  mutation('venue-overlap', 'two in a venue at one time', (problem, schedule) =>
    firstOf(sharedVenues(problem, schedule), ({ first, second }) => ({
      schedule: replaced(schedule, second, startingAt(second.assignment, first.assignment.start)),
    })),
  ),
  mutation('venue-overlap', 'a turnaround that the month does not leave', (problem, schedule) =>
    firstOf(sharedVenues(problem, schedule), ({ first }) => ({
      problem: withVenue(problem, first.venue.id, { turnaroundMinutes: 44_640 }),
      schedule,
    })),
  ),
  mutation('venue-unavailable', 'a venue closed in the first minute', (problem, schedule) =>
    firstOf(inVenues(problem, schedule), ({ venue, assignment: { start } }) => {
      const end = start.replace(/.$/, (minute) => String(Number(minute) + 1));
      return { problem: withVenue(problem, venue.id, { unavailable: [{ start, end }] }), schedule };
    }),
  ),
  mutation('venue-unavailable', 'a venue closed every day', (problem, schedule) =>
    firstOf(inVenues(problem, schedule), ({ venue }) => {
      const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
      const unavailable = [{ weekly: { days, start: '06:00', end: '23:00' } }];
      return { problem: withVenue(problem, venue.id, { unavailable }), schedule };
    }),
  ),
  mutation('venue-capacity', 'one head more than the venue holds', (problem, schedule) =>
    firstOf(inVenues(problem, schedule), ({ activity, venue }) =>
      venue.capacity === undefined
        ? null
        : { problem: withActivity(problem, activity.id, { headcount: venue.capacity + 1 }), schedule },
    ),
  ),
  mutation('venue-capacity', 'a venue one seat too small', (problem, schedule) =>
    firstOf(inVenues(problem, schedule), ({ activity, venue }) =>
      activity.headcount === undefined
        ? null
        : { problem: withVenue(problem, venue.id, { capacity: activity.headcount - 1 }), schedule },
    ),
  ),
];
