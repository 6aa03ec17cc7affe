import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icsFiles } from '../../src/formats/ics.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { contentLines, parseIcs } from './parse-ics.ts';

const PROPERTIES = new Set(
  `BEGIN END VERSION PRODID CALSCALE NAME X-WR-CALNAME REFRESH-INTERVAL X-PUBLISHED-TTL LAST-MODIFIED DTSTART UID SEQUENCE DTSTAMP DTEND SUMMARY TRANSP LOCATION DESCRIPTION CATEGORIES STATUS
  X-MICROSOFT-CDO-BUSYSTATUS PRIORITY CLASS`.split(/\s+/),
);

const HOSTILE = [
  '\r\nBEGIN:VALARM\r\n',
  'a\nATTENDEE:mailto:x@y\n',
  '\\n\\,\\;\\\\',
  '\\',
  '";TZID=X:',
  '=HYPERLINK("x")',
  '👩‍👩‍👧‍👦🇨🇳'.repeat(9),
  'é\u0301'.repeat(50),
  '㐀𠀀𪚥'.repeat(30),
  '\ud800',
  'x\udc00y',
  '\u0000\u0007\u001b[31m',
  '\u2028\u2029\u0085\u000b\u000c',
  '\ufeff',
  '\u202e倒',
  '__proto__',
  ' ',
  '\t',
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((parts) => parts.join('')),
);

const documents = fc.record({
  planTitle: text,
  title: text,
  kind: text,
  leader: text,
  deputy: text,
  site: text,
  venue: text,
  body: text,
  unit: text,
  person: text,
  contact: text,
  duty: text,
  goal: text,
  ids: fc.uniqueArray(text, { minLength: 4, maxLength: 4 }),
  lang: fc.constantFrom('zh' as const, 'en' as const),
});

type Texts = typeof documents extends fc.Arbitrary<infer T> ? T : never;

function documentsOf(t: Texts): { readonly problem: Problem; readonly schedule: Schedule } {
  const [activity = '', first = '', second = '', other = ''] = t.ids;
  return {
    problem: {
      format: 'tongchou/problem@1',
      title: t.planTitle,
      timeZone: 'America/New_York',
      horizon: { firstDay: '2026-10-25', lastDay: '2026-11-08' },
      calendar: { workingHours: [] },
      bodies: [{ id: other, name: t.body }],
      sites: [{ id: other, name: t.site }],
      venues: [{ id: other, name: t.venue, site: other }],
      leaders: [
        { id: first, name: t.leader, body: other },
        { id: second, name: t.deputy },
      ],
      activities: [
        {
          id: activity,
          title: t.title,
          kind: t.kind,
          body: other,
          minutes: 60,
          owner: { unit: t.unit, person: t.person, contact: t.contact, duty: t.duty },
        },
      ],
      focusGoals: [{ id: other, title: t.goal, leaders: [first], minutes: 60, blockMinutes: 60 }],
    },
    schedule: {
      format: 'tongchou/schedule@1',
      assignments: [
        {
          activity,
          start: '2026-11-03T09:00',
          end: '2026-11-03T10:00',
          attendees: [second],
          venue: other,
          substitutions: [{ leader: first, by: second }],
        },
      ],
      focusBlocks: [{ goal: other, start: '2026-11-04T09:00', end: '2026-11-04T10:00' }],
    },
  };
}

/** What is left of a text by the documented rules, written again and otherwise. */
function normalised(value: string): string {
  let kept = '';
  for (const character of value.replaceAll('\r\n', '\n')) {
    const code = character.codePointAt(0) ?? 0;
    if ([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029].includes(code)) kept += '\n';
    else if (code >= 0xd800 && code <= 0xdfff) kept += '\ufffd';
    else if (code === 9 || !(code < 0x20 || (code >= 0x7f && code < 0xa0))) kept += character;
  }
  return kept;
}

const oneLine = (value: string): string => normalised(value).replaceAll('\n', ' ').replaceAll('\t', ' ');
const named = (name: string, id: string): string => oneLine(oneLine(name).trim() === '' ? id : name);

const withoutZone = (content: string): string => content.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, '');

describe('hostile text in every field', () => {
  it('leaves valid files of the same lines, and comes back as it was', () => {
    fc.assert(
      fc.property(documents, (t) => {
        const { problem, schedule } = documentsOf(t);
        const files = icsFiles(problem, schedule, { stamp: '2026-10-20T00:00:00Z', lang: t.lang });
        for (const { name, content } of files) {
          expect(name).toMatch(/^(master|(leader|body|venue)-[^/\\:*?"<>|\p{C}\s.][^/\\:*?"<>|\p{C}\s]*)\.ics$/u);
          expect(content.replaceAll('\r\n', '')).not.toMatch(
            /[\r\n\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/,
          );
          for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(
            new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new TextEncoder().encode(content)),
          ).toBe(content);
          for (const line of contentLines(withoutZone(content)))
            expect(PROPERTIES).toContain(/^[^:;]*/.exec(line)?.[0]);
        }
        expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length);

        const [meeting, focus] = parseIcs(files[0]?.content ?? '').events;
        const [activity = '', , , other = ''] = t.ids;
        expect(meeting?.summary).toBe(named(t.title, activity));
        expect(meeting?.start).toBe('2026-11-03T14:00:00.000Z');
        expect(focus?.summary).toContain(named(t.goal, other));
        expect((meeting?.location ?? '').startsWith(named(t.venue, other))).toBe(true);
        for (const value of [t.unit, t.duty]) {
          expect(normalised(value).trim() === '' || meeting?.description?.includes(normalised(value))).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });
});
