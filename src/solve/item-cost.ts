import type { Instance } from '../instance/instance.ts';

/** Cost of how one item is held: its start, deputies, choices, missed optional leaders, `outsideHours` and `change`. */
export function itemCost(
  instance: Instance,
  item: number,
  candidate: number,
  venue: number,
  attendees: readonly number[],
  roles: readonly number[],
): number {
  const { weights } = instance;
  let cost = instance.candidateCost[candidate]! + instance.candidateOutside[candidate]! * attendees.length;
  const priority = instance.itemPriority[item]!;
  for (let k = 0; k < attendees.length; k++) {
    const role = roles[k]!;
    if (role < 0 || instance.requiredLeader[instance.requiredOf[item]! + role] === attendees[k]) continue;
    cost += weights.deputy * priority * (1 + deputyRank(instance, item, role, attendees[k]!));
  }
  if (instance.choicesOf[item + 1]! > instance.choicesOf[item]!) {
    cost += weights.choiceOrder * choiceRanks(instance, item, attendees, roles);
  }
  for (let o = instance.optionalOf[item]!; o < instance.optionalOf[item + 1]!; o++) {
    if (!attendees.includes(instance.optionalLeader[o]!)) cost += weights.optionalMissed * priority;
  }
  if (instance.hasBaseline[item]) cost += instance.changeUnit[item]! * changes(instance, item, venue, attendees);
  return cost;
}

/** 0-based place of a deputy in the list of the required leader of that entry. */
function deputyRank(instance: Instance, item: number, entry: number, leader: number): number {
  const row = instance.requiredOf[item]! + entry;
  return instance.deputyLeader.indexOf(leader, instance.deputiesOf[row]!) - instance.deputiesOf[row]!;
}

/** Σ of the 0-based indices of those chosen: each `choose` takes the first of its `from` who are present and unused. */
function choiceRanks(instance: Instance, item: number, attendees: readonly number[], roles: readonly number[]): number {
  let ranks = 0;
  const used = roles.map((role) => role >= 0);
  for (let c = instance.choicesOf[item]!; c < instance.choicesOf[item + 1]!; c++) {
    let left = instance.choiceCount[c]!;
    const from = instance.choiceFrom[c]!;
    for (let f = from; f < instance.choiceFrom[c + 1]! && left > 0; f++) {
      const k = attendees.indexOf(instance.choiceLeader[f]!);
      if (k < 0 || used[k]) continue;
      used[k] = true;
      ranks += f - from;
      left--;
    }
  }
  return ranks;
}

/** Units of `change` beyond the start: another venue, and the larger of leaders added and removed. */
function changes(instance: Instance, item: number, venue: number, attendees: readonly number[]): number {
  const from = instance.baselineAttendeesOf[item]!;
  const to = instance.baselineAttendeesOf[item + 1]!;
  let kept = 0;
  for (let b = from; b < to; b++) if (attendees.includes(instance.baselineAttendee[b]!)) kept++;
  const removed = to - from - kept + instance.baselineUnknown[item]!;
  return (venue === instance.baselineVenue[item] ? 0 : 1) + Math.max(attendees.length - kept, removed);
}
