import { BACK_TO_BACK, DIFFERENT_DAYS, SAME_DAY, UNLIMITED } from '../../instance/instance.ts';
import { dayOfMinute, type State } from '../state.ts';
import type { Holding, Unit } from './holdings.ts';
import type { ModelBuilder } from './linear-model.ts';

const NO_LIMIT = Number.NEGATIVE_INFINITY;

/** How much of an item is held by certain instants: columns that add up its holdings, made when asked for. */
interface Cumulative {
  /** Column of Σ of the holdings that start before `minute`; NONE for 0. */
  startsBefore(minute: number): number;
  /** Likewise for those that end before it. */
  endsBefore(minute: number): number;
  readonly holdings: readonly Holding[];
}

const NONE = -1;

function cumulative({ instance }: State, holdings: readonly Holding[], builder: ModelBuilder): Cumulative {
  const sums = (timeOf: (h: Holding) => number): ((minute: number) => number) => {
    let steps: { readonly time: number; readonly column: number }[] | null = null;
    const make = (): { readonly time: number; readonly column: number }[] => {
      const byTime = new Map<number, number[]>();
      for (const h of holdings) byTime.set(timeOf(h), [...(byTime.get(timeOf(h)) ?? []), h.column]);
      let before = NONE;
      return [...byTime]
        .sort(([a], [b]) => a - b)
        .map(([time, columns]) => {
          const column = builder.column(0, 0, 1, false);
          const row = builder.row(0, 0);
          builder.entry(row, column, -1);
          if (before !== NONE) builder.entry(row, before, 1);
          for (const one of columns) builder.entry(row, one, 1);
          before = column;
          return { time, column };
        });
    };
    return (minute) => {
      steps ??= make();
      let found = NONE;
      for (const { time, column } of steps) if (time < minute) found = column;
      return found;
    };
  };
  return {
    startsBefore: sums((h) => instance.candidateStart[h.candidate]!),
    endsBefore: sums((h) => instance.candidateEnd[h.candidate]!),
    holdings,
  };
}

/** Rows for the relations of the free items; partners that are held already narrow what `keep` leaves. */
export function relationRows(state: State, units: readonly Unit[], builder: ModelBuilder): void {
  const { instance } = state;
  const known = new Map<number, Cumulative>();
  for (const { items, holdings } of units) known.set(items[0], cumulative(state, holdings, builder));
  for (let p = 0; p < instance.precedenceCount; p++) {
    const first = known.get(instance.precedenceFirst[p]!);
    const second = known.get(instance.precedenceSecond[p]!);
    if (first && second)
      precedes(state, first, second, instance.precedenceMin[p]!, instance.precedenceMax[p]!, builder);
  }
  for (let g = 0; g < instance.groupCount; g++) {
    const members: Cumulative[] = [];
    for (let m = instance.membersOf[g]!; m < instance.membersOf[g + 1]!; m++) {
      const one = known.get(instance.member[m]!);
      if (one) members.push(one);
    }
    if (members.length < 2) continue;
    const kind = instance.groupKind[g];
    if (kind === SAME_DAY) sameDay(state, members, builder);
    else if (kind === DIFFERENT_DAYS) differentDays(state, members, builder);
    else if (kind === BACK_TO_BACK) backToBack(state, members, builder);
  }
}

/** By every instant no more of the second has started than of the first has ended in time for it. */
function precedes(
  { instance }: State,
  first: Cumulative,
  second: Cumulative,
  min: number,
  max: number,
  builder: ModelBuilder,
): void {
  const { candidateStart } = instance;
  for (const start of distinct(second.holdings.map((h) => candidateStart[h.candidate]!))) {
    const row = builder.row(NO_LIMIT, 0);
    builder.entry(row, second.startsBefore(start + 1), 1);
    const ended = first.endsBefore(start - min + 1);
    if (ended !== NONE) builder.entry(row, ended, -1);
    if (max >= UNLIMITED) continue;
    // All that starts from here on needs a first that ends no earlier than max before.
    const late = builder.row(NO_LIMIT, 0);
    for (const h of second.holdings) if (candidateStart[h.candidate]! >= start) builder.entry(late, h.column, 1);
    for (const h of first.holdings)
      if (instance.candidateEnd[h.candidate]! >= start - max) builder.entry(late, h.column, -1);
  }
}

/** Only on the day chosen for the group. */
function sameDay({ instance }: State, members: readonly Cumulative[], builder: ModelBuilder): void {
  const chosen = builder.row(NO_LIMIT, 1);
  const dayColumn = new Map<number, number>();
  for (const { holdings } of members) {
    for (const [day, columns] of byDay(holdings, (h) => [instance.candidateDay[h.candidate]!])) {
      let column = dayColumn.get(day);
      if (column === undefined) {
        column = builder.column(0, 0, 1, false);
        builder.entry(chosen, column, 1);
        dayColumn.set(day, column);
      }
      const row = builder.row(NO_LIMIT, 0);
      for (const one of columns) builder.entry(row, one, 1);
      builder.entry(row, column, -1);
    }
  }
}

/** No two cover the same day. */
function differentDays({ instance }: State, members: readonly Cumulative[], builder: ModelBuilder): void {
  const all = members.flatMap(({ holdings }) => holdings);
  const daysOf = ({ candidate }: Holding): readonly number[] => {
    const from = dayOfMinute(instance, instance.candidateStart[candidate]!);
    const to = dayOfMinute(instance, instance.candidateEnd[candidate]! - 1);
    return Array.from({ length: to - from + 1 }, (_, k) => from + k);
  };
  for (const [, columns] of byDay(all, daysOf)) {
    const row = builder.row(NO_LIMIT, 1);
    for (const column of columns) builder.entry(row, column, 1);
  }
}

/** Each after those listed before it; of two, the second within the longest pause. Venues and people are not looked at. */
function backToBack({ instance }: State, members: readonly Cumulative[], builder: ModelBuilder): void {
  const pause = Math.max(0, ...instance.leaderBreak, ...instance.venueTurnaround) + instance.slotMinutes;
  const [first, second] = members;
  for (let a = 0; a < members.length; a++) {
    for (let b = a + 1; b < members.length; b++) {
      for (const start of distinct(members[b]!.holdings.map((h) => instance.candidateStart[h.candidate]!))) {
        // Not: the later has started by `start` while the earlier ends after it.
        const row = builder.row(NO_LIMIT, 1);
        builder.entry(row, members[b]!.startsBefore(start + 1), 1);
        for (const h of members[a]!.holdings)
          if (instance.candidateEnd[h.candidate]! > start) builder.entry(row, h.column, 1);
      }
    }
  }
  if (!first || !second || members.length > 2) return;
  for (const end of distinct(first.holdings.map((h) => instance.candidateEnd[h.candidate]!))) {
    const row = builder.row(NO_LIMIT, 1);
    builder.entry(row, first.endsBefore(end + 1), 1);
    for (const h of second.holdings)
      if (instance.candidateStart[h.candidate]! > end + pause) builder.entry(row, h.column, 1);
  }
}

/** `maxBlocksPerDay` of each focus goal. */
export function blocksPerDay(state: State, units: readonly Unit[], builder: ModelBuilder): void {
  const { instance } = state;
  for (const { items, holdings } of units) {
    const goal = instance.itemGoal[items[0]]!;
    if (goal < 0) continue;
    for (const [day, columns] of byDay(holdings, (h) => [instance.candidateDay[h.candidate]!])) {
      const row = builder.row(NO_LIMIT, instance.goalMaxPerDay[goal]! - state.goalDay[goal * instance.dayCount + day]!);
      for (const column of columns) builder.entry(row, column, 1);
    }
  }
}

function byDay(
  holdings: readonly Holding[],
  daysOf: (h: Holding) => readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const days = new Map<number, number[]>();
  for (const h of holdings) {
    for (const day of daysOf(h)) {
      const list = days.get(day);
      if (list) list.push(h.column);
      else days.set(day, [h.column]);
    }
  }
  return days;
}

const distinct = (list: readonly number[]): readonly number[] => [...new Set(list)].sort((a, b) => a - b);
