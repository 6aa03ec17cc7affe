import { CHOSEN, OPTIONAL } from '../../instance/instance.ts';
import { hasBit } from '../../instance/mask.ts';
import { breaksCoverage } from '../coverage.ts';
import { withinWeek } from '../fits.ts';
import { leaderDayCost } from '../leader-day.ts';
import { dayOfMinute, type State } from '../state.ts';
import { priced } from './held-day.ts';

/** A role of an item at a start, and who could fill it at what cost. */
export interface Role {
  readonly role: number;
  readonly count: number;
  readonly optional: boolean;
  readonly people: readonly { readonly leader: number; readonly cost: number }[];
}

/** Who could fill each role at a start; null where one cannot be filled. A required leader who comes fills the own place. */
export function rolesAt(
  { instance }: State,
  item: number,
  attend: (leader: number) => number | null,
): readonly Role[] | null {
  const { weights } = instance;
  const add = (people: { leader: number; cost: number }[], leader: number, fee: number): void => {
    const cost = attend(leader);
    if (cost !== null) people.push({ leader, cost: cost + fee });
  };
  const roles: Role[] = [];
  const from = instance.requiredOf[item]!;
  const to = instance.requiredOf[item + 1]!;
  const required = instance.requiredLeader.subarray(from, to);
  const step = weights.deputy * instance.itemPriority[item]!;
  for (let r = from; r < to; r++) {
    const leader = instance.requiredLeader[r]!;
    const people: { leader: number; cost: number }[] = [];
    add(people, leader, 0);
    for (let d = instance.deputiesOf[r]!; d < instance.deputiesOf[r + 1]!; d++) {
      const deputy = instance.deputyLeader[d]!;
      if (!required.includes(deputy)) add(people, deputy, step * (1 + d - instance.deputiesOf[r]!));
    }
    if (people.length === 0) return null;
    roles.push({ role: r - from, count: 1, optional: false, people });
  }
  for (let k = instance.choicesOf[item]!; k < instance.choicesOf[item + 1]!; k++) {
    const people: { leader: number; cost: number }[] = [];
    for (let f = instance.choiceFrom[k]!; f < instance.choiceFrom[k + 1]!; f++) {
      const leader = instance.choiceLeader[f]!;
      if (!required.includes(leader)) add(people, leader, weights.choiceOrder * (f - instance.choiceFrom[k]!));
    }
    const count = instance.choiceCount[k]!;
    if (people.length < count) return null;
    if (count > 0) roles.push({ role: CHOSEN, count, optional: false, people });
  }
  for (let o = instance.optionalOf[item]!; o < instance.optionalOf[item + 1]!; o++) {
    const leader = instance.optionalLeader[o]!;
    const people: { leader: number; cost: number }[] = [];
    if (!required.includes(leader)) add(people, leader, 0);
    if (people.length > 0) roles.push({ role: OPTIONAL, count: 1, optional: true, people });
  }
  return roles;
}

/** What a leader's coming to an item at the best of its sites is charged, beside what is held; null where none will do. */
export function attendanceCost(
  state: State,
  leader: number,
  item: number,
  c: number,
  sites: readonly number[],
  marginal: boolean,
): number | null {
  const { instance } = state;
  const mask = instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]!;
  if (!hasBit(instance.maskPool, mask, instance.candidateBit[c]!)) return null;
  const start = instance.candidateStart[c]!;
  const end = instance.candidateEnd[c]!;
  const firstDay = instance.candidateDay[c]!;
  const lastDay = dayOfMinute(instance, end);
  if (!withinWeek(state, leader, item, firstDay, lastDay, end)) return null;
  let least: number | null = null;
  for (const site of sites) {
    if (breaksCoverage(state, [leader], start, end, site, firstDay, lastDay)) continue;
    let cost: number | null = 0;
    for (let d = firstDay; d <= lastDay && cost !== null; d++) {
      const day = leaderDayCost(state, leader, d, item, start, end, site);
      if (day < 0) cost = null;
      else if (marginal)
        cost += day - state.leaderDayCost[leader * instance.dayCount + d]! - priced(state, leader, d, item, start, end);
    }
    if (cost !== null && (least === null || cost < least)) least = cost;
  }
  return least;
}
