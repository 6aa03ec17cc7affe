import type { Activity, Choice, Interval, Level, Problem } from '../../../model/problem.ts';

/** An activity as its form holds it: what is typed, valid or not. */
export interface Draft {
  readonly title: string;
  readonly body: string;
  readonly kind: string;
  readonly topic: string;
  readonly lasts: 'minutes' | 'days';
  readonly minutes: string;
  readonly wholeDays: string;
  readonly priority: Level;
  readonly urgency: Level;
  readonly mandatory: boolean;
  readonly outsideHours: boolean;
  readonly windows: readonly Interval[];
  readonly preferredWindows: readonly Interval[];
  readonly releaseTime: string;
  readonly deadline: string;
  readonly dueTime: string;
  readonly required: readonly string[];
  readonly choose: readonly Choice[];
  readonly optional: readonly string[];
  readonly deputiesAllowed: boolean;
  readonly place: 'none' | 'rooms' | 'site';
  readonly rooms: readonly string[];
  readonly site: string;
  readonly headcount: string;
  readonly confidentiality: 'public' | 'normal' | 'confidential';
  readonly unit: string;
  readonly person: string;
  readonly contact: string;
  readonly duty: string;
  readonly dueDay: string;
}

export function draftOf(activity: Activity): Draft {
  const { attendees = {}, venue = {}, owner = {} } = activity;
  return {
    title: activity.title ?? '',
    body: activity.body ?? '',
    kind: activity.kind ?? '',
    topic: activity.topic ?? '',
    lasts: activity.wholeDays === undefined ? 'minutes' : 'days',
    minutes: String(activity.minutes ?? 60),
    wholeDays: String(activity.wholeDays ?? 1),
    priority: activity.priority ?? 3,
    urgency: activity.urgency ?? 3,
    mandatory: activity.mandatory ?? false,
    outsideHours: activity.outsideHours ?? false,
    windows: activity.windows ?? [],
    preferredWindows: activity.preferredWindows ?? [],
    releaseTime: activity.releaseTime ?? '',
    deadline: activity.deadline ?? '',
    dueTime: activity.dueTime ?? '',
    required: attendees.required ?? [],
    choose: attendees.choose ?? [],
    optional: attendees.optional ?? [],
    deputiesAllowed: attendees.deputiesAllowed ?? false,
    place: venue.anyOf !== undefined ? 'rooms' : venue.site !== undefined ? 'site' : 'none',
    rooms: venue.anyOf ?? [],
    site: venue.site ?? '',
    headcount: activity.headcount === undefined ? '' : String(activity.headcount),
    confidentiality: activity.confidentiality ?? 'normal',
    unit: owner.unit ?? '',
    person: owner.person ?? '',
    contact: owner.contact ?? '',
    duty: owner.duty ?? '',
    dueDay: owner.dueDay ?? '',
  };
}

/** A new activity before anything is typed. */
export const emptyDraft = (): Draft => draftOf({ id: '', minutes: 60 });

type Fields = { readonly [F in keyof Activity]?: unknown };

/** What the draft says, field by field; undefined: nothing is said. */
function fieldsOf(draft: Draft): Fields {
  const { required, choose, optional, deputiesAllowed, unit, person, contact, duty, dueDay } = draft;
  return {
    title: said(draft.title.trim()),
    body: said(draft.body),
    kind: said(draft.kind),
    topic: said(draft.topic.trim()),
    minutes: draft.lasts === 'minutes' ? Number(draft.minutes) : undefined,
    wholeDays: draft.lasts === 'days' ? Number(draft.wholeDays) : undefined,
    priority: draft.priority,
    urgency: draft.urgency,
    mandatory: draft.mandatory || undefined,
    outsideHours: draft.outsideHours || undefined,
    windows: some(draft.windows),
    preferredWindows: some(draft.preferredWindows),
    releaseTime: said(draft.releaseTime),
    deadline: said(draft.deadline),
    dueTime: said(draft.dueTime),
    attendees: filled({
      required: some(required),
      choose: some(choose),
      optional: some(optional),
      deputiesAllowed: deputiesAllowed || undefined,
    }),
    venue: venueIn(draft),
    headcount: draft.headcount.trim() === '' ? undefined : Number(draft.headcount),
    confidentiality: draft.confidentiality === 'normal' ? undefined : draft.confidentiality,
    owner: filled({
      unit: said(unit.trim()),
      person: said(person.trim()),
      contact: said(contact.trim()),
      duty: said(duty.trim()),
      dueDay: said(dueDay),
    }),
  };
}

const said = (text: string): string | undefined => (text === '' ? undefined : text);
const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

function filled(fields: { readonly [name: string]: unknown }): { readonly [name: string]: unknown } | undefined {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

function venueIn({ place, rooms, site }: Draft): Activity['venue'] {
  if (place === 'none') return undefined;
  return place === 'rooms' ? { anyOf: rooms } : { site };
}

/** Only the fields that differ, with their new values; null takes one away. Empty: nothing was changed. */
export function changeOf(before: Draft, after: Draft): { readonly [field: string]: unknown } {
  const [from, to] = [fieldsOf(before), fieldsOf(after)];
  const names = Object.keys({ ...from, ...to }) as (keyof Activity)[];
  const changed = names.filter((name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]));
  return Object.fromEntries(changed.map((name) => [name, to[name] ?? null]));
}

/** A new activity; what it holds is checked with the document it comes into. */
export const activityOf = (id: string, draft: Draft): Activity => ({ id, ...filled(fieldsOf(draft)) });

/** The first of `n1`, `n2` … that nothing in the document is called. */
export function nextId({ activities, focusGoals = [] }: Problem): string {
  const taken = new Set([...activities, ...focusGoals].map(({ id }) => id));
  let n = 1;
  while (taken.has(`n${n}`)) n += 1;
  return `n${n}`;
}

/** What was typed, on top of an activity that has changed meanwhile. */
export function rebased(base: Draft, typed: Draft, now: Draft): Draft {
  const own = Object.entries(typed).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name as keyof Draft]),
  );
  return { ...now, ...Object.fromEntries(own) };
}
