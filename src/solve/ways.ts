import { CHOSEN, type Instance, NONE, OPTIONAL, type Placement } from '../instance/instance.ts';
import { hasBit } from '../instance/mask.ts';
import { breaksCoverage } from './coverage.ts';
import { createCrew } from './crew.ts';
import { venueFree, withinWeek } from './fits.ts';
import { itemCost } from './item-cost.ts';
import { leaderDayCost } from './leader-day.ts';
import { type RelationWindow, relationsAllow, relationWindow } from './relations.ts';
import { dayOfMinute, type State } from './state.ts';

/** One way to hold an item beside what is held. */
export interface Way {
  readonly placement: Placement;
  /** Own cost and the rise of the leaders' days: what `place` adds to `State.cost`, plus `missCost`. */
  readonly cost: number;
}

/** Who fills the roles. */
interface Company {
  readonly attendees: readonly number[];
  readonly roles: readonly number[];
}

/** More sets of people than this are not tried at one start: the search's own choice stands for them. */
const MOST_COMPANIES = 128;

/** Every way in which an unscheduled item can be held beside what is held: place × start × venue × people; unordered. */
export function waysOf(state: State, item: number): readonly Way[] {
  const { instance } = state;
  const window: RelationWindow = { lo: 0, hi: 0, latestEnd: 0, day: NONE };
  relationWindow(state, item, window);
  const found: Way[] = [];
  if (window.lo > window.hi) return found;
  const listAt = waysAt(state, item, found);
  for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
    const start = instance.candidateStart[c]!;
    if (start < window.lo || start > window.hi || instance.candidateEnd[c]! > window.latestEnd) continue;
    if (window.day >= 0 && window.day !== instance.candidateDay[c]) continue;
    for (let place = instance.placesOf[item]!; place < instance.placesOf[item + 1]!; place++) listAt(c, place);
  }
  return found;
}

function waysAt(state: State, item: number, found: Way[]): (candidate: number, place: number) => void {
  const { instance } = state;
  const goal = instance.itemGoal[item]!;
  const companies = companiesOf(instance, item);
  const [first] = companies ?? [];
  /** Those without whom it cannot be held. */
  const needed = (first?.attendees ?? []).filter((leader) =>
    companies?.every(({ attendees }) => attendees.includes(leader)),
  );
  const crew = createCrew(state);
  /** [leaderCount] rise of the leader's days at the start of that number. */
  const rise = new Float64Array(instance.leaderCount);
  const counted = new Int32Array(instance.leaderCount);
  let number = 0;
  let [c, start, end, site, firstDay, lastDay] = [0, 0, 0, NONE, 0, 0];

  const riseOf = (leader: number): number => {
    if (counted[leader] === number) return rise[leader]!;
    counted[leader] = number;
    rise[leader] = Number.POSITIVE_INFINITY;
    const mask = instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]!;
    if (!hasBit(instance.maskPool, mask, instance.candidateBit[c]!)) return Number.POSITIVE_INFINITY;
    if (!withinWeek(state, leader, item, firstDay, lastDay, end)) return Number.POSITIVE_INFINITY;
    let sum = 0;
    for (let d = firstDay; d <= lastDay; d++) {
      const cost = leaderDayCost(state, leader, d, item, start, end, site);
      if (cost < 0) return Number.POSITIVE_INFINITY;
      sum += cost - state.leaderDayCost[leader * instance.dayCount + d]!;
    }
    rise[leader] = sum;
    return sum;
  };

  const sumOf = (leaders: readonly number[]): number => {
    let sum = 0;
    for (let k = 0; k < leaders.length && sum < Number.POSITIVE_INFINITY; k++) sum += riseOf(leaders[k]!);
    return sum;
  };

  const note = (place: number, venue: number, { attendees, roles }: Company, days: number): void => {
    if (!relationsAllow(state, item, start, end, venue, attendees)) return;
    const cost = days + itemCost(instance, item, c, venue, attendees, roles);
    found.push({ placement: { candidate: c, place, venue, attendees, roles }, cost });
  };

  const freeVenues = (place: number): readonly number[] => {
    const [from, to] = [instance.venuesOf[place]!, instance.venuesOf[place + 1]!];
    if (from === to) return [NONE];
    const free: number[] = [];
    for (let v = from; v < to; v++) {
      const venue = instance.placeVenue[v]!;
      if (venueFree(state, venue, item, c, start, end, firstDay, lastDay)) free.push(venue);
    }
    return free;
  };

  /** The choice of the search, where there are too many companies to try them all. */
  const byCrew = (place: number): void => {
    if (!crew.evaluate(item, c, place, Number.POSITIVE_INFINITY)) return;
    const company = { attendees: [...crew.attendees], roles: [...crew.roles] };
    const own = itemCost(instance, item, c, crew.venue, company.attendees, company.roles);
    note(place, crew.venue, company, crew.cost - own);
  };

  return (candidate, place) => {
    c = candidate;
    start = instance.candidateStart[c]!;
    end = instance.candidateEnd[c]!;
    site = instance.placeSite[place]!;
    firstDay = instance.candidateDay[c]!;
    lastDay = dayOfMinute(instance, end);
    number++;
    if (goal >= 0 && state.goalDay[goal * instance.dayCount + firstDay]! >= instance.goalMaxPerDay[goal]!) return;
    if (companies === null) return byCrew(place);
    if (sumOf(needed) === Number.POSITIVE_INFINITY) return;
    const venues = freeVenues(place);
    if (venues.length === 0) return;
    for (const company of companies) {
      const days = sumOf(company.attendees);
      if (days === Number.POSITIVE_INFINITY) continue;
      if (breaksCoverage(state, company.attendees, start, end, site, firstDay, lastDay)) continue;
      for (const venue of venues) note(place, venue, company, days);
    }
  };
}

/** Remembered, as an item is tried again and again. */
const remembered = new WeakMap<Instance, Map<number, readonly Company[] | null>>();

function companiesOf(instance: Instance, item: number): readonly Company[] | null {
  const known = remembered.get(instance) ?? new Map<number, readonly Company[] | null>();
  remembered.set(instance, known);
  const before = known.get(item);
  if (before !== undefined) return before;
  const companies = makeCompanies(instance, item);
  known.set(item, companies);
  return companies;
}

/** Everybody who may come together, by the rule `attendance` and the pins; null where these are too many. */
function makeCompanies(instance: Instance, item: number): readonly Company[] | null {
  const [from, to] = [instance.requiredOf[item]!, instance.requiredOf[item + 1]!];
  const required = Array.from(instance.requiredLeader.subarray(from, to));
  let fillings: readonly (readonly number[])[] = [[]];
  for (let r = from; r < to; r++) {
    const deputies = Array.from(instance.deputyLeader.subarray(instance.deputiesOf[r]!, instance.deputiesOf[r + 1]!));
    const able = [instance.requiredLeader[r]!, ...deputies.filter((deputy) => !required.includes(deputy))];
    fillings = fillings.flatMap((chosen) =>
      able.filter((leader) => !chosen.includes(leader)).map((leader) => [...chosen, leader]),
    );
    if (fillings.length > MOST_COMPANIES) return null;
  }
  const choices: { readonly from: readonly number[]; readonly count: number }[] = [];
  for (let c = instance.choicesOf[item]!; c < instance.choicesOf[item + 1]!; c++) {
    const among = Array.from(instance.choiceLeader.subarray(instance.choiceFrom[c]!, instance.choiceFrom[c + 1]!));
    choices.push({ from: among, count: instance.choiceCount[c]! });
  }
  const optional = Array.from(
    instance.optionalLeader.subarray(instance.optionalOf[item]!, instance.optionalOf[item + 1]!),
  );
  const pinned = Array.from(instance.pinnedLeader.subarray(instance.pinnedOf[item]!, instance.pinnedOf[item + 1]!));
  const others = [...new Set([...choices.flatMap((one) => one.from), ...optional])].filter(
    (l) => !required.includes(l),
  );
  if (fillings.length * 2 ** others.length > MOST_COMPANIES) return null;
  const sets = others.reduce<readonly (readonly number[])[]>(
    (list, leader) => list.flatMap((set) => [set, [...set, leader]]),
    [[]],
  );
  return fillings.flatMap((filling) =>
    sets.flatMap((set) => {
      if (set.some((leader) => filling.includes(leader))) return [];
      const roles = rolesOf(set, choices, optional);
      const attendees = [...filling, ...set];
      if (roles === null || !pinned.every((leader) => attendees.includes(leader))) return [];
      return [{ attendees, roles: [...filling.map((_, entry) => entry), ...roles] }];
    }),
  );
}

/** How the rule `attendance` reads those who come beside the required; null where it finds fault. */
function rolesOf(
  set: readonly number[],
  choices: readonly { readonly from: readonly number[]; readonly count: number }[],
  optional: readonly number[],
): readonly number[] | null {
  const chosen = new Set<number>();
  for (const { from, count } of choices) {
    const taken = from.filter((leader) => set.includes(leader) && !chosen.has(leader)).slice(0, count);
    if (taken.length < count) return null;
    for (const leader of taken) chosen.add(leader);
  }
  if (set.some((leader) => !chosen.has(leader) && !optional.includes(leader))) return null;
  return set.map((leader) => (chosen.has(leader) ? CHOSEN : OPTIONAL));
}
