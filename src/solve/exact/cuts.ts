import { BACK_TO_BACK, type Instance } from '../../instance/instance.ts';
import { createState, place, placementOf, type State } from '../state.ts';
import type { ScheduleModel } from './build-model.ts';
import { type Chosen, holdAll } from './chosen.ts';
import type { Holding, Unit } from './holdings.ts';
import { canFollow, isMetric } from './journeys.ts';
import { venueSlotRows } from './venue-slot-rows.ts';

/**
 * Adds rows that a solution breaks though the exact rules refuse it: lazy constraints. False where none could be proven.
 * `state` holds what is fixed; `chosen` cannot all be held beside it. Where a third site shortens a journey, a cut may refuse
 * what a further activity would mend: then only without `strict`, where no bound is asked for.
 */
export function addCuts(state: State, model: ScheduleModel, chosen: readonly Chosen[], strict: boolean): boolean {
  if (strict && !isMetric(state.instance)) return false;
  return addJourneys(state, model, chosen) || addConflict(state, model, chosen);
}

/** For two attendances too near each other: rows over all starts of the two on that day. */
function addJourneys({ instance }: State, { units, builder }: ScheduleModel, chosen: readonly Chosen[]): boolean {
  const unitOf = (item: number): Unit => units.find(({ items }) => items.includes(item))!;
  let found = false;
  for (let i = 0; i < chosen.length; i++) {
    for (let j = i + 1; j < chosen.length; j++) {
      const [a, b] = [chosen[i]!, chosen[j]!];
      for (const { leader } of a.attendances) {
        if (!b.attendances.some((other) => other.leader === leader)) continue;
        if (canFollow(instance, leader, a.holding, b.holding)) continue;
        found = true;
        const day = instance.candidateDay[a.holding.candidate]!;
        const onDay = (item: number): readonly Holding[] =>
          unitOf(item).holdings.filter(
            (h) => instance.candidateDay[h.candidate] === day && h.attendances.some((one) => one.leader === leader),
          );
        for (const { left, right } of excluding(instance, leader, onDay(a.item), onDay(b.item))) {
          const row = builder.row(Number.NEGATIVE_INFINITY, 1);
          for (const h of [...left, ...right]) {
            for (const one of h.attendances) if (one.leader === leader) builder.entry(row, one.column, 1);
          }
        }
      }
    }
  }
  return found;
}

interface Excluding {
  readonly left: readonly Holding[];
  readonly right: readonly Holding[];
}

/** Pairs of sets, every holding of one excluding every one of the other, that between them exclude all they must. */
function excluding(
  instance: Instance,
  leader: number,
  a: readonly Holding[],
  b: readonly Holding[],
): readonly Excluding[] {
  const clash = (x: Holding, y: Holding): boolean => !canFollow(instance, leader, x, y);
  const found = new Map<string, Excluding>();
  for (const one of b) {
    const left = a.filter((x) => clash(x, one));
    if (left.length === 0) continue;
    const right = b.filter((y) => left.every((x) => clash(x, y)));
    found.set(`${left.map((h) => h.column).join(' ')}/${right.map((h) => h.column).join(' ')}`, { left, right });
  }
  return [...found.values()];
}

/** For a smallest set that cannot be held together: not all of it; or, where venues are short, the set of venues at every slot. */
function addConflict(state: State, model: ScheduleModel, chosen: readonly Chosen[]): boolean {
  const { instance } = state;
  const core = smallestConflict(state, chosen);
  if (!core) return false;
  const venues = new Set(core.flatMap(({ holding }) => holding.venues ?? []));
  const latestStart = Math.max(...core.map(({ holding }) => instance.candidateStart[holding.candidate]!));
  const meet = core.every(({ holding }) => instance.candidateEnd[holding.candidate]! > latestStart);
  if (core.every(({ holding }) => holding.venues) && meet && venues.size < core.length) {
    venueSlotRows(state, model, venues);
    return true;
  }
  const [only] = core;
  const sets = only && core.length === 1 ? elsewhere(state, model, only) : [core];
  for (const set of sets) notAllOf(instance, model, set);
  return true;
}

/** One that cannot be held with these people is often refused at other starts too. */
function elsewhere(state: State, { units }: ScheduleModel, one: Chosen): readonly (readonly Chosen[])[] {
  const unit = units.find(({ items }) => items.includes(one.item));
  const sets: Chosen[][] = [];
  for (const holding of unit?.holdings ?? []) {
    const attendances = one.attendances.flatMap(({ leader, role }) =>
      holding.attendances.filter((other) => other.leader === leader && other.role === role),
    );
    if (attendances.length < one.attendances.length) continue;
    const set = [{ item: one.item, holding, attendances }];
    if (holdAll(copyOf(state), set).kind === 'impossible') sets.push(set);
  }
  return sets;
}

function notAllOf(instance: Instance, { builder, units }: ScheduleModel, core: readonly Chosen[]): void {
  const columns = new Set(
    core.flatMap(({ holding, attendances }) => [holding.column, ...attendances.map(({ column }) => column)]),
  );
  const row = builder.row(Number.NEGATIVE_INFINITY, columns.size - 1);
  for (const column of columns) builder.entry(row, column, 1);
  // Between two of a back-to-back group a third may mend what is apart.
  for (const item of unheldLinks(instance, core)) {
    for (const { items, holdings } of units) {
      if (items.includes(item)) for (const { column } of holdings) builder.entry(row, column, -1);
    }
  }
}

/** Leaves out, one after the other, whatever is not needed for the conflict; null where none can be proven. */
function smallestConflict(state: State, chosen: readonly Chosen[]): readonly Chosen[] | null {
  const conflict = (list: readonly Chosen[]): boolean => holdAll(copyOf(state), list).kind === 'impossible';
  const first = firstConflict(state, chosen, conflict);
  if (!first) return null;
  let core = first;
  for (const one of first) {
    const rest: readonly Chosen[] = core.filter((other) => other !== one);
    if (!isNeeded(state.instance, one, rest) && conflict(rest)) core = rest;
  }
  return core;
}

/** The first, in the order of starts, that do not fit together; those on other days are left out at once where that goes. */
function firstConflict(
  { instance }: State,
  chosen: readonly Chosen[],
  conflict: (list: readonly Chosen[]) => boolean,
): readonly Chosen[] | null {
  let lo = 1;
  let hi = chosen.length;
  if (!conflict(chosen)) return null;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (conflict(chosen.slice(0, middle))) hi = middle;
    else lo = middle + 1;
  }
  const core = chosen.slice(0, hi);
  const day = instance.candidateDay[core.at(-1)!.holding.candidate]!;
  const near = core.filter(({ holding }) => instance.candidateDay[holding.candidate] === day);
  const needed = core.some((one) => !near.includes(one) && isNeeded(instance, one, near));
  return needed || !conflict(near) ? core : near;
}

/** Must an item stay because another that follows it would be refused without it? */
const isNeeded = (instance: Instance, { item }: Chosen, rest: readonly Chosen[]): boolean =>
  Array.from(instance.asFirst.subarray(instance.asFirstOf[item], instance.asFirstOf[item + 1])).some((p) =>
    rest.some((other) => other.item === instance.precedenceSecond[p]),
  );

/** Members of the back-to-back groups of a set that are not in it. */
function unheldLinks(instance: Instance, core: readonly Chosen[]): ReadonlySet<number> {
  const unheld = new Set<number>();
  const has = (item: number): boolean => core.some((one) => one.item === item);
  for (let g = 0; g < instance.groupCount; g++) {
    if (instance.groupKind[g] !== BACK_TO_BACK) continue;
    const members = Array.from(instance.member.subarray(instance.membersOf[g], instance.membersOf[g + 1]));
    if (members.filter(has).length > 1) for (const item of members) if (!has(item)) unheld.add(item);
  }
  return unheld;
}

function copyOf(state: State): State {
  const copy = createState(state.instance);
  for (let item = 0; item < state.instance.itemCount; item++) {
    if (state.candidate[item]! >= 0) place(copy, item, placementOf(state, item));
  }
  return copy;
}
