import { describe, expect, test } from 'vitest';
import { checkCalendar } from '../../src/calendar/check.ts';
import { createCalendar } from '../../src/calendar/create-calendar.ts';
import type { Activity, Coverage, FocusGoal, Leader, Problem } from '../../src/model/problem.ts';
import { activity, OFFICE, type Parts, problemOf } from './fixture.ts';

const HALF = '2026-12-01/2026-12-15';

const check = (problem: Problem) => checkCalendar(problem, createCalendar(problem));
const issuesOf = (horizon: string, parts: Parts = {}) => check(problemOf(horizon, parts));
const codesAndPaths = (horizon: string, parts: Parts) =>
  issuesOf(horizon, parts).map(({ code, path, severity }) => [code, path, severity]);

test('an ordinary half month has nothing to warn of', () => {
  expect(
    issuesOf(HALF, {
      calendar: { holidays: 'CN', exceptions: [{ day: '2026-12-05', sessions: [['09:00', '12:00']] }] },
      leaders: [
        { id: 'sec', unavailable: [{ start: '2026-12-03T14:30', end: '2026-12-03T18:00', away: true }] },
        { id: 'mayor' },
      ],
      activities: [activity('a', { minutes: 210 }), { id: 'b', wholeDays: 5 }],
      focusGoals: [{ id: 'f', leaders: ['sec'], minutes: 720, blockMinutes: 120 }],
      coverage: [{ leaders: ['sec', 'mayor'], atLeast: 1 }],
    }),
  ).toEqual([]);
});

test('unpublished-year names every year without notice', () => {
  const issues = issuesOf('2026-12-16/2027-01-15', { calendar: { holidays: 'CN' } });
  expect(issues).toMatchObject([{ code: 'unpublished-year', path: 'horizon', severity: 'warning' }]);
  expect(issues[0]?.message).toContain('2027');
  expect(issuesOf('2026-12-16/2027-01-15')).toEqual([]);
});

test('exception-outside-horizon', () => {
  const exceptions = ['2026-11-30', '2026-12-01', '2026-12-15', '2026-12-16'].map((day) => ({ day, sessions: [] }));
  expect(codesAndPaths(HALF, { calendar: { exceptions } })).toEqual([
    ['exception-outside-horizon', 'calendar.exceptions[0].day', 'warning'],
    ['exception-outside-horizon', 'calendar.exceptions[3].day', 'warning'],
  ]);
});

describe('times that the clock skips or repeats', () => {
  const BERLIN = { timeZone: 'Europe/Berlin' };
  const gap = '2026-03-29T02:30';
  const twice = '2026-10-25T02:30';

  test('time-does-not-exist says what it becomes', () => {
    const issues = issuesOf('2026-03-16/2026-03-31', { ...BERLIN, activities: [activity('a', { deadline: gap })] });
    expect(issues).toMatchObject([
      { code: 'time-does-not-exist', path: 'activities[0].deadline', severity: 'warning' },
    ]);
    expect(issues[0]?.message).toContain(gap);
    expect(issues[0]?.message).toContain('2026-03-29T03:30');
  });

  test('time-twice says that the first is meant', () => {
    const issues = issuesOf('2026-10-16/2026-10-31', { ...BERLIN, activities: [activity('a', { dueTime: twice })] });
    expect(issues).toMatchObject([{ code: 'time-twice', path: 'activities[0].dueTime', severity: 'warning' }]);
    expect(issues[0]?.message).toContain('first');
  });

  test('are found wherever the document has a time, inside or outside the horizon', () => {
    const interval = { start: gap, end: twice };
    const issues = codesAndPaths('2026-03-16/2026-03-31', {
      ...BERLIN,
      venues: [{ id: 'v', unavailable: [{ start: '2026-03-20T09:00', end: '2026-03-20T10:00' }, interval] }],
      leaders: [{ id: 'sec', unavailable: [interval] }],
      activities: [
        activity('x'),
        activity('a', {
          windows: [interval],
          releaseTime: gap,
          deadline: twice,
          dueTime: twice,
          preferredWindows: [interval],
          pinned: { start: gap },
        }),
      ],
      baseline: {
        schedule: { assignments: [{ activity: 'a', attendees: [], ...interval }] },
        frozenUntil: gap,
      },
    });
    const [skipped, repeated] = ['time-does-not-exist', 'time-twice'];
    expect(issues).toEqual(
      [
        [skipped, 'venues[0].unavailable[1].start'],
        [repeated, 'venues[0].unavailable[1].end'],
        [skipped, 'leaders[0].unavailable[0].start'],
        [repeated, 'leaders[0].unavailable[0].end'],
        [skipped, 'activities[1].windows[0].start'],
        [repeated, 'activities[1].windows[0].end'],
        [skipped, 'activities[1].releaseTime'],
        [repeated, 'activities[1].deadline'],
        [repeated, 'activities[1].dueTime'],
        [skipped, 'activities[1].preferredWindows[0].start'],
        [repeated, 'activities[1].preferredWindows[0].end'],
        [skipped, 'activities[1].pinned.start'],
        [skipped, 'baseline.frozenUntil'],
        [skipped, 'baseline.schedule.assignments[0].start'],
        [repeated, 'baseline.schedule.assignments[0].end'],
      ].map((issue) => [...issue, 'warning']),
    );
  });

  const night = [
    ['02:30', '05:00'],
    ['22:00', '24:00'],
  ] as const;

  test('are found in sessions and weekly absences on the day of the change', () => {
    expect(
      codesAndPaths('2026-03-16/2026-03-31', {
        ...BERLIN,
        calendar: { workingHours: [...OFFICE, { days: ['sat'], sessions: night }, { days: ['sun'], sessions: night }] },
        leaders: [
          {
            id: 'sec',
            workingHours: [{ days: ['sun'], sessions: [['01:00', '02:15']] }],
            unavailable: [
              { weekly: { days: ['sat'], start: '02:00', end: '02:30' } },
              { weekly: { days: ['sun'], start: '02:00', end: '24:00' } },
              { weekly: { days: ['sun'], start: '01:00', end: '02:00' } },
            ],
          },
        ],
      }),
    ).toEqual(
      [
        'calendar.workingHours[2].sessions[0][0]',
        'leaders[0].workingHours[0].sessions[0][1]',
        'leaders[0].unavailable[1].weekly.start',
        'leaders[0].unavailable[2].weekly.end',
      ].map((path) => ['time-does-not-exist', path, 'warning']),
    );
  });

  test('of an exception replace those of the weekday', () => {
    expect(
      codesAndPaths('2026-03-16/2026-03-31', {
        ...BERLIN,
        calendar: {
          workingHours: [{ days: ['sun'], sessions: [['02:00', '04:00']] }],
          exceptions: [
            {
              day: '2026-03-29',
              sessions: [
                ['00:00', '02:45'],
                ['20:00', '24:00'],
              ],
            },
          ],
        },
      }),
    ).toEqual([['time-does-not-exist', 'calendar.exceptions[0].sessions[0][1]', 'warning']]);
  });

  test('are none in China', () => {
    expect(
      issuesOf('2026-03-16/2026-03-31', { activities: [activity('a', { deadline: gap, dueTime: twice })] }),
    ).toEqual([]);
  });
});

describe('duration-no-session', () => {
  const pathsOf = (horizon: string, activities: readonly Activity[], parts: Parts = {}) =>
    issuesOf(horizon, { activities, ...parts }).map(({ code, path }) => `${code} ${path}`);

  test('tells activities longer than every session, unless they may lie elsewhere', () => {
    const window = { start: '2026-12-01T00:00', end: '2026-12-02T00:00' };
    expect(
      pathsOf(HALF, [
        activity('fits', { minutes: 210 }),
        activity('long', { minutes: 211 }),
        activity('evening', { minutes: 300, outsideHours: true, windows: [window] }),
        activity('pinned', { minutes: 300, pinned: { start: '2026-12-01T09:00' } }),
        activity('pinned day', { minutes: 300, pinned: { day: '2026-12-01' } }),
      ]),
    ).toEqual(['duration-no-session activities[1].minutes', 'duration-no-session activities[4].minutes']);
  });

  test('says how long the longest session is', () => {
    const [issue] = issuesOf(HALF, { activities: [activity('long', { minutes: 240 })] });
    expect(issue?.message).toMatch(/long takes 240 minutes.* 210/);
  });

  test('counts a longer session of an exception', () => {
    const exceptions = [{ day: '2026-12-05', sessions: [['08:00', '12:00']] }] as const;
    expect(pathsOf(HALF, [activity('a', { minutes: 240 })], { calendar: { exceptions } })).toEqual([]);
  });

  test('tells runs of whole days longer than every run of full days', () => {
    const days = (wholeDays: number): Activity => ({ id: `days${wholeDays}`, wholeDays });
    expect(pathsOf(HALF, [days(5), days(6)])).toEqual(['duration-no-session activities[1].wholeDays']);
    // A full Saturday joins nothing to the Sunday, but makes six; half a Saturday does not.
    const saturday = (end: string): Parts => ({
      calendar: { exceptions: [{ day: '2026-12-12', sessions: [['08:00', end]] }] },
    });
    expect(pathsOf(HALF, [days(6)], saturday('15:00'))).toEqual([]);
    expect(pathsOf(HALF, [days(6)], saturday('14:59'))).toEqual(['duration-no-session activities[0].wholeDays']);
  });

  test('tells everything where there is no session', () => {
    const calendar = { workingHours: [] };
    expect(pathsOf(HALF, [activity('a'), { id: 'b', wholeDays: 1 }], { calendar })).toEqual([
      'duration-no-session activities[0].minutes',
      'duration-no-session activities[1].wholeDays',
    ]);
  });

  test('tells focus goals by their blocks', () => {
    const goal = (blockMinutes: number): FocusGoal => ({
      id: `f${blockMinutes}`,
      leaders: [],
      minutes: 720,
      blockMinutes,
    });
    expect(pathsOf(HALF, [], { focusGoals: [goal(210), goal(240)] })).toEqual([
      'duration-no-session focusGoals[1].blockMinutes',
    ]);
  });
});

describe('coverage-absences', () => {
  const away = (start: string, end: string) => ({ start, end, away: true });
  const group: Coverage = { leaders: ['sec', 'mayor', 'dep'], atLeast: 1 };
  const warn = (leaders: readonly Leader[], coverage: readonly Coverage[]) => issuesOf(HALF, { leaders, coverage });

  test('names the first instant at which too few stay, and who is away', () => {
    const issues = warn(
      [
        { id: 'sec', unavailable: [away('2026-12-02T00:00', '2026-12-05T00:00')] },
        {
          id: 'mayor',
          unavailable: [away('2026-12-03T10:00', '2026-12-04T00:00'), away('2026-12-02T12:00', '2026-12-02T14:30')],
        },
        { id: 'dep' },
      ],
      [group, { ...group, atLeast: 2 }, { leaders: ['sec', 'mayor'], atLeast: 1 }],
    );
    expect(issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['coverage-absences', 'coverage[1]', 'warning'],
      ['coverage-absences', 'coverage[2]', 'warning'],
    ]);
    expect(issues[0]?.message).toContain('at 2026-12-03T10:00 sec, mayor are away');
    expect(issues[0]?.message).toContain('1 of 3 stay, at least 2 should');
  });

  test('looks at working minutes only', () => {
    const atNoon = [away('2026-12-02T12:00', '2026-12-02T14:30'), away('2026-12-05T00:00', '2026-12-07T08:30')];
    const alone: readonly Coverage[] = [{ leaders: ['sec'], atLeast: 1 }];
    expect(warn([{ id: 'sec', unavailable: atNoon }], alone)).toEqual([]);
    const [issue] = warn([{ id: 'sec', unavailable: [away('2026-12-05T00:00', '2026-12-07T08:31')] }], alone);
    expect(issue?.message).toContain('at 2026-12-07T08:30 sec');
  });

  test('counts weekly absences, and only those that take the leader away', () => {
    const weekly = { days: ['wed'], start: '14:30', end: '24:00' } as const;
    const alone: readonly Coverage[] = [{ leaders: ['sec', 'sec'], atLeast: 1 }];
    expect(warn([{ id: 'sec', unavailable: [{ weekly }, { weekly, away: false }] }], alone)).toEqual([]);
    const [issue] = warn([{ id: 'sec', unavailable: [{ weekly, away: true }] }], alone);
    expect(issue?.message).toContain('at 2026-12-02T14:30 sec');
    expect(issue?.message).toContain('0 of 1 stay');
  });

  test('is about absences: a group that is too small by itself is not told', () => {
    expect(warn([{ id: 'sec' }], [{ leaders: ['sec', 'nobody'], atLeast: 3 }])).toEqual([]);
  });
});
