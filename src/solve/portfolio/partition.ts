import type { Instance } from '../../instance/instance.ts';
import type { Random } from '../random.ts';
import type { Scope } from '../scope.ts';
import { dayOfMinute, type State } from '../state.ts';

/**
 * Deals days and items to lanes so that no two may touch the same: what they then change can be put together. Days are
 * dealt anew each time, by how many items they hold.
 */
export function partition(state: State, lanes: number, random: Random): readonly Scope[] {
  const { instance } = state;
  const laneOfDay = dealDays(state, lanes, random);
  const scopes = Array.from({ length: lanes }, (_, lane) => ({
    days: Uint8Array.from(laneOfDay, (owner) => (owner === lane ? 1 : 0)),
    items: new Uint8Array(instance.itemCount),
  }));
  const owners = new Int32Array(instance.itemCount).fill(-1);
  for (let item = 0; item < instance.itemCount; item++) {
    if (instance.frozen[item] || instance.candidatesOf[item + 1] === instance.candidatesOf[item]) continue;
    const owner =
      state.candidate[item]! >= 0
        ? ownerOfSpan(laneOfDay, state.firstDay[item]!, state.lastDay[item]!)
        : ownerOfWaiting(instance, item, laneOfDay, owners, random);
    owners[item] = owner;
    const scope = scopes[owner];
    if (scope) scope.items[item] = 1;
  }
  return scopes;
}

/** [dayCount] lane of each day: the days in random order, each to the lane that has least to do. */
function dealDays(state: State, lanes: number, random: Random): Int32Array {
  const { dayCount, itemCount } = state.instance;
  const held = new Int32Array(dayCount);
  for (let item = 0; item < itemCount; item++) if (state.candidate[item]! >= 0) held[state.firstDay[item]!]!++;
  const order = Array.from({ length: dayCount }, (_, day) => day);
  for (let k = dayCount - 1; k > 0; k--) {
    const other = random.below(k + 1);
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  const load = new Float64Array(lanes);
  const laneOfDay = new Int32Array(dayCount);
  for (const day of order) {
    const lane = load.indexOf(Math.min(...load));
    laneOfDay[day] = lane;
    load[lane]! += 1 + held[day]!;
  }
  return laneOfDay;
}

/** The lane of all days from `first` to `last`; −1 where they are not of one lane. */
function ownerOfSpan(laneOfDay: Int32Array, first: number, last: number): number {
  const owner = laneOfDay[first]!;
  for (let day = first + 1; day <= last; day++) if (laneOfDay[day] !== owner) return -1;
  return owner;
}

/** A lane that has one of its starts; where the first of a `precedence` waits too, they go together. */
function ownerOfWaiting(
  instance: Instance,
  item: number,
  laneOfDay: Int32Array,
  owners: Int32Array,
  random: Random,
): number {
  for (let p = instance.asSecondOf[item]!; p < instance.asSecondOf[item + 1]!; p++) {
    const owner = owners[instance.precedenceFirst[instance.asSecond[p]!]!]!;
    if (owner >= 0) return owner;
  }
  const from = instance.candidatesOf[item]!;
  const candidate = from + random.below(instance.candidatesOf[item + 1]! - from);
  const last = dayOfMinute(instance, instance.candidateEnd[candidate]!);
  return ownerOfSpan(laneOfDay, instance.candidateDay[candidate]!, last);
}
