import { type Names, namesOf } from '../../../../model/names.ts';
import type { Activity, Pin, Problem } from '../../../../model/problem.ts';
import type { Assignment } from '../../../../model/schedule.ts';
import type { Judged, Stage } from '../../../engine/engine.ts';

/** Something that a leader attends, as it is drawn in that leader's row. */
export interface Item {
  /** Unique on the board. */
  readonly key: string;
  readonly kind: 'activity' | 'focus';
  /** Of the activity after repeat, or of the focus goal. */
  readonly id: string;
  readonly leader: string;
  readonly start: string;
  readonly end: string;
  readonly title: string;
  /** Empty where there is none. */
  readonly place: string;
  readonly priority: number;
  readonly isMandatory: boolean;
  readonly locks: readonly (keyof Pin)[];
  /** Stands in for somebody. */
  readonly isDeputy: boolean;
  /** Takes part in a broken hard constraint. */
  readonly isBroken: boolean;
  readonly held: Assignment | null;
}

/** Everything that is drawn, and what helps to find it. */
export interface Scene {
  readonly names: Names;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly held: ReadonlyMap<string, Assignment>;
  /** In order of time. */
  readonly byLeader: ReadonlyMap<string, readonly Item[]>;
  readonly byKey: ReadonlyMap<string, Item>;
}

export function sceneOf({ work, violations }: Judged, stage: Stage): Scene {
  const { problem, schedule } = work;
  const names = namesOf(problem);
  const activities = new Map(stage.activities.map((activity) => [activity.id, activity]));
  const broken = new Set(violations.flatMap((violation) => violation.activities));
  const byLeader = new Map<string, Item[]>(problem.leaders.map(({ id }) => [id, []]));
  const add = (item: Item): void => {
    const list = byLeader.get(item.leader);
    if (list === undefined) byLeader.set(item.leader, [item]);
    else list.push(item);
  };
  for (const held of schedule.assignments) {
    const activity = activities.get(held.activity);
    for (const leader of held.attendees) add(activityItem(held, activity, leader, names, broken));
  }
  const goals = new Map((problem.focusGoals ?? []).map((goal) => [goal.id, goal]));
  for (const { goal: id, start, end } of schedule.focusBlocks ?? []) {
    const goal = goals.get(id);
    for (const leader of goal?.leaders ?? []) {
      add({
        key: `${leader}\n${id}\n${start}`,
        kind: 'focus',
        ...{ id, leader, start, end, title: names.goal(id), place: '', priority: goal?.priority ?? 3 },
        ...{ isMandatory: false, locks: [], isDeputy: false, isBroken: broken.has(id), held: null },
      });
    }
  }
  for (const list of byLeader.values()) list.sort(byTime);
  return {
    names,
    activities,
    held: new Map(schedule.assignments.map((held) => [held.activity, held])),
    byLeader,
    byKey: new Map([...byLeader.values()].flat().map((item) => [item.key, item])),
  };
}

function activityItem(
  held: Assignment,
  activity: Activity | undefined,
  leader: string,
  names: Names,
  broken: ReadonlySet<string>,
): Item {
  const { activity: id, start, end, substitutions = [] } = held;
  return {
    key: `${leader}\n${id}`,
    kind: 'activity',
    ...{ id, leader, start, end, held },
    title: names.activity(id),
    place: placeOf(held, activity, names),
    priority: activity?.priority ?? 3,
    isMandatory: activity?.mandatory === true,
    locks: locksOf(activity?.pinned),
    isDeputy: substitutions.some(({ by }) => by === leader),
    isBroken: broken.has(id),
  };
}

const byTime = (a: Item, b: Item): number =>
  a.start === b.start ? (a.key < b.key ? -1 : 1) : a.start < b.start ? -1 : 1;

export const locksOf = (pinned: Pin = {}): readonly (keyof Pin)[] =>
  (['start', 'day', 'venue', 'attendees'] as const).filter((aspect) => pinned[aspect] !== undefined);

/** Name of the room, or of the site; empty where there is none. */
export function placeOf(held: Assignment, activity: Activity | undefined, names: Names): string {
  if (held.venue !== undefined) return names.venue(held.venue);
  const site = activity?.venue?.site;
  return site === undefined ? '' : names.site(site);
}

/** Site of what is held there; undefined where it is nowhere in particular. */
export function siteOf(held: Assignment, activity: Activity | undefined, problem: Problem): string | undefined {
  if (held.venue === undefined) return activity?.venue?.site;
  return (problem.venues ?? []).find(({ id }) => id === held.venue)?.site;
}
