import ical, { ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import { escapedLine } from './ics-text.ts';
import type { IcsZone } from './ics-timezone.ts';
import type { Lang } from './words.ts';

/** How often a client is asked to fetch a feed again: PT15M. */
const REFRESH_SECONDS = 15 * 60;

/** What a file is: a feed under a name, a message (iTIP), or neither. */
export interface CalendarHead {
  readonly lang: Lang;
  readonly name?: string;
  readonly method?: 'REQUEST' | 'CANCEL';
}

/**
 * One .ics file (RFC 5545): CRLF throughout, lines of at most 75 octets. The zones stand after all calendar properties
 * as §3.6 asks; without any event a zone is the one component that a calendar must have.
 *
 * @param components whole components such as `eventText` gives, folded and ended by CRLF
 */
export function icsCalendar(head: CalendarHead, zones: readonly IcsZone[], components: readonly string[]): string {
  const { lang, name, method } = head;
  const calendar = ical({
    prodId: { company: 'Tongchou', product: 'Tongchou', language: lang.toUpperCase() },
    scale: 'GREGORIAN',
    ...(name === undefined ? {} : { name: escapedLine(name), ttl: REFRESH_SECONDS }),
    ...(method === undefined ? {} : { method: ICalCalendarMethod[method] }),
  });
  const end = 'END:VCALENDAR';
  return [
    calendar.toString().slice(0, -end.length),
    ...zones.map(({ block }) => `${block}\r\n`),
    ...components,
    `${end}\r\n`,
  ].join('');
}

/** One VEVENT, folded and ended by CRLF: written once, it can stand in any number of files. */
export function eventText(event: ICalEventData): string {
  // The calendar has no zone, as that would make the time stamps local.
  const text = ical({ events: [event] }).toString();
  return text.slice(text.indexOf('BEGIN:VEVENT\r\n'), text.lastIndexOf('END:VCALENDAR'));
}

/** The zones of a file's events, each once; those without definition are written in UTC and need none. */
export function zonesOf(zones: Iterable<IcsZone | null>): readonly IcsZone[] {
  const byId = new Map<string, IcsZone>();
  for (const zone of zones) {
    if (zone !== null) byId.set(zone.tzid, zone);
  }
  return [...byId.values()];
}
