import type { BlockerKind } from '../instance/blocker.ts';
import type { Instance } from '../instance/instance.ts';
import { BACK_TO_BACK, DIFFERENT_DAYS, SAME_DAY } from '../instance/instance.ts';
import { hasBit } from '../instance/mask.ts';
import type { Crew } from './crew.ts';
import { venueFree, withinWeek } from './fits.ts';
import { leaderDayCost } from './leader-day.ts';
import { type RelationWindow, relationsAllow } from './relations.ts';
import { dayOfMinute, type State } from './state.ts';

/** What keeps an unscheduled item from one of its starts: the rule, and the leader, venue or other item; −1 for none. */
export type Obstacle = readonly [kind: BlockerKind, who: number];

/** The first obstacle to one (place, candidate) pair, in the order relations, people, venue, the exact rest. */
export function firstBlocker(
  state: State,
  crew: Crew,
  window: RelationWindow,
  item: number,
  place: number,
  c: number,
): Obstacle {
  const { instance } = state;
  const start = instance.candidateStart[c]!;
  const end = instance.candidateEnd[c]!;
  const day = instance.candidateDay[c]!;
  const missing = missingFirst(state, item);
  if (missing >= 0) return ['precedence', missing];
  if (window.day >= 0 && window.day !== day) return otherDay(state, item);
  if (start < window.lo || start > window.hi || end > window.latestEnd) {
    return outsideWindow(state, item);
  }
  for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
    const leader = instance.requiredLeader[r]!;
    let reason = leaderBlocker(state, leader, item, place, c);
    for (let d = instance.deputiesOf[r]!; d < instance.deputiesOf[r + 1]! && reason; d++) {
      if (!leaderBlocker(state, instance.deputyLeader[d]!, item, place, c)) reason = null;
    }
    if (reason) return [reason, leader];
  }
  const venue = busyVenue(state, item, place, c);
  if (venue >= 0) return [someOpen(instance, item, place, c) ? 'venue-overlap' : 'venue-unavailable', venue];
  return exactObstacle(state, crew, item, place, c);
}

/** The obstacle to a pair that has no other: who is to be chosen, coverage, a relation, or the cost alone. */
export function exactObstacle(state: State, crew: Crew, item: number, place: number, c: number): Obstacle {
  const { candidateStart, candidateEnd } = state.instance;
  if (!crew.evaluate(item, c, place, Number.POSITIVE_INFINITY)) return [hardRest(state, item, place, c), -1];
  if (!relationsAllow(state, item, candidateStart[c]!, candidateEnd[c]!, crew.venue, crew.attendees))
    return exactRelation(state, item);
  return ['cost', -1];
}

/** What must come before the item but is not held; −1 for none. */
export function missingFirst({ instance, candidate }: State, item: number): number {
  for (let p = instance.asSecondOf[item]!; p < instance.asSecondOf[item + 1]!; p++) {
    const first = instance.precedenceFirst[instance.asSecond[p]!]!;
    if (candidate[first]! < 0) return first;
  }
  return -1;
}

/** The activity whose day the item has to share. */
export const otherDay = (state: State, item: number): Obstacle => ['same-day', heldPartner(state, item, SAME_DAY)];

/** The precedence or chain that confines the item in time, and the held item at its other end. */
export function outsideWindow(state: State, item: number): Obstacle {
  const { instance } = state;
  const p = instance.asSecondOf[item]!;
  if (p < instance.asSecondOf[item + 1]!) return ['precedence', instance.precedenceFirst[instance.asSecond[p]!]!];
  const second = heldSecond(state, item);
  if (second >= 0) return ['precedence', second];
  return ['back-to-back', heldPartner(state, item, BACK_TO_BACK)];
}

/** The relation that an exact placement breaks. */
function exactRelation(state: State, item: number): Obstacle {
  const apart = heldPartner(state, item, DIFFERENT_DAYS);
  const chain = heldPartner(state, item, BACK_TO_BACK);
  const second = heldSecond(state, item);
  if (chain < 0 && apart < 0 && second >= 0) return ['precedence', second];
  return chain >= 0 ? ['back-to-back', chain] : ['different-days', apart];
}

/** What is held and must come after the item; −1 for none. */
function heldSecond({ instance, candidate }: State, item: number): number {
  for (let p = instance.asFirstOf[item]!; p < instance.asFirstOf[item + 1]!; p++) {
    const second = instance.precedenceSecond[instance.asFirst[p]!]!;
    if (candidate[second]! >= 0) return second;
  }
  return -1;
}

/** A held member of the item's groups of one kind; −1 for none. */
function heldPartner(state: State, item: number, kind: number): number {
  const { instance } = state;
  for (let g = instance.groupsOf[item]!; g < instance.groupsOf[item + 1]!; g++) {
    const group = instance.groupOf[g]!;
    if (instance.groupKind[group] !== kind) continue;
    for (let m = instance.membersOf[group]!; m < instance.membersOf[group + 1]!; m++) {
      const other = instance.member[m]!;
      if (other !== item && state.candidate[other]! >= 0) return other;
    }
  }
  return -1;
}

/** Everybody required can come: it fails on who is to be chosen, or on coverage. */
function hardRest(state: State, item: number, place: number, c: number): BlockerKind {
  const { instance } = state;
  for (let k = instance.choicesOf[item]!; k < instance.choicesOf[item + 1]!; k++) {
    let free = 0;
    for (let f = instance.choiceFrom[k]!; f < instance.choiceFrom[k + 1]!; f++) {
      if (!leaderBlocker(state, instance.choiceLeader[f]!, item, place, c)) free++;
    }
    if (free < instance.choiceCount[k]!) return 'attendance';
  }
  return instance.coverageCount > 0 ? 'coverage' : 'attendance';
}

/** What keeps one leader from coming to a (place, candidate) pair beside what is held; null: nothing. */
/** What keeps one leader from coming to a (place, candidate) pair beside what is held; null: nothing. */
export function leaderBlocker(
  state: State,
  leader: number,
  item: number,
  place: number,
  c: number,
): BlockerKind | null {
  const { instance } = state;
  const start = instance.candidateStart[c]!;
  const end = instance.candidateEnd[c]!;
  const firstDay = instance.candidateDay[c]!;
  const lastDay = dayOfMinute(instance, end);
  const mask = instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]!;
  if (!hasBit(instance.maskPool, mask, instance.candidateBit[c]!)) return 'leader-unavailable';
  if (!withinWeek(state, leader, item, firstDay, lastDay, end)) return 'leader-limit';
  for (let d = firstDay; d <= lastDay; d++) {
    if (leaderDayCost(state, leader, d, item, start, end, instance.placeSite[place]!) >= 0) continue;
    return overlapsSomething(state, leader, d, start, end) ? 'leader-overlap' : limitOrTravel(state, leader, d, item);
  }
  return null;
}

function overlapsSomething(state: State, leader: number, day: number, start: number, end: number): boolean {
  const { instance } = state;
  const pause = instance.leaderBreak[leader]!;
  return state.leaderDay[leader * instance.dayCount + day]!.some(
    (other) => state.start[other]! < end + pause && state.end[other]! + pause > start,
  );
}

export function limitOrTravel(state: State, leader: number, day: number, item: number): BlockerKind {
  const { instance } = state;
  const list = state.leaderDay[leader * instance.dayCount + day]!;
  const activities = list.filter((other) => other < instance.activityCount).length + 1;
  const minutes = list.reduce((sum, other) => sum + instance.itemMinutes[other]!, instance.itemMinutes[item]!);
  const over = activities > instance.maxActivitiesPerDay[leader]! || minutes > instance.maxMinutesPerDay[leader]!;
  return over ? 'leader-limit' : 'leader-overlap';
}

/** A venue of the place that is taken, where all of them are; −1 where one is free or none is booked. */
function busyVenue(state: State, item: number, place: number, c: number): number {
  const { instance } = state;
  const from = instance.venuesOf[place]!;
  const to = instance.venuesOf[place + 1]!;
  if (from === to) return -1;
  const day = instance.candidateDay[c]!;
  const start = instance.candidateStart[c]!;
  const end = instance.candidateEnd[c]!;
  const last = dayOfMinute(instance, end);
  for (let v = from; v < to; v++) {
    if (venueFree(state, instance.placeVenue[v]!, item, c, start, end, day, last)) return -1;
  }
  return instance.placeVenue[from]!;
}

/** Is a venue of the place open, taken or not? */
function someOpen(instance: Instance, item: number, place: number, c: number): boolean {
  for (let v = instance.venuesOf[place]!; v < instance.venuesOf[place + 1]!; v++) {
    const mask = instance.venueMask[instance.placeVenue[v]! * instance.classCount + instance.itemClass[item]!]!;
    if (hasBit(instance.maskPool, mask, instance.candidateBit[c]!)) return true;
  }
  return false;
}
