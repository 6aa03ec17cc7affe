import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import {
  DAY,
  dayOf,
  type Edited,
  type Entry,
  entriesOf,
  firstOf,
  isOrdinary,
  localOf,
  minutesOf,
  mutation,
  replaced,
  shifted,
  startingAt,
  withActivity,
  withBlocks,
} from './edit.ts';

const ordinary = (problem: Problem, schedule: Schedule): readonly Entry[] =>
  entriesOf(problem, schedule).filter(isOrdinary);

const ofWholeDays = (problem: Problem, schedule: Schedule): readonly Entry[] =>
  entriesOf(problem, schedule).filter(({ activity }) => activity.wholeDays !== undefined);

/** Lets every block start so many minutes later. */
const blocksLater = (schedule: Schedule, minutes: number): Edited | null =>
  schedule.focusBlocks?.length
    ? {
        schedule: withBlocks(
          schedule,
          schedule.focusBlocks.map((block) => ({ ...block, ...shifted(block, minutes) })),
        ),
      }
    : null;

const endingLater = (schedule: Schedule, entry: Entry, minutes: number): Edited => ({
  schedule: replaced(schedule, entry, { end: localOf(minutesOf(entry.assignment.end) + minutes) }),
});

const atNoon = (schedule: Schedule, entry: Entry, day: string, time: string): Edited => ({
  schedule: replaced(schedule, entry, startingAt(entry.assignment, `${day}T${time}`)),
});

export const OF_TIMES = [
  mutation('duration', 'a quarter of an hour too long', (problem, schedule) =>
    firstOf(ordinary(problem, schedule), (entry) => endingLater(schedule, entry, 15)),
  ),
  mutation('duration', 'a minute too short', (problem, schedule) =>
    firstOf(ordinary(problem, schedule), (entry) => endingLater(schedule, entry, -1)),
  ),
  mutation('duration', 'an end before the start', (problem, schedule) =>
    firstOf(ordinary(problem, schedule), (entry) => endingLater(schedule, entry, -DAY)),
  ),
  mutation('duration', 'an end in centuries', (problem, schedule) =>
    firstOf(ordinary(problem, schedule), (entry) => ({
      schedule: replaced(schedule, entry, { end: '2899-12-31T23:59' }),
    })),
  ),
  mutation('duration', 'a focus block cut short', (_, schedule) =>
    firstOf(schedule.focusBlocks ?? [], (block) => ({
      schedule: withBlocks(schedule, [{ ...block, end: localOf(minutesOf(block.end) - 15) }]),
    })),
  ),
  mutation('duration', 'whole days that begin late', (problem, schedule) =>
    firstOf(ofWholeDays(problem, schedule), (entry) => ({
      schedule: replaced(schedule, entry, { start: localOf(minutesOf(entry.assignment.start) + 15) }),
    })),
  ),
  mutation('duration', 'whole days with a day too many', (problem, schedule) =>
    firstOf(ofWholeDays(problem, schedule), (entry) => endingLater(schedule, entry, DAY)),
  ),
  mutation('window', 'after the horizon', (problem, schedule) =>
    firstOf(ordinary(problem, schedule), (entry) => ({
      schedule: replaced(schedule, entry, shifted(entry.assignment, 21 * DAY)),
    })),
  ),
  mutation('window', 'before the horizon', (problem, schedule) =>
    firstOf(ordinary(problem, schedule), (entry) => ({
      schedule: replaced(schedule, entry, shifted(entry.assignment, -21 * DAY)),
    })),
  ),
  mutation('window', 'off the grid', (problem, schedule) =>
    firstOf(ordinary(problem, schedule), (entry) => ({
      schedule: replaced(schedule, entry, shifted(entry.assignment, 5)),
    })),
  ),
  mutation('window', 'before its release', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => {
      const { releaseTime } = entry.activity;
      const early = releaseTime && startingAt(entry.assignment, localOf(minutesOf(releaseTime) - 15));
      return early ? { schedule: replaced(schedule, entry, early) } : null;
    }),
  ),
  mutation('window', 'after its deadline', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => {
      const { deadline } = entry.activity;
      return deadline ? { schedule: replaced(schedule, entry, startingAt(entry.assignment, deadline)) } : null;
    }),
  ),
  mutation('window', 'in none of its windows', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => {
      const ends = (entry.activity.windows ?? []).map(({ end }) => end).sort();
      const last = ends.at(-1);
      return last ? { schedule: replaced(schedule, entry, startingAt(entry.assignment, last)) } : null;
    }),
  ),
  mutation('window', 'a window that closes a minute early', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), ({ activity, assignment: { start, end } }) => ({
      problem: withActivity(problem, activity.id, { windows: [{ start, end: localOf(minutesOf(end) - 1) }] }),
      schedule,
    })),
  ),
  mutation('window', 'focus blocks after the horizon', (_, schedule) => blocksLater(schedule, 21 * DAY)),
  mutation('window', 'focus blocks off the grid', (_, schedule) => blocksLater(schedule, 1)),
  mutation('working-hours', 'over noon', (problem, schedule) =>
    firstOf(ordinary(problem, schedule), (entry) => atNoon(schedule, entry, dayOf(entry.assignment.start), '11:45')),
  ),
  mutation('working-hours', 'at night', (problem, schedule) =>
    firstOf(ordinary(problem, schedule), (entry) => atNoon(schedule, entry, dayOf(entry.assignment.start), '22:00')),
  ),
  mutation('working-hours', 'on a Sunday', (problem, schedule) =>
    firstOf(ordinary(problem, schedule), (entry) => atNoon(schedule, entry, '2026-12-06', '09:00')),
  ),
  mutation('working-hours', 'whole days into the weekend', (problem, schedule) =>
    firstOf(ofWholeDays(problem, schedule), (entry) => ({
      schedule: replaced(schedule, entry, startingAt(entry.assignment, '2026-12-06T08:30')),
    })),
  ),
  mutation('working-hours', 'focus blocks in the evening', (_, schedule) =>
    firstOf(schedule.focusBlocks ?? [], (block) => ({
      schedule: withBlocks(schedule, [{ ...block, ...startingAt(block, `${dayOf(block.start)}T18:00`) }]),
    })),
  ),
];
