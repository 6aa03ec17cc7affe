import { NONE, type Placement, UNLIMITED } from '../instance/instance.ts';
import { indexCandidates, popCount } from './candidate-index.ts';
import { type Crew, createCrew } from './crew.ts';
import type { Random } from './random.ts';
import { type RelationWindow, relationsAllow, relationWindow } from './relations.ts';
import { createStartCache, venueDayStarts } from './start-mask.ts';
import type { State } from './state.ts';

/** How many starts of one place are evaluated exactly. */
const SHORTLIST = 8;

/** How to look for a start. */
export interface Search {
  /** Blurs the ranking; null: none. */
  readonly random: Random | null;
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
  const allowed = new Int32Array(words);
  const dayWords = new Int32Array(words);
  const roleWords = new Int32Array(words);
  const window: RelationWindow = { lo: 0, hi: 0, latestEnd: 0, day: -1 };
  const shortlist = new Int32Array(SHORTLIST);
  const shortKeys = new Float64Array(SHORTLIST);
  const crew: Crew = createCrew(state);
  const cache = createStartCache(state);
  const index = indexCandidates(instance);
  let shortCount = 0;
  const STOP = 3;
  const { openDays, tiedDays, dayLeast } = orderDays(instance);

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

  /** ORs into roleWords the starts of one leader, own absences included. */
  const orLeader = (item: number, leader: number, day: number, site: number): void => {
    const from = cache.starts(leader, day, item, site);
    const mask = instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]! + day * words;
    for (let w = 0; w < words; w++) roleWords[w]! |= cache.pool[from + w]! & instance.maskPool[mask + w]!;
  };

  /** ANDs one day's words into `allowed`; false where none is left. */
  const and = (other: Int32Array, at: number): boolean => {
    let any = 0;
    for (let w = 0; w < words; w++) any |= allowed[w]! &= other[at + w]!;
    return any !== 0;
  };

  /** The item's starts of one day that every role and some venue of the place allow, into `allowed`. */
  const dayAllowed = (item: number, place: number, day: number): boolean => {
    const site = instance.placeSite[place]!;
    const own = (item * instance.dayCount + day) * words;
    for (let w = 0; w < words; w++) allowed[w] = index.starts[own + w]!;
    const from = instance.requiredOf[item]!;
    const to = instance.requiredOf[item + 1]!;
    for (let r = from; r < to; r++) {
      if (instance.deputiesOf[r + 1]! > instance.deputiesOf[r]!) continue;
      if (!and(cache.pool, cache.starts(instance.requiredLeader[r]!, day, item, site))) return false;
    }
    for (let r = from; r < to; r++) {
      const deputies = instance.deputiesOf[r + 1]!;
      if (deputies === instance.deputiesOf[r]!) continue;
      roleWords.fill(0);
      orLeader(item, instance.requiredLeader[r]!, day, site);
      for (let d = instance.deputiesOf[r]!; d < deputies; d++) orLeader(item, instance.deputyLeader[d]!, day, site);
      if (!and(roleWords, 0)) return false;
    }
    for (let c = instance.choicesOf[item]!; c < instance.choicesOf[item + 1]!; c++) {
      roleWords.fill(0);
      for (let f = instance.choiceFrom[c]!; f < instance.choiceFrom[c + 1]!; f++) {
        orLeader(item, instance.choiceLeader[f]!, day, site);
      }
      if (!and(roleWords, 0)) return false;
    }
    if (instance.venuesOf[place + 1]! > instance.venuesOf[place]!) {
      roleWords.fill(0);
      for (let v = instance.venuesOf[place]!; v < instance.venuesOf[place + 1]!; v++) {
        const venue = instance.placeVenue[v]!;
        venueDayStarts(state, venue, day, instance.itemMinutes[item]!, dayWords);
        const mask = instance.venueMask[venue * instance.classCount + instance.itemClass[item]!]! + day * words;
        for (let w = 0; w < words; w++) roleWords[w]! |= dayWords[w]! & instance.maskPool[mask + w]!;
      }
      if (!and(roleWords, 0)) return false;
    }
    return true;
  };

  const dayOpen = (item: number, day: number): boolean => {
    if (state.openDay[day] === 0 || (window.day >= 0 && window.day !== day)) return false;
    const goal = instance.itemGoal[item]!;
    return goal < 0 || state.goalDay[goal * instance.dayCount + day]! < instance.goalMaxPerDay[goal]!;
  };

  /** Are all days open that a candidate touches? */
  const spanOpen = (candidate: number, end: number): boolean => {
    for (let d = instance.candidateDay[candidate]!; d < instance.dayCount && instance.dayStart[d]! < end; d++)
      if (state.openDay[d] === 0) return false;
    return true;
  };

  const inWindow = (candidate: number): boolean => {
    const start = instance.candidateStart[candidate]!;
    return start >= window.lo && start <= window.hi && instance.candidateEnd[candidate]! <= window.latestEnd;
  };

  /** Takes out of `allowed` what the relations do not allow. */
  const cutToWindow = (day: number, from: number, to: number): void => {
    const base = day * words * 32;
    for (let c = from; c < to; c++) {
      const bit = instance.candidateBit[c]! - base;
      if (!inWindow(c)) allowed[bit >> 5]! &= ~(1 << (bit & 31));
    }
  };

  /** Shortlists the ends of every run of allowed starts: a start inside a run wastes time on both sides. */
  const shortlistGridded = (item: number, place: number, search: Search): void => {
    const { random, days } = search;
    const confined = window.lo > 0 || window.hi < UNLIMITED || window.latestEnd < UNLIMITED;
    const list = item * (instance.dayCount + 1);
    const open = openDays[list]!;
    const tied = tiedDays[item]!;
    const turn = random && tied > 1 ? random.below(tied) : 0;
    const slack = random ? STOP : 0;
    for (let k = 1; k <= open; k++) {
      const day = openDays[list + (k <= tied ? 1 + ((k - 1 + turn) % tied) : k)]!;
      if (shortCount === SHORTLIST && dayLeast[item * instance.dayCount + day]! + slack >= shortKeys[SHORTLIST - 1]!)
        break;
      const row = item * (instance.dayCount + 1) + day;
      const from = index.onDay[row]!;
      const to = index.onDay[row + 1]!;
      if (from === to || (days && !days[day]) || !dayOpen(item, day) || !dayAllowed(item, place, day)) continue;
      if (confined) cutToWindow(day, from, to);
      const own = (item * instance.dayCount + day) * words;
      let before = 0;
      for (let w = 0; w < words; w++) {
        const word = allowed[w]!;
        const all = index.starts[own + w]!;
        if (word !== 0) {
          const left = (word << 1) | (w > 0 ? allowed[w - 1]! >>> 31 : 0);
          const right = (word >>> 1) | (w + 1 < words ? allowed[w + 1]! << 31 : 0);
          const inner = word & left & right & ~index.steps[own + w]!;
          let bits = word & ~inner;
          // Now and then one from inside: it may suit the others better.
          if (random && inner !== 0 && random.next() < 0.3) bits |= someBit(inner, random);
          for (; bits !== 0; bits &= bits - 1) {
            const c = from + before + popCount(all & ((bits & -bits) - 1));
            let key = instance.candidateCost[c]!;
            if (random) key += random.next() * 6;
            push(c, key);
          }
        }
        before += popCount(all);
      }
    }
  };

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
        const start = instance.candidateStart[candidate]!;
        const end = instance.candidateEnd[candidate]!;
        if (!spanOpen(candidate, end) || !crew.evaluate(item, candidate, place, bound)) continue;
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

/** One of the bits of a word that has some. */
function someBit(word: number, random: Random): number {
  let bits = word;
  for (let skip = random.below(popCount(word)); skip > 0; skip--) bits &= bits - 1;
  return bits & -bits;
}

/** Per item its days with starts, the cheapest first. */
function orderDays(instance: State['instance']) {
  const { itemCount, dayCount } = instance;
  const dayLeast = new Float64Array(itemCount * dayCount).fill(Number.POSITIVE_INFINITY);
  const openDays = new Int16Array(itemCount * (dayCount + 1));
  const tiedDays = new Int16Array(itemCount);
  for (let item = 0; item < itemCount; item++) {
    const row = item * dayCount;
    for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
      const k = row + instance.candidateDay[c]!;
      if (instance.candidateCost[c]! < dayLeast[k]!) dayLeast[k] = instance.candidateCost[c]!;
    }
    const days: number[] = [];
    for (let d = 0; d < dayCount; d++) if (dayLeast[row + d]! < Number.POSITIVE_INFINITY) days.push(d);
    days.sort((a, b) => dayLeast[row + a]! - dayLeast[row + b]! || a - b);
    openDays[item * (dayCount + 1)] = days.length;
    for (let k = 0; k < days.length; k++) openDays[item * (dayCount + 1) + 1 + k] = days[k]!;
    let tied = 0;
    while (tied < days.length && dayLeast[row + days[tied]!] === dayLeast[row + days[0]!]) tied++;
    tiedDays[item] = tied;
  }
  return { openDays, tiedDays, dayLeast };
}
