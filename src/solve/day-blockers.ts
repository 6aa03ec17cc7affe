import type { BlockerKind } from '../instance/blocker.ts';
import { clearBits } from '../instance/mask.ts';
import { popCount } from './candidate-index.ts';
import type { Crew } from './crew.ts';
import { exactObstacle, limitOrTravel, missingFirst, otherDay, outsideWindow } from './first-blocker.ts';
import { withinWeek } from './fits.ts';
import type { RelationWindow } from './relations.ts';
import { leaderDayStarts } from './start-mask.ts';
import type { State } from './state.ts';
import { pairKey, type Tally } from './tally.ts';

/** Counts what blocks the candidates `from … to` of one item at one place: all of its starts on one day. */
export type CountDay = (
  item: number,
  place: number,
  from: number,
  to: number,
  window: RelationWindow,
  tally: Tally,
) => void;

/**
 * What `firstBlocker` says of each start, for a whole day at once: `left` are the slots that nothing is known to block yet;
 * each obstacle in turn takes its slots out. For gridded items that end on the day, on days on which the clock is not set.
 */
export function createDayBlockers(state: State, crew: Crew): CountDay {
  const { instance } = state;
  const words = instance.wordsPerDay;
  const left = new Int32Array(words);
  const taken = new Int32Array(words);
  const scratch = new Int32Array(words);
  const blocked = new Int32Array(words);
  let item = 0;
  let place = 0;
  let day = 0;
  let tally: Tally;
  let firstPair = 0;

  /** Notes the slots of `left` that are in `taken`, and takes them out. */
  const take = (kind: BlockerKind, who: number): void => {
    let count = 0;
    let first = -1;
    for (let w = 0; w < words; w++) {
      const bits = left[w]! & taken[w]!;
      if (bits === 0) continue;
      if (first < 0) first = w * 32 + 31 - Math.clz32(bits & -bits);
      count += popCount(bits);
      left[w]! &= ~bits;
    }
    if (count > 0) tally.note(kind, who, count, firstPair + first);
  };

  const anyLeft = (): boolean => left.some((word) => word !== 0);

  /** Clears in `out` the slots that start strictly between two minutes of the day. */
  const clearBetween = (out: Int32Array, lo: number, hi: number): void => {
    const dayStart = instance.dayStart[day]!;
    const slot = instance.slotMinutes;
    const last = Math.min(words * 32 - 1, Math.ceil((hi - dayStart) / slot) - 1);
    clearBits(out, 0, Math.max(0, Math.floor((lo - dayStart) / slot) + 1), last);
  };

  /** The slots outside a window of minutes, inclusive, into `taken`. */
  const takeOutside = (lo: number, hi: number): void => {
    taken.fill(-1);
    if (lo <= hi) clearBetween(taken, lo - 1, hi + 1);
  };

  const leaderBase = (leader: number): number =>
    instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]! + day * words;

  const keepsWeek = (leader: number): boolean => withinWeek(state, leader, item, day, day, 0);

  const dayLimitsHold = (leader: number): boolean =>
    instance.maxActivitiesPerDay[leader]! > 0 && instance.itemMinutes[item]! <= instance.maxMinutesPerDay[leader]!;

  /** Takes out of `taken` the slots at which a leader can come. */
  const leaveComing = (leader: number): void => {
    if (!keepsWeek(leader) || !dayLimitsHold(leader)) return;
    const site = instance.placeSite[place]!;
    leaderDayStarts(state, leader, day, instance.itemMinutes[item]!, site, true, scratch, 0);
    const base = leaderBase(leader);
    for (let w = 0; w < words; w++) taken[w]! &= ~(scratch[w]! & instance.maskPool[base + w]!);
  };

  /** The slots of `blocked` that lie on something that a leader attends, break included, into `taken`. */
  const takeOverlapping = (leader: number): void => {
    const pause = instance.leaderBreak[leader]!;
    taken.fill(-1);
    for (const other of state.leaderDay[leader * instance.dayCount + day]!) {
      clearBetween(taken, state.start[other]! - pause - instance.itemMinutes[item]!, state.end[other]! + pause);
    }
    for (let w = 0; w < words; w++) taken[w] = ~taken[w]! & blocked[w]!;
  };

  /** Slots at which neither a required leader nor a deputy can come, by what keeps the leader. */
  const takeRequired = (r: number): void => {
    const leader = instance.requiredLeader[r]!;
    taken.set(left);
    leaveComing(leader);
    for (let d = instance.deputiesOf[r]!; d < instance.deputiesOf[r + 1]!; d++) leaveComing(instance.deputyLeader[d]!);
    if (taken.every((word) => word === 0)) return;
    blocked.set(taken);
    const base = leaderBase(leader);
    for (let w = 0; w < words; w++) taken[w] = blocked[w]! & ~instance.maskPool[base + w]!;
    take('leader-unavailable', leader);
    const weekHolds = keepsWeek(leader);
    const kind = weekHolds ? limitOrTravel(state, leader, day, item) : 'leader-limit';
    if (weekHolds && kind === 'leader-limit') {
      takeOverlapping(leader);
      take('leader-overlap', leader);
    }
    taken.set(blocked);
    take(kind, leader);
  };

  /** Takes out of `taken` the slots at which a venue is free. */
  const leaveFree = (venue: number): void => {
    scratch.fill(-1);
    if (instance.venueExclusive[venue]) {
      const turnaround = instance.venueTurnaround[venue]!;
      const last = Math.min(instance.dayCount - 1, day + 1);
      for (let d = Math.max(0, day - 1); d <= last; d++) {
        for (const other of state.venueDay[venue * instance.dayCount + d]!) {
          const lo = state.start[other]! - turnaround - instance.itemMinutes[item]!;
          clearBetween(scratch, lo, state.end[other]! + turnaround);
        }
      }
    }
    const base = venueBase(venue);
    for (let w = 0; w < words; w++) taken[w]! &= ~(scratch[w]! & instance.maskPool[base + w]!);
  };

  const venueBase = (venue: number): number =>
    instance.venueMask[venue * instance.classCount + instance.itemClass[item]!]! + day * words;

  /** Slots at which no venue of the place is free: taken, or none of them even open. */
  const takeVenues = (): void => {
    const from = instance.venuesOf[place]!;
    const to = instance.venuesOf[place + 1]!;
    if (from === to) return;
    taken.fill(-1);
    for (let v = from; v < to; v++) leaveFree(instance.placeVenue[v]!);
    blocked.set(taken);
    taken.fill(0);
    for (let v = from; v < to; v++) {
      const base = venueBase(instance.placeVenue[v]!);
      for (let w = 0; w < words; w++) taken[w]! |= blocked[w]! & instance.maskPool[base + w]!;
    }
    take('venue-overlap', instance.placeVenue[from]!);
    taken.set(blocked);
    take('venue-unavailable', instance.placeVenue[from]!);
  };

  return (nextItem, nextPlace, from, to, window, nextTally) => {
    item = nextItem;
    place = nextPlace;
    day = instance.candidateDay[from]!;
    tally = nextTally;
    const base = day * words * 32;
    firstPair = pairKey(place, base);
    left.fill(0);
    for (let c = from; c < to; c++) {
      const bit = instance.candidateBit[c]! - base;
      left[bit >> 5]! |= 1 << (bit & 31);
    }
    const missing = missingFirst(state, item);
    taken.fill(-1);
    if (missing >= 0) take('precedence', missing);
    else if (window.day >= 0 && window.day !== day) take(...otherDay(state, item));
    if (!anyLeft()) return;
    takeOutside(window.lo, Math.min(window.hi, window.latestEnd - instance.itemMinutes[item]!));
    if (taken.some((word) => word !== 0)) take(...outsideWindow(state, item));
    for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]! && anyLeft(); r++) takeRequired(r);
    if (anyLeft()) takeVenues();
    if (!anyLeft()) return;
    for (let c = from; c < to; c++) {
      const bit = instance.candidateBit[c]! - base;
      if (((left[bit >> 5]! >>> (bit & 31)) & 1) === 0) continue;
      const [kind, who] = exactObstacle(state, crew, item, place, c);
      tally.note(kind, who, 1, firstPair + bit);
    }
  };
}
