import { CHOSEN, type Instance, NONE, OPTIONAL } from '../instance/instance.ts';
import { hasBit } from '../instance/mask.ts';
import { breaksCoverage } from './coverage.ts';
import { venueFree, withinWeek } from './fits.ts';
import { itemCost } from './item-cost.ts';
import { leaderDayCost } from './leader-day.ts';
import { dayOfMinute, type State } from './state.ts';

/** Chooses venue and people for one item at one start, cheapest first, and counts the exact cost. */
export interface Crew {
  /** True where the item can be held there for less than `limit`; the result is then in the fields. */
  evaluate(item: number, candidate: number, place: number, limit: number): boolean;
  cost: number;
  venue: number;
  readonly attendees: number[];
  readonly roles: number[];
}

const IMPOSSIBLE = Number.POSITIVE_INFINITY;

export function createCrew(state: State): Crew {
  const { instance } = state;
  const attendees: number[] = [];
  const roles: number[] = [];
  let item = 0;
  let candidate = 0;
  let start = 0;
  let end = 0;
  let site = NONE;
  let firstDay = 0;
  let lastDay = 0;
  let days = 0;

  /** Rise in the cost of a leader's days, or IMPOSSIBLE. */
  const leaderDelta = (leader: number): number => {
    if (!withinWeek(state, leader, item, firstDay, lastDay, end)) return IMPOSSIBLE;
    let delta = 0;
    for (let d = firstDay; d <= lastDay; d++) {
      const cost = leaderDayCost(state, leader, d, item, start, end, site);
      if (cost < 0) return IMPOSSIBLE;
      delta += cost - state.leaderDayCost[leader * instance.dayCount + d]!;
    }
    return delta;
  };

  const canCome = (leader: number): boolean => {
    if (attendees.includes(leader)) return false;
    const mask = instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]!;
    return hasBit(instance.maskPool, mask, instance.candidateBit[candidate]!);
  };

  /** Half a change for a newcomer: the exact number is known only when everybody is chosen. */
  const newcomer = (leader: number): number =>
    instance.hasBaseline[item] && !inRow(instance.baselineAttendee, instance.baselineAttendeesOf, item, leader)
      ? instance.changeUnit[item]! / 2
      : 0;

  const isPinned = (leader: number): boolean => inRow(instance.pinnedLeader, instance.pinnedOf, item, leader);

  const isRequired = (leader: number): boolean => inRow(instance.requiredLeader, instance.requiredOf, item, leader);

  const add = (leader: number, role: number, delta: number): void => {
    attendees.push(leader);
    roles.push(role);
    days += delta;
  };

  /** A required leader, or the cheapest free deputy. */
  const fillRequired = (r: number, entry: number): boolean => {
    const leader = instance.requiredLeader[r]!;
    const noDeputy = instance.deputiesOf[r + 1] === instance.deputiesOf[r];
    let chosen = -1;
    let least = IMPOSSIBLE;
    let chosenDelta = 0;
    if (noDeputy || canCome(leader)) {
      const delta = leaderDelta(leader);
      if (delta < IMPOSSIBLE) {
        chosen = leader;
        chosenDelta = delta;
        least = delta + newcomer(leader) - (isPinned(leader) ? 1e9 : 0);
      }
    }
    const step = instance.weights.deputy * instance.itemPriority[item]!;
    for (let d = instance.deputiesOf[r]!; d < instance.deputiesOf[r + 1]!; d++) {
      const deputy = instance.deputyLeader[d]!;
      const cost = step * (1 + d - instance.deputiesOf[r]!);
      if (cost >= least && !isPinned(deputy)) continue;
      if (isRequired(deputy) || !canCome(deputy)) continue;
      const delta = leaderDelta(deputy);
      const key = delta + cost + newcomer(deputy) - (isPinned(deputy) ? 1e9 : 0);
      if (key >= least) continue;
      chosen = deputy;
      chosenDelta = delta;
      least = key;
    }
    if (chosen < 0) return false;
    add(chosen, entry, chosenDelta);
    return true;
  };

  /** The cheapest `count` of a `choose`. */
  const fillChoice = (c: number): boolean => {
    for (let left = instance.choiceCount[c]!; left > 0; left--) {
      let chosen = -1;
      let least = IMPOSSIBLE;
      let chosenDelta = 0;
      for (let f = instance.choiceFrom[c]!; f < instance.choiceFrom[c + 1]!; f++) {
        const leader = instance.choiceLeader[f]!;
        const rank = instance.weights.choiceOrder * (f - instance.choiceFrom[c]!);
        if (rank >= least && !isPinned(leader)) continue;
        if (!canCome(leader) || (isRequired(leader) && instance.ambiguousRoles[item] === 0)) continue;
        const delta = leaderDelta(leader);
        const key = delta + rank + newcomer(leader) - (isPinned(leader) ? 1e9 : 0);
        if (key >= least) continue;
        chosen = leader;
        chosenDelta = delta;
        least = key;
      }
      if (chosen < 0) return false;
      add(chosen, CHOSEN, chosenDelta);
    }
    return true;
  };

  /** Optional leaders who can come for less than they are missed. */
  const fillOptional = (): void => {
    const missed = instance.weights.optionalMissed * instance.itemPriority[item]!;
    const each = instance.candidateOutside[candidate]!;
    for (let o = instance.optionalOf[item]!; o < instance.optionalOf[item + 1]!; o++) {
      const leader = instance.optionalLeader[o]!;
      if (!canCome(leader)) continue;
      const delta = leaderDelta(leader);
      const worth = missed - newcomer(leader) - each + (isPinned(leader) ? 1e9 : 0);
      if (delta > worth) continue;
      attendees.push(leader);
      const covered = !breaksCoverage(state, attendees, start, end, site, firstDay, lastDay);
      attendees.pop();
      if (covered) add(leader, OPTIONAL, delta);
    }
  };

  const chooseVenue = (place: number): boolean => {
    const from = instance.venuesOf[place]!;
    const to = instance.venuesOf[place + 1]!;
    crew.venue = NONE;
    for (let v = from; v < to; v++) {
      const venue = instance.placeVenue[v]!;
      if (!venueFree(state, venue, item, candidate, start, end, firstDay, lastDay)) continue;
      if (crew.venue < 0) crew.venue = venue;
      if (!instance.hasBaseline[item]) break;
      if (venue === instance.baselineVenue[item]) crew.venue = venue;
    }
    return from === to || crew.venue >= 0;
  };

  const fillRoles = (limit: number): boolean => {
    const from = instance.requiredOf[item]!;
    const to = instance.requiredOf[item + 1]!;
    for (let pass = 0; pass < 2; pass++) {
      for (let r = from; r < to; r++) {
        const hasDeputies = instance.deputiesOf[r + 1]! > instance.deputiesOf[r]!;
        if (hasDeputies !== (pass === 1)) continue;
        if (!fillRequired(r, r - from) || days >= limit) return false;
      }
    }
    for (let c = instance.choicesOf[item]!; c < instance.choicesOf[item + 1]!; c++) if (!fillChoice(c)) return false;
    fillOptional();
    return true;
  };

  const evaluate: Crew['evaluate'] = (nextItem, nextCandidate, place, limit) => {
    item = nextItem;
    candidate = nextCandidate;
    start = instance.candidateStart[candidate]!;
    end = instance.candidateEnd[candidate]!;
    site = instance.placeSite[place]!;
    firstDay = instance.candidateDay[candidate]!;
    lastDay = dayOfMinute(instance, end);
    attendees.length = 0;
    roles.length = 0;
    days = 0;
    if (instance.candidateCost[candidate]! >= limit || !chooseVenue(place) || !fillRoles(limit)) return false;
    if (instance.ambiguousRoles[item] && !settleRoles(instance, item, attendees, roles)) return false;
    if (breaksCoverage(state, attendees, start, end, site, firstDay, lastDay)) return false;
    crew.cost = days + itemCost(instance, item, candidate, crew.venue, attendees, roles);
    return crew.cost < limit;
  };

  const crew: Crew = { evaluate, cost: 0, venue: NONE, attendees, roles };
  return crew;
}

function inRow(values: Int32Array, of: Int32Array, row: number, value: number): boolean {
  for (let i = of[row]!; i < of[row + 1]!; i++) if (values[i] === value) return true;
  return false;
}

/** Where a leader may fill several roles: does the `attendance` rule, applied in its order, read the same people right? */
function settleRoles(instance: Instance, item: number, attendees: readonly number[], roles: number[]): boolean {
  for (let p = instance.pinnedOf[item]!; p < instance.pinnedOf[item + 1]!; p++) {
    if (!attendees.includes(instance.pinnedLeader[p]!)) return false;
  }
  for (let k = 0; k < attendees.length; k++) {
    const row = instance.requiredOf[item]!;
    for (let r = row; r < instance.requiredOf[item + 1]!; r++) {
      // A required leader who comes fills the own place.
      if (instance.requiredLeader[r] === attendees[k] && roles[k] !== r - row) return false;
    }
    if (roles[k]! < 0) roles[k] = OPTIONAL;
  }
  for (let c = instance.choicesOf[item]!; c < instance.choicesOf[item + 1]!; c++) {
    let left = instance.choiceCount[c]!;
    for (let f = instance.choiceFrom[c]!; f < instance.choiceFrom[c + 1]! && left > 0; f++) {
      const k = attendees.indexOf(instance.choiceLeader[f]!);
      if (k < 0 || roles[k] !== OPTIONAL) continue;
      roles[k] = CHOSEN;
      left--;
    }
    if (left > 0) return false;
  }
  for (let k = 0; k < attendees.length; k++) {
    if (roles[k] === OPTIONAL && !inRow(instance.optionalLeader, instance.optionalOf, item, attendees[k]!))
      return false;
  }
  return true;
}
