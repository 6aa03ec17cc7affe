import { addDays } from '../../calendar/dates.ts';
import type { Activity, Interval, Problem, Unavailability } from '../../model/problem.ts';
import type { Schedule, Score } from '../../model/schedule.ts';
import { fullWeights } from '../../model/weights.ts';
import type { HalfDay } from './half-days.ts';

/** A Problem that has a leader, or a venue, twice in one half-day. */
export interface Relief {
  readonly problem: Problem;
  /** Id of the second one. */
  readonly second: string;
}

/**
 * A second such leader has time in this half-day only, counts in no coverage, and may come in his place wherever he must
 * come himself; a second such venue is open in it only. Whatever is valid without is valid with it, at the same cost.
 */
export function relievedIn(problem: Problem, half: HalfDay): Relief {
  const second = freeId(problem, half.id);
  return {
    problem: half.kind === 'leader' ? withLeader(problem, half, second) : withVenue(problem, half, second),
    second,
  };
}

function withLeader(problem: Problem, { id, session }: HalfDay, second: string): Problem {
  const mayStandIn = problem.leaders.some((one) => one.id === id && (one.deputies ?? []).length > 0);
  return {
    ...problem,
    leaders: problem.leaders.concat(
      problem.leaders
        .filter((one) => one.id === id)
        .map(({ deputies: _, ...one }) => ({
          ...one,
          id: second,
          unavailable: [...(one.unavailable ?? []), ...allBut(session, problem)],
        })),
    ),
    activities: problem.activities.map((one) => (isInPerson(one, id, mayStandIn) ? eitherOf(one, id, second) : one)),
  };
}

const isInPerson = ({ attendees, pinned }: Activity, id: string, hasDeputies: boolean): boolean =>
  (attendees?.required ?? []).includes(id) &&
  !(attendees?.deputiesAllowed === true && hasDeputies) &&
  !(pinned?.attendees ?? []).includes(id);

/** The leader first: only then is a schedule that has him as good as it was. */
function eitherOf(activity: Activity, id: string, second: string): Activity {
  const { required = [], choose = [], ...rest } = activity.attendees ?? {};
  return {
    ...activity,
    attendees: {
      ...rest,
      required: required.filter((one) => one !== id),
      choose: [{ from: [id, second], count: 1 }, ...choose],
    },
  };
}

function withVenue(problem: Problem, { id, session }: HalfDay, second: string): Problem {
  const venues = problem.venues ?? [];
  return {
    ...problem,
    venues: venues.concat(
      venues
        .filter((one) => one.id === id)
        .map((one) => ({
          ...one,
          id: second,
          unavailable: [...(one.unavailable ?? []), ...allBut(session, problem)],
        })),
    ),
    activities: problem.activities.map((one) =>
      one.venue?.anyOf?.includes(id) ? { ...one, venue: { ...one.venue, anyOf: [...one.venue.anyOf, second] } } : one,
    ),
  };
}

function allBut({ start, end }: Interval, { horizon }: Problem): readonly Unavailability[] {
  const first = `${horizon.firstDay}T00:00`;
  const last = `${addDays(horizon.lastDay, 1)}T00:00`;
  return [
    { start: first, end: start },
    { start: end, end: last },
  ].filter((one) => one.start < one.end);
}

function freeId({ leaders, venues = [] }: Problem, id: string): string {
  const taken = new Set([...leaders, ...venues].map((one) => one.id));
  let second = `${id}+`;
  while (taken.has(second)) second += '+';
  return second;
}

/** Activities that the second one takes. */
export const takenBy = (second: string, { assignments }: Schedule): readonly string[] =>
  assignments
    .filter(({ attendees, venue }) => venue === second || attendees.includes(second))
    .map(({ activity }) => activity);

/** The second leader comes as the second choice, for which nobody has to pay. */
export function costOf({ problem, second }: Relief, schedule: Schedule, { cost }: Pick<Score, 'cost'>): number {
  const seconds = schedule.assignments.filter(({ attendees }) => attendees.includes(second)).length;
  return cost - seconds * fullWeights(problem.weights).terms.choiceOrder;
}
