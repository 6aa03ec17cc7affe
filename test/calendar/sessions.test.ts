import { describe, expect, test } from 'vitest';
import type { WorkingHours } from '../../src/model/problem.ts';
import { calendarOf, clockTimes, OFFICE, sessionsByDate } from './fixture.ts';

const FULL = '08:30-12:00 14:30-18:00';
const MORNINGS: readonly WorkingHours[] = [
  { days: ['mon', 'sat'], sessions: [['09:00', '11:00']] },
  { days: ['tue'], sessions: [['10:00', '12:00']] },
];

const sessionsOf = (horizon: string, workingHours: readonly WorkingHours[]) =>
  sessionsByDate(calendarOf(horizon, { calendar: { workingHours } }));

describe('sessions of a day', () => {
  test('are those of its weekday', () => {
    expect(sessionsByDate(calendarOf('2026-12-04/2026-12-07'))).toEqual({
      '2026-12-04': FULL,
      '2026-12-05': '',
      '2026-12-06': '',
      '2026-12-07': FULL,
    });
  });

  test('of several entries are united and sorted', () => {
    const hours: readonly WorkingHours[] = [
      { days: ['mon', 'tue'], sessions: [['14:00', '16:00']] },
      { days: ['tue'], sessions: [['08:00', '10:00']] },
    ];
    expect(sessionsOf('2026-12-07/2026-12-08', hours)).toEqual({
      '2026-12-07': '14:00-16:00',
      '2026-12-08': '08:00-10:00 14:00-16:00',
    });
  });

  test('that overlap become one, those that touch stay two', () => {
    const overlapping: readonly WorkingHours[] = [
      { days: ['mon'], sessions: [['09:00', '12:00']] },
      {
        days: ['mon'],
        sessions: [
          ['08:00', '10:00'],
          ['12:00', '13:00'],
          ['09:30', '09:45'],
        ],
      },
    ];
    expect(sessionsOf('2026-12-07/2026-12-07', overlapping)).toEqual({ '2026-12-07': '08:00-12:00 12:00-13:00' });
  });

  test('may end at the next midnight', () => {
    const calendar = calendarOf('2026-12-07/2026-12-07', {
      calendar: { workingHours: [{ days: ['mon'], sessions: [['22:00', '24:00']] }] },
    });
    expect(calendar.days[0]?.sessions).toEqual([{ start: 1320, end: 1440 }]);
  });

  test('count from the first midnight of the horizon', () => {
    expect(calendarOf('2026-12-06/2026-12-07').days[1]?.sessions).toEqual([
      { start: 1440 + 510, end: 1440 + 720 },
      { start: 1440 + 870, end: 1440 + 1080 },
    ]);
  });
});

describe('holidays', () => {
  // National Day 2026: 1–7 October off; Sunday 20 September and Saturday 10 October are worked.
  const calendar = { holidays: 'CN', workingHours: OFFICE } as const;

  test('have no session, and make-up workdays take those of the first entry', () => {
    const october = calendarOf('2026-10-07/2026-10-11', { calendar });
    expect(sessionsByDate(october)).toEqual({
      '2026-10-07': '',
      '2026-10-08': FULL,
      '2026-10-09': FULL,
      '2026-10-10': FULL,
      '2026-10-11': '',
    });
    expect(october.days.map(({ mark, markName }) => [mark, markName])).toEqual([
      ['holiday', '国庆节'],
      [null, undefined],
      [null, undefined],
      ['makeup', '国庆节'],
      [null, undefined],
    ]);
  });

  test('are ordinary days where none are asked for', () => {
    const plain = calendarOf('2026-10-07/2026-10-10');
    expect(sessionsByDate(plain)['2026-10-07']).toBe(FULL);
    expect(sessionsByDate(plain)['2026-10-10']).toBe('');
    expect(plain.days.every(({ mark }) => mark === null)).toBe(true);
  });

  test('keep the own sessions of a make-up weekday that has some', () => {
    const own = calendarOf('2026-10-10/2026-10-10', {
      calendar: { holidays: 'CN', workingHours: [...OFFICE, ...MORNINGS] },
    });
    expect(sessionsByDate(own)).toEqual({ '2026-10-10': '09:00-11:00' });
  });

  test('leave a make-up workday empty where there are no working hours at all', () => {
    expect(
      sessionsByDate(calendarOf('2026-10-10/2026-10-10', { calendar: { holidays: 'CN', workingHours: [] } })),
    ).toEqual({
      '2026-10-10': '',
    });
  });

  test('of a year without notice are named', () => {
    expect(calendarOf('2026-12-16/2027-01-15', { calendar }).unpublishedYears).toEqual([2027]);
    expect(calendarOf('2026-12-16/2026-12-31', { calendar }).unpublishedYears).toEqual([]);
    expect(calendarOf('2027-01-01/2027-01-15').unpublishedYears).toEqual([]);
  });
});

describe('exceptions', () => {
  const rules = {
    holidays: 'CN',
    exceptions: [
      { day: '2026-10-07', sessions: [['09:00', '12:00']], reason: '值班' },
      { day: '2026-10-08', sessions: [] },
      { day: '2026-10-10', sessions: [] },
    ],
  } as const;

  test('win over holidays, make-up workdays and weekdays', () => {
    const calendar = calendarOf('2026-10-07/2026-10-10', { calendar: rules });
    expect(sessionsByDate(calendar)).toEqual({
      '2026-10-07': '09:00-12:00',
      '2026-10-08': '',
      '2026-10-09': FULL,
      '2026-10-10': '',
    });
    expect(calendar.days[0]).toMatchObject({ mark: 'exception', markName: '值班' });
    expect(calendar.days[1]?.mark).toBe('exception');
    expect(calendar.days[1]).not.toHaveProperty('markName');
  });

  test('and holidays replace the own working hours of a leader', () => {
    const calendar = calendarOf('2026-10-05/2026-10-12', { calendar: rules });
    const own = calendar.sessionsFor(MORNINGS).map((spans) => clockTimes(calendar, spans));
    //            Mon 5 off, Tue 6 off, Wed 7 exception, Thu 8 off, Fri 9 none, Sat 10 off, Sun 11 none, Mon 12 own
    expect(own).toEqual(['', '', '09:00-12:00', '', '', '', '', '09:00-11:00']);
  });

  test('do not stand in the way of own make-up sessions', () => {
    const calendar = calendarOf('2026-09-20/2026-09-20', { calendar: { holidays: 'CN' } });
    expect(calendar.sessionsFor(MORNINGS).map((spans) => clockTimes(calendar, spans))).toEqual(['09:00-11:00']);
  });
});

describe('the shortest working weekday', () => {
  const shortest = (workingHours: readonly WorkingHours[]) =>
    calendarOf('2026-12-01/2026-12-15', { calendar: { workingHours } }).shortestDayMinutes;

  test('is measured over all entries', () => {
    expect(shortest(OFFICE)).toBe(420);
    expect(shortest([...OFFICE, { days: ['sat'], sessions: [['09:00', '12:00']] }])).toBe(180);
    // Monday has 420 + 120 minutes, the other days 420.
    expect(shortest([...OFFICE, { days: ['mon'], sessions: [['19:00', '21:00']] }])).toBe(420);
  });

  test('is 0 without sessions, and no exception makes it shorter', () => {
    expect(shortest([])).toBe(0);
    expect(shortest([{ days: ['mon'], sessions: [] }])).toBe(0);
    const exceptions = [{ day: '2026-12-02', sessions: [['09:00', '10:00']] }] as const;
    expect(calendarOf('2026-12-01/2026-12-15', { calendar: { exceptions } }).shortestDayMinutes).toBe(420);
  });
});

describe('working days after a time', () => {
  const calendar = calendarOf('2026-10-01/2026-10-15', {
    calendar: {
      holidays: 'CN',
      exceptions: [
        { day: '2026-09-29', sessions: [] },
        { day: '2026-10-12', sessions: [] },
      ],
    },
  });

  test.each([
    ['2026-10-08T10:00', '2026-10-08T18:00', 0],
    ['2026-10-08T10:00', '2026-10-09T00:00', 1],
    ['2026-10-07T23:00', '2026-10-15T10:00', 6], // 8, 9, 10, 13, 14, 15: the 11th is a Sunday, the 12th an exception
    ['2026-09-28T10:00', '2026-10-08T10:00', 2], // 30 September and 8 October; the 29th is an exception
    ['2026-09-18T10:00', '2026-09-21T10:00', 2], // Sunday 20 September is worked, Saturday is not
    ['2026-10-14T10:00', '2026-10-20T10:00', 4], // 15, 16, 19, 20: beyond the horizon too
    ['2026-10-09T10:00', '2026-10-08T10:00', 0],
    ['2025-12-31T10:00', '2026-01-05T10:00', 2], // 1–3 January off, Sunday 4 worked, Monday 5
  ])('%s to %s', (from, to, expected) => {
    expect(calendar.workingDaysAfter(from, to)).toBe(expected);
  });
});
