import { type Instance, NONE, type Placement } from '../instance/instance.ts';
import { itemCost } from './item-cost.ts';
import { leaderDayCost } from './leader-day.ts';

/** A partial schedule with its occupancy and cost, kept up to date by `place` and `remove`. */
export interface State {
  readonly instance: Instance;
  /** [itemCount] candidate held, NONE while unscheduled. */
  readonly candidate: Int32Array;
  /** [itemCount] of the placement; meaningless while unscheduled. */
  readonly place: Int32Array;
  readonly venue: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly site: Int32Array;
  readonly firstDay: Int32Array;
  /** Day of the date of the end, clipped to the horizon. */
  readonly lastDay: Int32Array;
  readonly attendeeCount: Int32Array;
  /** Pools in rows of Instance.attendeesOf. */
  readonly attendee: Int32Array;
  readonly role: Int32Array;
  /** [itemCount] own cost of the placement (start, people, venue), 0 while unscheduled. */
  readonly ownCost: Float64Array;
  /** [leaderCount × dayCount] items that touch the day, by start, end, index. */
  readonly leaderDay: number[][];
  /** [leaderCount × dayCount] travel, touched, fragmentation, overload. */
  readonly leaderDayCost: Float64Array;
  /** [leaderCount × dayCount] rises with every change of the day: caches compare it. */
  readonly leaderDayVersion: Int32Array;
  /** [leaderCount × weekCount] */
  readonly weekMinutes: Int32Array;
  /** [venueCount × dayCount] items that touch the day, unordered. */
  readonly venueDay: number[][];
  /** [goalCount × dayCount] focus blocks held. */
  readonly goalDay: Int32Array;
  /** [itemCount] 1 for the items that a search may take out or hold; others stay as they are. */
  readonly movable: Uint8Array;
  /** [dayCount] 1 for the days on which a search may hold items. */
  readonly openDay: Uint8Array;
  /** Leader-days that a removal left infeasible (travel without the triangle inequality). */
  readonly broken: number[];
  /** Objective: Σ missCost of what is out + own costs + leader-day costs. */
  cost: number;
  placed: number;
}

/** The schedule in which nothing is held. */
export function createState(instance: Instance): State {
  const { itemCount, leaderCount, dayCount, weekCount, venueCount } = instance;
  const pool = instance.attendeesOf[itemCount]!;
  let cost = 0;
  for (let i = 0; i < itemCount; i++) cost += instance.missCost[i]!;
  return {
    instance,
    candidate: new Int32Array(itemCount).fill(NONE),
    place: new Int32Array(itemCount),
    venue: new Int32Array(itemCount),
    start: new Int32Array(itemCount),
    end: new Int32Array(itemCount),
    site: new Int32Array(itemCount),
    firstDay: new Int32Array(itemCount),
    lastDay: new Int32Array(itemCount),
    attendeeCount: new Int32Array(itemCount),
    attendee: new Int32Array(pool),
    role: new Int32Array(pool),
    ownCost: new Float64Array(itemCount),
    leaderDay: Array.from({ length: leaderCount * dayCount }, () => []),
    leaderDayCost: new Float64Array(leaderCount * dayCount),
    leaderDayVersion: new Int32Array(leaderCount * dayCount),
    weekMinutes: new Int32Array(leaderCount * weekCount),
    venueDay: Array.from({ length: venueCount * dayCount }, () => []),
    goalDay: new Int32Array(instance.goalCount * dayCount),
    movable: instance.frozen.map((frozen) => 1 - frozen),
    openDay: new Uint8Array(instance.dayCount).fill(1),
    broken: [],
    cost,
    placed: 0,
  };
}

/** Day of the date on which a minute lies; the last one for the horizon's end. */
export function dayOfMinute(instance: Instance, minute: number): number {
  const { dayStart, dayCount } = instance;
  let d = Math.min(dayCount - 1, Math.floor(minute / 1440));
  while (d > 0 && dayStart[d]! > minute) d--;
  while (d + 1 < dayCount && dayStart[d + 1]! <= minute) d++;
  return d;
}

/** Adds `sign` × the item's minutes to the weeks of one leader. */
function countWeek(state: State, leader: number, item: number, sign: number): void {
  const { instance, weekMinutes } = state;
  const row = leader * instance.weekCount;
  const minutes = instance.itemMinutes[item]!;
  if (minutes > 0) {
    weekMinutes[row + instance.dayWeek[state.firstDay[item]!]!]! += sign * minutes;
    return;
  }
  for (let d = state.firstDay[item]!; d <= state.lastDay[item]!; d++) {
    if (instance.dayStart[d]! >= state.end[item]!) break;
    weekMinutes[row + instance.dayWeek[d]!]! += sign * instance.daySessionMinutes[d]!;
  }
}

const refreshDay = (state: State, leader: number, day: number): void => {
  const key = leader * state.instance.dayCount + day;
  state.leaderDayVersion[key]!++;
  let cost = leaderDayCost(state, leader, day, NONE, 0, 0, NONE);
  if (cost < 0) {
    state.broken.push(key);
    cost = 0;
  }
  state.cost += cost - state.leaderDayCost[key]!;
  state.leaderDayCost[key] = cost;
};

/** Holds an unscheduled item as given; the caller has checked that it may be. */
export function place(state: State, item: number, placement: Placement): void {
  const { instance } = state;
  const { candidate, venue, attendees, roles } = placement;
  const start = instance.candidateStart[candidate]!;
  const end = instance.candidateEnd[candidate]!;
  const row = instance.attendeesOf[item]!;
  state.candidate[item] = candidate;
  state.place[item] = placement.place;
  state.venue[item] = venue;
  state.start[item] = start;
  state.end[item] = end;
  state.site[item] = instance.placeSite[placement.place]!;
  state.firstDay[item] = instance.candidateDay[candidate]!;
  state.lastDay[item] = dayOfMinute(instance, end);
  state.attendeeCount[item] = attendees.length;
  for (let k = 0; k < attendees.length; k++) {
    state.attendee[row + k] = attendees[k]!;
    state.role[row + k] = roles[k]!;
  }
  for (let k = 0; k < attendees.length; k++) {
    const leader = attendees[k]!;
    for (let d = state.firstDay[item]!; d <= state.lastDay[item]!; d++) {
      insertSorted(state, state.leaderDay[leader * instance.dayCount + d]!, item);
      refreshDay(state, leader, d);
    }
    countWeek(state, leader, item, 1);
  }
  if (venue >= 0) {
    for (let d = state.firstDay[item]!; d <= state.lastDay[item]!; d++) {
      state.venueDay[venue * instance.dayCount + d]!.push(item);
    }
  }
  const goal = instance.itemGoal[item]!;
  if (goal >= 0) state.goalDay[goal * instance.dayCount + state.firstDay[item]!]!++;
  const own = itemCost(instance, item, candidate, venue, attendees, roles);
  state.ownCost[item] = own;
  state.cost += own - instance.missCost[item]!;
  state.placed++;
}

/** Takes an item out; leader-days that become infeasible are noted in `broken`. */
export function remove(state: State, item: number): void {
  const { instance } = state;
  const row = instance.attendeesOf[item]!;
  const count = state.attendeeCount[item]!;
  const venue = state.venue[item]!;
  for (let k = 0; k < count; k++) {
    const leader = state.attendee[row + k]!;
    for (let d = state.firstDay[item]!; d <= state.lastDay[item]!; d++) {
      const list = state.leaderDay[leader * instance.dayCount + d]!;
      list.splice(list.indexOf(item), 1);
      refreshDay(state, leader, d);
    }
    countWeek(state, leader, item, -1);
  }
  if (venue >= 0) {
    for (let d = state.firstDay[item]!; d <= state.lastDay[item]!; d++) {
      const list = state.venueDay[venue * instance.dayCount + d]!;
      list[list.indexOf(item)] = list[list.length - 1]!;
      list.pop();
    }
  }
  const goal = instance.itemGoal[item]!;
  if (goal >= 0) state.goalDay[goal * instance.dayCount + state.firstDay[item]!]!--;
  state.cost += instance.missCost[item]! - state.ownCost[item]!;
  state.ownCost[item] = 0;
  state.candidate[item] = NONE;
  state.placed--;
}

function insertSorted(state: State, list: number[], item: number): void {
  const { start, end } = state;
  let at = list.length;
  list.push(item);
  while (at > 0) {
    const other = list[at - 1]!;
    const later = start[other]! - start[item]! || end[other]! - end[item]! || other - item;
    if (later < 0) break;
    list[at] = other;
    at--;
  }
  list[at] = item;
}

/** Copy of how an item is held. */
export function placementOf(state: State, item: number): Placement {
  const row = state.instance.attendeesOf[item]!;
  const to = row + state.attendeeCount[item]!;
  return {
    candidate: state.candidate[item]!,
    place: state.place[item]!,
    venue: state.venue[item]!,
    attendees: Array.from(state.attendee.subarray(row, to)),
    roles: Array.from(state.role.subarray(row, to)),
  };
}
