import type { TimeLimits } from '../insertion.ts';
import type { Random } from '../random.ts';
import { clashingPartners } from '../relations.ts';
import type { State } from '../state.ts';
import { isLoose } from './ruin.ts';

const ANY_TIME: TimeLimits = { earliest: Number.NEGATIVE_INFINITY, latestEnd: Number.POSITIVE_INFINITY };

/** Candidates looked at before one is chosen. */
const SAMPLE = 24;

/**
 * Ejection: for an unscheduled item, the start whose conflicting items are worth least. Appends these to `out` and
 * returns the candidate; −1 where every start looked at meets something frozen. People who can be replaced are not counted.
 */
export function makeRoom(
  state: State,
  item: number,
  random: Random,
  out: number[],
  within: TimeLimits = ANY_TIME,
): number {
  const { instance } = state;
  const from = instance.candidatesOf[item]!;
  const count = instance.candidatesOf[item + 1]! - from;
  if (count === 0) return -1;
  const scratch: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  let best = -1;
  for (let k = 0; k < Math.min(SAMPLE, count); k++) {
    const candidate = from + (count <= SAMPLE ? k : random.below(count));
    if (instance.candidateStart[candidate]! < within.earliest || instance.candidateEnd[candidate]! > within.latestEnd)
      continue;
    scratch.length = 0;
    const loss = conflicts(state, item, candidate, scratch) + instance.candidateCost[candidate]!;
    const noisy = loss * (0.8 + 0.4 * random.next());
    if (noisy >= least) continue;
    least = noisy;
    best = candidate;
    out.length = 0;
    for (const other of scratch) out.push(other);
  }
  return best;
}

/** Worth of what the leaders who must come, and the first venue, hold at that time; Infinity where it is frozen. */
function conflicts(state: State, item: number, candidate: number, out: number[]): number {
  const { instance } = state;
  const start = instance.candidateStart[candidate]!;
  const end = instance.candidateEnd[candidate]!;
  const day = instance.candidateDay[candidate]!;
  let loss = 0;
  const collide = (list: readonly number[], before: number, after: number): void => {
    for (const other of list) {
      if (state.start[other]! >= end + after || state.end[other]! + before <= start || out.includes(other)) continue;
      loss += isLoose(state, other) ? instance.missCost[other]! : Number.POSITIVE_INFINITY;
      out.push(other);
    }
  };
  for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
    const leader = instance.requiredLeader[r]!;
    const pause = instance.leaderBreak[leader]!;
    for (let d = day; d < instance.dayCount && instance.dayStart[d]! < end; d++) {
      const list = state.leaderDay[leader * instance.dayCount + d]!;
      collide(list, pause, pause);
      if (list.length >= instance.maxActivitiesPerDay[leader]! && !list.some((other) => out.includes(other))) {
        const cheapest = list.reduce((a, b) => (instance.missCost[b]! < instance.missCost[a]! ? b : a));
        collide([cheapest], UNBOUNDED, UNBOUNDED);
      }
    }
  }
  for (const other of clashingPartners(state, item, start, end)) {
    if (out.includes(other)) continue;
    loss += isLoose(state, other) ? instance.missCost[other]! : Number.POSITIVE_INFINITY;
    out.push(other);
  }
  const place = instance.placesOf[item]!;
  const venues = instance.venuesOf[place + 1]! - instance.venuesOf[place]!;
  if (venues > 0) {
    const venue = instance.placeVenue[instance.venuesOf[place]!]!;
    const pause = instance.venueTurnaround[venue]!;
    const list = state.venueDay[venue * instance.dayCount + day]!;
    if (venues === 1 && instance.venueExclusive[venue] === 1) collide(list, pause, pause);
  }
  return loss;
}

const UNBOUNDED = 0x3fffffff;
