import { describe, expect, test } from 'vitest';
import { loadsOf } from '../../../src/explain/breakdown/loads.ts';
import type { Leader, Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { breakdown } from '../../../src/verify/breakdown.ts';
import { verify } from '../../../src/verify/verify.ts';
import { CASES } from '../../verify/cases.ts';
import { activity, assign, block, leader, meeting, problemOf, scheduleOf } from '../../verify/documents.ts';

const SEC = {
  targetMinutesPerDay: 120,
  limits: { minutesPerDay: 240, minutesPerWeek: 900 },
  breakMinutes: 0,
} as const;

const loadOf = (who: string, problem: Problem, schedule: Schedule) => {
  const load = loadsOf(problem, schedule).find((one) => one.leader === who);
  if (load === undefined) throw new Error(`no load of ${who}`);
  return load;
};

const withSec = (parts: Partial<Problem>, sec: Partial<Leader> = SEC): Problem =>
  problemOf({ leaders: [leader('sec', sec), leader('mayor'), leader('dep')], ...parts });

describe('the load of a leader', () => {
  test('counts days and weeks against target and limits, whole days apart', () => {
    const problem = withSec({
      activities: [
        meeting('a1', ['sec']),
        meeting('a2', ['sec'], { minutes: 90 }),
        activity('w1', { wholeDays: 2, attendees: { required: ['sec'] } }),
      ],
      focusGoals: [{ id: 'f1', leaders: ['sec'], minutes: 60, blockMinutes: 60 }],
    });
    const schedule = scheduleOf(
      [
        assign('a1', '12-01 09:00–10:00', ['sec']),
        assign('a2', '12-01 10:15–11:45', ['sec']),
        assign('w1', '12-03 08:30–12-04 18:00', ['sec']),
      ],
      [block('f1', '12-02 09:00–10:00')],
    );
    const load = loadOf('sec', problem, schedule);
    expect(load).toMatchObject({
      ...{ activities: 3, minutes: 150 + 2 * 420, focusMinutes: 60, sessions: 22, freeSessions: 16 },
      ...{ busiestDay: '2026-12-03', fragmentation: 1, journeys: { count: 0, minutes: 0 } },
    });
    expect(load.days).toHaveLength(15);
    expect(load.days.slice(0, 5)).toMatchObject([
      { day: '2026-12-01', activities: 2, minutes: 150, counted: 150, target: 120, limit: 240, isWorkingDay: true },
      { day: '2026-12-02', activities: 0, minutes: 60, counted: 60 },
      { day: '2026-12-03', activities: 1, minutes: 420, counted: 0 },
      { day: '2026-12-04', activities: 1, minutes: 420, counted: 0 },
      { day: '2026-12-05', activities: 0, minutes: 0, isWorkingDay: false },
    ]);
    expect(load.weeks).toEqual([
      { firstDay: '2026-12-01', lastDay: '2026-12-06', minutes: 1050, limit: 900 },
      { firstDay: '2026-12-07', lastDay: '2026-12-13', minutes: 0, limit: 900 },
      { firstDay: '2026-12-14', lastDay: '2026-12-15', minutes: 0, limit: 900 },
    ]);
    expect(load.freeBlocks[0]).toEqual({ start: '2026-12-07T08:30', end: '2026-12-15T18:00', minutes: 7 * 420 });
    expect(loadOf('mayor', problem, schedule).days[0]).toMatchObject({ target: null, limit: null });
  });

  test('counts journeys, deputies, and nothing for who does nothing', () => {
    const problem = withSec(
      {
        sites: [{ id: 'hall' }, { id: 'east' }],
        defaultTravelMinutes: 20,
        activities: [
          activity('a1', { venue: { site: 'hall' }, attendees: { required: ['sec'], deputiesAllowed: true } }),
          meeting('a2', ['dep'], { venue: { site: 'east' } }),
        ],
      },
      { deputies: ['dep'] },
    );
    const schedule = scheduleOf([
      assign('a1', '12-01 09:00–10:00', ['dep'], { substitutions: [{ leader: 'sec', by: 'dep' }] }),
      assign('a2', '12-01 11:00–12:00', ['dep']),
    ]);
    expect(loadOf('sec', problem, schedule)).toMatchObject({
      ...{ activities: 0, minutes: 0, deputised: 1, standingIn: 0, busiestDay: null, freeSessions: 22 },
    });
    expect(loadOf('dep', problem, schedule)).toMatchObject({
      ...{ activities: 2, deputised: 0, standingIn: 1, journeys: { count: 1, minutes: 20 }, busiestDay: '2026-12-01' },
    });
  });

  test('is in protocol order, by own hours, and knows copies of a repeat', () => {
    const hours = [{ days: ['tue' as const], sessions: [['09:00', '11:00'] as const] }];
    const problem = problemOf({
      leaders: [leader('last'), leader('second', { rank: 2 }), leader('first', { rank: 1, workingHours: hours })],
      activities: [meeting('r', ['first'], { repeat: { per: 'week' } })],
    });
    const schedule = scheduleOf([assign('r@2026-12-07', '12-08 09:00–10:00', ['first'])]);
    const loads = loadsOf(problem, schedule);
    expect(loads.map((one) => one.leader)).toEqual(['first', 'second', 'last']);
    expect(loads[0]).toMatchObject({ activities: 1, minutes: 60, sessions: 3, freeSessions: 2 });
  });
});

describe('loads agree with verify', () => {
  test('on what is above the target of a day, and on the limits of day and week', () => {
    let seen = 0;
    for (const { problem, schedule } of CASES) {
      const { matches } = breakdown(problem, schedule);
      const broken = verify(problem, schedule).violations.filter(({ rule }) => rule === 'leader-limit');
      for (const load of loadsOf(problem, schedule)) {
        const over = load.days.filter(({ counted, target }) => target !== null && counted > target);
        const told = matches.flatMap((one) => (one.term === 'overload' && one.leader === load.leader ? [one] : []));
        expect(over.map(({ day, counted }) => [day, counted])).toEqual(told.map((one) => [one.day, one.minutes]));
        const limit = (name: string) =>
          broken.filter(({ by: { leader: who, ...by } }) => who === load.leader && name in by);
        expect(load.days.filter((one) => one.counted > (one.limit ?? Number.MAX_VALUE))).toHaveLength(
          limit('minutesPerDay').length,
        );
        expect(load.weeks.filter((one) => one.minutes > (one.limit ?? Number.MAX_VALUE))).toHaveLength(
          limit('minutesPerWeek').length,
        );
        seen += over.length;
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  test('on half-days: what is free is not touched', () => {
    for (const { problem, schedule } of CASES) {
      const touched = breakdown(problem, schedule).matches.filter(({ term }) => term === 'touched');
      for (const { leader: id, freeSessions, sessions } of loadsOf(problem, schedule)) {
        if (problem.leaders.find((one) => one.id === id)?.workingHours !== undefined) continue;
        const own = touched.filter((one) => one.term === 'touched' && one.leader === id);
        expect(freeSessions + own.length).toBeLessThanOrEqual(sessions);
      }
    }
  });
});
