import fc from 'fast-check';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';

const HOSTILE = [
  '\r\nBEGIN:VALARM\r\n',
  'a\nATTENDEE:mailto:x@y\n',
  '\r\n METHOD:REQUEST',
  'END:VEVENT\r\nEND:VCALENDAR\r\n',
  '\\n\\,\\;\\\\',
  '\\',
  '";TZID=X:',
  "^n^^^'",
  '=HYPERLINK("x")',
  '👩‍👩‍👧‍👦🇨🇳'.repeat(9),
  'é\u0301'.repeat(50),
  '㐀𠀀𪚥'.repeat(30),
  '\ud800',
  'x\udc00y',
  '\u0000\u0007\u001b[31m',
  '\u2028\u2029\u0085\u000b\u000c',
  '\ufeff',
  '\u202e倒\u2066\u2069\u200f',
  'שלום، مرحبا',
  '__proto__',
  ' ',
  '\t',
];

const some = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((parts) => parts.join('')),
);

/** Ten thousand characters of one hostile text. */
const long = fc.constantFrom(...HOSTILE).map((part) => part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000));

/** What people paste, and what others write to do harm. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 60, arbitrary: some },
  { weight: 1, arbitrary: long },
);

/** One such text for every field of the documents that a feed may show. */
export const hostileTexts = fc.record({
  planTitle: hostileText,
  title: hostileText,
  kind: hostileText,
  leader: hostileText,
  deputy: hostileText,
  site: hostileText,
  venue: hostileText,
  body: hostileText,
  unit: hostileText,
  person: hostileText,
  contact: hostileText,
  duty: hostileText,
  goal: hostileText,
  ids: fc.uniqueArray(hostileText, { minLength: 4, maxLength: 4 }),
});

export type HostileTexts = typeof hostileTexts extends fc.Arbitrary<infer T> ? T : never;

/** Texts in one value of `hostileTexts`. */
export const TEXTS_EACH = 17;

/** An activity with a stand-in and a focus block, in which every text is hostile. */
export function hostileDocuments(t: HostileTexts): { readonly problem: Problem; readonly schedule: Schedule } {
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
export function normalised(value: string): string {
  let kept = '';
  for (const character of value.replaceAll('\r\n', '\n')) {
    const code = character.codePointAt(0) ?? 0;
    if ([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029].includes(code)) kept += '\n';
    else if (code >= 0xd800 && code <= 0xdfff) kept += '\ufffd';
    else if (code === 9 || !(code < 0x20 || (code >= 0x7f && code < 0xa0))) kept += character;
  }
  return kept;
}

export const oneLine = (value: string): string => normalised(value).replaceAll('\n', ' ').replaceAll('\t', ' ');

/** A name, or the id where the name shows nothing; as it was typed. */
export const nameOrId = (name: string, id: string): string => (oneLine(name).trim() === '' ? id : name);

/** The faults of a file's bytes: what a reader could stumble over, whatever is written in it. */
export function byteFaults(content: string): readonly string[] {
  const faults: string[] = [];
  if (!content.endsWith('\r\nEND:VCALENDAR\r\n')) faults.push('no end');
  if (/[\r\n\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/.test(content.replaceAll('\r\n', '')))
    faults.push('a control character');
  if (content.split('\r\n').some((line) => Buffer.byteLength(line) > 75)) faults.push('a line of more than 75 octets');
  if (/\p{Surrogate}/u.test(content)) faults.push('half a character');
  return faults;
}
