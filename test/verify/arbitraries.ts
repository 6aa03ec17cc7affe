import fc from 'fast-check';
import type { Problem } from '../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../src/model/schedule.ts';

const ODD_TIMES = [
  '',
  'noon',
  '2026-02-30T09:00',
  '2026-12-01T24:00',
  '2026-12-01',
  '0000-01-01T00:00',
  '9999-12-31T23:59',
];

/** Times of the horizon and about it, on the grid and off it, and texts that are none. */
const time = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -3 * 96, max: 18 * 96 }).map((slot) => atSlot(slot * 15)) },
  { weight: 2, arbitrary: fc.integer({ min: -5000, max: 30_000 }).map(atSlot) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_TIMES) },
  { weight: 1, arbitrary: fc.string() },
);

function atSlot(minutes: number): string {
  return new Date(Date.parse('2026-12-01T00:00Z') + minutes * 60_000).toISOString().slice(0, 16);
}

type Edit = (schedule: Schedule) => Schedule;

/** Changes one assignment or focus block in one respect, drops it, or repeats it; whether that is valid or not. */
function edit(problem: Problem): fc.Arbitrary<Edit> {
  const leader = fc.constantFrom(...problem.leaders.map(({ id }) => id), 'nobody', '__proto__');
  const activity = fc.constantFrom(...problem.activities.map(({ id }) => id), 'ghost', 'constructor');
  const venue = fc.option(fc.constantFrom(...(problem.venues ?? []).map(({ id }) => id), 'nowhere'), {
    nil: undefined,
  });
  const goal = fc.constantFrom(...(problem.focusGoals ?? []).map(({ id }) => id), 'ghost');
  const change: fc.Arbitrary<(one: Assignment) => Assignment> = fc.oneof(
    time.map((start) => (one: Assignment) => ({ ...one, start })),
    time.map((end) => (one: Assignment) => ({ ...one, end })),
    fc.record({ start: time, end: time }).map((times) => (one: Assignment) => ({ ...one, ...times })),
    fc.array(leader, { maxLength: 6 }).map((attendees) => (one: Assignment) => ({ ...one, attendees })),
    fc
      .array(fc.record({ leader, by: leader }), { maxLength: 3 })
      .map((substitutions) => (one: Assignment) => ({ ...one, substitutions })),
    activity.map((id) => (one: Assignment) => ({ ...one, activity: id })),
    venue.map((id) => (one: Assignment) => inVenue(one, id)),
  );
  const block = fc.record({ goal, start: time, end: time });
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(fc.nat(), change).map(([at, changed]) => editAt(at, (one) => [changed(one)])),
    },
    fc.nat().map((at) => editAt(at, () => [])),
    fc.nat().map((at) => editAt(at, (one) => [one, one])),
    block.map((one) => (schedule: Schedule) => ({ ...schedule, focusBlocks: [...(schedule.focusBlocks ?? []), one] })),
  );
}

const inVenue = ({ venue: _, ...one }: Assignment, id: string | undefined): Assignment =>
  id === undefined ? one : { ...one, venue: id };

function editAt(at: number, by: (assignment: Assignment) => readonly Assignment[]): Edit {
  return (schedule) => ({
    ...schedule,
    assignments: schedule.assignments.flatMap((one, i) => (i === at % schedule.assignments.length ? by(one) : [one])),
  });
}

/** A schedule after up to `count` arbitrary edits; well-formed, hardly ever valid. */
export const editedSchedule = (problem: Problem, schedule: Schedule, count = 12): fc.Arbitrary<Schedule> =>
  fc
    .array(edit(problem), { maxLength: count })
    .map((edits) => edits.reduce((edited, change) => change(edited), schedule));

/** The same list in another order. */
export const shuffled = <T>(list: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
