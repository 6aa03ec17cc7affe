import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type ItipOptions, itipMessages } from '../../src/formats/itip.ts';
import type { PublishedPlan } from '../../src/formats/published.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../src/model/schedule.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { cancelledLine, feedOf, feedsOf, held, planOf } from './feed-fixture.ts';
import { PROBLEM, SCHEDULE } from './fixture.ts';
import { byteFaults, hostileDocuments, hostileText, hostileTexts, oneLine } from './ics-hostile.ts';
import { contentLines, valuesOf } from './parse-ics.ts';

const LATER = '2026-09-22T01:00:00Z';

const ADDRESSES: { readonly [id: string]: string } = {
  sec: 'li@county.example',
  mayor: 'wang@county.example',
  dep: 'zhang@county.example',
};

const OPTIONS: ItipOptions = {
  at: LATER,
  lang: 'zh',
  organizer: { name: '县委办公室', email: 'office@county.example' },
  addressOf: (id) => ADDRESSES[id],
};

const messages = (previous: PublishedPlan | null, next: PublishedPlan, options: Partial<ItipOptions> = {}) =>
  itipMessages(previous, next, { ...OPTIONS, ...options });

/** `METHOD name → addresses`, one line per message. */
const told = (...given: Parameters<typeof messages>): readonly string[] =>
  messages(...given).map(
    ({ name, method, content }) =>
      `${method} ${name} → ${valuesOf(content, 'ATTENDEE')
        .map((address) => address.replace(/^mailto:(.*)@county\.example$/, '$1'))
        .join()}`,
  );

const edited = (activity: string, change: Partial<Assignment>): Schedule => ({
  ...SCHEDULE,
  assignments: SCHEDULE.assignments.map((assignment) =>
    assignment.activity === activity ? { ...assignment, ...change } : assignment,
  ),
});

const without = (activity: string): Schedule => ({
  ...SCHEDULE,
  assignments: SCHEDULE.assignments.filter((assignment) => assignment.activity !== activity),
});

function message(name: RegExp, ...given: Parameters<typeof messages>): string {
  const found = messages(...given).find((one) => name.test(one.name));
  if (found === undefined) throw new Error(`no message ${name}`);
  return found.content;
}

describe('to whom', () => {
  it('of a first revision: a REQUEST to everybody who comes to something, per line', () => {
    const first = told(null, planOf());
    expect(first.slice(0, 5)).toEqual([
      'REQUEST request-a2.ics → li,zhang',
      'REQUEST request-a1.ics → li,wang',
      'REQUEST request-a5@2026-09-28.ics → li,zhang',
      'REQUEST request-a4.ics → li',
      'REQUEST request-a3.ics → zhang',
    ]);
    expect(first[5]).toMatch(/^REQUEST request-f1_2026-10-08T14_30~[0-9a-f]{12}\.ics → li,wang$/);
    expect(first).toHaveLength(7);
  });

  it('of an unchanged revision: nothing', () => {
    expect(messages(planOf(), planOf(PROBLEM, SCHEDULE, { changedAt: LATER }))).toEqual([]);
  });

  it('a move, another place, title or duty: a REQUEST to those who come', () => {
    const moved = edited('a1', { start: '2026-10-08T09:00', end: '2026-10-08T11:00' });
    expect(told(planOf(), planOf(PROBLEM, moved, { lines: { a1: { sequence: 1 } } }))).toEqual([
      'REQUEST request-a1.ics → li,wang',
    ]);
    expect(told(planOf(), planOf(PROBLEM, edited('a1', { venue: 'v2' })))).toEqual([
      'REQUEST request-a1.ics → li,wang',
    ]);
    const retitled: Problem = {
      ...PROBLEM,
      activities: PROBLEM.activities.map((activity) =>
        activity.id === 'a3' ? { ...activity, title: '检查' } : activity,
      ),
    };
    expect(told(planOf(), planOf(retitled))).toEqual(['REQUEST request-a3.ics → zhang']);
    expect(told(planOf(), planOf(PROBLEM, SCHEDULE, { lines: { a3: { sequence: 2 } } }))).toEqual([
      'REQUEST request-a3.ics → zhang',
    ]);
  });

  it('other people: a CANCEL to those removed alone, a REQUEST to those who come', () => {
    const next = planOf(PROBLEM, edited('a1', { attendees: ['sec', 'dep'] }), { lines: { a1: { sequence: 1 } } });
    expect(told(planOf(), next)).toEqual(['CANCEL cancel-a1.ics → wang', 'REQUEST request-a1.ics → li,zhang']);
    expect(told(planOf(), planOf(PROBLEM, edited('a3', { attendees: [] })))).toEqual(['CANCEL cancel-a3.ics → zhang']);
  });

  it('a cancelled line: a CANCEL to all who had it', () => {
    const next = planOf(PROBLEM, without('a2'), { cancelled: [cancelledLine(held('a2'), PROBLEM, { sequence: 5 })] });
    expect(told(planOf(), next)).toEqual(['CANCEL cancel-a2.ics → li,zhang']);
    expect(told(next, planOf(PROBLEM, SCHEDULE, { lines: { a2: { sequence: 6 } } }))).toEqual([
      'REQUEST request-a2.ics → li,zhang',
    ]);
  });

  it('leaders without an address get nothing, those who share one get it once', () => {
    expect(messages(null, planOf(), { addressOf: () => undefined })).toEqual([]);
    const shared = (id: string): string => (id === 'dep' ? 'Office@county.example' : 'office@county.example');
    const content = message(/^request-a1\./, null, planOf(), { addressOf: shared });
    expect(valuesOf(content, 'ATTENDEE')).toEqual(['mailto:office@county.example']);
    // The address still comes, with another leader behind it: what it is told is who.
    const next = planOf(PROBLEM, edited('a1', { attendees: ['dep'] }));
    expect(messages(planOf(), next, { addressOf: shared }).map(({ method }) => method)).toEqual(['REQUEST']);
  });
});

describe('what', () => {
  const lines = (content: string) => contentLines(content.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, ''));

  it('REQUEST: one event with its METHOD, ORGANIZER, ATTENDEEs, and the UID of the feeds', () => {
    const content = message(/^request-a1\./, null, planOf());
    expect(lines(content)).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tongchou//Tongchou//ZH', 'CALSCALE:GREGORIAN', 'METHOD:REQUEST'],
      'BEGIN:VEVENT',
      `UID:${valuesOf(feedOf('unit:县委办/full', [planOf()]), 'UID')[0]}`,
      ...['SEQUENCE:0', 'DTSTAMP:20260922T010000Z', 'DTSTART;TZID=Asia/Shanghai:20260930T090000'],
      ...['DTEND;TZID=Asia/Shanghai:20260930T110000', 'SUMMARY:县委常委会会议', 'TRANSP:OPAQUE'],
      'LOCATION:常委会议室（县行政中心）',
      expect.stringMatching(/^DESCRIPTION:参加领导：李书记、王县长\\n/),
      ...['CATEGORIES:会议', 'STATUS:CONFIRMED', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY', 'PRIORITY:1'],
      'LAST-MODIFIED:20260922T010000Z',
      'ORGANIZER;CN="县委办公室":mailto:office@county.example',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="李书记":mailto:li@county.example',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="王县长":mailto:wang@county.example',
      ...['END:VEVENT', 'END:VCALENDAR'],
    ]);
    expect(content).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n');
    expect(byteFaults(content)).toEqual([]);
  });

  it('CANCEL of the whole: STATUS:CANCELLED, the last time and place, a SEQUENCE that has risen', () => {
    const line = { lines: { a2: { sequence: 3 } } };
    const kept = planOf(PROBLEM, without('a2'), { cancelled: [cancelledLine(held('a2'), PROBLEM, { sequence: 5 })] });
    const cancel = lines(message(/^cancel-a2\./, planOf(PROBLEM, SCHEDULE, line), kept));
    expect(cancel).toEqual(
      expect.arrayContaining([
        ...[
          'METHOD:CANCEL',
          'STATUS:CANCELLED',
          'SEQUENCE:5',
          'SUMMARY:【已取消】全县经济工作大会',
          'TRANSP:TRANSPARENT',
        ],
        ...['DTSTART;TZID=Asia/Shanghai:20260928T083000', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
        'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN="张副县长":mailto:zhang@county.example',
      ]),
    );
    // Too old to be kept among the cancelled lines.
    const dropped = message(/^cancel-a2\./, planOf(PROBLEM, SCHEDULE, line), planOf(PROBLEM, without('a2')));
    expect(valuesOf(dropped, 'SEQUENCE')).toEqual(['4']);
  });

  it('CANCEL to those removed: the event goes on, so it has no STATUS (RFC 5546 §3.2.5)', () => {
    const next = planOf(PROBLEM, edited('a1', { attendees: ['sec'] }), { lines: { a1: { sequence: 2 } } });
    const cancel = lines(message(/^cancel-a1\./, planOf(), next));
    expect(cancel.join('\n')).not.toMatch(/^STATUS/m);
    expect(cancel).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:2', 'SUMMARY:县委常委会会议', 'TRANSP:TRANSPARENT']),
    );
    expect(valuesOf(cancel.join('\r\n'), 'ATTENDEE')).toEqual(['mailto:wang@county.example']);
  });

  it('refuses what has no meaning', () => {
    expect(() => messages(planOf(), planOf(PROBLEM, SCHEDULE, { planId: 'other' }))).toThrow(/different plans/);
    expect(() => messages(null, planOf(), { at: 'now' })).toThrow(RangeError);
    for (const email of ['x', 'a@b\r\nX:y', 'a b@c', 'a@b?cc=d@e', '<a@b>', '']) {
      expect(() => messages(null, planOf(), { organizer: { name: 'x', email } })).toThrow(/no e-mail address/);
      expect(() => messages(null, planOf(), { addressOf: () => email })).toThrow(/no e-mail address/);
    }
    expect(messages(null, planOf(), { addressOf: () => "o'brien+x@办公室.example" })).toHaveLength(7);
  });
});

describe('laws', () => {
  it(
    'hostile names come back from ORGANIZER and ATTENDEE as they were, and inject nothing',
    () => {
      fc.assert(
        fc.property(hostileTexts, hostileText, (t, typed) => {
          const { problem, schedule } = hostileDocuments(t);
          // ical.js takes a backslash in a parameter for an escape, which it is in TEXT values alone (RFC 5545 §3.2).
          const office = typed.replaceAll('\\', '/');
          const given = {
            organizer: { name: office, email: 'office@county.example' },
            addressOf: () => 'x@county.example',
          };
          for (const { name, content } of messages(null, planOf(problem, schedule), given)) {
            expect(name).toMatch(/^request-[^/\\:*?"<>|\p{C}\s]+\.ics$/u);
            expect(byteFaults(content)).toEqual([]);
            const root = new ICAL.Component(ICAL.parse(content));
            const all = root.getAllSubcomponents('vevent');
            const cn = (property: string) => all[0]?.getFirstProperty(property)?.getParameter('cn');
            expect(all).toHaveLength(1);
            expect(cn('organizer')).toBe(oneLine(office));
            expect(all[0]?.getAllProperties('attendee')).toHaveLength(1);
          }
        }),
        propertyRuns(0.15),
      );
    },
    PROPERTY_TIMEOUT,
  );

  /** The fixture with some lines gone and some people changed. */
  const plans = fc
    .array(fc.record({ gone: fc.boolean(), who: fc.nat(7), sequence: fc.nat(3) }), { minLength: 5, maxLength: 5 })
    .map((rows) => {
      const everybody = ['sec', 'mayor', 'dep'];
      const all = SCHEDULE.assignments.map((assignment, i): Assignment => {
        const attendees = everybody.filter((_, bit) => ((rows[i]?.who ?? 0) >> bit) % 2 === 1);
        return { activity: assignment.activity, start: assignment.start, end: assignment.end, attendees };
      });
      const lines = Object.fromEntries(all.map(({ activity }, i) => [activity, { sequence: rows[i]?.sequence ?? 0 }]));
      return planOf(PROBLEM, { assignments: all.filter((_, i) => rows[i]?.gone !== true) }, { lines });
    });

  it('whoever follows the messages has the new revision, and each message has one event', () => {
    fc.assert(
      fc.property(plans, plans, (previous, next) => {
        const mailboxes = new Map(Object.values(ADDRESSES).map((address) => [`mailto:${address}`, new Set<string>()]));
        for (const { content } of [...messages(null, previous), ...messages(previous, next)]) {
          const [uid = '', ...others] = valuesOf(content, 'UID');
          expect(others).toEqual([]);
          for (const address of valuesOf(content, 'ATTENDEE')) {
            const mailbox = mailboxes.get(address);
            if (content.includes('METHOD:CANCEL')) expect(mailbox?.delete(uid)).toBe(true);
            else mailbox?.add(uid);
          }
        }
        const feeds = feedsOf([next]);
        for (const [id, address] of Object.entries(ADDRESSES)) {
          const feed = valuesOf(feeds.get(`leader:${id}/full`) ?? '', 'UID');
          expect([...(mailboxes.get(`mailto:${address}`) ?? [])].sort()).toEqual([...feed].sort());
        }
      }),
      propertyRuns(0.1),
    );
  });
});
