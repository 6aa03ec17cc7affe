import type { FocusBlock, Schedule } from '../model/schedule.ts';
import { findCandidate } from './candidates.ts';
import type { Compiled } from './compile.ts';
import type { Instance, Placement } from './instance.ts';
import { hasBit } from './mask.ts';
import { type PlacementContext, readPlacement } from './read-placement.ts';
import { emptySolution, type Solution } from './solution.ts';

/**
 * A Schedule, of this Problem or of an earlier state of it, as a Solution: the inverse of `decode`. What is not known any
 * more, or what no schedule can hold as it is, is left out. Each item alone can be held; whether all of them can be
 * held together is for the solver to say.
 */
export function encode(compiled: Compiled, schedule: Pick<Schedule, 'assignments' | 'focusBlocks'>): Solution {
  const { instance, index, items } = compiled;
  const context = contextOf(compiled);
  const solution = emptySolution(instance);
  for (const assignment of schedule.assignments) {
    const a = index.activities.get(assignment.activity);
    if (a === undefined || solution.candidate[a]! >= 0) continue;
    const placement = readPlacement(a, items[a]!, assignment, context);
    if (placement) put(solution, instance, a, placement);
  }
  for (const block of schedule.focusBlocks ?? []) {
    const item = freeBlock(compiled, solution, block);
    const placement = item < 0 ? null : blockPlacement(item, block, context, instance);
    if (placement) put(solution, instance, item, placement);
  }
  return solution;
}

function contextOf({ instance, index, calendar }: Compiled): PlacementContext {
  const { maskPool, leaderMask, venueMask, classCount, itemClass } = instance;
  const table = {
    of: instance.candidatesOf,
    start: instance.candidateStart,
    end: instance.candidateEnd,
    bit: instance.candidateBit,
  };
  const has = (masks: Int32Array, who: number, item: number, bit: number): boolean =>
    hasBit(maskPool, masks[who * classCount + itemClass[item]!]!, bit);
  return {
    index,
    calendar,
    table,
    canCome: (leader, item, bit) => has(leaderMask, leader, item, bit),
    isOpen: (venue, item, bit) => has(venueMask, venue, item, bit),
  };
}

/** The first block of the goal that is not held yet; −1 where there is none. */
function freeBlock({ instance, problem }: Compiled, { candidate }: Solution, { goal }: FocusBlock): number {
  for (let item = instance.activityCount; item < instance.itemCount; item++) {
    if (candidate[item]! < 0 && problem.focusGoals![instance.itemGoal[item]!]!.id === goal) return item;
  }
  return -1;
}

/** A block's candidates are starts at which all of its leaders can come. */
function blockPlacement(
  item: number,
  { start, end }: FocusBlock,
  { calendar, table }: PlacementContext,
  { requiredOf, requiredLeader }: Instance,
): Placement | null {
  const candidate = findCandidate(table, item, calendar.toMinutes(start));
  if (candidate < 0 || table.end[candidate] !== calendar.toMinutes(end)) return null;
  const attendees = Array.from(requiredLeader.subarray(requiredOf[item]!, requiredOf[item + 1]!));
  return { candidate, place: 0, venue: -1, attendees, roles: attendees.map((_, entry) => entry) };
}

function put(solution: Solution, instance: Instance, item: number, placement: Placement): void {
  const row = instance.attendeesOf[item]!;
  solution.candidate[item] = placement.candidate;
  solution.place[item] = instance.placesOf[item]! + placement.place;
  solution.venue[item] = placement.venue;
  solution.attendeeCount[item] = placement.attendees.length;
  solution.attendee.set(placement.attendees, row);
  solution.role.set(placement.roles, row);
}
