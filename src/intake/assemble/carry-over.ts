import type { Issue } from '../../model/issue.ts';
import type { Activity, Horizon, Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import type { IntakeContext } from '../context.ts';
import type { Matter } from '../matter.ts';
import { normalise } from '../phrases/text.ts';
import type { Carried, IntakeRecord } from '../record.ts';
import { assembleIssue } from './assemble-issues.ts';
import { agedActivity, carriedWish } from './carried-wish.ts';
import { fitRoster } from './fit-roster.ts';
import { seriesOf } from './occurrences.ts';

/** What was planned for the period before. */
interface LastPeriod {
  readonly problem: Problem;
  readonly schedule: Schedule;
  /** Null where there was none: then nothing was carried into it. */
  readonly record: IntakeRecord | null;
  /** Ids of activities that were held and are not done with. */
  readonly unfinished: readonly string[];
}

export interface CarryOver {
  /** To be added to those of the new plans. */
  readonly matters: readonly Matter[];
  /** Of the matters that are added, and of those that came in anew. */
  readonly carried: readonly Carried[];
  /** What the roster no longer has. */
  readonly issues: readonly Issue[];
}

interface Left {
  readonly activity: Activity;
  readonly cause: Carried['cause'];
}

/**
 * The matters of the last period that come in by themselves: those that its schedule does not hold, and those that were held
 * and are not finished. What repeats begins anew in each period. A matter that a body has sent in again is that new one, and
 * only gets the history; the others are one step more urgent than they were, and rid of the times of the last period.
 */
export function carryOver(last: LastPeriod, matters: readonly Matter[], context: IntakeContext): CarryOver {
  const { problem, record } = last;
  const carried = new Map<string, Carried>();
  const added: Matter[] = [];
  const issues: Issue[] = [];
  const newKeyOf = newKeys(matters);
  const taken = new Set(matters.flatMap(({ wish, wishes }) => [wish.key, ...wishes]));
  for (const left of leftOver(last)) {
    const history = historyOf(left, record, problem.horizon);
    const again = newKeyOf(left.activity);
    if (again !== undefined) {
      // Two old matters may have become one new one: the longer history is told.
      if ((carried.get(again)?.times ?? 0) < history.times) carried.set(again, { ...history, activity: again });
      continue;
    }
    // A Problem that was sent in may use the id for another matter.
    const id = taken.has(left.activity.id) ? `${left.activity.id}-${history.since}` : left.activity.id;
    const brought = bring(left, { ...history, activity: id }, problem, context);
    issues.push(...brought.issues);
    if (brought.matter === null) continue;
    added.push(brought.matter);
    carried.set(id, { ...history, activity: id });
  }
  return { matters: added, carried: [...carried.values()], issues };
}

function leftOver({ problem, schedule, unfinished }: LastPeriod): readonly Left[] {
  const held = new Set(schedule.assignments.map(({ activity }) => activity));
  return problem.activities.flatMap((activity): readonly Left[] => {
    if (activity.repeat || seriesOf(activity.id) !== activity.id) return [];
    if (!held.has(activity.id)) return [{ activity, cause: 'unscheduled' }];
    return unfinished.includes(activity.id) ? [{ activity, cause: 'unfinished' }] : [];
  });
}

function historyOf({ activity: { id }, cause }: Left, record: IntakeRecord | null, { firstDay }: Horizon): Carried {
  const before = record?.carried.find(({ activity }) => activity === id);
  return { activity: id, times: (before?.times ?? 0) + 1, since: before?.since ?? firstDay, cause };
}

/** The key of the new matter that is the same: by its key, unless that was given by a Problem, or by title and body. */
function newKeys(matters: readonly Matter[]): (activity: Activity) => string | undefined {
  const keys = new Map<string, string>();
  for (const { wish, wishes } of matters) {
    const own = wish.activity === null ? [wish.key, ...wishes] : [];
    for (const name of [...own, nameOf(wish.body, wish.title)]) keys.set(name, keys.get(name) ?? wish.key);
  }
  return ({ id, body = null, title }) =>
    keys.get(id) ?? (title === undefined ? undefined : keys.get(nameOf(body, title)));
}

/** No key looks like it. */
const nameOf = (body: string | null, title: string): string =>
  JSON.stringify([body, normalise(title).replace(/[\s\p{P}]/gu, '')]);

interface Brought {
  readonly matter: Matter | null;
  readonly issues: readonly Issue[];
}

function bring({ activity }: Left, history: Carried, problem: Problem, context: IntakeContext): Brought {
  const { book, lang } = context;
  const aged = { ...agedActivity(activity, context), id: history.activity };
  const fits = fitRoster(aged, book);
  const wish = carriedWish(fits.activity, { before: activity, history, problem }, context);
  const issue = (code: 'carried-not-in-roster' | 'carried-without', ids: readonly string[]): Issue =>
    assembleIssue(code, wish.place, { title: wish.title, what: ids.join(', ') }, lang);
  if (fits.essential.length > 0) return { matter: null, issues: [issue('carried-not-in-roster', fits.essential)] };
  return {
    matter: { wish, wishes: [wish.key] },
    issues: fits.gone.length === 0 ? [] : [issue('carried-without', fits.gone)],
  };
}
