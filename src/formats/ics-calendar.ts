import ical, { type ICalEventData } from 'ical-generator';
import { escapedLine } from './ics-text.ts';
import type { IcsZone } from './ics-timezone.ts';
import type { Lang } from './words.ts';

/** How often a client is asked to fetch a feed again: PT15M. */
const REFRESH_SECONDS = 15 * 60;

/** One .ics file (RFC 5545): CRLF throughout, lines of at most 75 octets. */
export function icsCalendar(name: string, events: readonly ICalEventData[], zone: IcsZone | null, lang: Lang): string {
  const calendar = ical({
    prodId: { company: 'Tongchou', product: 'Tongchou', language: lang.toUpperCase() },
    scale: 'GREGORIAN',
    name: escapedLine(name),
    ttl: REFRESH_SECONDS,
    // A named zone here would make the time stamps local.
    timezone: { name: null, generator: () => zone?.block ?? null },
    events: [...events],
  });
  const text = calendar.toString();
  // A calendar needs a component; with no event, the zone is it.
  const whole = events.length > 0 || zone === null ? text : text.replace(/END:VCALENDAR$/, `${zone.block}\r\n$&`);
  return `${whole}\r\n`;
}
