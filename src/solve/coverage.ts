import type { State } from './state.ts';

/** Would holding an item with these attendees at `site` leave some group of `coverage` short at a working minute? */
export function breaksCoverage(
  state: State,
  attendees: readonly number[],
  start: number,
  end: number,
  site: number,
  firstDay: number,
  lastDay: number,
): boolean {
  const { instance } = state;
  if (site < 0 || instance.coverageCount === 0) return false;
  for (let c = 0; c < instance.coverageCount; c++) {
    if (instance.coverageAway[c * instance.siteCount + site] === 0) continue;
    const from = instance.coverageLeadersOf[c]!;
    const to = instance.coverageLeadersOf[c + 1]!;
    let going = 0;
    for (let k = from; k < to; k++) if (attendees.includes(instance.coverageLeader[k]!)) going++;
    if (going === 0) continue;
    // The number at home only falls where an absence begins, so these instants and the session starts decide.
    const staying = to - from - going;
    if (staying < instance.coverageAtLeast[c]!) {
      if (anyWorking(state, start, end, firstDay, lastDay)) return true;
      continue;
    }
    if (short(state, c, attendees, start, end, start)) return true;
    for (let d = firstDay; d <= lastDay; d++) {
      for (let s = instance.sessionOf[d]!; s < instance.sessionOf[d + 1]!; s++) {
        if (short(state, c, attendees, start, end, instance.sessionStart[s]!)) return true;
      }
    }
    for (let k = from; k < to; k++) {
      const leader = instance.coverageLeader[k]!;
      for (let a = instance.awayOf[leader]!; a < instance.awayOf[leader + 1]!; a++) {
        if (short(state, c, attendees, start, end, instance.awayStart[a]!)) return true;
      }
      for (let d = firstDay; d <= lastDay; d++) {
        for (const item of state.leaderDay[leader * instance.dayCount + d]!) {
          if (short(state, c, attendees, start, end, state.start[item]!)) return true;
        }
      }
    }
  }
  return false;
}

function anyWorking(state: State, start: number, end: number, firstDay: number, lastDay: number): boolean {
  const { instance } = state;
  for (let s = instance.sessionOf[firstDay]!; s < instance.sessionOf[lastDay + 1]!; s++) {
    if (instance.sessionStart[s]! < end && instance.sessionEnd[s]! > start) return true;
  }
  return false;
}

/** At instant `t` of [start, end), if it is a working minute: are too few of group `c` not away? */
function short(state: State, c: number, attendees: readonly number[], start: number, end: number, t: number): boolean {
  const { instance } = state;
  if (t < start || t >= end || !isWorking(state, t)) return false;
  let present = 0;
  for (let k = instance.coverageLeadersOf[c]!; k < instance.coverageLeadersOf[c + 1]!; k++) {
    const leader = instance.coverageLeader[k]!;
    if (!attendees.includes(leader) && !isAway(state, c, leader, t)) present++;
  }
  return present < instance.coverageAtLeast[c]!;
}

function isWorking(state: State, t: number): boolean {
  const { sessionStart, sessionEnd } = state.instance;
  for (let s = 0; s < sessionStart.length && sessionStart[s]! <= t; s++) if (t < sessionEnd[s]!) return true;
  return false;
}

function isAway(state: State, c: number, leader: number, t: number): boolean {
  const { instance } = state;
  for (let a = instance.awayOf[leader]!; a < instance.awayOf[leader + 1]!; a++) {
    if (instance.awayStart[a]! <= t && t < instance.awayEnd[a]!) return true;
  }
  let day = Math.min(instance.dayCount - 1, Math.floor(t / 1440));
  while (instance.dayStart[day]! > t) day--;
  while (instance.dayStart[day + 1]! <= t) day++;
  for (const item of state.leaderDay[leader * instance.dayCount + day]!) {
    const site = state.site[item]!;
    if (site < 0 || instance.coverageAway[c * instance.siteCount + site] === 0) continue;
    if (state.start[item]! <= t && t < state.end[item]!) return true;
  }
  return false;
}
