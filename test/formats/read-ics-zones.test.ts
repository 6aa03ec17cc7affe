import { describe, expect, test } from 'vitest';
import { createIssueLog } from '../../src/formats/busy-issues.ts';
import { readCalendars } from '../../src/formats/read-ics-lines.ts';
import { ianaName } from '../../src/formats/read-ics-zone-names.ts';
import { createZones, daysAround, type IcsZones } from '../../src/formats/read-ics-zones.ts';

describe('the zone that a TZID means', () => {
  test.each([
    ['Asia/Shanghai', 'Asia/Shanghai'],
    [' "Europe/Berlin" ', 'Europe/Berlin'],
    ['UTC', 'UTC'],
    ['China Standard Time', 'Asia/Shanghai'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Eastern Standard Time', 'America/New_York'],
    ['/mozilla.org/20050126_1/Asia/Shanghai', 'Asia/Shanghai'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['/citadel.org/20260101_1/America/New_York', 'America/New_York'],
    ['(UTC+08:00) Asia/Hong Kong', 'Asia/Hong_Kong'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi', 'Asia/Shanghai'],
    ['(GMT+08.00) Beijing, Chongqing, Hong Kong, Urumqi', 'Asia/Shanghai'],
    ['(UTC+08:00) 北京，重庆，香港特别行政区，乌鲁木齐', 'Asia/Shanghai'],
    ['(UTC+08:00) Kuala Lumpur, Singapore', 'Asia/Singapore'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Berlin'],
    ['(UTC) Coordinated Universal Time', 'UTC'],
    ['北京时间', 'Asia/Shanghai'],
    ['Customized Time Zone', null],
    ['Somewhere/Else', null],
    [`${'x/'.repeat(100_000)}Asia/Shanghai`, null],
    ['', null],
  ])('%s: %s', (tzid, zone) => expect(ianaName(tzid)).toBe(zone));
});

const instant = (iso: string): number => Date.parse(iso) / 1000;

function zonesOf(...lines: readonly string[]): IcsZones {
  const log = createIssueLog();
  const text = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\n');
  const [calendar] = readCalendars(text, { events: 9, depth: 9 }, log);
  if (!calendar) throw new Error('no calendar');
  return createZones(calendar, 'Asia/Shanghai', daysAround(instant('2026-11-01T00:00Z'), instant('2026-11-15T00:00Z')));
}

const part = (kind: string, start: string, from: string, to: string, ...more: readonly string[]) => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  ...more,
  `END:${kind}`,
];
const zone = (...lines: readonly string[]) => ['BEGIN:VTIMEZONE', 'TZID:Ours', ...lines, 'END:VTIMEZONE'];

describe('a zone that the file defines', () => {
  const rules = zone(
    ...part('STANDARD', '20071104T020000', '-0400', '-0500', 'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'),
    ...part('DAYLIGHT', '20070311T020000', '-0500', '-0400', 'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3'),
  );

  test('shows the same as the IANA zone of the same rules', () => {
    const zones = zonesOf(...rules);
    const [ours, theirs] = [zones.clockOf('Ours'), zones.clockOf('America/New_York')];
    const around = (day: string) => Array.from({ length: 144 }, (_, i) => instant(`${day}T00:00Z`) + i * 1800);
    const months = Array.from({ length: 12 }, (_, i) => instant('2026-01-15T00:00Z') + i * 30 * 86_400);
    for (const time of [...around('2026-03-07'), ...around('2026-10-31'), ...months]) {
      expect(ours?.plainOf(time)).toBe(theirs?.plainOf(time));
      expect(ours?.instantOf(time)).toBe(theirs?.instantOf(time));
      expect(ours?.readings(time)).toEqual(theirs?.readings(time));
    }
  });

  test.each([
    [
      'the end of its rules',
      part(
        'DAYLIGHT',
        '20000326T020000',
        '+0100',
        '+0200',
        'RRULE:FREQ=YEARLY;UNTIL=20100328T010000Z',
        'RDATE:20200101T000000',
      ),
      '+02:00',
    ],
    ['seconds', part('STANDARD', '19000101T000000', '+080543', '+080000'), '+08:00'],
    [
      'an end by its own clock',
      part('DAYLIGHT', '20000326T020000', '+0100', '+0200', 'RRULE:FREQ=YEARLY;UNTIL=20100328T020000'),
      '+02:00',
    ],
    ['a rule that is none', part('STANDARD', '20000326T020000', '+0100', '+0300', 'RRULE:FREQ=OFTEN'), '+03:00'],
    ['no change yet', part('STANDARD', '20500101T000000', '+0530', '+0600'), '+05:30'],
  ])('%s', (_, lines, offset) => {
    const clock = zonesOf(...zone(...lines)).clockOf('Ours');
    expect(clock?.instantOf(instant('2026-11-05T09:00Z'))).toBe(instant(`2026-11-05T09:00${offset}`));
  });

  test('without usable definition is unknown', () => {
    for (const lines of [
      zone(),
      zone(...part('STANDARD', 'x', '+0100', '+0100')),
      zone(...part('STANDARD', '20000101T000000', '1', '2')),
    ]) {
      const zones = zonesOf(...lines);
      expect(zones.clockOf('Ours')).toBeNull();
    }
  });

  test('without a zone of times, the calendar\u2019s counts if it is one', () => {
    const nine = instant('2026-11-05T09:00Z');
    expect(zonesOf('X-WR-TIMEZONE:Europe/Berlin').floating.instantOf(nine)).toBe(instant('2026-11-05T09:00+01:00'));
    expect(zonesOf('X-WR-TIMEZONE:Nowhere').floating.instantOf(nine)).toBe(instant('2026-11-05T09:00+08:00'));
  });
});
