import { decode } from '../../instance/decode.ts';
import type { Placement } from '../../instance/instance.ts';
import { emptySolution } from '../../instance/solution.ts';
import type { Assignment, FocusBlock, Schedule } from '../../model/schedule.ts';
import { placementOf } from '../../solve/state.ts';
import type { Answer } from './answers.ts';
import type { Dropped, Moved } from './why-not-types.ts';
import type { Workbench } from './workbench.ts';

/** What an answer changes of the schedule. */
interface Changes {
  readonly held: readonly Assignment[];
  readonly moved: readonly Moved[];
  readonly dropped: readonly Dropped[];
}

/** An answer in the words of the documents; the variant stands under the id of its activity. */
export function changesOf(bench: Workbench, { trial, placed, dropped }: Answer, id: string): Changes {
  const names = new Map([[trial.item, id]]);
  if (trial.variant.second !== undefined) names.set(trial.second, trial.variant.second.id);
  return {
    held: [...names].flatMap(([item, activity]) => {
      const { assignment } = shown(bench, item, placed.get(item));
      return assignment === undefined ? [] : [{ ...assignment, activity }];
    }),
    moved: [...placed].flatMap(([item, placement]) => (names.has(item) ? [] : moveOf(bench, item, placement))),
    dropped: dropped.flatMap((item) => dropOf(bench, item)),
  };
}

interface Shown {
  readonly assignment?: Assignment | undefined;
  readonly block?: FocusBlock | undefined;
}

function shown({ compiled }: Workbench, item: number, placement: Placement | undefined): Shown {
  if (placement === undefined) return {};
  const solution = emptySolution(compiled.instance);
  const row = compiled.instance.attendeesOf[item] ?? 0;
  solution.candidate[item] = placement.candidate;
  solution.place[item] = placement.place;
  solution.venue[item] = placement.venue;
  solution.attendeeCount[item] = placement.attendees.length;
  solution.attendee.set(placement.attendees, row);
  solution.role.set(placement.roles, row);
  const { assignments, focusBlocks } = decode(compiled, solution);
  return { assignment: assignments[0], block: focusBlocks[0] };
}

/** How the given schedule has it. */
function given(bench: Workbench, item: number): Shown {
  const { assignment, block } = shown(bench, item, placementOf(bench.state, item));
  const { assignments, focusBlocks = [] } = bench.schedule;
  return {
    assignment: assignments.find(({ activity }) => activity === assignment?.activity),
    block: focusBlocks.find(({ goal, start }) => goal === block?.goal && start === block.start),
  };
}

function moveOf(bench: Workbench, item: number, placement: Placement): readonly Moved[] {
  const before = given(bench, item);
  const after = shown(bench, item, placement);
  if (before.assignment !== undefined && after.assignment !== undefined) {
    const { activity: id } = before.assignment;
    return [{ subject: 'activity', id, before: before.assignment, after: after.assignment }];
  }
  if (before.block === undefined || after.block === undefined) return [];
  return [{ subject: 'focus', id: before.block.goal, before: before.block, after: after.block }];
}

function dropOf(bench: Workbench, item: number): readonly Dropped[] {
  const { assignment, block } = given(bench, item);
  const { itemValue, changeUnit } = bench.compiled.instance;
  // What it adds to the score that it is out, whatever it cost to hold it.
  const loss = (itemValue[item] ?? 0) + 4 * (changeUnit[item] ?? 0);
  if (assignment !== undefined) return [{ subject: 'activity', id: assignment.activity, before: assignment, loss }];
  return block === undefined ? [] : [{ subject: 'focus', id: block.goal, before: block, loss }];
}

/** The schedule with these changes; assignments and blocks by start. */
export function withChanges(schedule: Schedule, id: string, { held, moved, dropped }: Changes): Schedule {
  const gone = new Set<unknown>([...moved, ...dropped].map(({ before }) => before));
  const assignments = schedule.assignments.filter((one) => !gone.has(one));
  const focusBlocks = (schedule.focusBlocks ?? []).filter((one) => !gone.has(one));
  for (const one of moved) {
    if (one.subject === 'activity') assignments.push(one.after);
    else focusBlocks.push(one.after);
  }
  const out = dropped.flatMap((one) => (one.subject === 'activity' ? [one.id] : []));
  const { format, unscheduled = [] } = schedule;
  return {
    format,
    assignments: [...assignments, ...held].toSorted(byStart),
    focusBlocks: focusBlocks.toSorted(byStart),
    unscheduled: [
      ...unscheduled.filter(({ activity }) => activity !== id),
      ...out.map((activity) => ({
        activity,
        reasons: [{ id: 'cost' as const, activity: id, message: `left out to make room for ${id}` }],
      })),
    ],
  };
}

const byStart = (a: { readonly start: string }, b: { readonly start: string }): number =>
  a.start < b.start ? -1 : Number(a.start > b.start);
