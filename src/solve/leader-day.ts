import { slotCeil } from '../instance/instance.ts';
import type { State } from './state.ts';

/** Fragmentation counts idle time shorter than this, minutes. */
const FRAGMENT = 60;

/**
 * Weighted travel, touched, fragmentation and overload of one leader on one day with `extra` (NONE: nothing) added at
 * the given time and site; −1 where `leader-overlap` or a daily limit breaks. O(items of the day).
 */
export function leaderDayCost(
  state: State,
  leader: number,
  day: number,
  extra: number,
  extraStart: number,
  extraEnd: number,
  extraSite: number,
): number {
  const { instance, start, end, site } = state;
  const list = state.leaderDay[leader * instance.dayCount + day]!;
  const dayStart = instance.dayStart[day]!;
  const dayEnd = instance.dayStart[day + 1]!;
  const breakMinutes = instance.leaderBreak[leader]!;
  const firstSession = instance.sessionOf[day]!;
  const lastSession = instance.sessionOf[day + 1]!;
  const { weights } = instance;

  let activities = 0;
  let minutes = 0;
  let touched = 0;
  let fragments = 0;
  let journeys = 0;
  let previousEnd = -1;
  let previousSession = -1;
  let sitedEnd = -1;
  let sitedSite = -1;
  let attendedSince = 0;
  let extraLeft = extra >= 0;

  for (let i = 0; i < list.length || extraLeft; ) {
    let item = i < list.length ? list[i]! : -1;
    let s: number;
    let e: number;
    let where: number;
    if (
      extraLeft &&
      (item < 0 || extraStart < start[item]! || (extraStart === start[item]! && extraEnd <= end[item]!))
    ) {
      item = extra;
      s = extraStart;
      e = extraEnd;
      where = extraSite;
      extraLeft = false;
    } else {
      s = start[item]!;
      e = end[item]!;
      where = site[item]!;
      i++;
    }
    let session = -1;
    for (let k = firstSession; k < lastSession; k++) {
      if (s >= instance.sessionStart[k]! && e <= instance.sessionEnd[k]!) session = k;
    }
    if (previousEnd >= 0) {
      if (s < previousEnd) return -1;
      if (s >= dayStart) {
        let earliest = previousEnd + breakMinutes;
        if (where >= 0 && sitedEnd >= 0 && where !== sitedSite) {
          const travel = instance.travel[sitedSite * instance.siteCount + where]!;
          earliest = Math.max(earliest, sitedEnd + attendedSince + travel);
          journeys += Math.ceil(travel / 15);
        }
        if (s < earliest) return -1;
        if (session >= 0 && session === previousSession && weights.fragmentation > 0) {
          const idle = s - slotCeil(instance, day, earliest);
          if (idle > 0 && idle < FRAGMENT) fragments++;
        }
      }
    }
    const isActivity = item < instance.activityCount;
    if (isActivity) {
      for (let k = firstSession; k < lastSession; k++) {
        if (s < instance.sessionEnd[k]! && e > instance.sessionStart[k]!) touched |= 1 << (k - firstSession);
      }
    }
    const fixed = instance.itemMinutes[item]!;
    if (fixed === 0) {
      if (s < dayEnd && e > dayStart) activities++;
    } else if (s >= dayStart) {
      minutes += fixed;
      if (isActivity) activities++;
    }
    if (where >= 0) {
      sitedEnd = e;
      sitedSite = where;
      attendedSince = 0;
    } else {
      attendedSince += e - s;
    }
    previousEnd = e;
    previousSession = session;
  }
  if (activities > instance.maxActivitiesPerDay[leader]! || minutes > instance.maxMinutesPerDay[leader]!) return -1;
  const over = minutes - instance.targetMinutesPerDay[leader]!;
  let sessions = 0;
  for (let bits = touched; bits !== 0; bits &= bits - 1) sessions++;
  return (
    weights.travel * journeys +
    weights.fragmentation * fragments +
    weights.touched * sessions +
    (over > 0 ? weights.overload * Math.ceil(over / 15) : 0)
  );
}
