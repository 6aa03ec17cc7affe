import type { Placement } from '../instance/instance.ts';
import { hasBit } from '../instance/mask.ts';
import { breaksCoverage } from './coverage.ts';
import { leaderDayCost } from './leader-day.ts';
import { dayOfMinute, type State } from './state.ts';

/** Does a placement keep every hard constraint but the relations, beside what is held? The item itself must be out. */
export function fits(state: State, item: number, placement: Placement): boolean {
  const { instance } = state;
  const { candidate, place, venue, attendees } = placement;
  const start = instance.candidateStart[candidate]!;
  const end = instance.candidateEnd[candidate]!;
  const site = instance.placeSite[place]!;
  const firstDay = instance.candidateDay[candidate]!;
  const lastDay = dayOfMinute(instance, end);
  if (venue >= 0 && !venueFree(state, venue, item, candidate, start, end, firstDay, lastDay)) return false;
  const goal = instance.itemGoal[item]!;
  if (goal >= 0 && state.goalDay[goal * instance.dayCount + firstDay]! >= instance.goalMaxPerDay[goal]!) return false;
  for (const leader of attendees) {
    const mask = instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]!;
    if (!hasBit(instance.maskPool, mask, instance.candidateBit[candidate]!)) return false;
    if (!withinWeek(state, leader, item, firstDay, lastDay, end)) return false;
    for (let d = firstDay; d <= lastDay; d++)
      if (leaderDayCost(state, leader, d, item, start, end, site) < 0) return false;
  }
  return !breaksCoverage(state, attendees, start, end, site, firstDay, lastDay);
}

/** Does the item keep `minutesPerWeek` of a leader? */
export function withinWeek(
  state: State,
  leader: number,
  item: number,
  firstDay: number,
  lastDay: number,
  end: number,
): boolean {
  const { instance, weekMinutes } = state;
  const max = instance.maxMinutesPerWeek[leader]!;
  const row = leader * instance.weekCount;
  const minutes = instance.itemMinutes[item]!;
  if (minutes > 0) return weekMinutes[row + instance.dayWeek[firstDay]!]! + minutes <= max;
  let week = -1;
  let added = 0;
  for (let d = firstDay; d <= lastDay && instance.dayStart[d]! < end; d++) {
    if (instance.dayWeek[d] !== week) added = 0;
    week = instance.dayWeek[d]!;
    added += instance.daySessionMinutes[d]!;
    if (weekMinutes[row + week]! + added > max) return false;
  }
  return true;
}

/** Is the venue open and free for the item at that candidate? */
export function venueFree(
  state: State,
  venue: number,
  item: number,
  candidate: number,
  start: number,
  end: number,
  firstDay: number,
  lastDay: number,
): boolean {
  const { instance } = state;
  const mask = instance.venueMask[venue * instance.classCount + instance.itemClass[item]!]!;
  if (!hasBit(instance.maskPool, mask, instance.candidateBit[candidate]!)) return false;
  if (instance.venueExclusive[venue] === 0) return true;
  const turnaround = instance.venueTurnaround[venue]!;
  const to = Math.min(instance.dayCount - 1, lastDay + 1);
  for (let d = Math.max(0, firstDay - 1); d <= to; d++) {
    const list = state.venueDay[venue * instance.dayCount + d]!;
    for (let i = 0; i < list.length; i++) {
      const other = list[i]!;
      if (start < state.end[other]! + turnaround && state.start[other]! < end + turnaround) return false;
    }
  }
  return true;
}
