import { setBits } from '../instance/mask.ts';
import type { State } from './state.ts';

/**
 * Sets in `out` (one day's words from `at`) the slots at which `leader` could start an item of `minutes` at `site` beside what is
 * already held that day: `leader-overlap` and the daily limits. Never too few; too many only for items that end on a
 * later day, on an empty day (limits), and where the clock is set by less than a slot: these are checked again in full.
 */
export function leaderDayStarts(
  state: State,
  leader: number,
  day: number,
  minutes: number,
  site: number,
  isActivity: boolean,
  out: Int32Array,
  at: number,
): void {
  const { instance, start, end } = state;
  const list = state.leaderDay[leader * instance.dayCount + day]!;
  const words = instance.wordsPerDay;
  if (list.length === 0) {
    out.fill(-1, at, at + words);
    return;
  }
  out.fill(0, at, at + words);
  const dayStart = instance.dayStart[day]!;
  const dayEnd = instance.dayStart[day + 1]!;
  let activities = isActivity ? 1 : 0;
  let total = minutes;
  for (let i = 0; i < list.length; i++) {
    const item = list[i]!;
    const fixed = instance.itemMinutes[item]!;
    if (fixed === 0 ? end[item]! > dayStart : start[item]! >= dayStart) {
      total += fixed;
      if (item < instance.activityCount) activities++;
    }
  }
  if (activities > instance.maxActivitiesPerDay[leader]! || total > instance.maxMinutesPerDay[leader]!) return;

  const slot = instance.slotMinutes;
  const lag = slotLag(state, day);
  const pause = instance.leaderBreak[leader]!;
  const n = instance.siteCount;
  let previousEnd = -1;
  let sitedEnd = -1;
  let sitedSite = -1;
  let attendedSince = 0;
  for (let i = 0; i <= list.length; i++) {
    // The gap before list[i]: `lo … hi` are the starts it allows.
    let lo = previousEnd < 0 ? dayStart : Math.max(dayStart, previousEnd + pause);
    let hi = dayEnd - 1;
    let nextSited = -1;
    let attendedBefore = 0;
    for (let k = i; k < list.length && nextSited < 0; k++) {
      const item = list[k]!;
      if (state.site[item]! >= 0) nextSited = item;
      else attendedBefore += end[item]! - start[item]!;
    }
    if (i < list.length) hi = start[list[i]!]! - pause - minutes;
    if (site >= 0) {
      if (sitedEnd >= 0 && sitedSite !== site) {
        lo = Math.max(lo, sitedEnd + attendedSince + instance.travel[sitedSite * n + site]!);
      }
      if (nextSited >= 0 && state.site[nextSited] !== site) {
        const travel = instance.travel[site * n + state.site[nextSited]!]!;
        hi = Math.min(hi, start[nextSited]! - attendedBefore - travel - minutes);
      }
    } else if (sitedEnd >= 0 && nextSited >= 0) {
      const travel = instance.travel[sitedSite * n + state.site[nextSited]!]!;
      if (start[nextSited]! - sitedEnd - attendedSince - attendedBefore - minutes < travel) hi = lo - 1;
    }
    if (lo <= hi) setBits(out, at, Math.ceil((lo - lag - dayStart) / slot), Math.floor((hi - dayStart) / slot));
    if (i === list.length) break;
    const item = list[i]!;
    if (state.site[item]! >= 0) {
      sitedEnd = end[item]!;
      sitedSite = state.site[item]!;
      attendedSince = 0;
    } else {
      attendedSince += end[item]! - start[item]!;
    }
    previousEnd = end[item]!;
  }
}

/** How many minutes later than its number says a slot may be, where the clock is set by less than a slot. */
function slotLag({ instance }: State, day: number): number {
  const slot = instance.slotMinutes;
  return (slot - instance.dayShift[day]!) % slot;
}

/** The slots of a day at which an exclusive venue is free for `minutes` beside what it already holds that day. */
export function venueDayStarts(state: State, venue: number, day: number, minutes: number, out: Int32Array): void {
  const { instance } = state;
  out.fill(-1);
  if (instance.venueExclusive[venue] === 0) return;
  const dayStart = instance.dayStart[day]!;
  const length = instance.dayStart[day + 1]! - dayStart;
  const slot = instance.slotMinutes;
  const lag = slotLag(state, day);
  const turnaround = instance.venueTurnaround[venue]!;
  const list = state.venueDay[venue * instance.dayCount + day]!;
  for (let i = 0; i < list.length; i++) {
    const item = list[i]!;
    // Starts strictly between `lo` and `hi` overlap.
    const lo = state.start[item]! - turnaround - minutes - dayStart;
    const hi = state.end[item]! + turnaround - dayStart;
    const first = Math.max(0, Math.floor(lo / slot) + 1);
    const last = Math.min(Math.ceil((hi - lag) / slot), Math.ceil(length / slot)) - 1;
    for (let k = first; k <= last; k++) out[k >> 5]! &= ~(1 << (k & 31));
  }
}

/** Entries of the cache of `leaderDayStarts`; a power of two. */
const CACHE_SIZE = 1 << 18;

/** `leaderDayStarts` of an item, remembered until the leader's day changes: most days stay as they are. */
export interface StartCache {
  /** Offset in `pool` of the day's words. */
  starts(leader: number, day: number, item: number, site: number): number;
  readonly pool: Int32Array;
}

export function createStartCache(state: State): StartCache {
  const { instance } = state;
  const words = instance.wordsPerDay;
  const shapes = new Map<string, number>();
  const shapeOf = Int32Array.from(instance.itemMinutes, (minutes, item) => {
    const shape = `${minutes} ${item < instance.activityCount}`;
    if (!shapes.has(shape)) shapes.set(shape, shapes.size);
    return shapes.get(shape)!;
  });
  const keys = instance.leaderCount * instance.dayCount * shapes.size * (instance.siteCount + 1);
  let size = 1;
  while (size < keys && size < CACHE_SIZE) size *= 2;
  const pool = new Int32Array(size * words);
  const tag = new Int32Array(size).fill(-1);
  const version = new Int32Array(size);
  const starts: StartCache['starts'] = (leader, day, item, site) => {
    const leaderDay = leader * instance.dayCount + day;
    const key = (leaderDay * shapes.size + shapeOf[item]!) * (instance.siteCount + 1) + site + 1;
    const entry = key & (size - 1);
    if (tag[entry] !== key || version[entry] !== state.leaderDayVersion[leaderDay]) {
      tag[entry] = key;
      version[entry] = state.leaderDayVersion[leaderDay]!;
      const isActivity = item < instance.activityCount;
      leaderDayStarts(state, leader, day, instance.itemMinutes[item]!, site, isActivity, pool, entry * words);
    }
    return entry * words;
  };
  return { starts, pool };
}
