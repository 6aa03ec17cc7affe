import { MANDATORY_PENALTY } from '../../instance/instance.ts';
import { venueFree } from '../fits.ts';
import { dayOfMinute, type State } from '../state.ts';
import { besideHeld } from './beside-held.ts';
import type { ModelBuilder } from './linear-model.ts';
import { attendanceCost, rolesAt } from './roles-at.ts';

/** Items that are free to be held anyhow: one activity, or the blocks of a focus goal, which are all alike. */
export interface Unit {
  readonly items: readonly [number, ...number[]];
  readonly holdings: readonly Holding[];
}

/** A binary column: the unit (one of its blocks) is held at a candidate. People to choose from have columns of their own. */
export interface Holding {
  readonly item: number;
  readonly candidate: number;
  readonly column: number;
  /** Everybody who may come; those who come in any case have the holding's own column. */
  readonly attendances: readonly Attendance[];
  /** Exclusive venues that it could book; null where it needs none of them. */
  readonly venues: readonly number[] | null;
}

export interface Attendance {
  readonly leader: number;
  readonly column: number;
  /** As in Placement. */
  readonly role: number;
}

export interface HoldingOptions {
  /** Tells which starts are worth a column. */
  readonly keep: (item: number, candidate: number) => boolean;
  /**
   * Charge each attendance the travel and fragmentation it would cause beside what is held, as if it came alone. A good
   * guess among few free items; not a bound, for two of them may cost less together.
   */
  readonly marginal: boolean;
}

/**
 * Columns for every way in which the free items could be held beside what `state` holds: a start, and people where there
 * is a choice. Costs: all of `itemCost` but the people's and venue's part of `change`. Venues are left to `assignVenues`.
 */
export function holdingColumns(
  state: State,
  free: readonly number[],
  { keep, marginal }: HoldingOptions,
  builder: ModelBuilder,
): readonly Unit[] {
  const freeItems = new Set(free);
  const isFree = (item: number): boolean => freeItems.has(item);
  return unitsOf(state, free).map((items) => {
    const [item] = items;
    const { instance } = state;
    const miss = instance.missCost[item]! - (instance.mandatory[item] ? MANDATORY_PENALTY : 0);
    builder.addOffset(miss * items.length);
    const most = builder.row(mustBeHeld(state, item) ? 1 : 0, items.length);
    const holdings: Holding[] = [];
    for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
      if (!keep(item, c) || !besideHeld(state, item, c, isFree)) continue;
      const holding = holdAt(state, item, c, miss, marginal, builder);
      if (!holding) continue;
      builder.entry(most, holding.column, 1);
      holdings.push(holding);
    }
    return { items, holdings };
  });
}

/** Mandatory, or what is held already may not be without it. */
const mustBeHeld = ({ instance, candidate }: State, item: number): boolean =>
  instance.mandatory[item] === 1 ||
  Array.from(instance.asFirst.subarray(instance.asFirstOf[item], instance.asFirstOf[item + 1])).some(
    (p) => candidate[instance.precedenceSecond[p]!]! >= 0,
  );

/** Blocks of one goal are interchangeable: one unit. */
function unitsOf({ instance }: State, free: readonly number[]): readonly (readonly [number, ...number[]])[] {
  const units: [number, ...number[]][] = [];
  const ofGoal = new Map<number, [number, ...number[]]>();
  for (const item of free) {
    const goal = instance.itemGoal[item]!;
    const blocks = goal >= 0 ? ofGoal.get(goal) : undefined;
    if (blocks) {
      blocks.push(item);
      continue;
    }
    const unit: [number, ...number[]] = [item];
    units.push(unit);
    if (goal >= 0) ofGoal.set(goal, unit);
  }
  return units;
}

/** The column of one start with those of its people; null where somebody or every venue is missing. */
function holdAt(
  state: State,
  item: number,
  c: number,
  miss: number,
  marginal: boolean,
  builder: ModelBuilder,
): Holding | null {
  const { instance } = state;
  const sites = openPlaces(state, item, c);
  if (!sites) return null;
  const attend = (leader: number): number | null => attendanceCost(state, leader, item, c, sites.sites, marginal);
  const roles = rolesAt(state, item, attend);
  if (!roles) return null;
  const column = builder.column(instance.candidateCost[c]! - miss, 0, 1, true);
  const attendances: Attendance[] = [];
  const outside = instance.candidateOutside[c]!;
  const ofLeader = new Map<number, number[]>();
  const remember = (leader: number, at: number): void => {
    ofLeader.set(leader, [...(ofLeader.get(leader) ?? []), at]);
  };
  for (const { role, count, optional, people } of roles) {
    const [only] = people;
    if (!optional && only && people.length === count && count === 1) {
      builder.charge(column, only.cost + outside);
      attendances.push({ leader: only.leader, column, role });
      remember(only.leader, column);
      continue;
    }
    const row = optional ? -1 : builder.row(0, 0);
    if (!optional) builder.entry(row, column, -count);
    for (const { leader, cost } of people) {
      const person = builder.column(cost + outside, 0, 1, true);
      const link = optional ? builder.row(Number.NEGATIVE_INFINITY, 0) : row;
      builder.entry(link, person, 1);
      if (optional) builder.entry(link, column, -1);
      attendances.push({ leader, column: person, role });
      remember(leader, person);
    }
  }
  chargeMissed(state, item, column, ofLeader, builder);
  if (instance.ambiguousRoles[item]) onceOnly(state, item, column, ofLeader, builder);
  return { item, candidate: c, column, attendances, venues: sites.venues };
}

/** `optionalMissed`: paid with the holding, given back with each optional leader who comes in any role. */
function chargeMissed(
  { instance }: State,
  item: number,
  column: number,
  ofLeader: ReadonlyMap<number, readonly number[]>,
  builder: ModelBuilder,
): void {
  const fee = instance.weights.optionalMissed * instance.itemPriority[item]!;
  for (let o = instance.optionalOf[item]!; o < instance.optionalOf[item + 1]!; o++) {
    builder.charge(column, fee);
    for (const at of ofLeader.get(instance.optionalLeader[o]!) ?? []) builder.charge(at, -fee);
  }
}

/** A leader who could fill several roles fills one; the pinned ones come. */
function onceOnly(
  { instance }: State,
  item: number,
  column: number,
  ofLeader: ReadonlyMap<number, readonly number[]>,
  builder: ModelBuilder,
): void {
  const pinned = instance.pinnedLeader.subarray(instance.pinnedOf[item]!, instance.pinnedOf[item + 1]!);
  for (const leader of new Set([...ofLeader.keys(), ...pinned])) {
    const columns = ofLeader.get(leader) ?? [];
    const must = pinned.includes(leader);
    if (!must && columns.length < 2) continue;
    const row = builder.row(must ? 0 : Number.NEGATIVE_INFINITY, 0);
    builder.entry(row, column, -1);
    for (const at of columns) builder.entry(row, at, 1);
  }
}

/** Sites where it could be held, and the exclusive venues, one of which it must book; null where none is open. */
function openPlaces(
  state: State,
  item: number,
  c: number,
): { readonly sites: readonly number[]; readonly venues: readonly number[] | null } | null {
  const { instance } = state;
  const start = instance.candidateStart[c]!;
  const end = instance.candidateEnd[c]!;
  const firstDay = instance.candidateDay[c]!;
  const lastDay = dayOfMinute(instance, end);
  const sites: number[] = [];
  const venues: number[] = [];
  let needsNone = false;
  for (let p = instance.placesOf[item]!; p < instance.placesOf[item + 1]!; p++) {
    const from = instance.venuesOf[p]!;
    const to = instance.venuesOf[p + 1]!;
    let open = from === to;
    if (open) needsNone = true;
    for (let k = from; k < to; k++) {
      const venue = instance.placeVenue[k]!;
      if (!venueFree(state, venue, item, c, start, end, firstDay, lastDay)) continue;
      open = true;
      if (instance.venueExclusive[venue] === 1) venues.push(venue);
      else needsNone = true;
    }
    if (open) sites.push(instance.placeSite[p]!);
  }
  return sites.length === 0 ? null : { sites, venues: needsNone ? null : venues };
}
