import { createCalendar } from '../calendar/create-calendar.ts';
import { expandRepeats } from '../calendar/expand.ts';
import { type Facts, factsOf } from '../formats/report-facts.ts';
import { sourceText } from '../formats/source-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Reason, Schedule } from '../model/schedule.ts';
import { type LeaderRow, leaderRows } from './leader-rows.ts';

/** What the command line shows of a schedule, as numbers and ids; the text is made elsewhere. */
export interface Summary {
  readonly placed: number;
  readonly total: number;
  readonly mandatory: number;
  readonly mandatoryMissed: number;
  readonly blocks: number;
  readonly blocksWanted: number;
  /** 0–1: value of what is placed by value of everything asked for. */
  readonly valueKept: number;
  readonly leaders: readonly LeaderRow[];
  readonly shortGoals: readonly ShortGoal[];
  /** The mandatory ones first, then by value. */
  readonly unscheduled: readonly UnscheduledRow[];
}

/** A focus goal that does not get all its blocks. */
export interface ShortGoal {
  readonly goal: string;
  readonly missing: number;
  readonly wanted: number;
}

export interface UnscheduledRow {
  readonly activity: string;
  readonly priority: number;
  readonly urgency: number;
  readonly mandatory: boolean;
  /** Where it was asked for; empty where that is not known. */
  readonly source: string;
  /** The main reason; null where the schedule gives none. */
  readonly reason: Reason | null;
}

export function summarize(document: Problem, schedule: Schedule): Summary {
  const calendar = createCalendar(document);
  const { problem } = expandRepeats(document, calendar);
  const { unscheduled, shortGoals, ...figures } = factsOf(problem, schedule);
  return {
    ...figures,
    leaders: leaderRows(problem, schedule),
    shortGoals: shortGoals.map(({ goal, missing, wanted }) => ({ goal: goal.id, missing, wanted })),
    unscheduled: unscheduled.map(unscheduledRow),
  };
}

function unscheduledRow({ activity, reasons }: Facts['unscheduled'][number]): UnscheduledRow {
  const { id, priority = 3, urgency = 3, mandatory = false } = activity;
  return {
    activity: id,
    priority,
    urgency,
    mandatory,
    source: sourceText(activity.source),
    reason: reasons[0] ?? null,
  };
}
