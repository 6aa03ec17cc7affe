import type { Names } from '../../../model/names.ts';
import type { Activity, FocusGoal } from '../../../model/problem.ts';
import type { Assignment, FocusBlock, Schedule } from '../../../model/schedule.ts';
import type { Lock, Stage, Work } from '../../engine/engine.ts';

/** What the panel is about. */
export type Subject =
  | { readonly kind: 'activity'; readonly activity: Activity; readonly held: Assignment | null }
  | { readonly kind: 'goal'; readonly goal: FocusGoal; readonly blocks: readonly FocusBlock[] }
  | { readonly kind: 'gone' };

/** @param id After repeat, or of a focus goal. */
export function subjectOf({ problem, schedule }: Work, { activities }: Stage, id: string): Subject {
  const activity = activities.find((one) => one.id === id);
  if (activity !== undefined) return { kind: 'activity', activity, held: heldIn(schedule, id) };
  const goal = (problem.focusGoals ?? []).find((one) => one.id === id);
  if (goal === undefined) return { kind: 'gone' };
  return { kind: 'goal', goal, blocks: (schedule.focusBlocks ?? []).filter((one) => one.goal === id) };
}

const heldIn = ({ assignments }: Schedule, id: string): Assignment | null =>
  assignments.find(({ activity }) => activity === id) ?? null;

export interface Person {
  readonly id: string;
  readonly name: string;
  /** `extra`: nobody asked for this one. */
  readonly role: 'required' | 'chosen' | 'optional' | 'extra';
  /** Whom this one stands in for. */
  readonly standsInFor: string | null;
}

/** Who comes, in the order of the assignment; where it is not held, who is asked. */
export function peopleOf({ attendees = {} }: Activity, held: Assignment | null, names: Names): readonly Person[] {
  const { required = [], choose = [], optional = [] } = attendees;
  const person = (id: string, role: Person['role'], standsInFor: string | null = null): Person => ({
    id,
    name: names.leader(id),
    role,
    standsInFor,
  });
  if (held === null)
    return [...required.map((id) => person(id, 'required')), ...optional.map((id) => person(id, 'optional'))];
  return held.attendees.map((id) => {
    const stood = (held.substitutions ?? []).find(({ by }) => by === id);
    if (stood !== undefined) return person(id, 'required', names.leader(stood.leader));
    if (required.includes(id)) return person(id, 'required');
    if (choose.some(({ from }) => from.includes(id))) return person(id, 'chosen');
    return person(id, optional.includes(id) ? 'optional' : 'extra');
  });
}

/** Names of the optional ones who do not come. */
export const missedOptional = ({ attendees }: Activity, held: Assignment, names: Names): readonly string[] =>
  (attendees?.optional ?? []).filter((id) => !held.attendees.includes(id)).map((id) => names.leader(id));

/** Which aspects are decided. */
export function locksOf({ pinned = {} }: Activity): Required<Lock> {
  return {
    start: pinned.start !== undefined,
    day: pinned.day !== undefined,
    venue: pinned.venue !== undefined,
    attendees: pinned.attendees !== undefined,
  };
}

/** Where it is, or null: no place in particular. */
export function placeOf({ venue }: Activity, held: Assignment | null, names: Names): string | null {
  if (held?.venue !== undefined) return names.venue(held.venue);
  return venue?.site === undefined ? null : names.site(venue.site);
}

/** Rooms that it may use. */
export const roomsOf = ({ venue }: Activity, names: Names): readonly string[] =>
  (venue?.anyOf ?? []).map((id) => names.venue(id));
