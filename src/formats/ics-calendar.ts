import ical, { type ICalEventData } from 'ical-generator';
import { escapedLine } from './ics-text.ts';
import type { IcsZone } from './ics-timezone.ts';
import type { Lang } from './words.ts';

/** How often a client is asked to fetch a feed again: PT15M. */
const REFRESH_SECONDS = 15 * 60;

/**
 * One .ics file (RFC 5545): CRLF throughout, lines of at most 75 octets. The calendar itself has no zone, as that would
 * make the time stamps local. Its VTIMEZONE is put in here, after all calendar properties as §3.6 asks; without any
 * event it is the one component that a calendar must have.
 */
export function icsCalendar(name: string, events: readonly ICalEventData[], zone: IcsZone | null, lang: Lang): string {
  const calendar = ical({
    prodId: { company: 'Tongchou', product: 'Tongchou', language: lang.toUpperCase() },
    scale: 'GREGORIAN',
    name: escapedLine(name),
    ttl: REFRESH_SECONDS,
    events: [...events],
  });
  const text = `${calendar.toString()}\r\n`;
  if (zone === null) return text;
  // No text can pass for these lines: a line break inside one is escaped.
  return text.replace(/\r\n(?=BEGIN:VEVENT\r\n|END:VCALENDAR\r\n)/, `\r\n${zone.block}\r\n`);
}
