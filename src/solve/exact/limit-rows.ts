import { UNLIMITED } from '../../instance/instance.ts';
import { dayOfMinute, type State } from '../state.ts';
import { heldOn } from './held-day.ts';
import type { Unit } from './holdings.ts';
import type { ModelBuilder } from './linear-model.ts';

const NO_LIMIT = Number.NEGATIVE_INFINITY;

/** `leader-limit`, and `overload` as quarter hours to be paid above the target. */
export function limitRows(state: State, units: readonly Unit[], builder: ModelBuilder): void {
  const { instance } = state;
  const { leaderCount, dayCount, weekCount, activityCount, itemMinutes } = instance;
  const sum = (size: number): { column: number; amount: number }[][] => Array.from({ length: size }, () => []);
  const count = sum(leaderCount * dayCount);
  const minutes = sum(leaderCount * dayCount);
  const week = sum(leaderCount * weekCount);
  for (const { items, holdings } of units) {
    const item = items[0];
    const fixed = itemMinutes[item]!;
    for (const { candidate, attendances } of holdings) {
      const day = instance.candidateDay[candidate]!;
      const end = instance.candidateEnd[candidate]!;
      const lastDay = fixed > 0 ? day : dayOfMinute(instance, end);
      for (const { leader, column } of attendances) {
        if (fixed > 0) {
          minutes[leader * dayCount + day]!.push({ column, amount: fixed });
          week[leader * weekCount + instance.dayWeek[day]!]!.push({ column, amount: fixed });
        }
        for (let d = day; d <= lastDay && instance.dayStart[d]! < end; d++) {
          if (item < activityCount) count[leader * dayCount + d]!.push({ column, amount: 1 });
          if (fixed === 0)
            week[leader * weekCount + instance.dayWeek[d]!]!.push({ column, amount: instance.daySessionMinutes[d]! });
        }
      }
    }
  }
  const limit = (entries: readonly { column: number; amount: number }[], most: number): number => {
    const row = builder.row(NO_LIMIT, most);
    for (const { column, amount } of entries) builder.entry(row, column, amount);
    return row;
  };
  for (let l = 0; l < leaderCount; l++) {
    for (let d = 0; d < dayCount; d++) {
      const k = l * dayCount + d;
      const held = heldOn(state, l, d);
      if (instance.maxActivitiesPerDay[l]! < UNLIMITED && count[k]!.length > 0)
        limit(count[k]!, instance.maxActivitiesPerDay[l]! - held.activities);
      if (minutes[k]!.length === 0) continue;
      if (instance.maxMinutesPerDay[l]! < UNLIMITED) limit(minutes[k]!, instance.maxMinutesPerDay[l]! - held.minutes);
      if (instance.targetMinutesPerDay[l]! < UNLIMITED && instance.weights.overload > 0)
        overload(l, held.minutes, minutes[k]!);
    }
    if (instance.maxMinutesPerWeek[l]! >= UNLIMITED) continue;
    for (let w = 0; w < weekCount; w++) {
      const k = l * weekCount + w;
      if (week[k]!.length > 0) limit(week[k]!, instance.maxMinutesPerWeek[l]! - state.weekMinutes[k]!);
    }
  }

  function overload(l: number, held: number, entries: readonly { column: number; amount: number }[]): void {
    const paid = Math.max(0, Math.ceil((held - instance.targetMinutesPerDay[l]!) / 15));
    // Rounded up: whole quarters, unless everything is whole quarters anyway.
    const even =
      (held - instance.targetMinutesPerDay[l]!) % 15 === 0 && entries.every(({ amount }) => amount % 15 === 0);
    const quarters = builder.column(instance.weights.overload, 0, Number.POSITIVE_INFINITY, !even);
    const row = limit(entries, instance.targetMinutesPerDay[l]! - held + 15 * paid);
    builder.entry(row, quarters, -15);
  }
}
