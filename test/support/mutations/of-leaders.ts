import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import {
  dayOf,
  type Entry,
  entriesOf,
  firstOf,
  isOrdinary,
  minutesOf,
  mutation,
  replaced,
  startingAt,
  withBlocks,
  withLeader,
} from './edit.ts';

/** Pairs of different activities that one leader attends. */
const sharedPairs = (problem: Problem, schedule: Schedule) => {
  const entries = entriesOf(problem, schedule);
  return entries.flatMap((first) =>
    entries.flatMap((second) => {
      const leader = first.assignment.attendees.find((id) => second.assignment.attendees.includes(id));
      return first.index !== second.index && leader !== undefined ? [{ first, second, leader }] : [];
    }),
  );
};

/** Those of them that are of one day, in order. */
const sameDayPairs = (problem: Problem, schedule: Schedule) =>
  sharedPairs(problem, schedule).filter(
    ({ first, second }) =>
      dayOf(first.assignment.end) === dayOf(second.assignment.start) && first.assignment.end <= second.assignment.start,
  );

const leaderOf = (problem: Problem, id: string) => problem.leaders.find((leader) => leader.id === id);

const siteOf = (problem: Problem, { activity, assignment }: Entry): string | undefined =>
  problem.venues?.find(({ id }) => id === assignment.venue)?.site ?? activity.venue?.site;

export const OF_LEADERS = [
  mutation('leader-unavailable', 'during an absence', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) =>
      firstOf(entry.assignment.attendees, (id) => {
        const absence = leaderOf(problem, id)?.unavailable?.find((one) => 'start' in one && !one.kinds);
        return absence && 'start' in absence
          ? { schedule: replaced(schedule, entry, startingAt(entry.assignment, absence.start)) }
          : null;
      }),
    ),
  ),
  mutation('leader-unavailable', 'an absence in its last minute', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), ({ assignment: { attendees, end } }) => {
      const [id] = attendees;
      if (!id) return null;
      const start = new Date((minutesOf(end) - 1) * 60_000).toISOString().slice(0, 16);
      const unavailable = [{ start, end: '2026-12-31T00:00' }];
      return { problem: withLeader(problem, id, { unavailable }), schedule };
    }),
  ),
  mutation('leader-unavailable', 'a weekly absence of its kind', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), ({ activity, assignment: { attendees } }) => {
      const [id] = attendees;
      if (!id || !activity.kind) return null;
      const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
      const unavailable = [{ weekly: { days, start: '00:00', end: '24:00' }, kinds: [activity.kind] }];
      return { problem: withLeader(problem, id, { unavailable }), schedule };
    }),
  ),
  mutation('leader-unavailable', 'an absence from focus blocks', (problem, schedule) =>
    firstOf(schedule.focusBlocks ?? [], ({ goal, start, end }) => {
      const id = problem.focusGoals?.find((one) => one.id === goal)?.leaders[0];
      const unavailable = [{ start, end, kinds: ['focus'] }];
      return id ? { problem: withLeader(problem, id, { unavailable }), schedule } : null;
    }),
  ),
  mutation('leader-unavailable', 'own hours that it is outside', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule).filter(isOrdinary), ({ assignment: { attendees } }) => {
      const [id] = attendees;
      const workingHours = [{ days: ['sun'] as const, sessions: [['08:00', '09:00']] as [string, string][] }];
      return id ? { problem: withLeader(problem, id, { workingHours }), schedule } : null;
    }),
  ),
  mutation('leader-overlap', 'two activities at one time', (problem, schedule) =>
    firstOf(sharedPairs(problem, schedule), ({ first, second }) => ({
      schedule: replaced(schedule, second, startingAt(second.assignment, first.assignment.start)),
    })),
  ),
  mutation('leader-overlap', 'no break between two', (problem, schedule) =>
    firstOf(sharedPairs(problem, schedule), ({ first, second, leader }) =>
      leaderOf(problem, leader)?.breakMinutes
        ? { schedule: replaced(schedule, second, startingAt(second.assignment, first.assignment.end)) }
        : null,
    ),
  ),
  mutation('leader-overlap', 'a break that the day does not leave', (problem, schedule) =>
    firstOf(sameDayPairs(problem, schedule), ({ leader }) => ({
      problem: withLeader(problem, leader, { breakMinutes: 1440 }),
      schedule,
    })),
  ),
  mutation('leader-overlap', 'a journey that the day does not leave', (problem, schedule) =>
    firstOf(sameDayPairs(problem, schedule), ({ first, second }) => {
      const from = siteOf(problem, first);
      const to = siteOf(problem, second);
      if (from === undefined || to === undefined || from === to) return null;
      return { problem: { ...problem, travel: [], defaultTravelMinutes: 1440 }, schedule };
    }),
  ),
  mutation('leader-overlap', 'a focus block during an activity', (problem, schedule) =>
    firstOf(schedule.focusBlocks ?? [], (block) => {
      const leaders = problem.focusGoals?.find(({ id }) => id === block.goal)?.leaders ?? [];
      const busy = schedule.assignments.find(({ attendees }) => attendees.some((id) => leaders.includes(id)));
      return busy ? { schedule: withBlocks(schedule, [{ ...block, ...startingAt(block, busy.start) }]) } : null;
    }),
  ),
  mutation('leader-limit', 'one activity a day fewer', (problem, schedule) =>
    firstOf(sameDayPairs(problem, schedule), ({ leader }) => ({
      problem: withLeader(problem, leader, { limits: { activitiesPerDay: 1 } }),
      schedule,
    })),
  ),
  mutation('leader-limit', 'fewer minutes a day than one activity', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), ({ activity, assignment }) => {
      const [id] = assignment.attendees;
      if (!id || activity.minutes === undefined) return null;
      return { problem: withLeader(problem, id, { limits: { minutesPerDay: activity.minutes - 1 } }), schedule };
    }),
  ),
  mutation('leader-limit', 'fewer minutes a week than one focus block', (problem, schedule) =>
    firstOf(schedule.focusBlocks ?? [], (block) => {
      const goal = problem.focusGoals?.find(({ id }) => id === block.goal);
      const id = goal?.leaders[0];
      if (!goal || !id) return null;
      return { problem: withLeader(problem, id, { limits: { minutesPerWeek: goal.blockMinutes - 1 } }), schedule };
    }),
  ),
  mutation('leader-limit', 'a week too short for whole days', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), ({ activity, assignment }) => {
      const [id] = assignment.attendees;
      if (!id || activity.wholeDays === undefined) return null;
      return { problem: withLeader(problem, id, { limits: { minutesPerWeek: 60 } }), schedule };
    }),
  ),
  mutation('coverage', 'nobody may be away', (problem, schedule) =>
    firstOf(problem.coverage ?? [], ({ leaders }) => {
      const away = entriesOf(problem, schedule).some(
        (entry) =>
          siteOf(problem, entry) !== undefined &&
          isOrdinary(entry) &&
          entry.assignment.attendees.some((id) => leaders.includes(id)),
      );
      const coverage = [{ leaders, atLeast: leaders.length, baseSites: [] }];
      return away ? { problem: { ...problem, coverage }, schedule } : null;
    }),
  ),
  mutation('coverage', 'everybody else is away all the time', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule).filter(isOrdinary), (entry) => {
      const [id] = entry.assignment.attendees;
      if (!id || siteOf(problem, entry) === undefined) return null;
      const others = problem.leaders.filter((leader) => leader.id !== id).map((leader) => leader.id);
      const unavailable = [{ start: '2026-12-01T00:00', end: '2026-12-16T00:00', away: true }];
      const absent = others.reduce((changed, other) => withLeader(changed, other, { unavailable }), problem);
      const coverage = [{ leaders: problem.leaders.map((leader) => leader.id), atLeast: 1, baseSites: [] }];
      return { problem: { ...absent, coverage }, schedule };
    }),
  ),
];
