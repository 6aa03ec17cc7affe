import type { Issue } from '../model/issue.ts';
import type { Activity, Interval, Problem } from '../model/problem.ts';
import type { Calendar } from './calendar.ts';
import { addDays } from './dates.ts';

export interface Expanded {
  /** No activity has `repeat`. */
  readonly problem: Problem;
  readonly issues: readonly Issue[];
  /** By expanded activity, the index in the document of the one that it comes from. */
  readonly origins: readonly number[];
}

/** Days to which one copy of a repeated activity is confined. */
interface Unit {
  readonly firstDay: string;
  readonly window: Interval;
}

/**
 * Expands `repeat` into one activity per ISO week or working day of the horizon, with id `a1@2026-12-07` and confined to
 * it. Activities without `repeat` stay the same objects.
 */
export function expandRepeats(problem: Problem, calendar: Calendar): Expanded {
  const units = { week: weeks(calendar), day: workingDays(calendar) };
  const activities: Activity[] = [];
  const origins: number[] = [];
  const issues: Issue[] = [];
  for (const [i, activity] of problem.activities.entries()) {
    const copies = activity.repeat
      ? units[activity.repeat.per].map((unit) => copyFor(activity, unit, calendar))
      : [activity];
    if (copies.length === 0) issues.push(repeatEmpty(activity, i));
    for (const copy of copies) {
      activities.push(copy);
      origins.push(i);
    }
  }
  if (!problem.activities.some(({ repeat }) => repeat)) return { problem, issues, origins };
  issues.push(...takenIds(activities, origins), ...danglingRelations(problem, activities));
  return { problem: { ...problem, activities }, issues, origins };
}

const unit = (firstDay: string, lastDay: string): Unit => ({
  firstDay,
  window: { start: `${firstDay}T00:00`, end: `${addDays(lastDay, 1)}T00:00` },
});

function weeks({ days }: Calendar): readonly Unit[] {
  const names = [...new Set(days.map(({ isoWeek }) => isoWeek))];
  return names.flatMap((name) => {
    const dates = days.filter(({ isoWeek }) => isoWeek === name).map(({ date }) => date);
    const [first, last] = [dates[0], dates.at(-1)];
    return first !== undefined && last !== undefined ? [unit(first, last)] : [];
  });
}

const workingDays = ({ days }: Calendar): readonly Unit[] =>
  days.filter(({ sessions }) => sessions.length > 0).map(({ date }) => unit(date, date));

function copyFor({ repeat: _, ...activity }: Activity, { firstDay, window }: Unit, calendar: Calendar): Activity {
  const { start } = window;
  const left = (activity.windows?.length ? activity.windows : [window])
    .map((one) => intersection(one, window, calendar))
    .filter((one) => one !== null);
  // An empty interval holds nothing: the copy stays, unscheduled.
  const windows = left.length > 0 ? left : [{ start, end: start }];
  return { ...activity, id: `${activity.id}@${firstDay}`, windows };
}

function intersection(a: Interval, b: Interval, { toMinutes }: Calendar): Interval | null {
  const start = toMinutes(a.start) >= toMinutes(b.start) ? a.start : b.start;
  const end = toMinutes(a.end) <= toMinutes(b.end) ? a.end : b.end;
  return toMinutes(start) < toMinutes(end) ? { start, end } : null;
}

function repeatEmpty({ id }: Activity, index: number): Issue {
  return {
    code: 'repeat-empty',
    path: `activities[${index}].repeat`,
    severity: 'warning',
    message: `${id} repeats on every working day, but the horizon has none: nothing of it is planned`,
    hint: 'Repeat it per week, or give the horizon a working day.',
  };
}

/** Ids made by expansion that another activity has as well. */
function takenIds(activities: readonly Activity[], origins: readonly number[]): readonly Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const [i, { id }] of activities.entries()) {
    if (seen.has(id)) {
      issues.push({
        code: 'repeat-id-taken',
        path: `activities[${origins[i]}].id`,
        severity: 'error',
        message: `two activities are called ${id} once repeats are expanded`,
        hint: 'Rename the activity that has this id, or the one that repeats.',
      });
    }
    seen.add(id);
  }
  return issues;
}

function danglingRelations(problem: Problem, activities: readonly Activity[]): readonly Issue[] {
  const ids = new Set(activities.map(({ id }) => id));
  const copiesOf = (id: string): readonly string[] =>
    activities.map((activity) => activity.id).filter((copy) => copy.startsWith(`${id.split('@')[0]}@`));
  const named = (problem.relations ?? []).flatMap((relation, i) =>
    relation.kind === 'precedes'
      ? [
          { id: relation.first, path: `relations[${i}].first` },
          { id: relation.second, path: `relations[${i}].second` },
        ]
      : relation.activities.map((id, j) => ({ id, path: `relations[${i}].activities[${j}]` })),
  );
  return named
    .filter(({ id }) => !ids.has(id))
    .map(({ id, path }) => ({
      code: 'dangling-repeat',
      path,
      severity: 'error',
      message: `${id} is none of the activities after repeats are expanded`,
      hint: `Name one of ${copiesOf(id).join(', ') || 'the activities of the Problem'}.`,
    }));
}
