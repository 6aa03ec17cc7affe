import type { Calendar } from '../calendar/calendar.ts';
import type { Activity, FocusGoal, Problem } from '../model/problem.ts';
import type { Grid } from './grid.ts';
import { NONE } from './instance.ts';
import type { Item, Place } from './item.ts';
import { activityStarts, focusStarts } from './starts.ts';

/** Positions of ids in the Problem's lists. */
export interface Index {
  readonly leaders: ReadonlyMap<string, number>;
  readonly venues: ReadonlyMap<string, number>;
  readonly sites: ReadonlyMap<string, number>;
  readonly activities: ReadonlyMap<string, number>;
}

const positions = (list: readonly { readonly id: string }[] = []): ReadonlyMap<string, number> =>
  new Map(list.map(({ id }, i) => [id, i]));

export const indexOf = (problem: Problem): Index => ({
  leaders: positions(problem.leaders),
  venues: positions(problem.venues),
  sites: positions(problem.sites),
  activities: positions(problem.activities),
});

/** Activities in document order, then the blocks of each focus goal. */
export function compileItems(problem: Problem, index: Index, calendar: Calendar, grid: Grid): readonly Item[] {
  const items: Item[] = problem.activities.map((activity) => activityItem(activity, problem, index, calendar, grid));
  for (const [goalIndex, goal] of (problem.focusGoals ?? []).entries()) {
    const block = focusItem(goal, goalIndex, index, calendar, grid);
    for (let b = 0; b < Math.ceil(goal.minutes / goal.blockMinutes); b++) items.push(block);
  }
  return items;
}

function activityItem(activity: Activity, problem: Problem, index: Index, calendar: Calendar, grid: Grid): Item {
  const leaderIndices = (ids: readonly string[] = []): number[] =>
    [...new Set(ids)].map((id) => index.leaders.get(id)!);
  const { attendees = {} } = activity;
  const required = leaderIndices(attendees.required);
  return {
    source: { activity },
    kind: activity.kind ?? '',
    priority: activity.priority ?? 3,
    urgency: activity.urgency ?? 3,
    mandatory: activity.mandatory === true,
    outsideHours: activity.outsideHours === true,
    exemptFromOwnHours: activity.outsideHours === true || activity.pinned?.start !== undefined,
    minutes: activity.wholeDays === undefined ? (activity.minutes ?? 0) : 0,
    required,
    deputies: required.map((l) => {
      const deputies = attendees.deputiesAllowed ? leaderIndices(problem.leaders[l]!.deputies) : [];
      // Nobody who must come himself can stand in; the others keep their places in the order.
      return deputies.every((deputy) => required.includes(deputy)) ? [] : deputies;
    }),
    choices: (attendees.choose ?? []).map(({ from, count }) => ({ from: leaderIndices(from), count })),
    optional: leaderIndices(attendees.optional),
    pinnedAttendees: leaderIndices(activity.pinned?.attendees),
    places: places(activity, problem, index),
    ...pickStarts(activityStarts(activity, calendar, grid)),
  };
}

function focusItem(goal: FocusGoal, goalIndex: number, index: Index, calendar: Calendar, grid: Grid): Item {
  const required = [...new Set(goal.leaders)].map((id) => index.leaders.get(id)!);
  return {
    source: { goal, goalIndex },
    kind: 'focus',
    priority: goal.priority ?? 3,
    urgency: 3,
    mandatory: false,
    outsideHours: false,
    exemptFromOwnHours: false,
    minutes: goal.blockMinutes,
    required,
    deputies: required.map(() => []),
    choices: [],
    optional: [],
    pinnedAttendees: [],
    places: [{ site: NONE, venues: [] }],
    ...pickStarts(focusStarts(goal.blockMinutes, calendar, grid)),
  };
}

const pickStarts = ({ ungridded, mask, excludedBy }: ReturnType<typeof activityStarts>) => ({
  ungridded,
  starts: mask,
  excludedBy,
});

/** The venues that hold the headcount, grouped by site in the order of `anyOf`; a pinned venue leaves only itself. */
function places(activity: Activity, problem: Problem, index: Index): readonly Place[] {
  const wish = activity.venue;
  const pinned = activity.pinned?.venue;
  if (!wish?.anyOf) {
    if (pinned !== undefined) return [];
    return [{ site: wish?.site === undefined ? NONE : index.sites.get(wish.site)!, venues: [] }];
  }
  const bySite = new Map<number, number[]>();
  for (const id of new Set(wish.anyOf)) {
    if (pinned !== undefined && id !== pinned) continue;
    const v = index.venues.get(id)!;
    const venue = problem.venues![v]!;
    if (activity.headcount !== undefined && venue.capacity !== undefined && activity.headcount > venue.capacity)
      continue;
    const site = venue.site === undefined ? NONE : index.sites.get(venue.site)!;
    bySite.set(site, [...(bySite.get(site) ?? []), v]);
  }
  return [...bySite].map(([site, venues]) => ({ site, venues }));
}
