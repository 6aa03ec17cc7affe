import { type Instance, NONE } from '../../src/instance/instance.ts';
import { type CpBuilder, domainOf, type Literal, not } from './cp-model.ts';
import { leaderCanCome, optionalCost, rolesOf, venueIsOpen, venuesOf } from './roles.ts';

/** A leader who may come to an item. */
export interface Attendance {
  readonly leader: number;
  /** True where the leader comes, in whatever role. */
  readonly literal: Literal;
  /** True where the leader fills the role. */
  readonly roles: readonly { readonly role: number; readonly literal: Literal }[];
}

/** Starts of an item that cost the same on the same day and, where that counts, touch the same sessions. */
export interface Block {
  readonly literal: Literal;
  readonly day: number;
  readonly candidates: readonly number[];
}

/** One item's variables. */
export interface ItemVars {
  readonly item: number;
  readonly present: Literal;
  /** Start in minutes; free while absent. */
  readonly start: number;
  /** End and length where the length is not fixed, else NONE. */
  readonly end: number;
  readonly span: number;
  readonly minutes: number;
  /** Exactly one is true while it is present. */
  readonly blocks: readonly Block[];
  readonly attendances: readonly Attendance[];
  readonly venues: readonly { readonly venue: number; readonly place: number; readonly literal: Literal }[];
  /** The places where it can be held, with what says so. */
  readonly places: readonly { readonly place: number; readonly site: number; readonly literal: Literal }[];
}

/** Variables of every item that can be held at all, and the constraints that concern one item alone. */
export function itemVariables(instance: Instance, model: CpBuilder): readonly ItemVars[] {
  const list: ItemVars[] = [];
  const penalty = 1 + instance.totalValue;
  for (let item = 0; item < instance.itemCount; item++) {
    const missed = instance.itemValue[item]! + (instance.mandatory[item] ? penalty : 0);
    model.offset += missed;
    const candidates = usable(instance, item);
    if (candidates.length === 0) continue;
    const present = model.boolean();
    model.cost(present, optionalCost(instance, item) - missed);
    const start = model.integer(domainOf(candidates.map((c) => instance.candidateStart[c]!)));
    const blocks = blocksOf(instance, item, candidates, model, present, start);
    list.push({
      item,
      present,
      start,
      ...length(instance, item, blocks, model),
      blocks,
      attendances: attendancesOf(instance, item, candidates, model, present, start),
      ...venueVariables(instance, item, candidates, model, present, start),
    });
  }
  return list;
}

/** Candidates at which every role can be filled and a venue is open. */
function usable(instance: Instance, item: number): readonly number[] {
  const roles = rolesOf(instance, item);
  const venues = venuesOf(instance, item);
  const list: number[] = [];
  if (instance.placesOf[item] === instance.placesOf[item + 1]) return list;
  for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
    if (venues.length > 0 && !venues.some((v) => venueIsOpen(instance, v.venue, item, c))) continue;
    const able = roles.every(
      (r) => r.fillers.filter((f) => leaderCanCome(instance, f.leader, item, c)).length >= r.count,
    );
    if (able) list.push(c);
  }
  return list;
}

function blocksOf(
  instance: Instance,
  item: number,
  candidates: readonly number[],
  model: CpBuilder,
  present: Literal,
  start: number,
): readonly Block[] {
  const groups = new Map<string, number[]>();
  for (const c of candidates) {
    const own = instance.itemMinutes[item] === 0 ? c : NONE;
    const key = [
      instance.candidateDay[c],
      instance.candidateCost[c],
      instance.candidateOutside[c],
      own,
      // Half days matter only where they cost: half the literals otherwise.
      ...(instance.weights.touched > 0 ? sessionsOf(instance, c) : []),
    ].join();
    const group = groups.get(key);
    if (group) group.push(c);
    else groups.set(key, [c]);
  }
  const blocks = [...groups.values()].map((group): Block => {
    const literal = groups.size === 1 ? present : model.boolean();
    model.cost(literal, instance.candidateCost[group[0]!]!);
    return { literal, day: instance.candidateDay[group[0]!]!, candidates: group };
  });
  if (blocks.length > 1) {
    model.add({ kind: 'exactlyOne', literals: [...blocks.map((b) => b.literal), not(present)] });
    for (const { literal, candidates: group } of blocks) confine(instance, model, start, group, candidates, literal);
  }
  return blocks;
}

/** The calendar sessions that a candidate overlaps. */
export function sessionsOf(instance: Instance, candidate: number): readonly number[] {
  const start = instance.candidateStart[candidate]!;
  const end = instance.candidateEnd[candidate]!;
  const list: number[] = [];
  for (let d = instance.candidateDay[candidate]!; d < instance.dayCount && instance.dayStart[d]! < end; d++) {
    for (let s = instance.sessionOf[d]!; s < instance.sessionOf[d + 1]!; s++) {
      if (instance.sessionStart[s]! < end && instance.sessionEnd[s]! > start) list.push(s);
    }
  }
  return list;
}

/** `wholeDays` over a weekend last longer: their length then depends on the block, which is one start. */
function length(
  instance: Instance,
  item: number,
  blocks: readonly Block[],
  model: CpBuilder,
): Pick<ItemVars, 'end' | 'span' | 'minutes'> {
  const starts = blocks.map((b) => instance.candidateStart[b.candidates[0]!]!);
  const ends = blocks.map((b) => instance.candidateEnd[b.candidates[0]!]!);
  const spans = ends.map((end, k) => end - starts[k]!);
  if (instance.itemMinutes[item]! > 0) return { end: NONE, span: NONE, minutes: instance.itemMinutes[item]! };
  if (new Set(spans).size === 1) return { end: NONE, span: NONE, minutes: spans[0]! };
  const end = model.integer(domainOf(ends));
  const span = model.integer(domainOf(spans));
  for (const [k, { literal }] of blocks.entries()) {
    model.linear([[1, end]], ends[k]!, ends[k]!, [literal]);
    model.linear([[1, span]], spans[k]!, spans[k]!, [literal]);
  }
  return { end, span, minutes: 0 };
}

/** Under the literal the start is one of `allowed`. */
function confine(
  instance: Instance,
  model: CpBuilder,
  start: number,
  allowed: readonly number[],
  all: readonly number[],
  literal: Literal,
): void {
  if (allowed.length === all.length) return;
  const domain = domainOf(allowed.map((c) => instance.candidateStart[c]!));
  model.add({ kind: 'linear', vars: [start], coeffs: [1], domain, if: [literal] });
}

function attendancesOf(
  instance: Instance,
  item: number,
  candidates: readonly number[],
  model: CpBuilder,
  present: Literal,
  start: number,
): readonly Attendance[] {
  const roles = new Map<number, { role: number; literal: Literal }[]>();
  for (const { role, count, fillers } of rolesOf(instance, item)) {
    const able = fillers
      .map((f) => ({ ...f, at: candidates.filter((c) => leaderCanCome(instance, f.leader, item, c)) }))
      .filter((f) => f.at.length > 0);
    const sure = able.length === count;
    const literals = able.map((f) => {
      const literal = sure ? present : model.boolean();
      model.cost(literal, f.cost);
      confine(instance, model, start, f.at, candidates, literal);
      const mine = roles.get(f.leader) ?? [];
      mine.push({ role, literal });
      roles.set(f.leader, mine);
      return literal;
    });
    if (sure) continue;
    if (count === 0) for (const literal of literals) model.implies(literal, present);
    else if (count === 1) model.add({ kind: 'exactlyOne', literals: [...literals, not(present)] });
    else model.linear([...literals.map((l) => [1, l] as const), [-count, present]], 0, 0);
  }
  const pinned = new Set(instance.pinnedLeader.subarray(instance.pinnedOf[item]!, instance.pinnedOf[item + 1]!));
  return [...roles].map(([leader, list]) => {
    let literal = list[0]!.literal;
    if (list.length > 1) {
      literal = model.boolean();
      model.add({ kind: 'exactlyOne', literals: [...list.map((r) => r.literal), not(literal)] });
    }
    if (pinned.has(leader)) model.implies(present, literal);
    outsideCost(instance, candidates, literal, model);
    return { leader, literal, roles: list };
  });
}

/** `outsideHours` counts attendees; every such activity of one window costs the same at most of its starts. */
function outsideCost(instance: Instance, candidates: readonly number[], literal: Literal, model: CpBuilder): void {
  model.cost(literal, Math.min(...candidates.map((c) => instance.candidateOutside[c]!)));
}

function venueVariables(
  instance: Instance,
  item: number,
  candidates: readonly number[],
  model: CpBuilder,
  present: Literal,
  start: number,
): Pick<ItemVars, 'venues' | 'places'> {
  const open = venuesOf(instance, item)
    .map((v) => ({ ...v, at: candidates.filter((c) => venueIsOpen(instance, v.venue, item, c)) }))
    .filter((v) => v.at.length > 0);
  const venues = open.map(({ venue, place, at }) => {
    const literal = open.length === 1 ? present : model.boolean();
    confine(instance, model, start, at, candidates, literal);
    return { venue, place, literal };
  });
  if (venues.length > 1) model.add({ kind: 'exactlyOne', literals: [...venues.map((v) => v.literal), not(present)] });
  const first = instance.placesOf[item]!;
  if (venues.length === 0)
    return { venues, places: [{ place: first, site: instance.placeSite[first]!, literal: present }] };
  const byPlace = groupByPlace(venues);
  const places = [...byPlace].map(([place, list]) => {
    const site = instance.placeSite[place]!;
    if (byPlace.size === 1) return { place, site, literal: present };
    if (list.length === 1) return { place, site, literal: list[0]!.literal };
    const literal = model.boolean();
    model.add({ kind: 'exactlyOne', literals: [...list.map((v) => v.literal), not(literal)] });
    return { place, site, literal };
  });
  return { venues, places };
}

function groupByPlace<T extends { readonly place: number }>(list: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const entry of list) groups.set(entry.place, [...(groups.get(entry.place) ?? []), entry]);
  return groups;
}
