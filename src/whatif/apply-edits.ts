import { withoutRepeat } from '../explain/without-repeat.ts';
import type { Language } from '../model/codes.ts';
import type { Edit } from '../model/edit.ts';
import { hasErrors, type Issue } from '../model/issue.ts';
import { showValue } from '../model/issue-value.ts';
import { finding, makeIssue } from '../model/make-issue.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { Activity, Pin, Problem, Relation, Unavailability } from '../model/problem.ts';
import { readProblem } from '../model/read.ts';

export interface Edited {
  /** Null where an edit cannot be made, or the edited document has errors. */
  readonly problem: Problem | null;
  /** Paths lead into `edits`, or into the edited document. */
  readonly issues: readonly Issue[];
}

/**
 * The Problem after the edits, one after the other: what editing the document by hand would give. The Problem given stays as
 * it is; parts that no edit concerns are shared with it. An edit may name one copy of a `repeat`, such as `a1@2026-12-07`:
 * the activity is then written out as its copies.
 */
export function applyEdits(problem: Problem, edits: readonly Edit[], language: Language): Edited {
  const issues: Issue[] = [];
  let edited = problem;
  for (const [i, edit] of edits.entries()) {
    const copy = copyNamed(edited, edit);
    if (copy !== null) {
      // A copy of a `repeat` is changed by itself: from here on the others are activities of their own.
      const read = readProblem(edited, language);
      if (read.problem === null || hasErrors(read.issues))
        return { problem: null, issues: [...issues, ...read.issues] };
      edited = withoutRepeat(read.problem, copy);
    }
    const missing = missingOf(edited, edit);
    if (missing === null) edited = apply(edited, edit);
    else issues.push(dangling(missing, i, language));
  }
  if (issues.length > 0) return { problem: null, issues };
  const read = readProblem(edited, language);
  return { problem: hasErrors(read.issues) ? null : read.problem, issues: read.issues };
}

/** The id that an edit is about where only `repeat` can make it. */
function copyNamed({ activities }: Problem, edit: Edit): string | null {
  const id = 'activity' in edit && typeof edit.activity === 'string' ? edit.activity : '';
  return /@\d{4}-\d{2}-\d{2}$/.test(id) && !activities.some((one) => one.id === id) ? id : null;
}

/** An id that an edit names and the Problem has not. */
interface Missing {
  readonly field: string;
  /** Of the Problem, in which it would be. */
  readonly list: string;
  readonly id: string;
  readonly known: readonly string[];
}

function missingOf(problem: Problem, edit: Edit): Missing | null {
  const among = (
    field: string,
    id: string,
    list: 'activities' | 'leaders' | 'venues' | 'focusGoals',
  ): Missing | null => {
    const known = (problem[list] ?? []).map((one) => one.id);
    return known.includes(id) ? null : { field, list, id, known };
  };
  switch (edit.edit) {
    case 'setPriority':
    case 'setUrgency':
    case 'setMandatory':
    case 'removeActivity':
    case 'changeActivity':
    case 'pin':
    case 'unpin':
    case 'removeRelations':
      return among('activity', edit.activity, 'activities');
    case 'leaderAway':
      return among('leader', edit.leader, 'leaders');
    case 'closeVenue':
      return among('venue', edit.venue, 'venues');
    case 'removeFocusGoal':
      return among('goal', edit.goal, 'focusGoals');
    default:
      return null;
  }
}

function dangling({ field, list, id, known }: Missing, index: number, language: Language): Issue {
  const facts = { id: showValue(id), kind: field, list, nearest: nearestName(id, known) };
  return makeIssue(finding('dangling-id', `edits[${index}].${field}`, facts), language);
}

function apply(problem: Problem, edit: Edit): Problem {
  switch (edit.edit) {
    case 'setPriority':
      return changed(problem, edit.activity, (one) => ({ ...one, priority: edit.priority }));
    case 'setUrgency':
      return changed(problem, edit.activity, (one) => ({ ...one, urgency: edit.urgency }));
    case 'setMandatory':
      return changed(problem, edit.activity, (one) => ({ ...one, mandatory: edit.mandatory }));
    case 'setWeights':
      return { ...problem, weights: { ...problem.weights, ...edit.weights } };
    case 'addActivity':
      return { ...problem, activities: [...problem.activities, edit.activity] };
    case 'removeActivity':
      return withoutActivity(problem, edit.activity);
    case 'changeActivity':
      return changed(problem, edit.activity, (one) => withFields(one, edit.change));
    case 'pin':
      return changed(problem, edit.activity, (one) => ({ ...one, pinned: { ...one.pinned, ...pinOf(edit) } }));
    case 'unpin':
      return changed(problem, edit.activity, (one) => unpinned(one, edit.aspects));
    case 'leaderAway':
      return {
        ...problem,
        leaders: problem.leaders.map((one) =>
          one.id === edit.leader ? { ...one, unavailable: [...(one.unavailable ?? []), absenceOf(edit)] } : one,
        ),
      };
    case 'addLeader':
      return { ...problem, leaders: [...problem.leaders, edit.leader] };
    case 'addVenue':
      return { ...problem, venues: [...(problem.venues ?? []), edit.venue] };
    case 'closeVenue':
      return {
        ...problem,
        venues: (problem.venues ?? []).map((one) =>
          one.id === edit.venue ? { ...one, unavailable: [...(one.unavailable ?? []), absenceOf(edit)] } : one,
        ),
      };
    case 'setHorizon':
      return { ...problem, horizon: { firstDay: edit.firstDay, lastDay: edit.lastDay } };
    case 'addRelation':
      return { ...problem, relations: [...(problem.relations ?? []), edit.relation] };
    case 'removeRelations':
      return { ...problem, relations: (problem.relations ?? []).filter((one) => !concerns(one, edit.activity)) };
    case 'addFocusGoal':
      return { ...problem, focusGoals: [...(problem.focusGoals ?? []), edit.goal] };
    case 'removeFocusGoal':
      return { ...problem, focusGoals: (problem.focusGoals ?? []).filter(({ id }) => id !== edit.goal) };
  }
}

const changed = (problem: Problem, id: string, change: (activity: Activity) => Activity): Problem => ({
  ...problem,
  activities: problem.activities.map((one) => (one.id === id ? change(one) : one)),
});

/** Without what leads to it: relations go with it, or lose one of their activities where two are left. */
function withoutActivity(problem: Problem, id: string): Problem {
  const relations = (problem.relations ?? []).flatMap((one): readonly Relation[] => {
    if (one.kind === 'precedes') return concerns(one, id) ? [] : [one];
    const activities = one.activities.filter((other) => !isOf(other, id));
    return activities.length < 2 ? [] : [{ ...one, activities }];
  });
  return {
    ...problem,
    activities: problem.activities.filter((one) => one.id !== id),
    ...(problem.relations === undefined ? {} : { relations }),
  };
}

const concerns = (relation: Relation, id: string): boolean =>
  (relation.kind === 'precedes' ? [relation.first, relation.second] : relation.activities).some((one) => isOf(one, id));

/** The activity itself, or a day or week of its `repeat`. */
const isOf = (id: string, activity: string): boolean => id === activity || id.startsWith(`${activity}@`);

/** What the values are is checked with the edited document. */
function withFields(activity: Activity, change: { readonly [field: string]: unknown }): Activity {
  const fields = Object.entries({ ...activity, ...change }).filter(([, value]) => value !== null);
  return Object.fromEntries(fields) as unknown as Activity;
}

function pinOf({ start, day, venue, attendees }: Extract<Edit, { edit: 'pin' }>): Pin {
  return {
    ...(start === undefined ? {} : { start }),
    ...(day === undefined ? {} : { day }),
    ...(venue === undefined ? {} : { venue }),
    ...(attendees === undefined ? {} : { attendees }),
  };
}

function unpinned(activity: Activity, aspects: readonly (keyof Pin)[] | undefined): Activity {
  const { pinned = {}, ...rest } = activity;
  if (aspects === undefined) return rest;
  const left = Object.entries(pinned).filter(([aspect]) => !aspects.some((one) => one === aspect));
  return left.length === 0 ? rest : { ...rest, pinned: Object.fromEntries(left) };
}

function absenceOf({
  start,
  end,
  reason,
  ...rest
}: Extract<Edit, { edit: 'leaderAway' | 'closeVenue' }>): Unavailability {
  const away = 'away' in rest ? rest.away : undefined;
  return {
    start,
    end,
    ...(reason === undefined ? {} : { reason }),
    ...(away === undefined ? {} : { away }),
  };
}
