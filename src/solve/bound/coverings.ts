import type { Instance } from '../../instance/instance.ts';
import { dayOfMinute } from '../state.ts';

/** Which slots a candidate takes from a leader: those whose first minute lies in [start, end + break). */
export interface Coverings {
  /** [candidates] first bit covered. */
  readonly start: Int32Array;
  /** By leader (shared by those with the same break): [candidates] bit after the last covered. */
  readonly end: (leader: number) => Int32Array;
  /** By exclusive venue (shared by those with the same turnaround): [candidates] bit after the last covered. */
  readonly venueEnd: (venue: number) => Int32Array;
  /** [candidates] bit after the last that is covered without any pause. */
  readonly heldEnd: Int32Array;
  /** [itemCount] people who come in any case. */
  readonly sureAttendees: Int32Array;
}

export function coverings(instance: Instance): Coverings {
  const count = instance.candidateStart.length;
  const bitOf = (day: number, minute: number): number =>
    day * instance.wordsPerDay * 32 + Math.max(0, Math.ceil((minute - instance.dayStart[day]!) / instance.slotMinutes));
  const start = new Int32Array(count);
  for (let c = 0; c < count; c++) start[c] = bitOf(instance.candidateDay[c]!, instance.candidateStart[c]!);
  const byPause = new Map<number, Int32Array>();
  const endWith = (pause: number): Int32Array => {
    let end = byPause.get(pause);
    if (!end) {
      end = new Int32Array(count);
      // Many candidates end together.
      const bitOfEnd = new Int32Array(instance.dayStart[instance.dayCount]! + 1).fill(-1);
      for (let c = 0; c < count; c++) {
        const minute = instance.candidateEnd[c]!;
        if (bitOfEnd[minute]! < 0) {
          const day = dayOfMinute(instance, minute);
          bitOfEnd[minute] = bitOf(day, breakEnd(instance, minute, pause, day));
        }
        end[c] = bitOfEnd[minute]!;
      }
      byPause.set(pause, end);
    }
    return end;
  };
  const perLeader = Array.from(instance.leaderBreak, endWith);
  const perVenue = Array.from(instance.venueTurnaround, endWith);
  const sureAttendees = new Int32Array(instance.itemCount);
  for (let i = 0; i < instance.itemCount; i++) {
    let sure = instance.requiredOf[i + 1]! - instance.requiredOf[i]!;
    for (let k = instance.choicesOf[i]!; k < instance.choicesOf[i + 1]!; k++) sure += instance.choiceCount[k]!;
    sureAttendees[i] = sure;
  }
  return {
    start,
    end: (leader) => perLeader[leader]!,
    venueEnd: (venue) => perVenue[venue]!,
    heldEnd: endWith(0),
    sureAttendees,
  };
}

/** The break ends with the day, and where a session starts that the item itself does not touch. */
function breakEnd(instance: Instance, end: number, pause: number, day: number): number {
  let until = Math.min(end + pause, Math.max(end, instance.dayStart[day + 1]!));
  for (let s = instance.sessionOf[day]!; s < instance.sessionOf[day + 1]!; s++) {
    const start = instance.sessionStart[s]!;
    if (start >= end && start < until) until = start;
  }
  return until;
}
