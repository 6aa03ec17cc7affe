import type { Activity, Leader, Problem } from '../../../src/model/problem.ts';
import type { Assignment, FocusBlock, RuleId, Schedule } from '../../../src/model/schedule.ts';

/** Both documents after an edit; without `problem` the Problem is as it was. */
export interface Edited {
  readonly problem?: Problem;
  readonly schedule: Schedule;
}

/** One way to break a valid schedule; null where the documents give no occasion. */
export interface Mutation {
  readonly name: string;
  /** The rule that is broken by it, perhaps among others. */
  readonly rule: RuleId;
  readonly apply: (problem: Problem, schedule: Schedule) => Edited | null;
}

export const mutation = (rule: RuleId, name: string, apply: Mutation['apply']): Mutation => ({ rule, name, apply });

/** An assignment with its activity; the documents of the mutations have no `repeat`. */
export interface Entry {
  readonly index: number;
  readonly assignment: Assignment;
  readonly activity: Activity;
}

export function entriesOf(problem: Problem, schedule: Schedule): readonly Entry[] {
  const activities = new Map(problem.activities.map((activity) => [activity.id, activity]));
  return schedule.assignments.flatMap((assignment, index) => {
    const activity = activities.get(assignment.activity);
    return activity ? [{ index, assignment, activity }] : [];
  });
}

/** The first result that is not null. */
export function firstOf<T, R>(list: readonly T[], make: (entry: T) => R | null): R | null {
  for (const entry of list) {
    const result = make(entry);
    if (result !== null) return result;
  }
  return null;
}

export const replaced = (schedule: Schedule, { index }: Entry, by: Partial<Assignment>): Schedule => ({
  ...schedule,
  assignments: schedule.assignments.map((assignment, i) => (i === index ? { ...assignment, ...by } : assignment)),
});

export function without(schedule: Schedule, { index }: Entry): Schedule {
  return { ...schedule, assignments: schedule.assignments.filter((_, i) => i !== index) };
}

export const withBlocks = (schedule: Schedule, focusBlocks: readonly FocusBlock[]): Schedule => ({
  ...schedule,
  focusBlocks,
});

export const withActivity = (problem: Problem, id: string, parts: Partial<Activity>): Problem => ({
  ...problem,
  activities: problem.activities.map((activity) => (activity.id === id ? { ...activity, ...parts } : activity)),
});

export const withLeader = (problem: Problem, id: string, parts: Partial<Leader>): Problem => ({
  ...problem,
  leaders: problem.leaders.map((leader) => (leader.id === id ? { ...leader, ...parts } : leader)),
});

/** Minutes of a local time, in a zone whose clock is never set (the documents of the mutations are of such a zone). */
export const minutesOf = (local: string): number => Date.parse(`${local}Z`) / 60_000;

export const localOf = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16);

export const dayOf = (local: string): string => local.slice(0, 10);

type Times = { readonly start: string; readonly end: string };

export const shifted = ({ start, end }: Times, minutes: number): Times => ({
  start: localOf(minutesOf(start) + minutes),
  end: localOf(minutesOf(end) + minutes),
});

/** The same length from another start. */
export const startingAt = (times: Times, start: string): Times =>
  shifted(times, minutesOf(start) - minutesOf(times.start));

export const DAY = 1440;

/** Nothing but `minutes` says how long it is, and neither hours nor grid are waived. */
export const isOrdinary = ({ activity }: Entry): boolean =>
  activity.minutes !== undefined && !activity.outsideHours && activity.pinned?.start === undefined;
