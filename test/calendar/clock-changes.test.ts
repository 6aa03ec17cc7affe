import { afterEach, describe, expect, test } from 'vitest';
import type { Calendar } from '../../src/calendar/calendar.ts';
import { calendarOf, clockTimes } from './fixture.ts';

const inZone = (timeZone: string, horizon: string): Calendar =>
  calendarOf(horizon, {
    timeZone,
    calendar: { workingHours: [{ days: ['sat', 'sun', 'mon'], sessions: [['00:00', '24:00']] }] },
  });

const lengths = ({ days }: Calendar): readonly number[] => days.map(({ start, end }) => end - start);

/** Text, elapsed minute it is read as, how often the clock shows it. */
type Reading = readonly [local: string, minute: number, occurrences: number];

const CASES: readonly {
  readonly name: string;
  readonly zone: string;
  readonly horizon: string;
  readonly lengths: readonly number[];
  readonly readings: readonly Reading[];
  /** Elapsed minute and what the clock shows then. */
  readonly shown: readonly (readonly [minute: number, local: string])[];
}[] = [
  {
    name: 'an hour that does not exist moves forward by the gap',
    zone: 'Europe/Berlin',
    horizon: '2026-03-28/2026-03-30',
    lengths: [1440, 1380, 1440],
    readings: [
      ['2026-03-29T01:59', 1440 + 119, 1],
      ['2026-03-29T02:00', 1440 + 120, 0],
      ['2026-03-29T02:30', 1440 + 150, 0],
      ['2026-03-29T03:00', 1440 + 120, 1],
      ['2026-03-30T00:00', 2820, 1],
      ['2026-03-30T08:00', 2820 + 480, 1],
    ],
    shown: [
      [1440 + 119, '2026-03-29T01:59'],
      [1440 + 120, '2026-03-29T03:00'],
      [1440 + 150, '2026-03-29T03:30'],
      [2819, '2026-03-29T23:59'],
    ],
  },
  {
    name: 'an hour that comes twice means the first',
    zone: 'Europe/Berlin',
    horizon: '2026-10-25/2026-10-26',
    lengths: [1500, 1440],
    readings: [
      ['2026-10-25T01:59', 119, 1],
      ['2026-10-25T02:00', 120, 2],
      ['2026-10-25T02:59', 179, 2],
      ['2026-10-25T03:00', 240, 1],
      ['2026-10-26T00:00', 1500, 1],
    ],
    shown: [
      [150, '2026-10-25T02:30'],
      [210, '2026-10-25T02:30'],
      [240, '2026-10-25T03:00'],
    ],
  },
  {
    name: 'the clocks of America go forward at 2',
    zone: 'America/New_York',
    horizon: '2026-03-08/2026-03-08',
    lengths: [1380],
    readings: [
      ['2026-03-08T02:15', 135, 0],
      ['2026-03-08T03:15', 135, 1],
    ],
    shown: [[135, '2026-03-08T03:15']],
  },
  {
    name: 'and back at 2 to 1',
    zone: 'America/New_York',
    horizon: '2026-11-01/2026-11-01',
    lengths: [1500],
    readings: [
      ['2026-11-01T01:30', 90, 2],
      ['2026-11-01T02:00', 180, 1],
    ],
    shown: [[150, '2026-11-01T01:30']],
  },
  {
    name: 'half an hour is skipped',
    zone: 'Australia/Lord_Howe',
    horizon: '2026-10-04/2026-10-05',
    lengths: [1410, 1440],
    readings: [
      ['2026-10-04T02:15', 135, 0],
      ['2026-10-04T02:30', 120, 1],
    ],
    shown: [
      [120, '2026-10-04T02:30'],
      [135, '2026-10-04T02:45'],
    ],
  },
  {
    name: 'half an hour comes twice',
    zone: 'Australia/Lord_Howe',
    horizon: '2026-04-05/2026-04-05',
    lengths: [1470],
    readings: [
      ['2026-04-05T01:29', 89, 1],
      ['2026-04-05T01:30', 90, 2],
      ['2026-04-05T02:00', 150, 1],
    ],
    shown: [
      [90, '2026-04-05T01:30'],
      [120, '2026-04-05T01:30'],
    ],
  },
  {
    name: 'midnight does not exist',
    zone: 'America/Sao_Paulo',
    horizon: '2018-11-03/2018-11-04',
    lengths: [1440, 1380],
    readings: [
      ['2018-11-04T00:00', 1440, 0],
      ['2018-11-04T00:30', 1470, 0],
      ['2018-11-04T01:00', 1440, 1],
    ],
    shown: [
      [1439, '2018-11-03T23:59'],
      [1440, '2018-11-04T01:00'],
    ],
  },
  {
    name: 'the hour before midnight comes twice',
    zone: 'America/Sao_Paulo',
    horizon: '2018-02-17/2018-02-18',
    lengths: [1500, 1440],
    readings: [
      ['2018-02-17T23:30', 1410, 2],
      ['2018-02-18T00:00', 1500, 1],
    ],
    shown: [
      [1440, '2018-02-17T23:00'],
      [1500, '2018-02-18T00:00'],
    ],
  },
  {
    name: 'midnight comes twice',
    zone: 'America/Havana',
    horizon: '2026-10-31/2026-11-01',
    lengths: [1440, 1500],
    readings: [
      ['2026-11-01T00:00', 1440, 2],
      ['2026-11-01T01:00', 1440 + 120, 1],
    ],
    shown: [[1440 + 60, '2026-11-01T00:00']],
  },
  {
    name: 'the clock set back a minute after midnight repeats the evening before',
    zone: 'America/St_Johns',
    horizon: '2006-10-27/2006-10-30',
    lengths: [1440, 1440, 1500, 1440],
    readings: [
      ['2006-10-28T23:30', 1440 + 1410, 2],
      ['2006-10-29T00:00', 2880, 2],
      ['2006-10-29T00:01', 2880 + 61, 1],
    ],
    shown: [
      [2880, '2006-10-29T00:00'],
      [2881, '2006-10-28T23:01'],
    ],
  },
  {
    name: 'a day that does not exist has no minute',
    zone: 'Pacific/Apia',
    horizon: '2011-12-29/2011-12-31',
    lengths: [1440, 0, 1440],
    readings: [
      ['2011-12-29T23:59', 1439, 1],
      ['2011-12-30T00:00', 1440, 0],
      ['2011-12-30T10:00', 2040, 0],
      ['2011-12-31T10:00', 2040, 1],
    ],
    shown: [
      [1439, '2011-12-29T23:59'],
      [1440, '2011-12-31T00:00'],
    ],
  },
  {
    name: 'China changes no clock',
    zone: 'Asia/Shanghai',
    horizon: '2026-03-29/2026-03-30',
    lengths: [1440, 1440],
    readings: [['2026-03-29T02:30', 150, 1]],
    shown: [[150, '2026-03-29T02:30']],
  },
];

describe.each(CASES)('$zone: $name', ({ zone, horizon, lengths: expected, readings, shown }) => {
  const calendar = inZone(zone, horizon);

  test('days follow one another', () => {
    expect(lengths(calendar)).toEqual(expected);
    expect(calendar.length).toBe(expected.reduce((a, b) => a + b, 0));
  });

  test.each(readings)('%s is minute %i and shown %i times', (local, minute, occurrences) => {
    expect(calendar.toMinutes(local)).toBe(minute);
    expect(calendar.occurrences(local)).toBe(occurrences);
  });

  test.each(shown)('minute %i is %s', (minute, local) => {
    expect(calendar.toLocal(minute)).toBe(local);
  });
});

describe('sessions on a day whose clock changes', () => {
  const sessions = (horizon: string, ...list: readonly (readonly [string, string])[]): string => {
    const calendar = calendarOf(horizon, {
      timeZone: 'Europe/Berlin',
      calendar: { workingHours: [{ days: ['sun'], sessions: list }] },
    });
    return clockTimes(calendar, calendar.days[0]?.sessions);
  };

  test('keep to the wall clock', () => {
    expect(sessions('2026-03-29/2026-03-29', ['09:00', '12:00'])).toBe('09:00-12:00');
    expect(sessions('2026-10-25/2026-10-25', ['09:00', '24:00'])).toBe('09:00-00:00');
  });

  test('reach over the gap, and join where they then overlap', () => {
    // 02:30 is read as 03:30, past the start of the second session.
    expect(sessions('2026-03-29/2026-03-29', ['01:00', '02:30'], ['03:00', '05:00'])).toBe('01:00-05:00');
  });

  test('are lost in the gap', () => {
    expect(sessions('2026-03-29/2026-03-29', ['02:00', '03:00'], ['09:00', '10:00'])).toBe('09:00-10:00');
  });

  test('may last the whole day', () => {
    for (const [horizon, minutes] of [
      ['2026-03-29/2026-03-29', 1380],
      ['2026-10-25/2026-10-25', 1500],
    ] as const) {
      expect(inZone('Europe/Berlin', horizon).days[0]?.sessions).toEqual([{ start: 0, end: minutes }]);
    }
  });

  test('do not exist on a day that does not', () => {
    const calendar = calendarOf('2011-12-29/2011-12-31', { timeZone: 'Pacific/Apia' });
    // Thursday, the Friday that was left out, Saturday.
    expect(calendar.days.map(({ sessions }) => sessions.length)).toEqual([2, 0, 0]);
    expect(calendar.workingDaysAfter('2011-12-28T09:00', '2011-12-31T09:00')).toBe(1);
    expect(calendar.dayOf(1440)).toBe(2);
    expect(calendar.dayIndex('2011-12-30')).toBe(1);
  });
});

describe('times outside the horizon', () => {
  const calendar = calendarOf('2026-12-01/2026-12-02');

  test('are negative before it and above its length after it', () => {
    expect(calendar.toMinutes('2026-11-30T23:00')).toBe(-60);
    expect(calendar.toMinutes('2026-12-03T00:00')).toBe(2880);
    expect(calendar.toMinutes('2027-01-01T00:00')).toBe(31 * 1440);
    expect(calendar.toLocal(-1)).toBe('2026-11-30T23:59');
    expect(calendar.toLocal(2880)).toBe('2026-12-03T00:00');
  });

  test('have no day', () => {
    expect([-1, 0, 1439, 1440, 2879, 2880].map((minute) => calendar.dayOf(minute))).toEqual([-1, 0, 0, 1, 1, 2]);
    expect(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'].map((date) => calendar.dayIndex(date))).toEqual([
      -1, 0, 1, 2,
    ]);
  });

  test('count the changes of the clock in between', () => {
    // Clocks went back on 25 October: 31 + 30 days and an hour.
    const berlin = calendarOf('2026-12-01/2026-12-02', { timeZone: 'Europe/Berlin' });
    expect(berlin.toMinutes('2026-10-01T00:00')).toBe(-(61 * 1440 + 60));
    expect(berlin.occurrences('2026-10-25T02:30')).toBe(2);
  });
});

describe('what is no time, day or zone is a bug of the caller', () => {
  const calendar = calendarOf('2026-12-01/2026-12-02');

  test.each(['2026-12-01', '2026-12-01Tnoon', '2026-12-01T09:00:00', '2026-13-01T09:00', ''])('"%s"', (local) => {
    expect(() => calendar.toMinutes(local)).toThrow(`"${local}" is no local time`);
  });

  test('a zone that does not exist', () => {
    expect(() => calendarOf('2026-12-01/2026-12-02', { timeZone: 'Mars/Olympus' })).toThrow(
      '"Mars/Olympus" is no time zone',
    );
    expect(() => calendarOf('2026-12-01/2026-12-02', { timeZone: 'local' })).toThrow('no time zone');
  });

  test('a day that does not exist', () => {
    expect(() => calendarOf('2026-13-01/2026-13-02')).toThrow('"2026-13-01" is no day');
    expect(() => calendarOf('2026-02-28/2026-02-30')).toThrow('"2026-02-30" is no day');
    expect(() => calendar.workingDaysAfter('soon', '2026-12-01T00:00')).toThrow('"soon" is no day');
  });
});

describe('days', () => {
  test('have a weekday and an ISO week, also across the year', () => {
    const { days } = calendarOf('2026-12-26/2027-01-04');
    expect(days.map(({ weekday }) => weekday)).toEqual([6, 7, 1, 2, 3, 4, 5, 6, 7, 1]);
    expect(days.map(({ isoWeek }) => isoWeek)).toEqual([
      ...['2026-W52', '2026-W52'],
      ...Array.from({ length: 7 }, () => '2026-W53'),
      '2027-W01',
    ]);
  });

  test('have slots of 15 minutes unless told', () => {
    expect(calendarOf('2026-12-01/2026-12-02').slotMinutes).toBe(15);
    expect(calendarOf('2026-12-01/2026-12-02', { slotMinutes: 30 }).slotMinutes).toBe(30);
    expect(calendarOf('2026-12-01/2026-12-02').zone).toBe('Asia/Shanghai');
  });
});

describe('the zone of the process', () => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test('changes nothing', () => {
    const texts = ['UTC', 'America/New_York', 'Pacific/Kiritimati'].map((zone) => {
      process.env.TZ = zone;
      const here = new Date(2026, 2, 29).getTimezoneOffset();
      const calendar = inZone('Europe/Berlin', '2026-03-28/2026-04-05');
      const times = [0, 1500, 1570, 3000, -700].map((minute) => calendar.toLocal(minute));
      return { here, text: JSON.stringify([calendar.days, times, calendar.toMinutes('2026-03-29T02:30')]) };
    });
    expect(new Set(texts.map(({ here }) => here)).size).toBe(3);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(1);
  });
});
