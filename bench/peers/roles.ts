import { CHOSEN, type Instance, OPTIONAL } from '../../src/instance/instance.ts';

/** One leader who may fill a role, and what that costs. */
export interface Filler {
  readonly leader: number;
  readonly cost: number;
}

/** A role of an item: `count` of the fillers come, or (`optional`) as many as like. */
export interface Role {
  /** Index of the required entry, CHOSEN or OPTIONAL. */
  readonly role: number;
  readonly count: number;
  readonly fillers: readonly Filler[];
}

/** Who may come to an item, as roles: the required leaders with their deputies, the choices, the optional leaders. */
export function rolesOf(instance: Instance, item: number): readonly Role[] {
  const { weights } = instance;
  const priority = instance.itemPriority[item]!;
  const required = Array.from(row(instance.requiredOf, instance.requiredLeader, item));
  const roles: Role[] = [];
  for (const [entry, leader] of required.entries()) {
    const deputies = Array.from(row(instance.deputiesOf, instance.deputyLeader, instance.requiredOf[item]! + entry));
    const standIns = deputies.map((by, k) => ({ leader: by, cost: weights.deputy * priority * (1 + k) }));
    const fillers = [{ leader, cost: 0 }, ...standIns.filter((d) => !required.includes(d.leader))];
    roles.push({ role: entry, count: 1, fillers });
  }
  for (let c = instance.choicesOf[item]!; c < instance.choicesOf[item + 1]!; c++) {
    const from = Array.from(row(instance.choiceFrom, instance.choiceLeader, c));
    const fillers = from.map((leader, k) => ({ leader, cost: weights.choiceOrder * k }));
    roles.push({ role: CHOSEN, count: instance.choiceCount[c]!, fillers });
  }
  for (const leader of row(instance.optionalOf, instance.optionalLeader, item)) {
    roles.push({ role: OPTIONAL, count: 0, fillers: [{ leader, cost: -weights.optionalMissed * priority }] });
  }
  return roles;
}

/** Cost of an item that is held, before its fillers' costs: what every absent optional leader costs. */
export function optionalCost(instance: Instance, item: number): number {
  const count = instance.optionalOf[item + 1]! - instance.optionalOf[item]!;
  return count * instance.weights.optionalMissed * instance.itemPriority[item]!;
}

/** May the leader come to a candidate of the item, as far as the calendar goes? */
export function leaderCanCome(instance: Instance, leader: number, item: number, candidate: number): boolean {
  return hasBit(instance, instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]!, candidate);
}

/** Is the venue open at a candidate of the item? */
export function venueIsOpen(instance: Instance, venue: number, item: number, candidate: number): boolean {
  return hasBit(instance, instance.venueMask[venue * instance.classCount + instance.itemClass[item]!]!, candidate);
}

function hasBit(instance: Instance, offset: number, candidate: number): boolean {
  const bit = instance.candidateBit[candidate]!;
  return ((instance.maskPool[offset + (bit >> 5)]! >>> (bit & 31)) & 1) === 1;
}

/** The venues an item may be held in with their sites; empty where none is booked. */
export function venuesOf(
  instance: Instance,
  item: number,
): readonly { readonly venue: number; readonly place: number }[] {
  const list: { venue: number; place: number }[] = [];
  for (let place = instance.placesOf[item]!; place < instance.placesOf[item + 1]!; place++) {
    for (const venue of row(instance.venuesOf, instance.placeVenue, place)) list.push({ venue, place });
  }
  return list;
}

/** One row of compressed rows. */
export function row(of: Int32Array, values: Int32Array, at: number): Int32Array {
  return values.subarray(of[at]!, of[at + 1]!);
}
