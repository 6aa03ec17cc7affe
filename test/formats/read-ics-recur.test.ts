import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { occurrences } from '../../src/formats/read-ics-recur.ts';
import { neverOccurs, ruleOf } from '../../src/formats/read-ics-rule.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

const plain = (local: string): number => Date.parse(`${local}Z`) / 1000;
const local = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 19);

function timesOf(rule: string, start: string, from: string, to: string, left = 1_000_000): readonly string[] {
  const read = ruleOf(`RRULE:${rule}`);
  if (!read) throw new Error(`${rule} is no rule`);
  const until = read.until?.plain ?? null;
  return occurrences(read, plain(start), until, { from: plain(from), to: plain(to) }, { left }).map(local);
}

const daysOf = (rule: string, start: string, from: string, to: string): readonly string[] =>
  timesOf(rule, `${start}T09:00:00`, `${from}T00:00:00`, `${to}T00:00:00`).map((time) => time.slice(0, 10));

describe('rules of RFC 5545, §3.8.5.3', () => {
  test.each([
    [
      'FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU',
      '1997-01-05',
      '1998-01-01',
      '2000-01-01',
      [3, 10, 17, 24, 31].map((d) => `1999-01-${String(d).padStart(2, '0')}`),
    ],
    ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19', '1997-01-01', '2000-01-01', ['1997-05-19', '1998-05-18', '1999-05-17']],
    [
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
      '1997-05-12',
      '1997-01-01',
      '2000-01-01',
      ['1997-05-12', '1998-05-11', '1999-05-17'],
    ],
    ['FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU', '1997-01-01', '1997-06-01', '1999-02-01', ['1997-12-28', '1999-01-03']],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
      '1997-01-01',
      '2003-01-01',
      '2010-01-01',
      ['2003-01-01', '2003-04-10', '2003-07-19', '2006-01-01'],
    ],
    ['FREQ=YEARLY;BYYEARDAY=-1', '1997-12-31', '1999-01-01', '2001-01-01', ['1999-12-31', '2000-12-31']],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      '1997-09-02',
      '1998-01-01',
      '1999-09-01',
      ['1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13'],
    ],
    [
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
      '1997-09-13',
      '1997-09-01',
      '1998-01-01',
      ['1997-09-13', '1997-10-11', '1997-11-08', '1997-12-13'],
    ],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '1996-11-05',
      '1997-01-01',
      '2005-01-01',
      ['2000-11-07', '2004-11-02'],
    ],
    [
      'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
      '1997-09-04',
      '1997-01-01',
      '1998-01-01',
      ['1997-09-04', '1997-10-07', '1997-11-06'],
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
      '1997-09-29',
      '1997-09-01',
      '1997-12-01',
      ['1997-09-29', '1997-10-30', '1997-11-27'],
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01-15',
      '2007-01-01',
      '2008-01-01',
      ['2007-01-15', '2007-01-30', '2007-02-15', '2007-03-15', '2007-03-30'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      '1997-01-01',
      '1998-01-01',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      '1997-01-01',
      '1998-01-01',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    [
      'FREQ=DAILY;BYMONTH=1;UNTIL=19980103T090000',
      '1997-01-01',
      '1997-01-30',
      '1999-01-01',
      ['1997-01-30', '1997-01-31', '1998-01-01', '1998-01-02', '1998-01-03'],
    ],
    // A number means nothing there.
    ['FREQ=WEEKLY;BYDAY=2MO,WE', '2026-11-30', '2026-12-01', '2026-12-10', ['2026-12-02', '2026-12-07', '2026-12-09']],
  ])('%s', (rule, start, from, to, days) => expect(daysOf(rule, start, from, to)).toEqual(days));

  test.each([
    ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000', ['09:00:00', '12:00:00', '15:00:00']],
    ['FREQ=MINUTELY;INTERVAL=90;COUNT=4', ['09:00:00', '10:30:00', '12:00:00', '13:30:00']],
    ['FREQ=DAILY;BYHOUR=9,10;BYMINUTE=20,0', ['09:00:00', '09:20:00', '10:00:00', '10:20:00']],
    ['FREQ=MINUTELY;INTERVAL=30;BYHOUR=9,10', ['09:00:00', '09:30:00', '10:00:00', '10:30:00']],
    ['FREQ=HOURLY;BYHOUR=11,9;BYMINUTE=30,10;BYSETPOS=-1', ['09:30:00', '11:30:00']],
    ['FREQ=SECONDLY;BYMINUTE=0;BYHOUR=10;BYSECOND=5,10', ['10:00:05', '10:00:10']],
    ['FREQ=MINUTELY;BYMINUTE=1;BYHOUR=9;BYSECOND=59,60', ['09:01:59']],
  ])('%s', (rule, clocks) => {
    const times = timesOf(rule, '1997-09-02T09:00:00', '1997-09-02T00:00:00', '1997-09-03T00:00:00');
    expect(times.map((time) => time.slice(11))).toEqual(clocks);
  });
});

test('a rule of long ago costs no more than a new one', () => {
  const budget = { left: 300 };
  const rule = ruleOf('RRULE:FREQ=DAILY');
  const window = { from: plain('2026-12-01T00:00:00'), to: plain('2026-12-16T00:00:00') };
  const times = rule && occurrences(rule, plain('1900-01-01T09:00:00'), null, window, budget);
  expect([times?.length, budget.left > 0]).toEqual([15, true]);
});

test('one that costs too much ends early, and the budget tells', () => {
  for (const rule of ['FREQ=SECONDLY', 'FREQ=MONTHLY;BYHOUR=1,2,3,4,5,6,7,8,9;BYSETPOS=300', 'FREQ=DAILY;COUNT=9999']) {
    const read = ruleOf(`RRULE:${rule}`);
    const budget = { left: 100 };
    if (read) occurrences(read, 0, null, { from: 0, to: 1e9 }, budget);
    expect(budget.left, rule).toBeLessThan(0);
  }
});

test.each([
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', true],
  ['FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=-31,31', true],
  ['FREQ=MONTHLY;BYDAY=6MO,-6TU', true],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', false],
  ['FREQ=MONTHLY;BYMONTHDAY=31', false],
  ['FREQ=YEARLY;BYDAY=53MO', false],
])('%s never occurs: %s', (text, expected) => {
  const rule = ruleOf(`RRULE:${text}`);
  expect(rule && neverOccurs(rule)).toBe(expected);
});

/** Only what ical.js reads as the RFC does: no BYWEEKNO, no BYSETPOS, each start on its rule. */
const simpleRule = fc.oneof(
  fc.constant('FREQ=DAILY'),
  fc
    .uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { minLength: 1 })
    .map((days) => `FREQ=WEEKLY;BYDAY=${days.join()}`),
  fc.integer({ min: 1, max: 28 }).map((day) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
  fc.constantFrom('1MO', '-1FR', '2TU,4TU', 'WE').map((day) => `FREQ=MONTHLY;BYDAY=${day}`),
  fc.constant('FREQ=YEARLY'),
);

test('finds what ical.js finds', { timeout: PROPERTY_TIMEOUT }, () => {
  const times = fc.tuple(
    simpleRule,
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 0, max: 1500 }),
    fc.option(fc.integer({ min: 1, max: 40 })),
  );
  fc.assert(
    fc.property(times, ([simple, interval, day, count]) => {
      const text = `${simple};INTERVAL=${interval}${count === null ? '' : `;COUNT=${count}`}`;
      // The 29th to 31st are not in every month, where programs differ.
      const start = local(plain('2024-01-01T09:00:00') + day * 86_400).replace(/-(29|30|31)T/, '-28T');
      // A start beside its rule is undefined: the rule's first time is the start.
      const [first = start] = timesOf(simple, start, start, '2031-01-01T00:00:00');
      const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateTimeString(first));
      const expected: string[] = [];
      for (let next = iterator.next(); next && next.toString() < '2030-06-01'; next = iterator.next()) {
        expected.push(next.toString());
      }
      expect(timesOf(text, first, first, '2030-06-01T00:00:00'), `${text} from ${first}`).toEqual(expected);
      const late = expected.filter((time) => time >= '2029-03-05');
      expect(timesOf(text, first, '2029-03-05T00:00:00', '2030-06-01T00:00:00')).toEqual(late);
    }),
    propertyRuns(0.5),
  );
});
