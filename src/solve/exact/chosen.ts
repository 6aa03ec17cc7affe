import { assignRoles, type RoleRules } from '../../instance/attendance.ts';
import { type Instance, NONE, type Placement } from '../../instance/instance.ts';
import { fits } from '../fits.ts';
import { relationsAllow, relationWindow } from '../relations.ts';
import { place, remove, type State } from '../state.ts';
import type { Attendance, Holding, Unit } from './holdings.ts';

/** A holding that a solution of the model chose, for one item of its unit, with those who come. */
export interface Chosen {
  readonly item: number;
  readonly holding: Holding;
  readonly attendances: readonly Attendance[];
}

/** What the values of a model's columns say, in the order of the starts. */
export function chosenIn(instance: Instance, units: readonly Unit[], values: Float64Array): readonly Chosen[] {
  const chosen = units.flatMap(({ items, holdings }) =>
    holdings
      .filter(({ column }) => values[column]! > 0.5)
      .map((holding, k) => ({
        item: items[k]!,
        holding,
        attendances: holding.attendances.filter(({ column }) => values[column]! > 0.5),
      })),
  );
  const start = ({ holding }: Chosen): number => instance.candidateStart[holding.candidate]!;
  return chosen.sort((a, b) => start(a) - start(b) || a.item - b.item);
}

/** Every place and venue of an item with these people, the baseline's venue first. */
export function placements(instance: Instance, { item, holding, attendances }: Chosen): readonly Placement[] {
  const crew = { candidate: holding.candidate, ...rolesOf(instance, item, attendances) };
  const list: Placement[] = [];
  for (let p = instance.placesOf[item]!; p < instance.placesOf[item + 1]!; p++) {
    const from = instance.venuesOf[p]!;
    const to = instance.venuesOf[p + 1]!;
    if (from === to) list.push({ ...crew, place: p, venue: NONE });
    for (let k = from; k < to; k++) list.push({ ...crew, place: p, venue: instance.placeVenue[k]! });
  }
  const known = instance.baselineVenue[item]!;
  return instance.hasBaseline[item] ? list.sort((a, b) => Number(b.venue === known) - Number(a.venue === known)) : list;
}

/** Attendees with the roles in which the `attendance` rule, applied in its order, sees them; as chosen where it sees none. */
function rolesOf(
  instance: Instance,
  item: number,
  attendances: readonly Attendance[],
): Pick<Placement, 'attendees' | 'roles'> {
  const attendees = attendances.map(({ leader }) => leader);
  const roles = attendances.map(({ role }) => role);
  if (!instance.ambiguousRoles[item]) return { attendees, roles };
  const rules = roleRules(instance, item);
  const substitutes = new Map<number, number>();
  for (const { leader, role } of attendances) {
    const absent = role >= 0 ? rules.required[role]! : leader;
    if (absent !== leader) substitutes.set(absent, leader);
  }
  const settled = assignRoles(rules, attendees, substitutes);
  // Nobody may come like this: an empty crew fits nowhere.
  return settled ? { attendees, roles: settled } : { attendees: [], roles: [] };
}

function roleRules(instance: Instance, item: number): RoleRules {
  const row = (values: Int32Array, of: Int32Array, r: number): readonly number[] => [
    ...values.subarray(of[r], of[r + 1]),
  ];
  const rows = (of: Int32Array): readonly number[] =>
    Array.from({ length: of[item + 1]! - of[item]! }, (_, k) => of[item]! + k);
  return {
    required: row(instance.requiredLeader, instance.requiredOf, item),
    deputies: rows(instance.requiredOf).map((r) => row(instance.deputyLeader, instance.deputiesOf, r)),
    choices: rows(instance.choicesOf).map((c) => ({
      from: row(instance.choiceLeader, instance.choiceFrom, c),
      count: instance.choiceCount[c]!,
    })),
    optional: row(instance.optionalLeader, instance.optionalOf, item),
  };
}

/** Can an item be held so beside what `state` holds, by every rule? */
export function allowed(state: State, item: number, placement: Placement): boolean {
  const { instance } = state;
  if (placement.attendees.length === 0 && instance.ambiguousRoles[item]) return false;
  const start = instance.candidateStart[placement.candidate]!;
  const end = instance.candidateEnd[placement.candidate]!;
  const window = { lo: 0, hi: 0, latestEnd: 0, day: -1 };
  relationWindow(state, item, window);
  if (start < window.lo || start > window.hi || end > window.latestEnd) return false;
  if (window.day >= 0 && window.day !== instance.candidateDay[placement.candidate]) return false;
  return relationsAllow(state, item, start, end, placement.venue, placement.attendees) && fits(state, item, placement);
}

/** Tries of one search for venues. */
const MOST_TRIES = 5_000;

export type Held =
  | { readonly kind: 'all' }
  /** Whatever the venues, these cannot all be held. */
  | { readonly kind: 'impossible' }
  /** The search for venues gave up. */
  | { readonly kind: 'unknown' };

/** Places all of them in the order given, predecessors first; leaves `state` as it was unless all could be placed. */
export function holdAll(state: State, chosen: readonly Chosen[]): Held {
  let tries = 0;
  const search = (k: number): boolean => {
    const one = chosen[k];
    if (!one) return state.broken.length === 0;
    for (const placement of placements(state.instance, one)) {
      if (++tries > MOST_TRIES) return false;
      if (!allowed(state, one.item, placement)) continue;
      place(state, one.item, placement);
      if (search(k + 1)) return true;
      remove(state, one.item);
      state.broken.length = 0;
    }
    return false;
  };
  if (search(0)) return { kind: 'all' };
  return { kind: tries > MOST_TRIES ? 'unknown' : 'impossible' };
}
