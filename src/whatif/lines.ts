import { activityFinder } from '../model/find-activity.ts';
import type { Activity, FocusGoal, Problem } from '../model/problem.ts';
import type { Assignment, FocusBlock, Schedule, Substitution } from '../model/schedule.ts';

/** An activity or focus block as it is held: when, where, with whom. */
export interface Line {
  readonly subject: 'activity' | 'focus';
  /** Of the activity (after `repeat`), or of the focus goal. */
  readonly id: string;
  readonly title: string | undefined;
  readonly start: string;
  readonly end: string;
  /** Everybody who comes. */
  readonly leaders: readonly string[];
  readonly substitutions: readonly Substitution[];
  readonly venue: string | undefined;
  /** The venue's, else the activity's. */
  readonly site: string | undefined;
  /** What the schedule holds. */
  readonly held: Assignment | FocusBlock;
}

/** Everything that a schedule holds, in its order: activities first. */
export function linesOf({
  problem,
  schedule,
}: {
  readonly problem: Problem;
  readonly schedule: Pick<Schedule, 'assignments' | 'focusBlocks'>;
}): readonly Line[] {
  const find = activityFinder(problem);
  const goals = new Map((problem.focusGoals ?? []).map((goal) => [goal.id, goal]));
  const siteOf = new Map((problem.venues ?? []).map(({ id, site }) => [id, site]));
  return [
    ...schedule.assignments.map((held) => activityLine(held, find(held.activity), siteOf)),
    ...(schedule.focusBlocks ?? []).map((held) => focusLine(held, goals.get(held.goal))),
  ];
}

function activityLine(
  held: Assignment,
  activity: Activity | undefined,
  siteOf: ReadonlyMap<string, string | undefined>,
): Line {
  const { activity: id, start, end, attendees, substitutions = [], venue } = held;
  const site = venue === undefined ? activity?.venue?.site : siteOf.get(venue);
  return {
    subject: 'activity',
    id,
    title: activity?.title,
    start,
    end,
    leaders: attendees,
    substitutions,
    venue,
    site,
    held,
  };
}

const focusLine = (held: FocusBlock, goal: FocusGoal | undefined): Line => ({
  subject: 'focus',
  id: held.goal,
  title: goal?.title,
  start: held.start,
  end: held.end,
  leaders: goal?.leaders ?? [],
  substitutions: [],
  venue: undefined,
  site: undefined,
  held,
});

/** Whether two lines need the same leader or venue at the same time. */
export function collide(a: Line, b: Line): boolean {
  if (a.start >= b.end || b.start >= a.end) return false;
  return a.leaders.some((id) => b.leaders.includes(id)) || (a.venue !== undefined && a.venue === b.venue);
}
