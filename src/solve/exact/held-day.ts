import type { State } from '../state.ts';

/** What a leader's day holds already, as the limits count it. */
export function heldOn(
  state: State,
  leader: number,
  day: number,
): { readonly activities: number; readonly minutes: number } {
  const { instance, start, end } = state;
  const dayStart = instance.dayStart[day]!;
  let activities = 0;
  let minutes = 0;
  for (const item of state.leaderDay[leader * instance.dayCount + day]!) {
    const fixed = instance.itemMinutes[item]!;
    if (fixed === 0 ? end[item]! <= dayStart : start[item]! < dayStart) continue;
    minutes += fixed;
    if (item < instance.activityCount) activities++;
  }
  return { activities, minutes };
}

/** Is a session touched by what is held? */
export function isTouched(state: State, leader: number, day: number, session: number): boolean {
  const { instance, start, end } = state;
  return state.leaderDay[leader * instance.dayCount + day]!.some(
    (item) =>
      item < instance.activityCount &&
      start[item]! < instance.sessionEnd[session]! &&
      end[item]! > instance.sessionStart[session]!,
  );
}

/** Weighted `touched` and `overload` that an item would add to a leader's day: what the rows of a model count themselves. */
export function priced(state: State, leader: number, day: number, item: number, start: number, end: number): number {
  const { instance } = state;
  const { weights } = instance;
  let cost = 0;
  if (item < instance.activityCount) {
    for (let s = instance.sessionOf[day]!; s < instance.sessionOf[day + 1]!; s++) {
      const inside = start < instance.sessionEnd[s]! && end > instance.sessionStart[s]!;
      if (inside && !isTouched(state, leader, day, s)) cost += weights.touched;
    }
  }
  if (start < instance.dayStart[day]!) return cost;
  const over = heldOn(state, leader, day).minutes - instance.targetMinutesPerDay[leader]!;
  const quarters = (minutes: number): number => Math.max(0, Math.ceil(minutes / 15));
  return cost + weights.overload * (quarters(over + instance.itemMinutes[item]!) - quarters(over));
}
