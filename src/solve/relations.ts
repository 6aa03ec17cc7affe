import { BACK_TO_BACK, DIFFERENT_DAYS, SAME_DAY, slotCeil, UNLIMITED } from '../instance/instance.ts';
import { dayOfMinute, type State } from './state.ts';

/** What the relations leave of an item's starts, given what is held. */
export interface RelationWindow {
  /** Earliest and latest start, minutes, inclusive; `lo > hi`: none. */
  lo: number;
  hi: number;
  /** Latest end. */
  latestEnd: number;
  /** The only day allowed, −1 for any. */
  day: number;
}

/** Fills `out` for an unscheduled item from `precedence`, `same-day` and the near ends of `back-to-back`. */
export function relationWindow(state: State, item: number, out: RelationWindow): void {
  const { instance, candidate, start, end } = state;
  out.lo = 0;
  out.hi = UNLIMITED;
  out.latestEnd = UNLIMITED;
  out.day = -1;
  for (let p = instance.asSecondOf[item]!; p < instance.asSecondOf[item + 1]!; p++) {
    const precedence = instance.asSecond[p]!;
    const first = instance.precedenceFirst[precedence]!;
    if (candidate[first]! < 0) {
      out.hi = -1;
      return;
    }
    out.lo = Math.max(out.lo, end[first]! + instance.precedenceMin[precedence]!);
    out.hi = Math.min(out.hi, end[first]! + instance.precedenceMax[precedence]!);
  }
  for (let p = instance.asFirstOf[item]!; p < instance.asFirstOf[item + 1]!; p++) {
    const precedence = instance.asFirst[p]!;
    const second = instance.precedenceSecond[precedence]!;
    if (candidate[second]! < 0) continue;
    out.latestEnd = Math.min(out.latestEnd, start[second]! - instance.precedenceMin[precedence]!);
    out.lo = Math.max(out.lo, start[second]! - instance.precedenceMax[precedence]! - longest(state, item));
  }
  for (let g = instance.groupsOf[item]!; g < instance.groupsOf[item + 1]!; g++) {
    const group = instance.groupOf[g]!;
    if (instance.groupKind[group] === SAME_DAY) {
      const other = anyHeld(state, group);
      if (other < 0) continue;
      if (out.day >= 0 && out.day !== state.firstDay[other]) out.hi = -1;
      out.day = state.firstDay[other]!;
    } else if (instance.groupKind[group] === BACK_TO_BACK) {
      const [before, after] = neighbours(state, group, item);
      if (before >= 0) out.lo = Math.max(out.lo, end[before]!);
      if (after >= 0) out.latestEnd = Math.min(out.latestEnd, start[after]!);
    }
  }
}

/** Upper bound of an item's duration: its earliest end is no later than start + this. */
function longest(state: State, item: number): number {
  const minutes = state.instance.itemMinutes[item]!;
  return minutes > 0 ? minutes : UNLIMITED >> 1;
}

function anyHeld(state: State, group: number): number {
  const { instance } = state;
  for (let m = instance.membersOf[group]!; m < instance.membersOf[group + 1]!; m++) {
    const item = instance.member[m]!;
    if (state.candidate[item]! >= 0) return item;
  }
  return -1;
}

/** The held members of a group listed nearest before and after `item`; −1 where there is none. */
function neighbours(state: State, group: number, item: number): [number, number] {
  const { instance } = state;
  let before = -1;
  let seen = false;
  for (let m = instance.membersOf[group]!; m < instance.membersOf[group + 1]!; m++) {
    const other = instance.member[m]!;
    if (other === item) seen = true;
    else if (state.candidate[other]! >= 0) {
      if (seen) return [before, other];
      before = other;
    }
  }
  return [before, -1];
}

/** The relations that need the exact placement: `precedence`, `different-days`, `back-to-back`. */
export function relationsAllow(
  state: State,
  item: number,
  start: number,
  end: number,
  venue: number,
  attendees: readonly number[],
): boolean {
  const { instance } = state;
  for (let p = instance.asFirstOf[item]!; p < instance.asFirstOf[item + 1]!; p++) {
    const precedence = instance.asFirst[p]!;
    const second = instance.precedenceSecond[precedence]!;
    if (state.candidate[second]! < 0) continue;
    const gap = state.start[second]! - end;
    if (gap < instance.precedenceMin[precedence]! || gap > instance.precedenceMax[precedence]!) return false;
  }
  for (let g = instance.groupsOf[item]!; g < instance.groupsOf[item + 1]!; g++) {
    const group = instance.groupOf[g]!;
    const kind = instance.groupKind[group]!;
    if (kind === DIFFERENT_DAYS) {
      if (sharesDay(state, group, item, start, end)) return false;
    } else if (kind === BACK_TO_BACK) {
      const [before, after] = neighbours(state, group, item);
      if (before >= 0 && !follows(state, before, start, venue, attendees)) return false;
      if (
        after >= 0 &&
        (state.venue[after] !== venue || state.start[after] !== nextStart(state, end, venue, attendees, after))
      ) {
        return false;
      }
    }
  }
  return true;
}

function sharesDay(state: State, group: number, item: number, start: number, end: number): boolean {
  const { instance } = state;
  const first = dayOfMinute(instance, start);
  const last = dayOfMinute(instance, end - 1);
  for (let m = instance.membersOf[group]!; m < instance.membersOf[group + 1]!; m++) {
    const other = instance.member[m]!;
    if (other === item || state.candidate[other]! < 0) continue;
    if (dayOfMinute(instance, state.start[other]!) <= last && dayOfMinute(instance, state.end[other]! - 1) >= first)
      return true;
  }
  return false;
}

/** Does an item starting at `start` follow the held `before` back to back? */
function follows(state: State, before: number, start: number, venue: number, attendees: readonly number[]): boolean {
  return state.venue[before] === venue && start === nextStart(state, state.end[before]!, venue, attendees, before);
}

/** First slot at or after `end` plus the longest of the turnaround and the breaks of those who attend both. */
function nextStart(state: State, end: number, venue: number, attendees: readonly number[], other: number): number {
  const { instance } = state;
  let pause = venue >= 0 ? instance.venueTurnaround[venue]! : 0;
  const row = instance.attendeesOf[other]!;
  for (let k = 0; k < state.attendeeCount[other]!; k++) {
    const leader = state.attendee[row + k]!;
    if (attendees.includes(leader)) pause = Math.max(pause, instance.leaderBreak[leader]!);
  }
  return slotCeil(instance, dayOfMinute(instance, end + pause), end + pause);
}

/** Is the chain of held members of a `backToBack` group unbroken after `item` has gone? Returns the first that is not. */
export function brokenLink(state: State, group: number): number {
  const { instance } = state;
  let before = -1;
  for (let m = instance.membersOf[group]!; m < instance.membersOf[group + 1]!; m++) {
    const item = instance.member[m]!;
    if (state.candidate[item]! < 0) continue;
    if (before >= 0) {
      const row = instance.attendeesOf[item]!;
      const attendees = Array.from(state.attendee.subarray(row, row + state.attendeeCount[item]!));
      if (!follows(state, before, state.start[item]!, state.venue[item]!, attendees)) return item;
    }
    before = item;
  }
  return -1;
}

/** Held items whose relation with an unscheduled item does not allow it at that time. */
export function clashingPartners(state: State, item: number, start: number, end: number): readonly number[] {
  const { instance } = state;
  const clashing: number[] = [];
  for (let p = instance.asSecondOf[item]!; p < instance.asSecondOf[item + 1]!; p++) {
    const precedence = instance.asSecond[p]!;
    const first = instance.precedenceFirst[precedence]!;
    const gap = start - state.end[first]!;
    const fits = gap >= instance.precedenceMin[precedence]! && gap <= instance.precedenceMax[precedence]!;
    if (state.candidate[first]! >= 0 && !fits) clashing.push(first);
  }
  const day = dayOfMinute(instance, start);
  for (let g = instance.groupsOf[item]!; g < instance.groupsOf[item + 1]!; g++) {
    const group = instance.groupOf[g]!;
    const kind = instance.groupKind[group]!;
    for (let m = instance.membersOf[group]!; m < instance.membersOf[group + 1]!; m++) {
      const other = instance.member[m]!;
      if (other === item || state.candidate[other]! < 0) continue;
      if (
        kind === SAME_DAY
          ? state.firstDay[other] === day
          : kind === DIFFERENT_DAYS && !sharesDay(state, group, item, start, end)
      ) {
        continue;
      }
      clashing.push(other);
    }
  }
  return clashing;
}

/** Every other item of the relations of an item. */
export function partners(state: State, item: number): readonly number[] {
  const { instance } = state;
  const found = new Set<number>();
  for (let p = instance.asFirstOf[item]!; p < instance.asFirstOf[item + 1]!; p++) {
    found.add(instance.precedenceSecond[instance.asFirst[p]!]!);
  }
  for (let p = instance.asSecondOf[item]!; p < instance.asSecondOf[item + 1]!; p++) {
    found.add(instance.precedenceFirst[instance.asSecond[p]!]!);
  }
  for (let g = instance.groupsOf[item]!; g < instance.groupsOf[item + 1]!; g++) {
    const group = instance.groupOf[g]!;
    for (let m = instance.membersOf[group]!; m < instance.membersOf[group + 1]!; m++) found.add(instance.member[m]!);
  }
  found.delete(item);
  return [...found];
}
