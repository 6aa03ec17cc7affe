import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BusyOptions, readBusy } from '../../src/formats/busy.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { CALENDAR_CASES, calendarText, rowsOf } from './calendar-cases.ts';

const RANGE: BusyOptions = { timeZone: 'Asia/Shanghai', from: '2026-12-01T00:00', to: '2026-12-16T00:00' };

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): string => calendar('BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT');
const START = 'DTSTART;TZID=Asia/Shanghai:20261201T090000';
const HOUR = 'DURATION:PT1H';

const read = (text: string, options: Partial<BusyOptions> = {}) => readBusy(text, { ...RANGE, ...options });
const startsOf = (text: string) => read(text).busy.map(({ start }) => start);
const codesOf = (text: string) =>
  read(text).issues.map(({ code, line, subject, count }) => [code, line, subject, count]);

describe('odd calendars', () => {
  test.each(CALENDAR_CASES)('$file', ({ file, timeZone, from, to, busy, issues = [] }) => {
    const reading = readBusy(calendarText(file), { timeZone, from, to });
    expect(rowsOf(reading.busy)).toEqual(busy);
    expect(reading.issues.map(({ code }) => code)).toEqual(issues);
  });

  test('are at least thirty', () => expect(CALENDAR_CASES.length).toBeGreaterThanOrEqual(30));
});

describe('every entry is accounted for', () => {
  test.each(CALENDAR_CASES)('$file', ({ file, timeZone, from, to }) => {
    const { entries, taken, skipped } = readBusy(calendarText(file), { timeZone, from, to });
    expect(taken + Object.values(skipped).reduce((sum, count) => sum + count, 0)).toBe(entries);
  });

  test('by what it is', () => {
    const { entries, taken, skipped } = read(calendarText('states.ics'));
    expect([entries, taken]).toEqual([13, 7]);
    expect(skipped).toEqual({ cancelled: 3, free: 3, outside: 0, outdated: 0, unreadable: 0 });
    expect(read(calendarText('sequence.ics')).skipped.outdated).toBe(2);
  });
});

describe('titles', () => {
  test('of what overlaps stand together, each once; escapes are undone', () => {
    const text = calendar(
      ...['9', '9', '10'].flatMap((hour, i) => [
        ...['BEGIN:VEVENT', `UID:${i}`, `DTSTART:20261201T${hour.padStart(2, '0')}0000Z`, 'DURATION:PT90M'],
        ...[`SUMMARY:${i < 2 ? 'One\\, two' : '会议'}`, 'END:VEVENT'],
      ]),
    );
    expect(read(text).busy).toEqual([
      { start: '2026-12-01T17:00', end: '2026-12-01T19:30', kind: 'busy', titles: ['One, two', '会议'] },
    ]);
  });

  test('of events that only touch stay apart', () => {
    const at = (uid: string, hour: string) => ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART:20261201T${hour}0000Z`, HOUR];
    const text = calendar(...at('a', '01'), 'SUMMARY:A', 'END:VEVENT', ...at('b', '02'), 'SUMMARY:B', 'END:VEVENT');
    expect(read(text).busy.map(({ titles }) => titles)).toEqual([['A'], ['B']]);
  });
});

describe('what cannot be understood is an issue', () => {
  test.each([
    ['', ['not-a-calendar', 0, '', 1]],
    ['hello', ['not-a-calendar', 0, '', 1]],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201T010000Z\nDURATION:PT1H', ['cut-off', 0, '', 1]],
    [event('SUMMARY:x'), ['bad-start', 3, '', 1]],
    [event('DTSTART:20261331T000000Z', HOUR), ['bad-start', 3, '20261331T000000Z', 1]],
    [event('DTSTART:20260230T000000Z', HOUR), ['bad-start', 3, '20260230T000000Z', 1]],
    [event('DTSTART:2026-12-01', HOUR), ['bad-start', 3, '2026-12-01', 1]],
    [event(START, 'DTEND:tomorrow'), ['bad-end', 3, 'tomorrow', 1]],
    [event(START, 'DTEND:20261201T000000Z'), ['bad-end', 3, '', 1]],
    [event(START, 'DURATION:-PT1H'), ['bad-end', 3, '-PT1H', 1]],
    [event(START, 'DURATION:PTH'), ['bad-end', 3, 'PTH', 1]],
    [event(START, 'DURATION:soon'), ['bad-end', 3, 'soon', 1]],
    [event(START, HOUR, 'RRULE:FREQ=OFTEN'), ['bad-rule', 3, 'FREQ=OFTEN', 1]],
    [event(START, HOUR, 'RRULE:COUNT=3'), ['bad-rule', 3, 'COUNT=3', 1]],
    [event(START, HOUR, 'RRULE:FREQ=DAILY;COUNT=0'), ['bad-rule', 3, 'FREQ=DAILY;COUNT=0', 1]],
    [event(START, HOUR, 'RRULE:FREQ=DAILY;UNTIL=later'), ['bad-rule', 3, 'FREQ=DAILY;UNTIL=later', 1]],
    [event(START, HOUR, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=0'), ['bad-rule', 3, 'FREQ=MONTHLY;BYMONTHDAY=0', 1]],
    [event(START, HOUR, 'RRULE:FREQ=MONTHLY;BYDAY=6MO'), ['empty-rule', 3, 'FREQ=MONTHLY;BYDAY=6MO', 1]],
    [event(START, HOUR, 'EXRULE:FREQ=DAILY'), ['excluding-rule', 3, 'FREQ=DAILY', 1]],
    [event(START, HOUR, 'RDATE:x'), ['bad-added-date', 3, 'x', 1]],
    [event(START, HOUR, 'RDATE;VALUE=PERIOD:x'), ['bad-added-date', 3, 'x', 1]],
    [event(START, HOUR, 'EXDATE:x'), ['bad-excluded-date', 3, 'x', 1]],
    [event(START, HOUR, 'RECURRENCE-ID:x'), ['bad-recurrence-id', 3, 'x', 1]],
    [event('DTSTART:20261201T090000', HOUR), ['floating-time', 3, '', 1]],
    [event('DTSTART;TZID=Mars/Olympus:20261201T090000', HOUR), ['unknown-zone', 3, 'Mars/Olympus', 1]],
    [event(START, HOUR, 'a line that goes on'), ['broken-line', 7, '', 1]],
    [
      event(START, HOUR, 'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Shanghai:20261201T090000'),
      ['this-and-future', 3, '20261201T090000', 1],
    ],
    [calendar('BEGIN:VFREEBUSY', 'FREEBUSY:x/y', 'END:VFREEBUSY'), ['bad-period', 3, 'x/y', 1]],
    [calendar('END:VALARM'), ['broken-structure', 3, 'VALARM', 1]],
  ])('%j', (text, issue) => expect(codesOf(text)).toEqual([issue]));

  test('and is left out, or read as it stands, but not the rest of the file', () => {
    const good = ['BEGIN:VEVENT', 'UID:good', 'DTSTART:20261202T010000Z', HOUR, 'END:VEVENT'];
    const missingEnd = ['BEGIN:VEVENT', 'UID:bad', START, HOUR];
    expect(startsOf(calendar(...missingEnd, ...good))).toEqual(['2026-12-01T09:00', '2026-12-02T09:00']);
    expect(startsOf(calendar('BEGIN:VEVENT', 'DTSTART:x', 'END:VEVENT', ...good))).toEqual(['2026-12-02T09:00']);
    expect(startsOf(event(START, HOUR, 'RRULE:FREQ=OFTEN', 'RDATE:20261203T010000Z'))).toEqual([
      '2026-12-01T09:00',
      '2026-12-03T09:00',
    ]);
    expect(startsOf(event('DTSTART;TZID=Mars/Olympus:20261201T090000', HOUR))).toEqual(['2026-12-01T09:00']);
  });

  test('and counted, not told a thousand times; doubts about what lies outside the range are none', () => {
    const floating = (day: string) => ['BEGIN:VEVENT', `UID:${day}`, `DTSTART:${day}T090000`, HOUR, 'END:VEVENT'];
    const text = calendar(...floating('20261202'), ...floating('20261203'), ...floating('20240101'));
    expect(codesOf(text)).toEqual([['floating-time', 3, '', 2]]);
    const wrong = Array.from({ length: 200 }, (_, i) => ['BEGIN:VEVENT', `DTSTART:x${i}`, 'END:VEVENT']).flat();
    const issues = read(calendar(...wrong)).issues;
    expect([issues.length, issues.reduce((sum, { count }) => sum + count, 0)]).toEqual([21, 200]);
    expect(read(event(`DTSTART:${'9'.repeat(500)}`)).issues[0]?.subject.length).toBe(121);
  });

  test('options that are none are a mistake of the caller', () => {
    expect(() => read('', { from: 'today' })).toThrow(RangeError);
    expect(() => read('', { timeZone: 'Mars/Olympus' })).toThrow(RangeError);
  });
});

describe('dates and times as other programs write them', () => {
  test.each([
    ['a date without VALUE=DATE', event('DTSTART:20261201'), '2026-12-01T00:00', '2026-12-02T00:00'],
    ['no seconds', event('DTSTART:20261201T0100', 'DTEND:20261201T0230'), '2026-12-01T01:00', '2026-12-01T02:30'],
    ['a leap second', event('DTSTART:20261201T010060Z', HOUR), '2026-12-01T09:00', '2026-12-01T10:01'],
    ['small letters', event(START, HOUR).toLowerCase(), '2026-12-01T09:00', '2026-12-01T10:00'],
    ['CR alone', event(START, HOUR).replaceAll('\r\n', '\r'), '2026-12-01T09:00', '2026-12-01T10:00'],
    ['a byte order mark', `\ufeff${event(START, HOUR)}`, '2026-12-01T09:00', '2026-12-01T10:00'],
    ['an empty EXDATE', event(START, HOUR, 'EXDATE:'), '2026-12-01T09:00', '2026-12-01T10:00'],
  ])('%s', (_, text, start, end) => {
    const [busy] = read(text).busy;
    expect([busy?.start, busy?.end]).toEqual([start, end]);
  });

  test('a whole-day event of mixed kinds: the date counts', () => {
    const text = event(
      'DTSTART;VALUE=DATE:20261201',
      'RRULE:FREQ=DAILY;COUNT=3',
      'EXDATE;TZID=Asia/Shanghai:20261202T000000',
    );
    expect(startsOf(text)).toEqual(['2026-12-01T00:00', '2026-12-03T00:00']);
  });

  test('an end of rule that is a day counts to its last minute', () => {
    const text = event(START, HOUR, 'RRULE:FREQ=DAILY;UNTIL=20261203');
    expect(startsOf(text)).toHaveLength(3);
  });

  test('events without UID are not versions of each other', () => {
    const one = ['BEGIN:VEVENT', 'SEQUENCE:7', START, HOUR, 'END:VEVENT'];
    const two = ['BEGIN:VEVENT', 'DTSTART:20261202T010000Z', HOUR, 'END:VEVENT'];
    expect(startsOf(calendar(...one, ...two))).toHaveLength(2);
  });
});

describe('hostile calendars', () => {
  test('rules that never or always occur end, with an issue', () => {
    const impossible = 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31';
    expect(codesOf(event(START, HOUR, impossible))).toEqual([['empty-rule', 3, impossible.slice(6), 1]]);
    for (const rule of ['FREQ=SECONDLY', 'FREQ=SECONDLY;COUNT=999999999', 'FREQ=DAILY;COUNT=999999999']) {
      const text = event('DTSTART:00010101T000000Z', HOUR, `RRULE:${rule}`);
      expect(read(text).issues).toMatchObject([{ code: 'too-many-occurrences', severity: 'error' }]);
    }
    const rarely = event(START, HOUR, 'RRULE:FREQ=YEARLY;INTERVAL=999999999999;BYMONTHDAY=31;BYMONTH=2,12');
    expect(read(rarely)).toMatchObject({ busy: [{}], issues: [] });
  });

  test('a zone that never settles is one that is not changed', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:X', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0100'];
    const rest = ['TZOFFSETTO:+0200', 'RRULE:FREQ=SECONDLY', 'END:STANDARD', 'END:VTIMEZONE'];
    const text = calendar(...zone, ...rest, 'BEGIN:VEVENT', 'DTSTART;TZID=X:20261201T090000', HOUR, 'END:VEVENT');
    expect(startsOf(text)).toEqual(['2026-12-01T15:00']);
  });

  test('too many events, too deep a nesting: read no further, with an issue', () => {
    const many = calendar(...Array.from({ length: 4 }, () => `BEGIN:VEVENT\r\n${START}\r\n${HOUR}\r\nEND:VEVENT`));
    const limits = { events: 3, steps: 1000, depth: 5 };
    expect(read(many, { limits })).toMatchObject({ entries: 3, issues: [{ code: 'too-many-events', subject: '3' }] });
    expect(read('BEGIN:VCALENDAR\n'.repeat(100_000)).issues.map(({ code }) => code)).toEqual(['too-deep']);
  });

  const word = fc.oneof(
    fc.constantFrom(
      ...['BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTIMEZONE', 'END:VTIMEZONE'],
      ...['BEGIN:STANDARD', 'END:STANDARD', 'TZID:X', 'TZOFFSETFROM:+9999', 'TZOFFSETTO:-0000', 'BEGIN:VFREEBUSY'],
      ...['DTSTART;TZID=X:20261201T090000', 'DTSTART:20261201', 'DTSTART;TZID="a', 'DTEND:99991231T235959Z', 'UID:u'],
      ...['DURATION:P9999999W', 'RRULE:FREQ=MINUTELY;BYSETPOS=-1,1', 'RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=-53SU'],
      ...['RDATE;VALUE=PERIOD:20261201T000000Z/P1W', 'EXDATE:20261201', 'RECURRENCE-ID:20261201T010000Z', ' ', '\t;'],
      ...[
        'FREEBUSY:20261201T000000Z/PT5M,x',
        'RRULE:FREQ=DAILY;BYHOUR',
        'SUMMARY',
        '__proto__:1',
        'DTSTART;__proto__=:1',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.tuple(fc.constantFrom('DTSTART', 'RRULE', 'EXDATE', 'TZID', 'UID'), fc.string()).map((parts) => parts.join(':')),
  );
  const hostile = fc.array(word, { maxLength: 40 }).map((lines) => `BEGIN:VCALENDAR\r\n${lines.join('\r\n')}`);

  test('text of any kind never throws; spans are sorted, disjoint and inside the range', {
    timeout: PROPERTY_TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => expectOrdered(read(text).busy)),
      propertyRuns(1),
    );
  });

  test('so are those of ordinary events', { timeout: PROPERTY_TIMEOUT }, () => {
    const two = (value: number) => String(value).padStart(2, '0');
    const one = fc
      .tuple(fc.integer({ min: 25, max: 47 }), fc.integer({ min: 0, max: 23 }), fc.nat(59))
      .map(([day, hour, minute]) => `2026${day > 30 ? `12${two(day - 30)}` : `11${day}`}T${two(hour)}${two(minute)}00`);
    const entry = fc.record({
      start: one,
      zone: fc.constantFrom('', ';TZID=America/New_York', ';TZID=Pacific/Apia', ';TZID=Asia/Kathmandu'),
      length: fc.constantFrom('PT0S', 'PT45M', 'PT61S', 'P1D', 'PT30H'),
      status: fc.constantFrom('TENTATIVE', 'CONFIRMED', 'CANCELLED'),
      rule: fc.constantFrom('', 'RRULE:FREQ=DAILY;INTERVAL=2', 'RRULE:FREQ=WEEKLY;BYDAY=MO,SA'),
    });
    const text = fc
      .array(entry, { maxLength: 12 })
      .map((entries) =>
        calendar(
          ...entries.flatMap(({ start, zone, length, status, rule }, i) => [
            ...['BEGIN:VEVENT', `UID:${i}`, `DTSTART${zone}:${start}`, `DURATION:${length}`, `STATUS:${status}`],
            ...(rule === '' ? [] : [rule]),
            'END:VEVENT',
          ]),
        ),
      );
    fc.assert(
      fc.property(text, (given) => expectOrdered(read(given).busy)),
      propertyRuns(1),
    );
  });

  function expectOrdered(busy: ReturnType<typeof readBusy>['busy']): void {
    let last = RANGE.from;
    for (const { start, end } of busy) {
      expect(start >= last && start < end && end <= RANGE.to).toBe(true);
      last = end;
    }
  }
});
