import { describe, expect, test } from 'vitest';
import type { Activity, Leader, Problem } from '../../src/model/problem.ts';
import type { Assignment } from '../../src/model/schedule.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';

const DAY = '2026-12-01';
const at = (clock: string): string => `${DAY}T${clock}`;

/** Published: `x` from 09:00 to 10:00 with `a`, at the site p; everything before noon is frozen. */
interface Case {
  readonly activity?: Partial<Activity>;
  readonly leader?: Partial<Leader>;
  readonly assignment?: Partial<Assignment>;
  readonly others?: readonly Activity[];
  readonly problem?: Partial<Problem>;
}

const hourUnless = ({ wholeDays }: Partial<Activity>): Partial<Activity> =>
  wholeDays === undefined ? { minutes: 60 } : {};

function frozenIn({ activity = {}, leader = {}, assignment = {}, others = [], problem = {} }: Case): boolean {
  const published = { activity: 'x', start: at('09:00'), end: at('10:00'), attendees: ['a'], ...assignment };
  const document = makeProblem({
    sites: [{ id: 'p' }, { id: 'q' }],
    defaultTravelMinutes: 30,
    venues: [{ id: 'v', site: 'p', capacity: 10 }],
    leaders: [{ id: 'a', ...leader }, { id: 'b', deputies: ['c'] }, { id: 'c' }],
    activities: [
      { id: 'x', ...hourUnless(activity), attendees: { required: ['a'] }, venue: { site: 'p' }, ...activity },
      ...others,
    ],
    baseline: { schedule: { assignments: [published] }, frozenUntil: at('12:00') },
    ...problem,
  });
  const { instance } = compileProblem(document);
  expect(instance.frozenPlacement.size).toBe(instance.frozen[0]);
  return instance.frozen[0] === 1;
}

test('what starts before the limit stays, where nothing speaks against it', () => {
  expect(frozenIn({})).toBe(true);
  expect(
    frozenIn({ assignment: { start: at('12:00'), end: at('13:00') }, activity: { pinned: { start: at('12:00') } } }),
  ).toBe(false);
  expect(frozenIn({ problem: { baseline: { schedule: { assignments: [] }, frozenUntil: at('12:00') } } })).toBe(false);
});

test('keeps start, venue and people', () => {
  const { instance } = compileProblem(
    makeProblem({
      venues: [{ id: 'u' }, { id: 'v' }],
      leaders: [{ id: 'a', deputies: ['b'] }, { id: 'b' }, { id: 'c' }],
      activities: [
        {
          id: 'x',
          minutes: 60,
          venue: { anyOf: ['u', 'v'] },
          attendees: { required: ['a'], optional: ['c'], deputiesAllowed: true },
        },
      ],
      baseline: {
        schedule: {
          assignments: [
            {
              activity: 'x',
              start: at('09:00'),
              end: at('10:00'),
              venue: 'v',
              attendees: ['c', 'b'],
              substitutions: [{ leader: 'a', by: 'b' }],
            },
          ],
        },
        frozenUntil: at('12:00'),
      },
    }),
  );
  const placement = instance.frozenPlacement.get(0);
  expect(placement).toMatchObject({ venue: 1, place: 0, attendees: [1, 2], roles: [0, -3] });
  expect(instance.candidateStart[placement?.candidate ?? -1]).toBe(540);
});

describe('alone it breaks', () => {
  test.each<[string, Case]>([
    ['the duration', { activity: { minutes: 90 } }],
    ['the duration, as its end says', { assignment: { end: at('10:30') } }],
    ['its window', { activity: { windows: [{ start: at('14:00'), end: at('18:00') }] } }],
    ['the grid', { assignment: { start: at('09:10'), end: at('10:10') } }],
    ['its pin', { activity: { pinned: { start: at('09:30') } } }],
    [
      'the working hours',
      { problem: { calendar: { workingHours: [{ days: ['tue'], sessions: [['14:00', '18:00']] }] } } },
    ],
    ['the leader’s absence', { leader: { unavailable: [{ start: at('09:30'), end: at('09:40') }] } }],
    [
      'a chosen leader’s absence',
      {
        activity: { attendees: { choose: [{ from: ['a'], count: 1 }] } },
        leader: { unavailable: [{ start: at('09:30'), end: at('09:40') }] },
      },
    ],
    ['the leader’s own hours', { leader: { workingHours: [{ days: ['tue'], sessions: [['14:00', '18:00']] }] } }],
    ['who must come', { assignment: { attendees: ['b'] } }],
    ['who may come', { assignment: { attendees: ['a', 'b'] } }],
    ['people who are known', { assignment: { attendees: ['a', 'gone'] } }],
    ['each comes once', { assignment: { attendees: ['a', 'a'] } }],
    [
      'a pinned attendee',
      { activity: { attendees: { required: ['a'], optional: ['b'] }, pinned: { attendees: ['b'] } } },
    ],
    ['the deputies asked', { assignment: { substitutions: [{ leader: 'a', by: 'c' }] } }],
    ['substitutions of the unknown', { assignment: { substitutions: [{ leader: 'gone', by: 'c' }] } }],
    [
      'one substitution each',
      {
        activity: { attendees: { required: ['b'], deputiesAllowed: true } },
        assignment: {
          attendees: ['c'],
          substitutions: [
            { leader: 'b', by: 'c' },
            { leader: 'b', by: 'c' },
          ],
        },
      },
    ],
    ['a venue it has not', { assignment: { venue: 'v' } }],
    ['a venue that it needs', { activity: { venue: { anyOf: ['v'] } } }],
    ['a venue that is known', { activity: { venue: { anyOf: ['v'] } }, assignment: { venue: 'gone' } }],
    ['the capacity', { activity: { venue: { anyOf: ['v'] }, headcount: 11 }, assignment: { venue: 'v' } }],
    [
      'the venue’s hours',
      {
        activity: { venue: { anyOf: ['v', 'w'] } },
        assignment: { venue: 'v' },
        problem: { venues: [{ id: 'v', unavailable: [{ start: at('08:00'), end: at('09:01') }] }, { id: 'w' }] },
      },
    ],
    ['the activities of a day', { leader: { limits: { activitiesPerDay: 0 } } }],
    ['the minutes of a day', { leader: { limits: { minutesPerDay: 59 } } }],
    ['the minutes of a week', { leader: { limits: { minutesPerWeek: 59 } } }],
    ['coverage', { problem: { coverage: [{ leaders: ['a'], atLeast: 1, baseSites: ['q'] }] } }],
    [
      'coverage, with who is away',
      {
        problem: {
          leaders: [{ id: 'a' }, { id: 'b', unavailable: [{ start: at('09:59'), end: at('11:00'), away: true }] }],
          coverage: [{ leaders: ['a', 'b'], atLeast: 1, baseSites: ['q'] }],
        },
      },
    ],
  ])('%s: released', (_, parts) => {
    expect(frozenIn(parts)).toBe(false);
  });

  test.each<[string, Case]>([
    ['its venue', { activity: { venue: { anyOf: ['v'] }, headcount: 10 }, assignment: { venue: 'v' } }],
    [
      'limits that are just kept',
      { leader: { limits: { activitiesPerDay: 1, minutesPerDay: 60, minutesPerWeek: 60 } } },
    ],
    ['a base site', { problem: { coverage: [{ leaders: ['a'], atLeast: 1, baseSites: ['p'] }] } }],
    ['a group of others', { problem: { coverage: [{ leaders: ['b'], atLeast: 1, baseSites: ['q'] }] } }],
    ['enough who stay', { problem: { coverage: [{ leaders: ['a', 'b'], atLeast: 1, baseSites: ['q'] }] } }],
    [
      'an absence that ends before',
      {
        problem: {
          leaders: [{ id: 'a' }, { id: 'b', unavailable: [{ start: at('08:00'), end: at('09:00'), away: true }] }],
          coverage: [{ leaders: ['a', 'b'], atLeast: 1, baseSites: ['q'] }],
        },
      },
    ],
    [
      'a relation that it breaks',
      {
        others: [{ id: 'y', minutes: 60 }],
        problem: { relations: [{ kind: 'precedes', first: 'x', second: 'x' }] },
      },
    ],
  ])('nothing with %s: it stays', (_, parts) => {
    expect(frozenIn(parts)).toBe(true);
  });
});

describe('whole days', () => {
  const days = (limits: Leader['limits']): Case => ({
    activity: { wholeDays: 2 },
    assignment: { start: at('08:00'), end: '2026-12-02T18:00' },
    leader: limits ? { limits } : {},
    problem: { horizon: { firstDay: DAY, lastDay: '2026-12-03' } },
  });

  test('count their session minutes in the week only', () => {
    // Two days of eight hours.
    expect(frozenIn(days({ minutesPerDay: 10, minutesPerWeek: 960 }))).toBe(true);
    expect(frozenIn(days({ minutesPerWeek: 959 }))).toBe(false);
    expect(frozenIn(days({}))).toBe(true);
  });
});

describe('beside a mandatory activity with a pinned start', () => {
  const beside = (start: string, activity: Partial<Activity> = {}, leader: Partial<Leader> = {}): boolean =>
    frozenIn({
      leader,
      others: [
        {
          id: 'y',
          ...hourUnless(activity),
          mandatory: true,
          attendees: { required: ['a'] },
          pinned: { start: at(start) },
          ...activity,
        },
      ],
    });

  test('it goes where they overlap', () => {
    expect(beside('09:30')).toBe(false);
    expect(beside('08:30')).toBe(false);
    expect(beside('09:00')).toBe(false);
    expect(beside('10:00')).toBe(true);
    expect(beside('08:00')).toBe(true);
  });

  test('where the break or the journey between them is too short', () => {
    expect(beside('10:00', {}, { breakMinutes: 5 })).toBe(false);
    expect(beside('10:05', {}, { breakMinutes: 5 })).toBe(true);
    expect(beside('10:29', { venue: { site: 'q' } })).toBe(false);
    expect(beside('10:30', { venue: { site: 'q' } })).toBe(true);
    expect(beside('10:00', { venue: { anyOf: ['v'] } })).toBe(true);
    expect(beside('07:31', { venue: { site: 'q' } })).toBe(false);
  });

  test('whole days last to the last session', () => {
    expect(beside('08:00', { wholeDays: 1 })).toBe(false);
  });

  test('it stays beside what is not mandatory, not pinned or another’s', () => {
    expect(beside('09:30', { mandatory: false })).toBe(true);
    expect(beside('09:30', { attendees: { required: ['b'] } })).toBe(true);
    expect(beside('09:30', { attendees: { optional: ['a'] } })).toBe(true);
    expect(beside('09:30', { pinned: { day: DAY } })).toBe(true);
  });
});
