import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ICalEventData } from 'ical-generator';
import type { DateTime } from 'luxon';
import { busyTitle, cancelledTitle } from './feed-words.ts';
import { type EventState, type EventTimes, eventFrame } from './ics-event.ts';
import { contentLine } from './ics-text.ts';
import type { Lang } from './words.ts';

/** Hexadecimal digits of a UID: 160 of the 256 bits, so that most UIDs stand on one line. */
const UID_DIGITS = 40;

/** A UID that nobody without the key can bring together with the one it stands for: HMAC-SHA-256, shortened. */
export function busyUid(uid: string, key: Uint8Array, domain: string): string {
  return `${bytesToHex(hmac(sha256, key, utf8ToBytes(uid))).slice(0, UID_DIGITS)}@${domain}`;
}

/** An event that shows when, and nothing else. It is built up from that, not cut down from more. */
export function busyEvent(state: EventState, times: EventTimes, lang: Lang): ICalEventData {
  const title = busyTitle(lang);
  return {
    ...eventFrame(state, times),
    summary: state.standing === 'cancelled' ? cancelledTitle(title, lang) : title,
  };
}

/** From `start` to before `end`. */
interface Period {
  readonly start: DateTime;
  readonly end: DateTime;
}

/**
 * A VFREEBUSY (RFC 5545 §3.6.4): when somebody is busy, in UTC, by start, overlapping and touching periods joined.
 *
 * @param over the time that it tells of; null where nothing was ever planned
 */
export function freeBusyText(uid: string, at: DateTime, over: Period | null, taken: readonly Period[]): string {
  return [
    'BEGIN:VFREEBUSY',
    `UID:${uid}`,
    `DTSTAMP:${utcText(at)}`,
    ...(over === null ? [] : [`DTSTART:${utcText(over.start)}`, `DTEND:${utcText(over.end)}`]),
    ...joined(taken).map(({ start, end }) => `FREEBUSY;FBTYPE=BUSY:${utcText(start)}/${utcText(end)}`),
    'END:VFREEBUSY',
  ]
    .map(contentLine)
    .join('');
}

function joined(periods: readonly Period[]): readonly Period[] {
  const found: Period[] = [];
  for (const period of periods.toSorted((a, b) => a.start.toMillis() - b.start.toMillis())) {
    const last = found.at(-1);
    if (last === undefined || period.start > last.end) found.push(period);
    else if (period.end > last.end) found[found.length - 1] = { start: last.start, end: period.end };
  }
  return found.filter(({ start, end }) => start < end);
}

function utcText(instant: DateTime): string {
  return instant.toUTC().toFormat("yyyyLLdd'T'HHmmss'Z'");
}
