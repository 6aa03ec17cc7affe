import { MINUTES_PER_DAY, wallMinutes, wallText } from './local-time.ts';

/** A time zone as far as checks of the document need it. */
export interface Zone {
  /** Local time so many elapsed minutes after a local time. */
  after(local: string, minutes: number): string;
}

/** null where the runtime does not know the zone. */
export function zoneOf(name: string): Zone | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return null;
  }
  const offsetByDay = new Map<number, number>();
  const offsetOn = (day: number): number => {
    const offset = offsetByDay.get(day) ?? offsetAt(format, day * MINUTES_PER_DAY);
    offsetByDay.set(day, offset);
    return offset;
  };
  return {
    after(local, minutes) {
      const wall = wallMinutes(local);
      const [from, to] = [dayOf(wall) - 1, dayOf(wall + minutes) + 2];
      // Asking the runtime is slow: most days have no change of the clock nearby.
      if (to - from < MAX_UNCHANGED_DAYS && offsetOn(from) === offsetOn(to)) return wallText(wall + minutes);
      const instant = instantOf(format, local) + minutes;
      return wallText(instant + offsetAt(format, instant));
    },
  };
}

/** No zone changes its clock and changes it back within so few days, but for Ramadan, and that has 29. */
const MAX_UNCHANGED_DAYS = 20;

const dayOf = (minutes: number): number => Math.floor(minutes / MINUTES_PER_DAY);

/** Minutes that the zone is ahead of UTC at an instant (minutes since 1970 UTC). */
function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(format.formatToParts(instant * 60_000).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round(wall / 60_000 - instant);
}

/** Of a time that comes twice the first; a time that is skipped moves forward by the gap. */
function instantOf(format: Intl.DateTimeFormat, local: string): number {
  const wall = wallMinutes(local);
  const before = offsetAt(format, wall - MINUTES_PER_DAY);
  const after = offsetAt(format, wall + MINUTES_PER_DAY);
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    if (offsetAt(format, wall - offset) === offset) return wall - offset;
  }
  return wall - before;
}
