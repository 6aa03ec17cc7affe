import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { occurrences } from '../../src/formats/read-ics-recur.ts';
import { ruleOf } from '../../src/formats/read-ics-rule.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

/** Debian's packages belong to the system's own Python. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('read_rules.py', import.meta.url));

const some = <T>(value: fc.Arbitrary<T>, most = 3) => fc.uniqueArray(value, { minLength: 1, maxLength: most });
const signed = (most: number) => fc.integer({ min: 1, max: most }).chain((n) => fc.constantFrom(n, -n));
const list = (name: string, values: fc.Arbitrary<readonly unknown[]>) => values.map((all) => `;${name}=${all.join()}`);
const maybe = (part: fc.Arbitrary<string>) => fc.oneof({ arbitrary: fc.constant(''), weight: 2 }, part);

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const nth = fc.tuple(signed(5), weekday).map((parts) => parts.join(''));
const byMonth = list('BYMONTH', some(fc.integer({ min: 1, max: 12 })));
const byMonthDay = list('BYMONTHDAY', some(signed(31), 5));
const byDay = list('BYDAY', some(weekday, 4));
// dateutil takes days with and without a number in one list as two conditions.
const byAnyDay = fc.oneof(byDay, list('BYDAY', some(nth, 4)));
const byHour = list('BYHOUR', some(fc.integer({ min: 0, max: 23 })));
const byMinute = list('BYMINUTE', some(fc.integer({ min: 0, max: 59 })));
const bySecond = list('BYSECOND', some(fc.integer({ min: 0, max: 59 })));
const bySetPos = list('BYSETPOS', some(signed(6)));
const weekStart = fc.constantFrom('', ';WKST=SU', ';WKST=MO', ';WKST=TH');

const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));
const clock = joined(maybe(byHour), maybe(byMinute));
// A list of positions needs something to count in (RFC 5545 §3.3.10).
const rule = fc.oneof(
  joined(fc.constant('FREQ=YEARLY'), maybe(byMonth), byAnyDay, clock, maybe(bySetPos), weekStart),
  joined(fc.constant('FREQ=YEARLY'), byMonth, maybe(byMonthDay), clock),
  joined(fc.constant('FREQ=YEARLY'), byMonthDay, maybe(byDay), maybe(bySetPos)),
  joined(fc.constant('FREQ=YEARLY'), list('BYYEARDAY', some(signed(366), 6)), maybe(byDay), clock),
  joined(fc.constant('FREQ=YEARLY'), list('BYWEEKNO', some(signed(53), 6)), byDay, weekStart, clock),
  joined(fc.constant('FREQ=MONTHLY'), maybe(byMonth), byAnyDay, maybe(byMonthDay), clock, maybe(bySetPos)),
  joined(fc.constant('FREQ=MONTHLY'), maybe(byMonth), maybe(byMonthDay), clock),
  joined(fc.constant('FREQ=WEEKLY'), maybe(byMonth), byDay, clock, maybe(bySetPos), weekStart),
  joined(fc.constant('FREQ=WEEKLY'), clock, weekStart),
  joined(fc.constant('FREQ=DAILY'), maybe(byMonth), maybe(byMonthDay), maybe(byDay), byHour, maybe(bySetPos)),
  joined(fc.constant('FREQ=HOURLY'), maybe(byDay), maybe(byHour), byMinute, maybe(bySecond), maybe(bySetPos)),
  joined(fc.constant('FREQ=MINUTELY'), maybe(byMonthDay), byHour, maybe(byMinute), maybe(bySecond)),
);

const plain = (local: string): number => Date.parse(`${local}Z`) / 1000;
const local = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 19);
const day = (from: string, days: number, time = 'T00:00:00'): string =>
  local(plain(`${from}T00:00:00`) + days * 86_400).slice(0, 10) + time;

const testCase = fc
  .record({
    rule,
    interval: fc.integer({ min: 1, max: 4 }),
    count: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 3 }),
    startDay: fc.integer({ min: 0, max: 1200 }),
    fromDay: fc.integer({ min: 0, max: 1500 }),
    days: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ rule: text, interval, count, startDay, fromDay, days }) => {
    // Rules by the minute are many times.
    const length = /HOURLY|MINUTELY/.test(text) ? Math.min(days, 10) : days;
    return {
      rule: `${text};INTERVAL=${interval}${count === null ? '' : `;COUNT=${count}`}`,
      start: day('2023-01-01', startDay, 'T09:30:00'),
      from: day('2024-01-01', fromDay),
      to: day('2024-01-01', fromDay + length),
    };
  });

it('dateutil finds the same times of any rule', { timeout: PROPERTY_TIMEOUT }, () => {
  if (spawnSync(PYTHON, ['-c', 'import dateutil']).status !== 0) {
    const { CI } = process.env;
    // In CI the module is installed: there, missing it is a failure.
    expect(CI, `${PYTHON} has no module dateutil: apt-get install python3-dateutil`).toBeFalsy();
    console.warn('rules: not compared, python3-dateutil is not installed');
    return;
  }
  const { numRuns = 500, seed = 1 } = propertyRuns(0.5);
  const cases = fc.sample(testCase, { numRuns, seed });
  const { status, stdout, stderr } = spawnSync(PYTHON, [SCRIPT], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect(status, stderr).toBe(0);
  const found: readonly (readonly string[] | null)[] = JSON.parse(stdout);
  for (const [index, one] of cases.entries()) {
    if (found[index] === null) continue;
    const read = ruleOf(`RRULE:${one.rule}`);
    const budget = { left: 10_000_000 };
    const window = { from: plain(one.from), to: plain(one.to) };
    const times = read ? occurrences(read, plain(one.start), null, window, budget).map(local) : null;
    expect(times, JSON.stringify(one)).toEqual(found[index]);
    expect(budget.left).toBeGreaterThan(0);
  }
  expect(found.filter((times) => times !== null && times.length > 0).length).toBeGreaterThan(numRuns / 10);
});
