import { zoneOffsets } from './zone-offsets.ts';

/** The wall clock of a zone, in whole minutes since 1970-01-01T00:00Z. */
export interface ZoneClock {
  /** Minute of a local time: moved forward by the gap where it does not exist, the first where it comes twice. */
  minuteOf(local: string): number;
  /** Minute at which a day (counted from 1970-01-01) begins. */
  midnightOf(dayNumber: number): number;
  /** `YYYY-MM-DDTHH:mm` */
  localOf(minute: number): string;
  /** How often the clock shows a local time: 0 in a gap, 2 where it is set back. */
  occurrences(local: string): number;
}

const DAY = 1440;
/** Days by which local and universal time, and a change between them, can lie apart. */
const MARGIN = 3;

/** The clock is fast between the two days; throws where the zone is unknown. */
export function zoneClock(name: string, firstDay: number, lastDay: number): ZoneClock {
  const offsetAt = zoneOffsets(name, firstDay - MARGIN, lastDay + MARGIN);

  /** The minutes at which the clock shows `plain` (a local time read as if it were UTC), in order; none in a gap. */
  const readings = (plain: number): readonly number[] => {
    const offsets = new Set([offsetAt(plain - DAY), offsetAt(plain + DAY)]);
    return [...offsets]
      .map((offset) => plain - offset)
      .filter((minute) => minute + offsetAt(minute) === plain)
      .sort((a, b) => a - b);
  };

  // In a gap the offset from before it leads to the time moved forward.
  const firstReading = (plain: number): number => readings(plain)[0] ?? plain - offsetAt(plain - DAY);

  return {
    minuteOf: (local) => firstReading(plainMinute(local)),
    midnightOf: (dayNumber) => firstReading(dayNumber * DAY),
    localOf: (minute) => new Date((minute + offsetAt(minute)) * 60_000).toISOString().slice(0, 16),
    occurrences: (local) => readings(plainMinute(local)).length,
  };
}

function plainMinute(local: string): number {
  const minute = Date.parse(`${local}Z`) / 60_000;
  if (Number.isNaN(minute)) throw new RangeError(`"${local}" is no local time such as 2026-12-01T09:00`);
  return minute;
}
