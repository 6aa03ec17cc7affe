import { type Instance, NONE, type Placement } from '../instance/instance.ts';
import { hasBit } from '../instance/mask.ts';
import { type Crew, createCrew } from './crew.ts';
import type { Random } from './random.ts';
import { type RelationWindow, relationsAllow, relationWindow } from './relations.ts';
import { createStartCache, venueDayStarts } from './start-mask.ts';
import type { State } from './state.ts';

/** How many starts of one place are evaluated exactly. */
const SHORTLIST = 8;

/** Extra cost of a start, only to rank starts: the price of the leaders' time. */
export type Guidance = (item: number, candidate: number) => number;

/** How to look for a start. */
export interface Search {
  /** Blurs the ranking; null: none. */
  readonly random: Random | null;
  readonly guidance: Guidance | null;
  /** [dayCount] 1 for the days to look at (items off the grid look at all); null: every day. */
  readonly days: Uint8Array | null;
  readonly within?: TimeLimits;
}

/** Earliest start and latest end, minutes. */
export interface TimeLimits {
  readonly earliest: number;
  readonly latestEnd: number;
}

/** Finds where an unscheduled item is held best. One per State: it owns scratch space. */
export interface Inserter {
  /**
   * The cheapest placement found for `item` that keeps every constraint and whose cost delta (missCost not counted) is
   * below `limit`; null where there is none. `delta` is then its cost.
   */
  best(item: number, limit: number, search: Search): Placement | null;
  delta: number;
}

export function createInserter(state: State): Inserter {
  const { instance } = state;
  const words = instance.wordsPerDay;
  const allowed = new Int32Array(words * instance.dayCount);
  const dayWords = new Int32Array(words);
  const roleWords = new Int32Array(words);
  const window: RelationWindow = { lo: 0, hi: 0, latestEnd: 0, day: -1 };
  const shortlist = new Int32Array(SHORTLIST);
  const shortKeys = new Float64Array(SHORTLIST);
  const crew: Crew = createCrew(state);
  const cache = createStartCache(state);
  const candidatesOnDay = indexCandidates(instance);
  let shortCount = 0;

  const push = (candidate: number, key: number): void => {
    let at = shortCount;
    if (at === SHORTLIST) {
      if (key >= shortKeys[at - 1]!) return;
      at--;
    } else {
      shortCount++;
    }
    while (at > 0 && shortKeys[at - 1]! > key) {
      shortKeys[at] = shortKeys[at - 1]!;
      shortlist[at] = shortlist[at - 1]!;
      at--;
    }
    shortKeys[at] = key;
    shortlist[at] = candidate;
  };

  /** ORs into roleWords the starts of one leader, own absences included when `masked`. */
  const orLeader = (item: number, leader: number, day: number, site: number, masked: boolean): void => {
    const from = cache.starts(leader, day, item, site);
    const mask = instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]! + day * words;
    for (let w = 0; w < words; w++) {
      roleWords[w]! |= masked ? cache.pool[from + w]! & instance.maskPool[mask + w]! : cache.pool[from + w]!;
    }
  };

  /** ANDs roleWords into the day's allowed starts; false where none is left. */
  const andRole = (base: number): boolean => {
    let any = 0;
    for (let w = 0; w < words; w++) any |= allowed[base + w]! &= roleWords[w]!;
    return any !== 0;
  };

  /** Starts of one day that every role and some venue of the place allow. */
  const dayAllowed = (item: number, place: number, day: number): boolean => {
    const base = day * words;
    const site = instance.placeSite[place]!;
    allowed.fill(-1, base, base + words);
    for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
      roleWords.fill(0);
      const deputies = instance.deputiesOf[r + 1]!;
      orLeader(item, instance.requiredLeader[r]!, day, site, deputies > instance.deputiesOf[r]!);
      for (let d = instance.deputiesOf[r]!; d < deputies; d++)
        orLeader(item, instance.deputyLeader[d]!, day, site, true);
      if (!andRole(base)) return false;
    }
    for (let c = instance.choicesOf[item]!; c < instance.choicesOf[item + 1]!; c++) {
      roleWords.fill(0);
      for (let f = instance.choiceFrom[c]!; f < instance.choiceFrom[c + 1]!; f++) {
        orLeader(item, instance.choiceLeader[f]!, day, site, true);
      }
      if (!andRole(base)) return false;
    }
    if (instance.venuesOf[place + 1]! > instance.venuesOf[place]!) {
      roleWords.fill(0);
      for (let v = instance.venuesOf[place]!; v < instance.venuesOf[place + 1]!; v++) {
        const venue = instance.placeVenue[v]!;
        venueDayStarts(state, venue, day, instance.itemMinutes[item]!, dayWords);
        const mask = instance.venueMask[venue * instance.classCount + instance.itemClass[item]!]! + base;
        for (let w = 0; w < words; w++) roleWords[w]! |= dayWords[w]! & instance.maskPool[mask + w]!;
      }
      if (!andRole(base)) return false;
    }
    return true;
  };

  const dayOpen = (item: number, day: number): boolean => {
    if (window.day >= 0 && window.day !== day) return false;
    const goal = instance.itemGoal[item]!;
    return goal < 0 || state.goalDay[goal * instance.dayCount + day]! < instance.goalMaxPerDay[goal]!;
  };

  const inWindow = (candidate: number): boolean => {
    const start = instance.candidateStart[candidate]!;
    return start >= window.lo && start <= window.hi && instance.candidateEnd[candidate]! <= window.latestEnd;
  };

  /** Shortlists the ends of every run of allowed starts: a start inside a run wastes time on both sides. */
  const shortlistGridded = (item: number, place: number, search: Search): void => {
    const { random, guidance, days } = search;
    for (let day = 0; day < instance.dayCount; day++) {
      const from = candidatesOnDay[item * (instance.dayCount + 1) + day]!;
      const to = candidatesOnDay[item * (instance.dayCount + 1) + day + 1]!;
      if (from === to || (days && !days[day]) || !dayOpen(item, day) || !dayAllowed(item, place, day)) continue;
      for (let c = from; c < to; c++) {
        if (!hasBit(allowed, 0, instance.candidateBit[c]!) || !inWindow(c)) continue;
        const inner = sameRun(c, c - 1, item) && sameRun(c, c + 1, item);
        if (inner && (!random || random.next() > 0.05)) continue;
        let key = instance.candidateCost[c]!;
        if (guidance) key += guidance(item, c);
        if (random) key += random.next() * 6;
        push(c, key);
      }
    }
  };

  const sameRun = (c: number, other: number, item: number): boolean =>
    other >= instance.candidatesOf[item]! &&
    other < instance.candidatesOf[item + 1]! &&
    Math.abs(instance.candidateBit[other]! - instance.candidateBit[c]!) === 1 &&
    instance.candidateDay[other] === instance.candidateDay[c] &&
    instance.candidateCost[other] === instance.candidateCost[c] &&
    instance.candidateOutside[other] === instance.candidateOutside[c] &&
    hasBit(allowed, 0, instance.candidateBit[other]!) &&
    inWindow(other);

  const shortlistUngridded = (item: number): void => {
    for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
      if (dayOpen(item, instance.candidateDay[c]!) && inWindow(c)) push(c, instance.candidateCost[c]!);
    }
  };

  const best: Inserter['best'] = (item, limit, search) => {
    relationWindow(state, item, window);
    if (search.within) {
      window.lo = Math.max(window.lo, search.within.earliest);
      window.latestEnd = Math.min(window.latestEnd, search.within.latestEnd);
    }
    if (window.lo > window.hi) return null;
    let found: Placement | null = null;
    let bound = limit;
    for (let place = instance.placesOf[item]!; place < instance.placesOf[item + 1]!; place++) {
      shortCount = 0;
      if (instance.gridded[item]) shortlistGridded(item, place, search);
      else shortlistUngridded(item);
      for (let k = 0; k < shortCount; k++) {
        const candidate = shortlist[k]!;
        if (!crew.evaluate(item, candidate, place, bound)) continue;
        const start = instance.candidateStart[candidate]!;
        const end = instance.candidateEnd[candidate]!;
        if (!relationsAllow(state, item, start, end, crew.venue, crew.attendees)) continue;
        bound = crew.cost;
        found = { candidate, place, venue: crew.venue, attendees: crew.attendees.slice(), roles: crew.roles.slice() };
      }
    }
    inserter.delta = found ? bound : Number.POSITIVE_INFINITY;
    return found;
  };

  const inserter: Inserter = { best, delta: NONE };
  return inserter;
}

/** [itemCount × (dayCount + 1)] first candidate of an item on or after each day. */
function indexCandidates(instance: Instance): Int32Array {
  const index = new Int32Array(instance.itemCount * (instance.dayCount + 1));
  for (let item = 0; item < instance.itemCount; item++) {
    let c = instance.candidatesOf[item]!;
    for (let day = 0; day <= instance.dayCount; day++) {
      while (c < instance.candidatesOf[item + 1]! && instance.candidateDay[c]! < day) c++;
      index[item * (instance.dayCount + 1) + day] = c;
    }
  }
  return index;
}
