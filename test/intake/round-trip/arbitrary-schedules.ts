import fc from 'fast-check';
import { createCalendar } from '../../../src/calendar/create-calendar.ts';
import { expandRepeats } from '../../../src/calendar/expand.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../../src/model/schedule.ts';
import { problems } from '../../support/arbitraries.ts';

const draw = fc.record({
  held: fc.integer({ min: 0, max: 4 }),
  day: fc.nat(5),
  quarter: fc.nat(95),
  minutes: fc.constantFrom(15, 60, 90, 480, 2000),
  people: fc.array(fc.nat(5), { maxLength: 4 }),
  venue: fc.option(fc.nat(3)),
  replaces: fc.option(fc.nat(5)),
});
type Draw = typeof draw extends fc.Arbitrary<infer T> ? T : never;

const wall = (day: string, minutes: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
const spanOf = ({ day, quarter, minutes }: Draw, days: readonly string[]) => {
  const first = days[day % days.length] ?? '';
  return { start: wall(first, quarter * 15), end: wall(first, quarter * 15 + minutes) };
};
const pick = (ids: readonly string[], at: number): readonly string[] => ids.slice(at, at + 1);

/** Whoever comes to whatever at any time of the horizon: tables show what they are given. */
function scheduleOf(problem: Problem, draws: readonly Draw[]): Schedule {
  const calendar = createCalendar(problem);
  const days = calendar.days.map(({ date }) => date);
  const leaders = problem.leaders.map(({ id }) => id);
  const venues = (problem.venues ?? []).map(({ id }) => id);
  const drawn = (i: number): readonly Draw[] => draws.slice(i % draws.length).slice(0, 1);
  const assignments = expandRepeats(problem, calendar).problem.activities.flatMap(({ id }, i) =>
    drawn(i)
      .filter(({ held }) => held > 0)
      .map((one): Assignment => {
        const attendees = [...new Set(one.people.flatMap((at) => pick(leaders, at)))];
        const [by] = attendees;
        const [leader] =
          one.replaces === null
            ? []
            : pick(
                leaders.filter((other) => !attendees.includes(other)),
                one.replaces,
              );
        const [venue] = one.venue === null ? [] : pick(venues, one.venue);
        return {
          activity: id,
          ...spanOf(one, days),
          attendees,
          ...(venue === undefined ? {} : { venue }),
          ...(by === undefined || leader === undefined ? {} : { substitutions: [{ leader, by }] }),
        };
      }),
  );
  const focusBlocks = (problem.focusGoals ?? []).flatMap(({ id }, i) =>
    drawn(i).map((one) => ({ goal: id, ...spanOf(one, days) })),
  );
  return { format: 'tongchou/schedule@1', assignments, focusBlocks };
}

/** A Problem with names, and a schedule of it that need not be a good one. */
export const planned = (names: fc.Arbitrary<string>) =>
  fc
    .record({
      problem: problems(),
      names: fc.array(names, { minLength: 3, maxLength: 8 }),
      hidden: fc.nat(7),
      draws: fc.array(draw, { minLength: 1, maxLength: 6 }),
    })
    .map(({ problem: plain, names: list, hidden, draws }) => {
      const name = (i: number): string => list[i % list.length] ?? '';
      const problem: Problem = {
        ...plain,
        sites: (plain.sites ?? []).map((site, i) => ({ ...site, name: name(i) })),
        venues: (plain.venues ?? []).map((venue, i) => ({ ...venue, name: name(i + 1) })),
        leaders: plain.leaders.map((leader, i) => ({ ...leader, name: name(i + 2) })),
        activities: plain.activities.map((activity, i) => ({
          ...activity,
          title: name(i),
          owner: { unit: name(i + 1), person: name(i + 2), duty: name(i), dueDay: '2026-12-01' },
          ...(i === hidden ? { confidentiality: 'confidential' as const } : {}),
        })),
      };
      return { problem, schedule: scheduleOf(problem, draws) };
    });
