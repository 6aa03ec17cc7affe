import type { Calendar } from '../calendar/calendar.ts';
import { NEVER } from './instance.ts';
import { clearBits, createRows, setBits } from './mask.ts';

/** The horizon's days and slot grid as arrays, and masks of grid starts over them. */
export interface Grid {
  readonly slotMinutes: number;
  readonly dayCount: number;
  readonly wordsPerDay: number;
  readonly maskWords: number;
  readonly dayStart: Int32Array;
  readonly dayShiftAt: Int32Array;
  readonly dayShift: Int32Array;
  /** Whether any day has an offset change. */
  readonly hasShift: boolean;
  /** A mask of no starts. */
  newMask(): Int32Array;
  /** Sets (or clears) every grid start in `[lo, hi]` (minutes, inclusive). */
  addStarts(mask: Int32Array, lo: number, hi: number): void;
  removeStarts(mask: Int32Array, lo: number, hi: number): void;
  /** Grid minute of a bit; −1 where the day has no such slot. */
  minuteOf(bit: number): number;
}

export function compileGrid(calendar: Calendar): Grid {
  const slotMinutes = calendar.slotMinutes;
  const dayCount = calendar.days.length;
  const dayStart = new Int32Array(dayCount + 1);
  const dayShiftAt = new Int32Array(dayCount).fill(NEVER);
  const dayShift = new Int32Array(dayCount);
  let longest = 1440;
  for (const [d, day] of calendar.days.entries()) {
    dayStart[d] = day.start;
    dayStart[d + 1] = day.end;
    const length = day.end - day.start;
    longest = Math.max(longest, length);
    if (length !== 1440) {
      const delta = 1440 - length;
      dayShiftAt[d] = offsetChange(calendar, day.start, length);
      dayShift[d] = ((delta % slotMinutes) + slotMinutes) % slotMinutes;
    }
  }
  const wordsPerDay = Math.ceil(longest / slotMinutes / 32);
  const bitsPerDay = wordsPerDay * 32;

  const hasShift = dayShiftAt.some((minute) => minute !== NEVER);

  const minuteOf = (bit: number): number => {
    const day = Math.floor(bit / bitsPerDay);
    const plain = dayStart[day]! + (bit % bitsPerDay) * slotMinutes;
    if (!hasShift) return plain < dayStart[day + 1]! ? plain : -1;
    const shifted = plain >= dayShiftAt[day]! ? plain + ((slotMinutes - dayShift[day]!) % slotMinutes) : plain;
    if (shifted >= dayStart[day + 1]!) return -1;
    // A wall-clock time that comes twice names its first occurrence: the second cannot be written down.
    if (dayShiftAt[day] !== NEVER && calendar.toMinutes(calendar.toLocal(shifted)) !== shifted) return -1;
    return shifted;
  };

  const changeStarts = (change: typeof setBits, mask: Int32Array, lo: number, hi: number): void => {
    const from = Math.max(lo, 0);
    const to = Math.min(hi, dayStart[dayCount]! - 1);
    if (to < from) return;
    for (let d = calendar.dayOf(from); d < dayCount && dayStart[d]! <= to; d++) {
      const base = d * wordsPerDay;
      const start = dayStart[d]!;
      if (dayShiftAt[d] === NEVER) {
        const first = Math.max(0, Math.ceil((from - start) / slotMinutes));
        const last = Math.min(
          Math.floor((dayStart[d + 1]! - 1 - start) / slotMinutes),
          Math.floor((to - start) / slotMinutes),
        );
        change(mask, base, first, last);
        continue;
      }
      for (let k = 0; k < bitsPerDay; k++) {
        const minute = minuteOf(d * bitsPerDay + k);
        if (minute >= from && minute <= to) change(mask, base, k, k);
      }
    }
  };

  return {
    slotMinutes,
    dayCount,
    wordsPerDay,
    maskWords: wordsPerDay * dayCount,
    newMask: createRows(wordsPerDay * dayCount),
    dayStart,
    dayShiftAt,
    dayShift,
    hasShift,
    minuteOf,
    addStarts: (mask, lo, hi) => changeStarts(setBits, mask, lo, hi),
    removeStarts: (mask, lo, hi) => changeStarts(clearBits, mask, lo, hi),
  };
}

/** First minute of the day whose wall clock is not midnight plus the minutes elapsed. */
function offsetChange(calendar: Calendar, dayStart: number, length: number): number {
  const shifted = (minute: number): boolean => {
    const local = calendar.toLocal(dayStart + minute);
    return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) !== minute;
  };
  let lo = 0;
  let hi = length;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (shifted(middle)) hi = middle;
    else lo = middle + 1;
  }
  return dayStart + lo;
}
