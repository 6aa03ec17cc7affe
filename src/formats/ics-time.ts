import { DateTime } from 'luxon';

/** An instant in UTC, given as ISO text with its offset. */
export function utcInstant(text: string): DateTime {
  const instant = DateTime.fromISO(text, { zone: 'utc', setZone: false });
  if (!instant.isValid || !/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    throw new RangeError(`stamp "${text}" is no instant; give one such as 2026-11-20T08:00:00Z`);
  }
  return instant.set({ millisecond: 0 });
}

/**
 * The instant of a local wall-clock time. A time that does not exist (spring) moves forward by the gap; a time that
 * comes twice (autumn) means the first, where luxon's own choice would depend on the current date.
 */
export function localInstant(local: string, timeZone: string): DateTime {
  const time = DateTime.fromISO(local, { zone: timeZone });
  if (!time.isValid) throw new RangeError(`"${local}" is no local time in ${timeZone}`);
  return time.getPossibleOffsets()[0] ?? time;
}

/** Whether the wall clock shows this time twice; programs differ on which is meant, so it is better written in UTC. */
export function comesTwice(time: DateTime): boolean {
  return time.getPossibleOffsets().length > 1;
}
