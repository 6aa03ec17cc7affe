import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icsFiles } from '../../src/formats/ics.ts';
import { kindText, wordsOf } from '../../src/formats/words.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import {
  byteFaults,
  type HostileTexts,
  hostileDocuments,
  hostileTexts,
  nameOrId,
  normalised,
  oneLine,
  TEXTS_EACH,
} from './ics-hostile.ts';
import { contentLines, parseIcs } from './parse-ics.ts';

const PROPERTIES = new Set(
  `BEGIN END VERSION PRODID CALSCALE NAME X-WR-CALNAME REFRESH-INTERVAL X-PUBLISHED-TTL LAST-MODIFIED DTSTART UID SEQUENCE DTSTAMP DTEND SUMMARY TRANSP LOCATION DESCRIPTION CATEGORIES STATUS
  X-MICROSOFT-CDO-BUSYSTATUS PRIORITY CLASS`.split(/\s+/),
);

/** As many runs as 5 000 strings need, of the 500 that are usual. */
const SHARE = 5000 / TEXTS_EACH / 500;

const withoutZone = (content: string): string => content.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, '');

/** What a reader must get back of each text; control characters are dropped, line breaks of every kind are one. */
function expectedOf(t: HostileTexts, lang: 'zh' | 'en') {
  const words = wordsOf(lang);
  const [activity = '', first = '', second = '', other = ''] = t.ids;
  const [venue, site] = [nameOrId(t.venue, other), nameOrId(t.site, other)];
  const place = oneLine(venue.includes(site) ? venue : `${venue}${words.aside(site)}`);
  const kind = oneLine(kindText(t.kind, lang));
  const people = words.replaced(nameOrId(t.leader, first), nameOrId(t.deputy, second));
  const description = [
    [words.columns.attendees, people],
    [words.columns.body, nameOrId(t.body, other)],
    [words.columns.unit, t.unit],
    [words.columns.contact, `${t.person} ${t.contact}`],
    [words.columns.duty, t.duty],
  ]
    .map(([label = '', value = '']) => [label, normalised(value)] as const)
    .flatMap(([label, value]) => (value.trim() === '' ? [] : [words.field(label, value)]))
    .join('\n');
  return {
    name: oneLine(words.feedName(nameOrId(t.planTitle, words.defaultTitle), words.everybody)),
    meeting: {
      summary: oneLine(nameOrId(t.title, activity)),
      location: place === '' ? null : place,
      categories: kind === '' ? [] : [kind],
      description,
      start: '2026-11-03T14:00:00.000Z',
    },
    focus: { summary: oneLine(words.focusTitle(nameOrId(t.goal, other))), start: '2026-11-04T14:00:00.000Z' },
  };
}

describe('hostile text in every field', () => {
  it(
    '14: leaves valid files of the same lines, and comes back as it was',
    () => {
      fc.assert(
        fc.property(hostileTexts, fc.constantFrom('zh' as const, 'en' as const), (t, lang) => {
          const { problem, schedule } = hostileDocuments(t);
          const files = icsFiles(problem, schedule, { stamp: '2026-10-20T00:00:00Z', lang });
          for (const { name, content } of files) {
            expect(name).toMatch(/^(master|(leader|body|venue)-[^/\\:*?"<>|\p{C}\s.][^/\\:*?"<>|\p{C}\s]*)\.ics$/u);
            expect(byteFaults(content)).toEqual([]);
            const properties = contentLines(withoutZone(content)).map((line) => /^[^:;]*/.exec(line)?.[0] ?? '');
            expect(properties.filter((property) => !PROPERTIES.has(property))).toEqual([]);
          }
          expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length);

          const read = parseIcs(files[0]?.content ?? '');
          const [meeting, focus] = read.events;
          // ical.js gives NAME as it stands in the file.
          const name = read.name.replace(/\\([\\;,])/g, '$1');
          expect({ name, meeting, focus }).toMatchObject(expectedOf(t, lang));
          expect(read.events).toHaveLength(2);
        }),
        propertyRuns(SHARE),
      );
    },
    PROPERTY_TIMEOUT,
  );
});
