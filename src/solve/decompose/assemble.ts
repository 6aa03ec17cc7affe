import type { Instance } from '../../instance/instance.ts';
import { emptySolution, type Solution } from '../../instance/solution.ts';
import type { Part } from './project.ts';
import { positions } from './rows.ts';

/** Copies how a part's Solution holds its items into a Solution of the whole. */
export function lift(whole: Instance, { instance, items, leaders, venues }: Part, from: Solution, to: Solution): void {
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    copyItem(
      instance,
      k,
      from,
      whole,
      item,
      to,
      (l) => leaders[l]!,
      (v) => venues[v]!,
    );
  }
}

/** The part's share in a Solution of the whole. */
export function share(whole: Instance, { instance, items, leaders, venues }: Part, from: Solution): Solution {
  const to = emptySolution(instance);
  const leader = positions(leaders, whole.leaderCount);
  const venue = positions(venues, whole.venueCount);
  for (let k = 0; k < items.length; k++) {
    copyItem(
      whole,
      items[k]!,
      from,
      instance,
      k,
      to,
      (l) => leader[l]!,
      (v) => venue[v]!,
    );
  }
  return to;
}

type Rename = (index: number) => number;

function copyItem(
  before: Instance,
  a: number,
  from: Solution,
  after: Instance,
  b: number,
  to: Solution,
  leader: Rename,
  venue: Rename,
): void {
  const candidate = from.candidate[a]!;
  to.candidate[b] = candidate < 0 ? candidate : candidate - before.candidatesOf[a]! + after.candidatesOf[b]!;
  if (candidate < 0) return;
  to.place[b] = from.place[a]! - before.placesOf[a]! + after.placesOf[b]!;
  to.venue[b] = from.venue[a]! < 0 ? from.venue[a]! : venue(from.venue[a]!);
  const count = from.attendeeCount[a]!;
  to.attendeeCount[b] = count;
  for (let k = 0; k < count; k++) {
    to.attendee[after.attendeesOf[b]! + k] = leader(from.attendee[before.attendeesOf[a]! + k]!);
    to.role[after.attendeesOf[b]! + k] = from.role[before.attendeesOf[a]! + k]!;
  }
}
