import type { Assignment, FocusBlock, Substitution } from '../model/schedule.ts';
import type { Compiled } from './compile.ts';
import type { Solution } from './solution.ts';

/** A Solution in the words of the documents. */
export interface Decoded {
  readonly assignments: readonly Assignment[];
  readonly focusBlocks: readonly FocusBlock[];
  /** Indices of the activities that are not held. */
  readonly unscheduled: readonly number[];
}

/** Assignments and focus blocks by start, then document order. */
export function decode(compiled: Compiled, solution: Solution): Decoded {
  const { instance, problem, calendar } = compiled;
  const held: number[] = [];
  const unscheduled: number[] = [];
  for (let i = 0; i < instance.itemCount; i++) {
    if (solution.candidate[i]! >= 0) held.push(i);
    else if (i < instance.activityCount) unscheduled.push(i);
  }
  const startOf = (i: number): number => instance.candidateStart[solution.candidate[i]!]!;
  const times = (i: number): { start: string; end: string } => ({
    start: calendar.toLocal(startOf(i)),
    end: calendar.toLocal(instance.candidateEnd[solution.candidate[i]!]!),
  });
  held.sort((a, b) => startOf(a) - startOf(b) || a - b);
  const assignments = held
    .filter((i) => i < instance.activityCount)
    .map((i): Assignment => {
      const venue = solution.venue[i]!;
      const substitutions = substitutionsOf(compiled, solution, i);
      return {
        activity: problem.activities[i]!.id,
        ...times(i),
        attendees: attendeesOf(compiled, solution, i),
        ...(venue >= 0 ? { venue: problem.venues![venue]!.id } : {}),
        ...(substitutions.length > 0 ? { substitutions } : {}),
      };
    });
  const focusBlocks = held
    .filter((i) => i >= instance.activityCount)
    .map((i) => ({ goal: problem.focusGoals![instance.itemGoal[i]!]!.id, ...times(i) }));
  return { assignments, focusBlocks, unscheduled };
}

/** In document order of the leaders. */
function attendeesOf({ instance, problem }: Compiled, solution: Solution, item: number): readonly string[] {
  const row = instance.attendeesOf[item]!;
  const indices = solution.attendee.slice(row, row + solution.attendeeCount[item]!).sort();
  return Array.from(indices, (l) => problem.leaders[l]!.id);
}

function substitutionsOf({ instance, problem }: Compiled, solution: Solution, item: number): readonly Substitution[] {
  const row = instance.attendeesOf[item]!;
  const list: { entry: number; substitution: Substitution }[] = [];
  for (let k = row; k < row + solution.attendeeCount[item]!; k++) {
    const entry = solution.role[k]!;
    if (entry < 0) continue;
    const leader = instance.requiredLeader[instance.requiredOf[item]! + entry]!;
    const by = solution.attendee[k]!;
    if (by !== leader) {
      list.push({ entry, substitution: { leader: problem.leaders[leader]!.id, by: problem.leaders[by]!.id } });
    }
  }
  return list.sort((a, b) => a.entry - b.entry).map(({ substitution }) => substitution);
}
