import { UNLIMITED } from '../../instance/instance.ts';
import { hasBit } from '../../instance/mask.ts';
import type { TimeLimits } from '../insertion.ts';
import type { Random } from '../random.ts';
import { clashingPartners } from '../relations.ts';
import { dayOfMinute, type State } from '../state.ts';

/** Candidates looked at before one is chosen. */
const SAMPLE = 24;

/** Ejection: finds a start for an unscheduled item and what must go for it. */
export interface RoomMaker {
  /**
   * The start whose conflicting items are worth least; these are appended to `out`. Returns the candidate; −1 where
   * every start looked at meets something frozen.
   */
  make(item: number, out: number[], within?: TimeLimits): number;
}

const NEVER = Number.POSITIVE_INFINITY;

/** `worth`: [itemCount] what ejecting an item is expected to cost. */
export function createRoomMaker(state: State, random: Random, worth: Float64Array): RoomMaker {
  const { instance } = state;
  /** Items to eject for the candidate at hand; `mark[i] === round` for each. */
  const victims: number[] = [];
  const mark = new Int32Array(instance.itemCount);
  let round = 0;
  let item = 0;
  let day = 0;
  let start = 0;
  let end = 0;
  let site = -1;
  /** Bit of the candidate in the masks of the item's class. */
  let bit = 0;
  let loss = 0;

  const canCome = (leader: number): boolean =>
    hasBit(instance.maskPool, instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]!, bit);

  const isOpen = (venue: number): boolean =>
    hasBit(instance.maskPool, instance.venueMask[venue * instance.classCount + instance.itemClass[item]!]!, bit);

  const eject = (other: number): void => {
    loss += state.movable[other] ? worth[other]! : NEVER;
    mark[other] = round;
    victims.push(other);
  };

  const undo = (count: number, before: number): void => {
    while (victims.length > count) mark[victims.pop()!] = 0;
    loss = before;
  };

  /** Ejects a leader's cheapest until count and minutes of the day leave room for the item. */
  const fitDay = (leader: number, d: number): void => {
    const list = state.leaderDay[leader * instance.dayCount + d]!;
    let count = item < instance.activityCount ? 1 : 0;
    let minutes = instance.itemMinutes[item]!;
    for (let i = 0; i < list.length; i++) {
      const other = list[i]!;
      if (mark[other] === round) continue;
      if (other < instance.activityCount) count++;
      minutes += instance.itemMinutes[other]!;
    }
    while (count > instance.maxActivitiesPerDay[leader]! || minutes > instance.maxMinutesPerDay[leader]!) {
      const other = cheapest(list, minutes - instance.maxMinutesPerDay[leader]!);
      if (other < 0) {
        loss = NEVER;
        return;
      }
      eject(other);
      if (other < instance.activityCount) count--;
      minutes -= instance.itemMinutes[other]!;
    }
  };

  /** The item of a list that frees minutes for least worth; −1 for none. */
  const cheapest = (list: readonly number[], need: number): number => {
    let least = NEVER;
    let best = -1;
    for (let i = 0; i < list.length; i++) {
      const other = list[i]!;
      if (mark[other] === round || !state.movable[other]) continue;
      const price =
        need > 0 ? worth[other]! / Math.max(1, Math.min(need, instance.itemMinutes[other]!)) : worth[other]!;
      if (price >= least) continue;
      least = price;
      best = other;
    }
    return best;
  };

  const fitWeek = (leader: number): void => {
    const week = instance.dayWeek[day]!;
    const max = instance.maxMinutesPerWeek[leader]!;
    let over = state.weekMinutes[leader * instance.weekCount + week]! + instance.itemMinutes[item]! - max;
    if (over <= 0) return;
    const all: number[] = [];
    for (let d = 0; d < instance.dayCount; d++) {
      if (instance.dayWeek[d] !== week) continue;
      for (const other of state.leaderDay[leader * instance.dayCount + d]!) {
        if (mark[other] === round) over -= instance.itemMinutes[other]!;
        else all.push(other);
      }
    }
    while (over > 0) {
      const other = cheapest(all, over);
      if (other < 0) {
        loss = NEVER;
        return;
      }
      eject(other);
      over -= instance.itemMinutes[other]!;
    }
  };

  /** Ejects what keeps a leader from the item. */
  const clear = (leader: number): void => {
    const pause = instance.leaderBreak[leader]!;
    for (let d = day; d < instance.dayCount && instance.dayStart[d]! < end; d++) {
      const list = state.leaderDay[leader * instance.dayCount + d]!;
      for (let i = 0; i < list.length; i++) {
        const other = list[i]!;
        const where = state.site[other]!;
        let before = pause;
        let after = pause;
        if (site >= 0 && where >= 0 && where !== site) {
          before = Math.max(pause, instance.travel[where * instance.siteCount + site]!);
          after = Math.max(pause, instance.travel[site * instance.siteCount + where]!);
        }
        if (state.start[other]! >= end + after || state.end[other]! + before <= start || mark[other] === round)
          continue;
        eject(other);
      }
      fitDay(leader, d);
    }
    if (instance.maxMinutesPerWeek[leader]! < UNLIMITED) fitWeek(leader);
  };

  /** Clears the cheapest of some leaders. */
  const clearOne = (list: Int32Array, from: number, to: number, also: number, used: number[]): void => {
    const count = victims.length;
    const before = loss;
    let least = NEVER;
    let who = -1;
    for (let k = also >= 0 ? from - 1 : from; k < to; k++) {
      const leader = k < from ? also : list[k]!;
      if (used.includes(leader) || !canCome(leader)) continue;
      clear(leader);
      if (loss < least) {
        least = loss;
        who = leader;
      }
      undo(count, before);
      if (least === before) break;
    }
    if (who < 0) {
      loss = NEVER;
      return;
    }
    used.push(who);
    if (least > before) clear(who);
  };

  const used: number[] = [];
  const clearPeople = (limit: number): void => {
    used.length = 0;
    const from = instance.requiredOf[item]!;
    const to = instance.requiredOf[item + 1]!;
    for (let r = from; r < to && loss < limit; r++) {
      const leader = instance.requiredLeader[r]!;
      if (instance.deputiesOf[r] === instance.deputiesOf[r + 1]) clear(leader);
      else clearOne(instance.deputyLeader, instance.deputiesOf[r]!, instance.deputiesOf[r + 1]!, leader, used);
    }
    for (let c = instance.choicesOf[item]!; c < instance.choicesOf[item + 1]! && loss < limit; c++) {
      for (let left = instance.choiceCount[c]!; left > 0; left--)
        clearOne(instance.choiceLeader, instance.choiceFrom[c]!, instance.choiceFrom[c + 1]!, -1, used);
    }
  };

  const clearVenue = (place: number): void => {
    const from = instance.venuesOf[place]!;
    const to = instance.venuesOf[place + 1]!;
    const count = victims.length;
    const before = loss;
    let least = NEVER;
    let best = -1;
    for (let pass = 0; pass < 2; pass++) {
      for (let v = from; v < to; v++) {
        const venue = instance.placeVenue[v]!;
        if ((pass === 1 && v !== best) || !isOpen(venue)) continue;
        if (instance.venueExclusive[venue] === 0) return;
        const pause = instance.venueTurnaround[venue]!;
        const last = Math.min(instance.dayCount - 1, dayOfMinute(instance, end) + 1);
        for (let d = Math.max(0, day - 1); d <= last; d++) {
          for (const other of state.venueDay[venue * instance.dayCount + d]!) {
            if (state.start[other]! < end + pause && state.end[other]! + pause > start && mark[other] !== round)
              eject(other);
          }
        }
        if (pass === 1) return;
        if (loss < least) {
          least = loss;
          best = v;
        }
        if (loss === before) return;
        undo(count, before);
      }
      if (best < 0 && to > from) loss = NEVER;
    }
  };

  /** May the search hold items on all days that the candidate touches? */
  const isSpanOpen = (): boolean => {
    for (let d = day; d < instance.dayCount && instance.dayStart[d]! < end; d++) if (!state.openDay[d]) return false;
    return true;
  };

  /** Has the day as many blocks of the item's focus goal as it may? */
  const isGoalFull = (): boolean => {
    const goal = instance.itemGoal[item]!;
    return goal >= 0 && state.goalDay[goal * instance.dayCount + day]! >= instance.goalMaxPerDay[goal]!;
  };

  const make: RoomMaker['make'] = (next, out, within) => {
    item = next;
    const from = instance.candidatesOf[item]!;
    const count = instance.candidatesOf[item + 1]! - from;
    const places = instance.placesOf[item + 1]! - instance.placesOf[item]!;
    let least = NEVER;
    let best = -1;
    for (let k = 0; k < Math.min(SAMPLE, count); k++) {
      const candidate = from + (count <= SAMPLE ? k : random.below(count));
      start = instance.candidateStart[candidate]!;
      end = instance.candidateEnd[candidate]!;
      if (within && (start < within.earliest || end > within.latestEnd)) continue;
      const noise = 0.8 + 0.4 * random.next();
      loss = instance.candidateCost[candidate]!;
      if (loss * noise >= least) continue;
      day = instance.candidateDay[candidate]!;
      bit = instance.candidateBit[candidate]!;
      if (!isSpanOpen() || isGoalFull()) continue;
      const place = instance.placesOf[item]! + (places > 1 ? random.below(places) : 0);
      site = instance.placeSite[place]!;
      round++;
      victims.length = 0;
      clearPeople(least / noise);
      if (loss * noise >= least) continue;
      clearVenue(place);
      for (const other of clashingPartners(state, item, start, end)) if (mark[other] !== round) eject(other);
      if (loss * noise >= least) continue;
      least = loss * noise;
      best = candidate;
      out.length = 0;
      for (let v = 0; v < victims.length; v++) out.push(victims[v]!);
    }
    return best;
  };

  return { make };
}
