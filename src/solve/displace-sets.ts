import { NONE } from '../instance/instance.ts';
import { hasBit } from '../instance/mask.ts';
import { isLoose } from './moves/move.ts';
import { type RelationWindow, relationWindow } from './relations.ts';
import { dayOfMinute, type State } from './state.ts';

/** With at most so many items held, every set of up to `LARGEST` is tried. */
const FEW = 8;
const LARGEST = 3;
/** What holding one item elsewhere is thought to cost, beside a worse start. */
const UPSET = 20;

/** Sets of held items whose going could make room for an item, the likeliest first. */
export function candidateSets(state: State, item: number): readonly (readonly number[])[] {
  const loose = Array.from(state.candidate.keys()).filter((other) => isLoose(state, other));
  return loose.length <= FEW ? setsOf(loose) : barringSets(state, item);
}

function setsOf(items: readonly number[]): readonly (readonly number[])[] {
  const all = items.reduce<readonly (readonly number[])[]>(
    (sets, one) => sets.flatMap((set) => (set.length < LARGEST ? [set, [...set, one]] : [set])),
    [[]],
  );
  return all.filter((set) => set.length > 0).toSorted((a, b) => a.length - b.length);
}

interface Barring {
  readonly set: readonly number[];
  /** Cost of the item's start. */
  start: number;
}

/** Per start what overlaps it for those who have to come and at the venue; where nothing does, one of the same day. */
function barringSets(state: State, item: number): readonly (readonly number[])[] {
  const { instance } = state;
  const window: RelationWindow = { lo: 0, hi: 0, latestEnd: 0, day: NONE };
  relationWindow(state, item, window);
  const found = new Map<string, Barring>();
  const note = (items: readonly number[], c: number): void => {
    const set = items.toSorted((a, b) => a - b);
    if (set.length === 0 || set.length > LARGEST || !set.every((one) => isLoose(state, one))) return;
    const entry = found.get(set.join());
    const start = instance.candidateCost[c]!;
    if (entry === undefined) found.set(set.join(), { set, start });
    else entry.start = Math.min(entry.start, start);
  };
  for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
    if (instance.candidateStart[c]! < window.lo || instance.candidateStart[c]! > window.hi) continue;
    if (instance.candidateEnd[c]! > window.latestEnd) continue;
    if (window.day >= 0 && window.day !== instance.candidateDay[c]) continue;
    const people = peopleInTheWay(state, item, c);
    if (people === null) continue;
    for (let place = instance.placesOf[item]!; place < instance.placesOf[item + 1]!; place++) {
      const rooms = atVenue(state, item, place, c);
      if (rooms === null) continue;
      const set = new Set([...people.overlapping, ...rooms]);
      note([...set], c);
      if (set.size < LARGEST) for (const one of people.near) if (!set.has(one)) note([...set, one], c);
    }
  }
  return interleaved(state, [...found.values()]);
}

/** By turns the set that is cheapest to move and the one that is cheapest to drop. */
function interleaved({ instance, ownCost }: State, list: readonly Barring[]): readonly (readonly number[])[] {
  const toMove = ({ set, start }: Barring): number =>
    set.reduce((sum, one) => sum + UPSET + Math.max(0, instance.leastStartCost[one]! - ownCost[one]!), start);
  const toDrop = ({ set, start }: Barring): number =>
    set.reduce((sum, one) => sum + instance.missCost[one]! - ownCost[one]!, start);
  const moves = list.toSorted((a, b) => toMove(a) - toMove(b));
  const drops = list.toSorted((a, b) => toDrop(a) - toDrop(b));
  const order = new Set(moves.flatMap((one, k) => [one, drops[k] ?? one]));
  return [...order].map(({ set }) => set);
}

interface InTheWay {
  readonly overlapping: ReadonlySet<number>;
  /** Held by the same people on that day: a limit or a journey may be what bars. */
  readonly near: ReadonlySet<number>;
}

/** For each who must come, or the deputy or choice with the fewest in the way; null where somebody is absent. */
function peopleInTheWay(state: State, item: number, c: number): InTheWay | null {
  const { instance } = state;
  const overlapping = new Set<number>();
  const near = new Set<number>();
  const taken = new Set<number>();
  const addBest = (leaders: Iterable<number>): boolean => {
    let best: { readonly leader: number; readonly bars: readonly number[]; readonly day: readonly number[] } | null =
      null;
    for (const leader of leaders) {
      const mask = instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]!;
      if (taken.has(leader) || !hasBit(instance.maskPool, mask, instance.candidateBit[c]!)) continue;
      const day = heldBy(state, leader, c);
      const bars = day.filter((other) => overlaps(state, other, c, instance.leaderBreak[leader]!));
      if (best === null || bars.length < best.bars.length) best = { leader, bars, day };
    }
    if (best === null) return false;
    taken.add(best.leader);
    for (const other of best.bars) overlapping.add(other);
    for (const other of best.day) near.add(other);
    return true;
  };
  for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
    const deputies = instance.deputyLeader.subarray(instance.deputiesOf[r]!, instance.deputiesOf[r + 1]!);
    if (!addBest([instance.requiredLeader[r]!, ...deputies])) return null;
  }
  for (let k = instance.choicesOf[item]!; k < instance.choicesOf[item + 1]!; k++) {
    const from = instance.choiceLeader.subarray(instance.choiceFrom[k]!, instance.choiceFrom[k + 1]!);
    for (let left = instance.choiceCount[k]!; left > 0; left--) if (!addBest(from)) return null;
  }
  return { overlapping, near };
}

function heldBy(state: State, leader: number, c: number): readonly number[] {
  const { instance } = state;
  const last = dayOfMinute(instance, instance.candidateEnd[c]!);
  const held: number[] = [];
  for (let d = instance.candidateDay[c]!; d <= last; d++)
    held.push(...state.leaderDay[leader * instance.dayCount + d]!);
  return held;
}

/** What is held in the venue with the least in the way; null where all are closed. */
function atVenue(state: State, item: number, place: number, c: number): readonly number[] | null {
  const { instance } = state;
  const [from, to] = [instance.venuesOf[place]!, instance.venuesOf[place + 1]!];
  let least: readonly number[] | null = from === to ? [] : null;
  for (let v = from; v < to; v++) {
    const venue = instance.placeVenue[v]!;
    const mask = instance.venueMask[venue * instance.classCount + instance.itemClass[item]!]!;
    if (!hasBit(instance.maskPool, mask, instance.candidateBit[c]!)) continue;
    const day = state.venueDay[venue * instance.dayCount + instance.candidateDay[c]!]!;
    const isShared = instance.venueExclusive[venue] === 0;
    const bars = isShared ? [] : day.filter((other) => overlaps(state, other, c, instance.venueTurnaround[venue]!));
    if (least === null || bars.length < least.length) least = bars;
  }
  return least;
}

const overlaps = ({ instance, start, end }: State, other: number, c: number, pause: number): boolean =>
  start[other]! < instance.candidateEnd[c]! + pause && instance.candidateStart[c]! < end[other]! + pause;
