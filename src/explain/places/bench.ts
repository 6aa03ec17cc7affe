import type { Span } from '../../calendar/calendar.ts';
import { createCalendar } from '../../calendar/create-calendar.ts';
import { expandRepeats } from '../../calendar/expand.ts';
import { type Compiled, compile } from '../../instance/compile.ts';
import { encode } from '../../instance/encode.ts';
import type { Solution } from '../../instance/solution.ts';
import type { Problem } from '../../model/problem.ts';
import type { Assignment, FocusBlock, Schedule } from '../../model/schedule.ts';
import { constructionOrder } from '../../solve/construct.ts';
import { placementIn } from '../../solve/portfolio/held-alike.ts';
import { createState, place, remove, type State } from '../../solve/state.ts';

/** A Problem compiled once, with what a schedule of it holds: whoever changes the state puts it back. */
export interface Bench {
  /** As given. */
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly compiled: Compiled;
  /** Position in the document of each activity after `repeat`. */
  readonly origins: readonly number[];
  readonly state: State;
  /** What the schedule holds against the rules, so that the state cannot: it takes people and venues all the same. */
  readonly strays: readonly Stray[];
}

export interface Stray {
  readonly subject: 'activity' | 'focus';
  readonly id: string;
  readonly span: Span;
  /** Indices. */
  readonly leaders: readonly number[];
  /** −1: none. */
  readonly venue: number;
}

/**
 * A valid Problem with a schedule of it, right or not.
 *
 * @param earlier A bench of the same Problem: what was compiled is used again.
 */
export function createBench(problem: Problem, schedule: Schedule, earlier?: Bench): Bench {
  const { compiled, origins } = earlier?.problem === problem ? earlier : compiledOf(problem);
  const solution = encode(compiled, schedule);
  const state = createState(compiled.instance);
  holdSound(state, solution);
  return { problem, schedule, compiled, origins, state, strays: straysOf(compiled, state, schedule) };
}

function compiledOf(problem: Problem): Pick<Bench, 'compiled' | 'origins'> {
  const calendar = createCalendar(problem);
  const expanded = expandRepeats(problem, calendar);
  return { compiled: compile(expanded.problem, calendar, expanded.origins), origins: expanded.origins };
}

/** Holds everything with which the days of the leaders stay possible; what is mandatory and dear comes first. */
function holdSound(state: State, solution: Solution): void {
  let waiting = constructionOrder(state).filter((item) => (solution.candidate[item] ?? -1) >= 0);
  for (let before = waiting.length + 1; waiting.length < before; ) {
    before = waiting.length;
    // Again, as a third site may shorten a journey.
    waiting = waiting.filter((item) => {
      place(state, item, placementIn(state.instance, solution, item));
      const isBroken = state.broken.length > 0;
      if (isBroken) remove(state, item);
      state.broken.length = 0;
      return isBroken;
    });
  }
}

function straysOf(compiled: Compiled, state: State, schedule: Schedule): readonly Stray[] {
  const { index, instance } = compiled;
  const seen = new Set<string>();
  const activities = schedule.assignments.filter(({ activity }) => {
    const item = index.activities.get(activity);
    const isHeld = item !== undefined && (state.candidate[item] ?? -1) >= 0 && !seen.has(activity);
    seen.add(activity);
    return !isHeld;
  });
  const held = new Map<string, number>();
  for (let item = instance.activityCount; item < instance.itemCount; item++) {
    if ((state.candidate[item] ?? -1) < 0) continue;
    const key = blockKey(
      compiled.problem.focusGoals?.[instance.itemGoal[item] ?? -1]?.id ?? '',
      state.start[item] ?? 0,
    );
    held.set(key, (held.get(key) ?? 0) + 1);
  }
  const blocks = (schedule.focusBlocks ?? []).filter(({ goal, start }) => {
    const key = blockKey(goal, compiled.calendar.toMinutes(start));
    const count = held.get(key) ?? 0;
    held.set(key, count - 1);
    return count <= 0;
  });
  return [...activities.map((one) => strayActivity(one, compiled)), ...blocks.map((one) => strayBlock(one, compiled))];
}

const blockKey = (goal: string, start: number): string => JSON.stringify([goal, start]);

function strayActivity(one: Assignment, { index, calendar }: Compiled): Stray {
  return {
    subject: 'activity',
    id: one.activity,
    span: { start: calendar.toMinutes(one.start), end: calendar.toMinutes(one.end) },
    leaders: one.attendees.flatMap((id) => index.leaders.get(id) ?? []),
    venue: one.venue === undefined ? -1 : (index.venues.get(one.venue) ?? -1),
  };
}

function strayBlock({ goal, start, end }: FocusBlock, { index, calendar, problem }: Compiled): Stray {
  const leaders = problem.focusGoals?.find(({ id }) => id === goal)?.leaders ?? [];
  return {
    subject: 'focus',
    id: goal,
    span: { start: calendar.toMinutes(start), end: calendar.toMinutes(end) },
    leaders: leaders.flatMap((id) => index.leaders.get(id) ?? []),
    venue: -1,
  };
}
