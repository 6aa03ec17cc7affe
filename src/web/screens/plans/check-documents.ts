import type { Issue } from '../../../model/issue.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Schedule } from '../../../model/schedule.ts';
import { createEngine } from '../../engine/connect.ts';
import { lang, wordsIn } from '../../state/language.ts';
import { PLANS_WORDS } from './words.ts';

/** Documents as the engine takes them. */
export interface Checked {
  /** Empty: they can be used. */
  readonly errors: readonly Issue[];
  readonly warnings: number;
  readonly activities: number;
  readonly leaders: number;
  /** Null where there is no schedule. */
  readonly held: number | null;
  readonly conflicts: number;
}

/**
 * By an engine of its own, so that faults are known before anything is saved. The schedule is looked at once the Problem is sound;
 * one whose parts are missing or of other types cannot be judged at all.
 */
export async function check(problem: object, schedule: object | null): Promise<Checked> {
  const engine = createEngine();
  // The engine reads a Problem as a document of any origin, and a schedule as one of this shape.
  const open = (answer: object | null): ReturnType<typeof engine.open> =>
    engine.open(problem as Problem, answer as Schedule | null);
  try {
    await engine.setLanguage(lang.value);
    const alone = await open(null);
    if ('issues' in alone) return { ...NONE, errors: alone.issues.filter(({ severity }) => severity === 'error') };
    const both = schedule === null ? alone : await open(schedule).catch(() => null);
    if (both === null || 'issues' in both) return { ...NONE, errors: both?.issues ?? [brokenSchedule()] };
    const { work, issues, violations } = both.judged;
    return {
      errors: [],
      warnings: issues.length,
      activities: both.stage.activities.length,
      leaders: work.problem.leaders.length,
      held: schedule === null ? null : work.schedule.assignments.length,
      conflicts: violations.length,
    };
  } finally {
    engine.close();
  }
}

function brokenSchedule(): Issue {
  const { brokenSchedule: message, brokenScheduleHint: hint } = wordsIn(PLANS_WORDS).importing;
  return { code: 'schedule-broken', path: 'schedule', message, hint, severity: 'error' };
}

const NONE = { warnings: 0, activities: 0, leaders: 0, held: null, conflicts: 0 };
