import { type Instance, MANDATORY_PENALTY, NONE, type Placement } from '../../instance/instance.ts';
import { canHold } from '../../solve/can-hold.ts';
import { createCrew } from '../../solve/crew.ts';
import { firstBlocker, leaderBlocker, type Obstacle } from '../../solve/first-blocker.ts';
import { venueFree } from '../../solve/fits.ts';
import { leaderDayCost } from '../../solve/leader-day.ts';
import { type RelationWindow, relationWindow } from '../../solve/relations.ts';
import { dayOfMinute, place, placementOf, remove, type State } from '../../solve/state.ts';
import type { Bench, Stray } from './bench.ts';
import { type Crew, crewsOf, crewsOfExactly } from './crews.ts';

/** Which hands an activity keeps: what is not given is chosen freely, the present one first. */
export interface Keep {
  /** Exactly these come. */
  readonly attendees?: readonly string[];
  readonly venue?: string;
}

/** One activity, taken out of the state, to be tried elsewhere. */
export interface Holder {
  readonly item: number;
  /** How it is held now; null where it is not. */
  readonly present: Placement | null;
  /** Which crews may come: one, where they are kept; empty where no crew is made of exactly these. */
  readonly kept: Crew | null | undefined;
  /** Index of the venue that is kept; −1: any. */
  readonly venue: number;
  /** Whether the relations with what is held leave the candidate. */
  isInWindow(candidate: number): boolean;
  /** How it can be held at the candidate, with the change of cost; null where it cannot. */
  at(candidate: number): { readonly placement: Placement; readonly effect: number } | null;
  /** What is held against the rules, and takes somebody or the venue at that time. */
  strayAt(placement: Pick<Placement, 'candidate' | 'attendees' | 'venue'>): Stray | undefined;
  /** Puts it back. */
  close(): void;
}

/** First obstacles that say nothing of other crews and venues. */
export const OPEN: ReadonlySet<Obstacle[0]> = new Set([
  ...(['cost', 'attendance', 'coverage', 'back-to-back', 'different-days', 'precedence'] as const),
]);

/** Crews that are tried for one activity where the cheapest one does not do. */
const MOST_TRIED = 20_000;

/** @param presentCost What the engine would count for the schedule, where the activity is held against the rules; null: it counts itself. */
export function openHolder(bench: Bench, item: number, keep: Keep, presentCost: number | null): Holder {
  const { state, compiled } = bench;
  const { instance } = compiled;
  const strays = bench.strays.filter(({ id }) => id !== compiled.problem.activities[item]?.id);
  const present = (state.candidate[item] ?? NONE) < 0 ? null : placementOf(state, item);
  const costs = costNow(state, item, present !== null);
  if (present !== null) remove(state, item);
  // Days that are only possible with a stop on the way, which is now gone.
  const broken = [...state.broken];
  state.broken.length = 0;

  const kept = keep.attendees === undefined ? undefined : cheapestOf(bench, item, keep.attendees);
  const venue = keep.venue === undefined ? NONE : (compiled.index.venues.get(keep.venue) ?? NONE);
  const window: RelationWindow = { lo: 0, hi: 0, latestEnd: 0, day: NONE };
  relationWindow(state, item, window);
  const crew = createCrew(state);
  const homes = homesOf(instance, item, venue, present?.venue ?? NONE);
  let tried = 0;

  const effectOf = (placement: Placement): number | null => {
    place(state, item, placement);
    const { cost } = state;
    const isWhole = broken.every((key) => isPossible(state, key));
    remove(state, item);
    state.broken.length = 0;
    return isWhole ? cost - (presentCost ?? costs) : null;
  };
  const accepted = (placement: Placement) => {
    if (strayAt(placement) !== undefined || !canHold(state, item, placement)) return null;
    const effect = effectOf(placement);
    return effect === null ? null : { placement, effect };
  };
  /** Places at which somebody who must come cannot, or no venue is free, whoever else comes. */
  const shutAt = (candidate: number): ReadonlySet<number> =>
    new Set(
      [...new Set(homes.map((home) => home.place))].filter((at) => {
        const [kind] = firstBlocker(state, crew, window, item, at, candidate);
        return !OPEN.has(kind);
      }),
    );
  const withCrew = ({ attendees, roles }: Crew, candidate: number) => {
    const open = new Map<number, boolean>();
    const canMeet = (at: number): boolean => {
      const known = open.get(at) ?? attendees.every((one) => leaderBlocker(state, one, item, at, candidate) === null);
      open.set(at, known);
      return known;
    };
    for (const home of homes) {
      if (!canMeet(home.place)) continue;
      const found = accepted({ candidate, ...home, attendees, roles });
      if (found !== null) return found;
    }
    return null;
  };
  const cheapest = (candidate: number) => {
    const found = places(instance, item).flatMap((at) => {
      if (!homes.some((home) => home.place === at)) return [];
      if (!crew.evaluate(item, candidate, at, Number.POSITIVE_INFINITY)) return [];
      const { cost, venue: own } = crew;
      const people = { attendees: [...crew.attendees], roles: [...crew.roles] };
      const near = homes.filter((home) => home.place === at).map((home) => home.venue);
      const order = venue >= 0 || near[0] === present?.venue ? near : [own, ...near];
      return [{ cost, tries: order.map((one) => ({ candidate, place: at, venue: one, ...people })) }];
    });
    for (const { tries } of found.sort((a, b) => a.cost - b.cost)) {
      for (const placement of tries) {
        const one = accepted(placement);
        if (one !== null) return one;
      }
    }
    return null;
  };
  const anyCrew = (candidate: number, shut: ReadonlySet<number>) => {
    const own = compiled.items[item];
    if (own === undefined) return null;
    const start = instance.candidateStart[candidate] ?? 0;
    const end = instance.candidateEnd[candidate] ?? 0;
    for (const home of homes) {
      if (shut.has(home.place)) continue;
      const [day, last] = [instance.candidateDay[candidate] ?? 0, dayOfMinute(instance, end)];
      if (home.venue >= 0 && !venueFree(state, home.venue, item, candidate, start, end, day, last)) continue;
      const can = new Map<number, boolean>();
      const among = (leader: number): boolean => {
        const known = can.get(leader) ?? leaderBlocker(state, leader, item, home.place, candidate) === null;
        can.set(leader, known);
        return known;
      };
      for (const one of crewsOf(own, among, isChained(instance, item))) {
        if (++tried > MOST_TRIED) return null;
        const found = accepted({ candidate, ...home, ...one });
        if (found !== null) return found;
      }
    }
    return null;
  };
  const strayAt: Holder['strayAt'] = ({ candidate, attendees, venue: at }) => {
    if (strays.length === 0) return undefined;
    const start = instance.candidateStart[candidate] ?? 0;
    const end = instance.candidateEnd[candidate] ?? 0;
    const meets = ({ span }: Stray, pause: number): boolean => start < span.end + pause && span.start < end + pause;
    return strays.find(
      (stray) =>
        stray.leaders.some((one) => attendees.includes(one) && meets(stray, instance.leaderBreak[one] ?? 0)) ||
        (at >= 0 &&
          at === stray.venue &&
          instance.venueExclusive[at] === 1 &&
          meets(stray, instance.venueTurnaround[at] ?? 0)),
    );
  };
  const isInWindow = (candidate: number): boolean => {
    const start = instance.candidateStart[candidate] ?? 0;
    const end = instance.candidateEnd[candidate] ?? 0;
    const isOnDay = window.day < 0 || window.day === instance.candidateDay[candidate];
    return isOnDay && start >= window.lo && start <= window.hi && end <= window.latestEnd;
  };

  return {
    item,
    present,
    kept,
    venue,
    isInWindow,
    at(candidate) {
      if (instance.frozen[item] === 1) return present && { placement: present, effect: 0 };
      if (kept === null || !isInWindow(candidate)) return null;
      if (kept !== undefined) return withCrew(kept, candidate);
      const shut = shutAt(candidate);
      if (homes.every((home) => shut.has(home.place))) return null;
      const asNow = present === null ? null : withCrew(present, candidate);
      return asNow ?? cheapest(candidate) ?? anyCrew(candidate, shut);
    },
    strayAt,
    close() {
      if (present !== null) place(state, item, present);
      state.broken.length = 0;
    },
  };
}

/** What the schedule costs now, a mandatory activity that is out counting for its value only. */
const costNow = (state: State, item: number, isHeld: boolean): number =>
  state.cost - (!isHeld && state.instance.mandatory[item] === 1 ? MANDATORY_PENALTY : 0);

/** The crew of exactly these leaders with the first deputies. */
function cheapestOf({ compiled }: Bench, item: number, ids: readonly string[]): Crew | null {
  const own = compiled.items[item];
  if (own === undefined) return null;
  for (const crew of crewsOfExactly(own, ids, compiled)) {
    if (own.pinnedAttendees.every((one) => crew.attendees.includes(one))) return crew;
  }
  return null;
}

function places({ placesOf }: Instance, item: number): readonly number[] {
  const from = placesOf[item] ?? 0;
  return Array.from({ length: (placesOf[item + 1] ?? 0) - from }, (_, k) => from + k);
}

/** Places with their venues (−1: none is booked), the present one first; only the kept one where there is one. */
function homesOf(
  instance: Instance,
  item: number,
  kept: number,
  present: number,
): readonly { readonly place: number; readonly venue: number }[] {
  const all = places(instance, item).flatMap((at) => {
    const from = instance.venuesOf[at] ?? 0;
    const to = instance.venuesOf[at + 1] ?? 0;
    const venues = from === to ? [NONE] : Array.from(instance.placeVenue.subarray(from, to));
    return venues.map((venue) => ({ place: at, venue }));
  });
  if (kept >= 0) return all.filter(({ venue }) => venue === kept);
  return all.toSorted((a, b) => Number(b.venue === present) - Number(a.venue === present));
}

/** With the key of `State.broken`. */
function isPossible(state: State, key: number): boolean {
  const { dayCount } = state.instance;
  return leaderDayCost(state, Math.floor(key / dayCount), key % dayCount, NONE, 0, 0, NONE) >= 0;
}

/** The breaks of those who attend both decide when the next one of a chain begins: there optional leaders matter. */
const isChained = (instance: Instance, item: number): boolean =>
  (instance.groupsOf[item + 1] ?? 0) > (instance.groupsOf[item] ?? 0);
