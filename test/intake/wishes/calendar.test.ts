import { describe, expect, test } from 'vitest';
import { readWishes } from '../../../src/intake/wishes/read-wishes.ts';
import { contextOf, saidOf, told } from './office.ts';

const event = (uid: string, ...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...events: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');

const read = (text: string, file = '县政府.ics', decisions = {}) =>
  readWishes([{ kind: 'calendar', file, text }], contextOf(decisions));

describe('an event', () => {
  const MEETING = event(
    'a@x',
    'DTSTART:20261203T010000Z',
    'DTEND:20261203T030000Z',
    'SUMMARY:县政府常务会议',
    'LOCATION:常委',
    ' 会议室',
    'DESCRIPTION:带材料',
    'ATTENDEE;CN=李四;ROLE=REQ-PARTICIPANT:mailto:lisi@example.org',
    'ATTENDEE;CN="Wang Wu";ROLE=OPT-PARTICIPANT:mailto:w@example.org',
    'ATTENDEE:mailto:zhang@example.org',
    'ATTENDEE;CN=李四;ROLE=OPT-PARTICIPANT:mailto:lisi@example.org',
    'ATTENDEE;CN=某人:mailto:m@example.org',
    'ATTENDEE;CN=一号会议室;CUTYPE=ROOM:mailto:room@example.org',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:提醒',
    'END:VALARM',
  );

  test('is a wish: time of the office, length, place, people', () => {
    const { wishes, findings, files, issues } = read(calendar(MEETING));
    expect([findings, issues]).toEqual([[], []]);
    expect(wishes).toMatchObject([
      {
        place: { file: '县政府.ics', sheet: null, row: null },
        body: 'gov',
        title: '县政府常务会议',
        kind: 'meeting',
        time: { start: '2026-12-03T09:00', windows: [] },
        length: { minutes: 120, wholeDays: null },
        people: { required: ['li', 'zhang'], optional: ['wang'] },
        venue: { anyOf: ['v1'] },
        placeText: '常委会议室',
        notes: ['带材料', '不在名册的与会人员：某人'],
        activity: null,
      },
    ]);
    expect(saidOf(wishes[0] ?? fail(), 'time')).toEqual(['12月3日（周四）09:00至11:00']);
    expect(files).toEqual([
      {
        file: '县政府.ics',
        sheets: [{ sheet: '', body: 'gov', wishes: 1, notes: [], columns: [], unknownColumns: [], skipped: null }],
      },
    ]);
  });

  test('of whole days, of no length, or very long', () => {
    const { wishes } = read(
      calendar(
        event('a', 'DTSTART;VALUE=DATE:20261203', 'DTEND;VALUE=DATE:20261205', 'SUMMARY:教育走访'),
        event('b', 'DTSTART;TZID=Asia/Shanghai:20261204T090000', 'SUMMARY:座谈'),
        event('c', 'DTSTART;TZID=Asia/Shanghai:20261201T120000', 'DURATION:P8D', 'SUMMARY:出访'),
      ),
    );
    expect(wishes.map(({ title, time, length }) => [title, time.start, time.windows, length])).toEqual([
      ['出访', null, [{ start: '2026-12-01T00:00', end: '2026-12-10T00:00' }], { minutes: null, wholeDays: 9 }],
      ['教育走访', null, [{ start: '2026-12-03T00:00', end: '2026-12-05T00:00' }], { minutes: null, wholeDays: 2 }],
      ['座谈', '2026-12-04T09:00', [], { minutes: 120, wholeDays: null }],
    ]);
    // Nobody is invited: who is in charge of the topic comes, or it is a lint.
    expect(wishes[1]?.people.required).toEqual(['ouyang']);
  });

  test('that recurs is one wish each time; what is cancelled or outside the period is none', () => {
    const { wishes } = read(
      calendar(
        event(
          'a',
          'DTSTART;TZID=Asia/Shanghai:20261101T090000',
          'DURATION:PT1H',
          'RRULE:FREQ=WEEKLY;BYDAY=MO',
          'SUMMARY:教育例会',
          'EXDATE;TZID=Asia/Shanghai:20261214T090000',
        ),
        event('b', 'DTSTART:20261203T010000Z', 'SUMMARY:教育', 'STATUS:CANCELLED'),
        event('c', 'DTSTART:20261103T010000Z', 'SUMMARY:教育'),
        event('d', 'DTSTART;VALUE=DATE:20261216', 'SUMMARY:教育'),
        event(
          'e',
          'DTSTART;TZID=Asia/Shanghai:20261202T090000',
          'DURATION:PT1H',
          'RRULE:FREQ=DAILY;COUNT=2',
          'SUMMARY:教育晨会',
        ),
      ),
    );
    expect(wishes.map(({ title, time }) => `${title} ${time.start}`)).toEqual([
      '教育晨会 2026-12-02T09:00',
      '教育晨会 2026-12-03T09:00',
      '教育例会 2026-12-07T09:00',
    ]);
    expect(wishes[1]?.key).toBe(`${wishes[0]?.key}-2`);
  });

  test('without a title, an unknown place, nobody in charge', () => {
    const { wishes, findings } = read(calendar(event('a', 'DTSTART:20261203T010000Z', 'LOCATION:石桥镇')));
    expect(wishes[0]).toMatchObject({ title: '（无标题）', open: ['place'] });
    expect(told(findings)).toEqual(['venue:石桥镇', expect.stringMatching(/^no-attendees:gov-/)]);
  });

  test('of nobody knows which body is asked', () => {
    const text = calendar(event('a', 'DTSTART:20261203T010000Z', 'SUMMARY:教育'));
    expect(told(read(text, 'plan.ics').findings)).toEqual(['body:plan']);
    expect(read(text, 'plan.ics', { 'body:plan': '县委' }).wishes[0]?.body).toBe('party');
  });
});

describe('a broken calendar', () => {
  test('is reported with its line, and the rest is read', () => {
    const text = calendar(
      event('a', 'DTSTART:2026-13-45', 'SUMMARY:教育'),
      event('b', 'DTSTART:20261203T030000Z', 'DTEND:20261203T010000Z', 'SUMMARY:教育'),
      event('c', 'DTSTART:20261203T090000', 'SUMMARY:教育'),
    ).replace('END:VCALENDAR', '');
    const { wishes, issues } = read(text);
    expect(wishes).toHaveLength(1);
    expect(issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['cut-off', '县政府.ics', 'error'],
      ['bad-start', '县政府.ics › 3', 'error'],
      ['bad-end', '县政府.ics › 8', 'error'],
      ['floating-time', '县政府.ics › 14', 'warning'],
    ]);
    expect(issues[1]?.message).toContain('2026-13-45');
  });

  test('that is none has no wish', () => {
    expect(read('活动\r时间').issues.map(({ code }) => code)).toEqual(['not-a-calendar']);
    const cut =
      calendar(event('a', 'DTSTART:20261203T010000Z', 'SUMMARY:教育', 'LOCATION:常委会议室')).split('END:VEVENT')[0] ??
      '';
    expect(read(cut.replaceAll('\r\n', '\r')).wishes[0]?.venue).toEqual({ anyOf: ['v1'] });
  });
});

function fail(): never {
  throw new Error('no wish');
}
