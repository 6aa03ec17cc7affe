import { IANAZone } from 'luxon';
import { remember } from './remember.ts';

/** The wall clock of one zone; instants are minutes since 1970-01-01T00:00Z. */
export interface Clock {
  /**
   * Instant of a local `YYYY-MM-DDTHH:mm`; NaN where the text is none. A time that does not exist is moved forward by the
   * gap, one that comes twice is the first.
   */
  instant(local: string): number;
  /** Start of a day `YYYY-MM-DD`. */
  midnight(date: string): number;
  /** `YYYY-MM-DDTHH:mm` */
  local(instant: number): string;
  /** `YYYY-MM-DD` */
  date(instant: number): string;
  /** What the clock shows, in minutes since 00:00. */
  minuteOfDay(instant: number): number;
}

const DAY = 1440;

export function clockOf(zoneName: string): Clock {
  const zone = IANAZone.create(zoneName);
  // Local mean times of the 19th century have seconds.
  const askZone = (instant: number): number => Math.round(zone.offset(instant * 60_000));
  const offsetAtDay = remember((day: number): number => askZone(day * DAY));
  /** The zone is slow to answer: asked once per day of UTC, and per instant only on days on which the clock is set. */
  const offset = (instant: number): number => {
    const day = Math.floor(instant / DAY);
    const before = offsetAtDay(day);
    return before === offsetAtDay(day + 1) ? before : askZone(instant);
  };

  const instant = remember((local: string): number => {
    const shown = shownMinutes(local);
    if (Number.isNaN(shown)) return shown;
    const before = offset(shown - DAY);
    const after = offset(shown + DAY);
    const candidates = [shown - before, shown - after].filter((at) => at + offset(at) === shown);
    // In a gap the offset of before it reads the clock as if it had not been set forward.
    return candidates.length > 0 ? Math.min(...candidates) : shown - before;
  });

  const local = remember((at: number): string => isoText(at + offset(at)));

  return {
    instant,
    midnight: (date) => instant(`${date}T00:00`),
    local,
    date: (at) => local(at).slice(0, 10),
    minuteOfDay: (at) => clockMinutes(local(at).slice(11)),
  };
}

/** Minutes since 00:00 of `HH:mm`; `24:00` is 1440. */
export const clockMinutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** First instant at or after `at` at which the clock shows a multiple of the slot. */
export function slotAtOrAfter(clock: Clock, at: number, slotMinutes: number): number {
  const past = clock.minuteOfDay(at) % slotMinutes;
  if (past === 0) return at;
  const next = at + slotMinutes - past;
  // The clock may have been set in between by less than a slot.
  return clock.minuteOfDay(next) % slotMinutes === 0 ? next : slotAtOrAfter(clock, next, slotMinutes);
}

const isoText = (shown: number): string => new Date(shown * 60_000).toISOString().slice(0, 16);

/** What the clock shows, as minutes since 1970-01-01T00:00; NaN for a text that is no local time of an existing day. */
function shownMinutes(local: string): number {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return Number.NaN;
  const shown = Date.parse(`${local}Z`) / 60_000;
  return !Number.isNaN(shown) && isoText(shown) === local ? shown : Number.NaN;
}
