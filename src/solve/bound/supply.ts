import { type Instance, UNLIMITED } from '../../instance/instance.ts';
import type { PriceLayout } from './price-layout.ts';

/** What can be sold at given prices: the leaders' and venues' time, hours and activities of a day, hours of a week. */
export interface Supply {
  /** Most that all of it brings in; what is sold is taken off `slope`. */
  sell(price: Float64Array, slope: Float64Array): number;
  /** [prices] highest price that makes sense; 0 where nothing is rationed. */
  readonly highest: Float64Array;
  /** [coverageCount × leaderCount × slots] 1 where a leader who goes is missed: in the group, and not away anyhow. */
  readonly presence: Uint8Array;
}

const NEVER = Number.POSITIVE_INFINITY;

export function createSupply(instance: Instance, layout: PriceLayout): Supply {
  const { leaderCount, venueCount, dayCount, weekCount, weights } = instance;
  const { slots, venueRow, coverageRow, days, counts, weeks } = layout;
  const highest = new Float64Array(layout.size).fill(NEVER);
  const { presence, spare } = coverageSupply(instance, layout);
  for (let k = 0; k < spare.length; k++) if (spare[k]! < 0) highest[coverageRow * slots + k] = 0;
  for (let v = 0; v < venueCount; v++) {
    const from = (venueRow + v) * slots;
    if (instance.venueExclusive[v] === 0) highest.fill(0, from, from + slots);
  }
  for (let l = 0; l < leaderCount; l++) {
    const noLimit = instance.maxMinutesPerDay[l]! >= UNLIMITED;
    const noTarget = instance.targetMinutesPerDay[l]! >= UNLIMITED;
    // Without a limit nobody pays more for an hour than overload costs.
    const most = noLimit ? (noTarget ? 0 : 4 * weights.overload) : NEVER;
    highest.fill(most, days + l * dayCount, days + (l + 1) * dayCount);
    if (instance.maxActivitiesPerDay[l]! >= UNLIMITED)
      highest.fill(0, counts + l * dayCount, counts + (l + 1) * dayCount);
    if (instance.maxMinutesPerWeek[l]! >= UNLIMITED)
      highest.fill(0, weeks + l * weekCount, weeks + (l + 1) * weekCount);
  }

  const fee = Float64Array.from({ length: leaderCount }, () => weights.touched);
  // A focus block touches no session, so the leaders of focus goals sell theirs free.
  for (let i = instance.activityCount; i < instance.itemCount; i++) {
    for (let r = instance.requiredOf[i]!; r < instance.requiredOf[i + 1]!; r++) fee[instance.requiredLeader[r]!] = 0;
  }
  const { from, to } = sessionSlots(instance, layout);

  /** Every slot for what it is worth; the sessions of a leader only where they are worth the fee for touching them. */
  const sellRow = (row: number, price: Float64Array, slope: Float64Array): number => {
    const at = row * slots;
    let total = 0;
    for (let k = at; k < at + slots; k++) {
      slope[k]!--;
      total += price[k]!;
    }
    const charge = row < leaderCount ? fee[row]! : 0;
    if (charge === 0) return total;
    for (let s = 0; s < from.length; s++) {
      let worth = 0;
      for (let k = at + from[s]!; k < at + to[s]!; k++) worth += price[k]!;
      if (worth > charge) {
        total -= charge;
        continue;
      }
      total -= worth;
      for (let k = at + from[s]!; k < at + to[s]!; k++) slope[k]!++;
    }
    return total;
  };

  const sellCoverage = (price: Float64Array, slope: Float64Array): number => {
    let total = 0;
    for (let k = 0, at = coverageRow * slots; k < spare.length; k++, at++) {
      if (spare[k]! < 0) continue;
      slope[at]! -= spare[k]!;
      total += price[at]! * spare[k]!;
    }
    return total;
  };

  /** A leader's day: hours up to the target, then with `overload` up to the limit. */
  const sellDay = (l: number, key: number, price: Float64Array, slope: Float64Array): number => {
    const target = instance.targetMinutesPerDay[l]!;
    const limit = instance.maxMinutesPerDay[l]!;
    const most = instance.maxActivitiesPerDay[l]!;
    const soft = Math.min(target, limit) / 60;
    const asked = price[days + key]!;
    const overtime = 4 * weights.overload;
    let total = 0;
    if (most < UNLIMITED) {
      slope[counts + key]! -= most;
      total += price[counts + key]! * most;
    }
    if (limit < UNLIMITED || target < UNLIMITED) {
      const cheap = Math.min(asked, overtime);
      slope[days + key]! -= asked < overtime || limit >= UNLIMITED ? soft : limit / 60;
      total += cheap * soft + (limit < UNLIMITED ? ((asked - cheap) * limit) / 60 : 0);
    }
    return total;
  };

  return {
    highest,
    presence,
    sell(price, slope) {
      let income = sellCoverage(price, slope);
      for (let row = 0; row < coverageRow; row++) income += sellRow(row, price, slope);
      for (let l = 0; l < leaderCount; l++) {
        for (let d = 0; d < dayCount; d++) income += sellDay(l, l * dayCount + d, price, slope);
        const week = instance.maxMinutesPerWeek[l]! / 60;
        if (week * 60 >= UNLIMITED) continue;
        for (let w = 0, at = weeks + l * weekCount; w < weekCount; w++, at++) {
          slope[at]! -= week;
          income += price[at]! * week;
        }
      }
      return income;
    },
  };
}

/** Calendar sessions as ranges of live slots. */
function sessionSlots(instance: Instance, { position }: PriceLayout): { from: Int32Array; to: Int32Array } {
  const from: number[] = [];
  const to: number[] = [];
  for (let d = 0; d < instance.dayCount; d++) {
    const offset = d * instance.wordsPerDay * 32;
    const at = (minute: number): number =>
      position[offset + Math.ceil((minute - instance.dayStart[d]!) / instance.slotMinutes)]!;
    for (let s = instance.sessionOf[d]!; s < instance.sessionOf[d + 1]!; s++) {
      from.push(at(instance.sessionStart[s]!));
      to.push(at(instance.sessionEnd[s]!));
    }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to) };
}

/** How many more of each coverage group may go at each slot (−1 where it is not looked at), and who would be missed. */
function coverageSupply(instance: Instance, layout: PriceLayout): { presence: Uint8Array; spare: Int32Array } {
  const { coverageCount, leaderCount, slotMinutes } = instance;
  const { slots, bit } = layout;
  const presence = new Uint8Array(coverageCount * leaderCount * slots);
  const spare = new Int32Array(coverageCount * slots).fill(-1);
  const bitsPerDay = instance.wordsPerDay * 32;
  for (let k = 0; k < slots; k++) {
    const day = Math.floor(bit[k]! / bitsPerDay);
    const minute = instance.dayStart[day]! + (bit[k]! % bitsPerDay) * slotMinutes;
    if (!isWorking(instance, day, minute)) continue;
    for (let g = 0; g < coverageCount; g++) {
      let present = 0;
      for (let m = instance.coverageLeadersOf[g]!; m < instance.coverageLeadersOf[g + 1]!; m++) {
        const leader = instance.coverageLeader[m]!;
        if (isAway(instance, leader, minute)) continue;
        presence[(g * leaderCount + leader) * slots + k] = 1;
        present++;
      }
      spare[g * slots + k] = Math.max(0, present - instance.coverageAtLeast[g]!);
    }
  }
  return { presence, spare };
}

function isWorking(instance: Instance, day: number, minute: number): boolean {
  for (let s = instance.sessionOf[day]!; s < instance.sessionOf[day + 1]!; s++) {
    if (instance.sessionStart[s]! <= minute && minute < instance.sessionEnd[s]!) return true;
  }
  return false;
}

function isAway(instance: Instance, leader: number, minute: number): boolean {
  for (let a = instance.awayOf[leader]!; a < instance.awayOf[leader + 1]!; a++) {
    if (instance.awayStart[a]! <= minute && minute < instance.awayEnd[a]!) return true;
  }
  return false;
}
