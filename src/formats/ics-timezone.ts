import { IANAZone } from 'luxon';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';

/** A time zone as iCalendar files name and define it. */
export interface IcsZone {
  readonly tzid: string;
  /** The VTIMEZONE component, lines ended by CRLF, without a final one. */
  readonly block: string;
}

const KNOWN: ReadonlySet<string> = new Set(tzlib_get_timezones());

/**
 * The canonical zone of a name (`PRC` → `Asia/Shanghai`); null for UTC and for zones without definition, such as fixed
 * offsets: their times are written in UTC.
 */
export function icsZone(timeZone: string): IcsZone | null {
  const name = KNOWN.has(timeZone) ? timeZone : canonical(timeZone);
  if (name === null || !KNOWN.has(name)) return null;
  const [block, line] = tzlib_get_ical_block(name);
  if (block === undefined || line === undefined) return null;
  const tzid = line.replace('TZID=', '');
  return /^(Etc\/)?(UTC|GMT|UCT|Zulu)$/.test(tzid) ? null : { tzid, block };
}

/** The runtime's spelling of a name written in other capitals. */
function canonical(timeZone: string): string | null {
  if (!IANAZone.isValidZone(timeZone)) return null;
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
}
