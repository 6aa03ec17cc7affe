import type { Instance } from '../../instance/instance.ts';
import type { Coverings } from '../bound/coverings.ts';
import type { State } from '../state.ts';
import { isTouched } from './held-day.ts';
import type { Unit } from './holdings.ts';
import type { ModelBuilder } from './linear-model.ts';
import { packing, type Taking } from './packing.ts';

/** `leader-overlap` without travel, and `touched`: at most one thing at a slot, breaks included; sessions to be paid for. */
export function leaderSlotRows(state: State, units: readonly Unit[], builder: ModelBuilder, cover: Coverings): void {
  const { instance } = state;
  const activities = takingsOf(instance, units, cover, (item) => item < instance.activityCount);
  const blocks = takingsOf(instance, units, cover, (item) => item >= instance.activityCount);
  for (let leader = 0; leader < instance.leaderCount; leader++) {
    const busy = activities[leader]!;
    const { fee, boundary } = sessionFees(state, leader, busy, builder);
    const paid = (k: number) => ({ most: fee[k]! < 0 ? 1 : 0, column: fee[k]! });
    packing(busy, boundary, paid, builder);
    // A focus block touches nothing.
    if (blocks[leader]!.length > 0)
      packing([...busy, ...blocks[leader]!], boundary, () => ({ most: 1, column: -1 }), builder);
  }
}

/** By leader: who takes which slots. */
function takingsOf(
  { leaderCount }: Instance,
  units: readonly Unit[],
  cover: Coverings,
  includes: (item: number) => boolean,
): readonly Taking[][] {
  const takings: Taking[][] = Array.from({ length: leaderCount }, () => []);
  for (const { items, holdings } of units) {
    const [unit] = items;
    if (!includes(unit)) continue;
    for (const { candidate, attendances } of holdings) {
      const from = cover.start[candidate]!;
      for (const { leader, column } of attendances) {
        const to = cover.end(leader)[candidate]!;
        takings[leader]!.push({ column, unit, size: items.length, candidate, from, to });
      }
    }
  }
  return takings;
}

/** Columns to pay for each session of a leader that is not touched anyway: by slot, −1 where nothing is to be paid. */
function sessionFees(
  state: State,
  leader: number,
  busy: readonly Taking[],
  builder: ModelBuilder,
): { readonly fee: Int32Array; readonly boundary: Uint8Array } {
  const { instance } = state;
  const bitsPerDay = instance.wordsPerDay * 32;
  const bits = instance.dayCount * bitsPerDay;
  const fee = new Int32Array(bits).fill(-1);
  const boundary = new Uint8Array(bits + 1);
  const { touched } = instance.weights;
  for (let d = 0; touched > 0 && d < instance.dayCount; d++) {
    const bit = (minute: number): number =>
      d * bitsPerDay + Math.ceil((minute - instance.dayStart[d]!) / instance.slotMinutes);
    for (let s = instance.sessionOf[d]!; s < instance.sessionOf[d + 1]!; s++) {
      const touching = busy.filter(
        ({ candidate }) =>
          instance.candidateStart[candidate]! < instance.sessionEnd[s]! &&
          instance.candidateEnd[candidate]! > instance.sessionStart[s]!,
      );
      if (touching.length === 0 || isTouched(state, leader, d, s)) continue;
      const from = bit(instance.sessionStart[s]!);
      const to = bit(instance.sessionEnd[s]!);
      boundary[from] = 1;
      boundary[to] = 1;
      const column = builder.column(touched, 0, 1, false);
      fee.fill(column, from, to);
      for (const taking of touching) {
        // Off the grid it may touch a session without covering the first minute of any of its slots.
        if (taking.from < to && taking.to > from) continue;
        const row = builder.row(Number.NEGATIVE_INFINITY, 0);
        builder.entry(row, taking.column, 1);
        builder.entry(row, column, -1);
      }
    }
  }
  return { fee, boundary };
}
