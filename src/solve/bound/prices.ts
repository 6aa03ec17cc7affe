import type { Instance } from '../../instance/instance.ts';
import { UNLIMITED } from '../../instance/instance.ts';
import { coarsePrices } from './coarse-prices.ts';
import { type Coverings, coverings } from './coverings.ts';

/**
 * Prices ≥ 0 of what the relaxed constraints ration, and the demand met at them. Rows: a leader or an exclusive venue
 * at a slot (one thing at a time, breaks and turnarounds included); a leader's day (`minutesPerDay` with `overload` as a
 * soft capacity, `activitiesPerDay`); a leader's week (`minutesPerWeek`). Minutes are rationed by the hour, so that
 * all rows move at one scale. `wholeDays` items count in the slots only.
 */
export interface Prices {
  /** Of all that one attendance takes. */
  leader(leader: number, item: number, candidate: number): number;
  venue(venue: number, candidate: number): number;
  /** Whether any slot of the venue has a price. */
  isPriced(venue: number): boolean;
  /** Counts one attendance, one booking, as demand. */
  demandLeader(leader: number, item: number, candidate: number): void;
  demandVenue(venue: number, candidate: number): void;
  /** Income from selling all capacity at these prices, `touched` paid; leaves the subgradient. */
  settle(): number;
  /** Moves the prices towards `cost` by Polyak's step from the value reached, and forgets the demand. */
  move(theta: number, cost: number, value: number): void;
  readonly cover: Coverings;
}

/** Share of the last direction that is kept. */
const MOMENTUM = 0.8;

export function createPrices(instance: Instance, upper: number): Prices {
  const cover = coverings(instance);
  const { leaderCount, venueCount, dayCount, weekCount, weights } = instance;
  const bits = dayCount * instance.wordsPerDay * 32;
  const stride = bits + 1;
  const rows = leaderCount + venueCount;
  const days = rows * bits;
  const counts = days + leaderCount * dayCount;
  const weeks = counts + leaderCount * dayCount;
  const size = weeks + leaderCount * weekCount;
  const price = new Float64Array(size);
  const slope = new Float64Array(size);
  const direction = new Float64Array(size);
  price.set(coarsePrices(instance, cover, upper));
  /** Prefix sums of the slot prices; differences of the slot demand. */
  const sum = new Float64Array(rows * stride);
  const demand = new Float64Array(rows * stride);
  const venueLive = new Uint8Array(venueCount);
  const sessions = sessionBits(instance);
  const fee = Float64Array.from({ length: leaderCount }, () => weights.touched);
  // A focus block touches no session, so the leaders of focus goals sell theirs free.
  for (let i = instance.activityCount; i < instance.itemCount; i++) {
    for (let r = instance.requiredOf[i]!; r < instance.requiredOf[i + 1]!; r++) fee[instance.requiredLeader[r]!] = 0;
  }

  const refresh = (): void => {
    for (let row = 0; row < rows; row++) {
      let total = 0;
      for (let k = 0; k < bits; k++) {
        total += price[row * bits + k]!;
        sum[row * stride + k + 1] = total;
      }
      if (row >= leaderCount) venueLive[row - leaderCount] = total > 0 ? 1 : 0;
    }
  };

  const leader: Prices['leader'] = (l, item, c) => {
    const row = l * stride;
    let total = sum[row + cover.end(l)[c]!]! - sum[row + cover.start[c]!]!;
    const minutes = instance.itemMinutes[item]!;
    if (minutes === 0) return total;
    const day = instance.candidateDay[c]!;
    const hours = minutes / 60;
    total += hours * (price[days + l * dayCount + day]! + price[weeks + l * weekCount + instance.dayWeek[day]!]!);
    return item < instance.activityCount ? total + price[counts + l * dayCount + day]! : total;
  };

  const demandSlots = (row: number, from: number, to: number): void => {
    demand[row * stride + from]!++;
    demand[row * stride + to]!--;
  };

  /** Sells every slot of a row for what it is worth; sessions of leaders only where they are worth the fee. */
  const sellSlots = (row: number): number => {
    let total = 0;
    let running = 0;
    const at = row * bits;
    for (let k = 0; k < bits; k++) {
      running += demand[row * stride + k]!;
      slope[at + k] = running - 1;
      total += price[at + k]!;
    }
    const charge = row < leaderCount ? fee[row]! : 0;
    if (charge === 0) return total;
    for (let s = 0; s < sessions.from.length; s++) {
      const from = at + sessions.from[s]!;
      const to = at + sessions.to[s]!;
      let worth = 0;
      for (let k = from; k < to; k++) worth += price[k]!;
      if (worth > charge) {
        total -= charge;
        continue;
      }
      total -= worth;
      for (let k = from; k < to; k++) slope[k]!++;
    }
    return total;
  };

  /** Sells a leader's day: hours up to the target, then with `overload` up to the limit. */
  const sellDay = (l: number, day: number): number => {
    const key = l * dayCount + day;
    const target = instance.targetMinutesPerDay[l]! / 60;
    const limit = instance.maxMinutesPerDay[l]! / 60;
    const soft = Math.min(target, limit);
    const asked = price[days + key]!;
    const overtime = 4 * weights.overload;
    const most = instance.maxActivitiesPerDay[l]!;
    if (most < UNLIMITED) slope[counts + key]! -= most;
    let total = most < UNLIMITED ? price[counts + key]! * most : 0;
    if (limit * 60 < UNLIMITED || target * 60 < UNLIMITED) {
      const cheap = Math.min(asked, overtime);
      slope[days + key]! -= asked < overtime || limit * 60 >= UNLIMITED ? soft : limit;
      total += cheap * soft + (asked - cheap) * (limit * 60 < UNLIMITED ? limit : 0);
    }
    return total;
  };

  const settle = (): number => {
    let income = 0;
    for (let row = 0; row < rows; row++) income += sellSlots(row);
    for (let l = 0; l < leaderCount; l++) {
      for (let d = 0; d < dayCount; d++) income += sellDay(l, d);
      const week = instance.maxMinutesPerWeek[l]!;
      if (week >= UNLIMITED) continue;
      for (let w = 0; w < weekCount; w++) {
        slope[weeks + l * weekCount + w]! -= week / 60;
        income += (price[weeks + l * weekCount + w]! * week) / 60;
      }
    }
    return income;
  };

  /** Rows that ration nothing must keep price 0, for they would sell without limit. */
  const closed = new Uint8Array(size);
  for (let v = 0; v < venueCount; v++)
    if (instance.venueExclusive[v] === 0) closed.fill(1, (leaderCount + v) * bits, (leaderCount + v + 1) * bits);
  const highest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  for (let l = 0; l < leaderCount; l++) {
    const noLimit = instance.maxMinutesPerDay[l]! >= UNLIMITED;
    const noTarget = instance.targetMinutesPerDay[l]! >= UNLIMITED;
    // Without a limit nobody pays more for an hour than overload costs.
    highest.fill(
      noLimit ? (noTarget ? 0 : 4 * weights.overload) : Number.POSITIVE_INFINITY,
      days + l * dayCount,
      days + (l + 1) * dayCount,
    );
    if (instance.maxActivitiesPerDay[l]! >= UNLIMITED)
      closed.fill(1, counts + l * dayCount, counts + (l + 1) * dayCount);
    if (instance.maxMinutesPerWeek[l]! >= UNLIMITED) closed.fill(1, weeks + l * weekCount, weeks + (l + 1) * weekCount);
  }

  const move: Prices['move'] = (theta, cost, value) => {
    let norm = 0;
    for (let k = 0; k < size; k++) {
      if (closed[k]) continue;
      let g = slope[k]!;
      if (g < 0 && price[k] === 0) g = 0;
      if (g > 0 && price[k]! >= highest[k]!) g = 0;
      const d = MOMENTUM * direction[k]! + g;
      direction[k] = d;
      norm += d * d;
    }
    if (norm > 0) {
      const step = (theta * Math.max(1, cost - value)) / norm;
      for (let k = 0; k < size; k++) {
        if (direction[k] !== 0) price[k] = Math.min(highest[k]!, Math.max(0, price[k]! + step * direction[k]!));
      }
    }
    slope.fill(0);
    demand.fill(0);
    refresh();
  };

  refresh();
  return {
    cover,
    leader,
    venue: (v, c) =>
      sum[(leaderCount + v) * stride + cover.venueEnd(v)[c]!]! - sum[(leaderCount + v) * stride + cover.start[c]!]!,
    isPriced: (v) => venueLive[v] === 1,
    demandLeader(l, item, c) {
      demandSlots(l, cover.start[c]!, cover.end(l)[c]!);
      const minutes = instance.itemMinutes[item]!;
      if (minutes === 0) return;
      const day = instance.candidateDay[c]!;
      slope[days + l * dayCount + day]! += minutes / 60;
      slope[weeks + l * weekCount + instance.dayWeek[day]!]! += minutes / 60;
      if (item < instance.activityCount) slope[counts + l * dayCount + day]!++;
    },
    demandVenue: (v, c) => demandSlots(leaderCount + v, cover.start[c]!, cover.venueEnd(v)[c]!),
    settle,
    move,
  };
}

/** Calendar sessions as ranges of bits. */
function sessionBits(instance: Instance): { from: readonly number[]; to: readonly number[] } {
  const from: number[] = [];
  const to: number[] = [];
  for (let d = 0; d < instance.dayCount; d++) {
    for (let s = instance.sessionOf[d]!; s < instance.sessionOf[d + 1]!; s++) {
      const offset = d * instance.wordsPerDay * 32;
      const day = instance.dayStart[d]!;
      from.push(offset + Math.ceil((instance.sessionStart[s]! - day) / instance.slotMinutes));
      to.push(offset + Math.ceil((instance.sessionEnd[s]! - day) / instance.slotMinutes));
    }
  }
  return { from, to };
}
