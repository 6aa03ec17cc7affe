import type { Activity } from '../../../../model/problem.ts';
import type { Item, Scene } from '../scene/items.ts';
import { locksOf, placeOf } from '../scene/items.ts';

/** What is looked for; empty lists let everything through. */
export interface Filter {
  readonly text: string;
  readonly bodies: readonly string[];
  readonly leaders: readonly string[];
  readonly venues: readonly string[];
  /** Of the owner. */
  readonly units: readonly string[];
  readonly priorities: readonly number[];
  readonly locked: boolean;
  readonly mandatory: boolean;
  /** What does not match is left out, not only dimmed. */
  readonly hides: boolean;
}

export const NO_FILTER: Filter = {
  ...{ text: '', bodies: [], leaders: [], venues: [], units: [], priorities: [] },
  ...{ locked: false, mandatory: false, hides: false },
};

export const LIST_NAMES = ['bodies', 'leaders', 'venues', 'units', 'priorities'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** How many conditions are set. */
export const conditionsOf = (filter: Filter): number =>
  LIST_NAMES.reduce((sum, name) => sum + filter[name].length, 0) +
  (filter.text.trim() === '' ? 0 : 1) +
  (filter.locked ? 1 : 0) +
  (filter.mandatory ? 1 : 0);

/** Adds the value, or takes it away where it is in. */
export const toggled = <T>(list: readonly T[], value: T): readonly T[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** Ids of the activities that match, held or not. */
export function matching(scene: Scene, filter: Filter): ReadonlySet<string> {
  const isAll = conditionsOf(filter) === 0;
  const words = wordsOf(filter.text);
  const found = [...scene.activities.values()].filter((activity) => isAll || matches(activity, scene, filter, words));
  return new Set(found.map(({ id }) => id));
}

function matches(activity: Activity, scene: Scene, filter: Filter, words: readonly string[]): boolean {
  const { bodies, leaders, venues, units, priorities, locked, mandatory } = filter;
  const held = scene.held.get(activity.id);
  const people = held?.attendees ?? askedOf(activity);
  const rooms = held?.venue === undefined ? (activity.venue?.anyOf ?? []) : [held.venue];
  return (
    (bodies.length === 0 || bodies.includes(activity.body ?? '')) &&
    (leaders.length === 0 || people.some((one) => leaders.includes(one))) &&
    (venues.length === 0 || rooms.some((one) => venues.includes(one))) &&
    (units.length === 0 || units.includes(activity.owner?.unit ?? '')) &&
    (priorities.length === 0 || priorities.includes(activity.priority ?? 3)) &&
    (!locked || locksOf(activity.pinned).length > 0) &&
    (!mandatory || activity.mandatory === true) &&
    hasWords(textOf(activity, people, scene), words)
  );
}

/** Whether a focus block matches: it has no room, unit or lock, and its body is that of nobody. */
export function focusMatches(item: Item, filter: Filter): boolean {
  const { bodies, leaders, venues, units, priorities, locked, mandatory, text } = filter;
  return (
    bodies.length + venues.length + units.length === 0 &&
    !locked &&
    !mandatory &&
    (leaders.length === 0 || leaders.includes(item.leader)) &&
    (priorities.length === 0 || priorities.includes(item.priority)) &&
    hasWords(item.title.toLowerCase(), wordsOf(text))
  );
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

const hasWords = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

/** Title, people, room, unit and id. */
function textOf(activity: Activity, people: readonly string[], { held, names }: Scene): string {
  const assignment = held.get(activity.id);
  const rooms =
    assignment === undefined ? (activity.venue?.anyOf ?? []).map(names.venue) : [placeOf(assignment, activity, names)];
  const texts = [names.activity(activity.id), activity.id, activity.owner?.unit ?? '', activity.owner?.person ?? ''];
  return [...texts, ...people.map(names.leader), ...rooms].join('\n').toLowerCase();
}

/** Everybody who may be meant to come. */
export function askedOf({ attendees = {} }: Activity): readonly string[] {
  const { required = [], choose = [], optional = [] } = attendees;
  return [...new Set([...required, ...choose.flatMap(({ from }) => from), ...optional])];
}
