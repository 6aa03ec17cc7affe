import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/dates.ts';
import type { Weekday, WorkingHours } from '../../src/model/problem.ts';
import { calendarOf } from './fixture.ts';

const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Shanghai', 'Pacific/Apia', 'UTC'],
  ...['America/Sao_Paulo', 'America/Havana', 'Africa/Casablanca', 'Asia/Kathmandu', 'Pacific/Chatham'],
];
/** Days around which clocks change somewhere in ZONES, and any other day. */
const CHANGES = [
  ...['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2011-12-30', '2018-11-04'],
  ...['2018-02-18', '2026-02-15', '2026-03-22', '2026-09-27'],
];

const firstDayArbitrary = fc.oneof(
  fc.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -3, max: 2 })).map(([date, days]) => addDays(date, days)),
  fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1970-01-01', days)),
);

const horizonArbitrary = fc
  .tuple(firstDayArbitrary, fc.integer({ min: 0, max: 31 }))
  .map(([firstDay, days]) => `${firstDay}/${addDays(firstDay, days)}`);

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const sessionArbitrary = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([start, length]): readonly [string, string] => [clock(start), clock(Math.min(1440, start + length))]);

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const hoursArbitrary: fc.Arbitrary<readonly WorkingHours[]> = fc.array(
  fc.record({ days: fc.subarray([...WEEK], { minLength: 1 }), sessions: fc.array(sessionArbitrary, { maxLength: 3 }) }),
  { maxLength: 3 },
);

const caseArbitrary = fc.record({
  horizon: horizonArbitrary,
  timeZone: fc.constantFrom(...ZONES),
  workingHours: hoursArbitrary,
  holidays: fc.constantFrom('CN' as const, null),
});

/** A minute from two days before to two days after the horizon. */
const minuteIn = (share: number, length: number): number => Math.floor(share * (length + 5760)) - 2880;
const shareArbitrary = fc.double({ min: 0, max: 1, noNaN: true });

describe('every calendar', () => {
  test('reads back the local time that it writes, but for the second of two equal ones', () => {
    fc.assert(
      fc.property(caseArbitrary, fc.array(shareArbitrary, { minLength: 1 }), ({ horizon, timeZone }, shares) => {
        const calendar = calendarOf(horizon, { timeZone });
        for (const minute of shares.map((share) => minuteIn(share, calendar.length))) {
          const local = calendar.toLocal(minute);
          const read = calendar.toMinutes(local);
          const occurrences = calendar.occurrences(local);
          expect(occurrences).toBeGreaterThan(0);
          if (occurrences === 1) expect(read).toBe(minute);
          else expect([minute, minute - 60, minute - 30]).toContain(read);
          expect(calendar.toLocal(read)).toBe(local);
        }
      }),
    );
  });

  test('shows the wall clock of its zone', () => {
    fc.assert(
      fc.property(caseArbitrary, shareArbitrary, ({ horizon, timeZone }, share) => {
        const calendar = calendarOf(horizon, { timeZone });
        const minute = minuteIn(share, calendar.length);
        // Midnight comes twice in Havana: the first is meant.
        const midnight = DateTime.fromISO(horizon.slice(0, 10), { zone: timeZone })
          .startOf('day')
          .getPossibleOffsets()[0];
        expect(calendar.toLocal(minute)).toBe(midnight?.plus({ minutes: minute }).toISO()?.slice(0, 16));
      }),
    );
  });

  test('has days that follow one another and hold their minutes', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ horizon, timeZone }) => {
        const { days, length, dayOf, dayIndex, toMinutes } = calendarOf(horizon, { timeZone });
        expect(days[0]?.start).toBe(0);
        expect(days.at(-1)?.end).toBe(length);
        for (const [i, day] of days.entries()) {
          expect(dayIndex(day.date)).toBe(i);
          expect(toMinutes(`${day.date}T00:00`)).toBe(day.start);
          expect(day.end).toBe(days[i + 1]?.start ?? length);
          if (timeZone === 'Pacific/Apia' && day.date === '2011-12-30') continue;
          expect(day.end).toBeGreaterThan(day.start);
          expect(dayOf(day.start)).toBe(i);
          expect(dayOf(day.end - 1)).toBe(i);
        }
      }),
    );
  });

  test('has sessions that lie in their days, in order and without overlap', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ horizon, timeZone, workingHours, holidays }) => {
        const calendar = calendarOf(horizon, { timeZone, calendar: { workingHours, holidays } });
        for (const { start, end, sessions } of calendar.days) {
          let last = start;
          for (const session of sessions) {
            expect(session.start).toBeGreaterThanOrEqual(last);
            expect(session.end).toBeGreaterThan(session.start);
            last = session.end;
          }
          expect(last).toBeLessThanOrEqual(end);
        }
        expect(calendar.sessionsFor(workingHours)).toEqual(calendar.days.map(({ sessions }) => sessions));
      }),
    );
  });

  test('counts working days as the days with sessions', () => {
    fc.assert(
      fc.property(caseArbitrary, fc.nat(31), fc.nat(31), ({ horizon, timeZone, workingHours, holidays }, a, b) => {
        const { days, workingDaysAfter } = calendarOf(horizon, { timeZone, calendar: { workingHours, holidays } });
        const [from, to] = [days[a % days.length], days[b % days.length]];
        const between = days.filter(({ date }) => from && to && date > from.date && date <= to.date);
        const working = between.filter(({ sessions }) => sessions.length > 0);
        expect(workingDaysAfter(`${from?.date}T12:00`, `${to?.date}T12:00`)).toBe(working.length);
      }),
    );
  });

  test('counts the same working days inside and outside the horizon', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.nat(60), (offset, span) => {
        const from = addDays('2026-10-08', offset);
        const to = `${addDays(from, span)}T10:00`;
        const rules = { calendar: { holidays: 'CN' } } as const;
        const narrow = calendarOf('2026-10-01/2026-10-15', rules);
        const wide = calendarOf('2026-07-01/2027-01-31', rules);
        expect(narrow.workingDaysAfter(`${from}T09:00`, to)).toBe(wide.workingDaysAfter(`${from}T09:00`, to));
      }),
    );
  });
});
