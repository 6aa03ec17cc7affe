import type { Problem } from '../model/problem.ts';
import type { Bound, Schedule, Score } from '../model/schedule.ts';
import { type PlanOptions, type PlanResult, plan } from '../plan.ts';
import { type Change, diffSchedules } from './diff.ts';

/** A Problem with what was planned for it. */
export interface Planned {
  readonly problem: Problem;
  readonly result: PlanResult;
}

/** A Problem to be compared with others. */
export interface Alternative {
  readonly name: string;
  readonly problem: Problem;
}

/** How one alternative came out. */
export interface Outcome {
  readonly name: string;
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly score: Score;
  readonly bound: Bound | null;
  /** Scheduled and asked for, by priority from 5 down to 1; days and weeks of a `repeat` each count. */
  readonly byPriority: readonly Share[];
  readonly focus: Share;
  /** Minutes that each leader attends activities and focus blocks, in the order of the Problem. */
  readonly minutes: readonly { readonly leader: string; readonly minutes: number }[];
  /** Against the base; empty for the base itself. */
  readonly changes: readonly Change[];
  /** Kinds of change, counted. */
  readonly counts: ChangeCounts;
}

export interface Share {
  readonly held: number;
  readonly asked: number;
}

export interface ChangeCounts {
  readonly moved: number;
  /** Of those moved. */
  readonly toAnotherDay: number;
  readonly restaffed: number;
  readonly rehoused: number;
  readonly cancelled: number;
  readonly added: number;
  /** Leaders of whose day anything changes. */
  readonly leaders: number;
}

/**
 * Solves the alternatives one after the other from the same base, so that they differ by their edits and not by chance.
 * Each has the time that `options` gives.
 */
export async function compareAlternatives(
  base: Planned,
  alternatives: readonly Alternative[],
  options: PlanOptions,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, problem } of alternatives) {
    const result = await plan(problem, { ...options, previous: base.result });
    outcomes.push(outcomeOf(name, { problem, result }, base));
  }
  return outcomes;
}

/** @throws Error where nothing was planned, because the Problem has errors. */
export function outcomeOf(name: string, { problem, result }: Planned, base: Planned | null): Outcome {
  const { schedule } = result;
  const score = schedule?.score;
  if (!schedule || !score) throw new Error(`nothing was planned for ${name}`);
  const from = base?.result.schedule;
  const changes = base && from ? diffSchedules({ problem: base.problem, schedule: from }, { problem, schedule }) : [];
  return {
    name,
    problem,
    schedule,
    score,
    bound: schedule.bound ?? null,
    byPriority: sharesOf(problem, schedule),
    focus: focusOf(problem, schedule),
    minutes: minutesOf(problem, schedule),
    changes,
    counts: countsOf(changes),
  };
}

const LEVELS = [5, 4, 3, 2, 1] as const;

function sharesOf({ activities }: Problem, { assignments, unscheduled = [] }: Schedule): readonly Share[] {
  const priorityOf = new Map(activities.map(({ id, priority = 3 }) => [id, priority]));
  const level = (id: string): number =>
    priorityOf.get(id) ?? priorityOf.get(id.replace(/@\d{4}-\d{2}-\d{2}$/, '')) ?? 3;
  const held = assignments.map(({ activity }) => level(activity));
  const missed = unscheduled.map(({ activity }) => level(activity));
  const count = (levels: readonly number[], which: number): number => levels.filter((one) => one === which).length;
  return LEVELS.map((one) => ({ held: count(held, one), asked: count(held, one) + count(missed, one) }));
}

const focusOf = ({ focusGoals = [] }: Problem, { focusBlocks = [] }: Schedule): Share => ({
  held: focusBlocks.length,
  asked: focusGoals.reduce((sum, { minutes, blockMinutes }) => sum + Math.ceil(minutes / blockMinutes), 0),
});

function minutesOf({ leaders, focusGoals = [] }: Problem, schedule: Schedule): Outcome['minutes'] {
  const groups = new Map(focusGoals.map((goal) => [goal.id, goal.leaders]));
  const minutes = new Map<string, number>(leaders.map(({ id }) => [id, 0]));
  const add = (ids: readonly string[], { start, end }: { readonly start: string; readonly end: string }): void => {
    for (const id of ids) minutes.set(id, (minutes.get(id) ?? 0) + wallMinutesBetween(start, end));
  };
  for (const one of schedule.assignments) add(one.attendees, one);
  for (const block of schedule.focusBlocks ?? []) add(groups.get(block.goal) ?? [], block);
  return leaders.map(({ id }) => ({ leader: id, minutes: minutes.get(id) ?? 0 }));
}

const wallMinutesBetween = (start: string, end: string): number =>
  (Date.parse(`${end}:00Z`) - Date.parse(`${start}:00Z`)) / 60_000;

function countsOf(changes: readonly Change[]): ChangeCounts {
  const changed = changes.filter((one) => one.kind === 'changed');
  const people = changes.flatMap(({ before, after }) => [...(before?.leaders ?? []), ...(after?.leaders ?? [])]);
  return {
    moved: changed.filter(({ moved }) => moved !== null).length,
    toAnotherDay: changed.filter(({ moved }) => moved === 'to-another-day').length,
    restaffed: changed.filter(({ restaffed }) => restaffed !== null).length,
    rehoused: changed.filter(({ rehoused }) => rehoused).length,
    cancelled: changes.filter(({ kind }) => kind === 'cancelled').length,
    added: changes.filter(({ kind }) => kind === 'new').length,
    leaders: new Set(people).size,
  };
}
