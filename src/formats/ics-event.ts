import {
  ICalEventBusyStatus,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Activity, Problem } from '../model/problem.ts';
import { attendeeNames, type Entry } from './agenda.ts';
import { fullDayText } from './date-words.ts';
import { comesTwice, localInstant } from './ics-time.ts';
import type { Names } from './names.ts';
import { plainLine, plainText } from './plain-text.ts';
import { kindText, type Lang, wordsOf } from './words.ts';

/** What every event of a set of feeds shares. */
export interface EventContext {
  readonly problem: Problem;
  readonly names: Names;
  readonly lang: Lang;
  /** Null: times are written in UTC. */
  readonly tzid: string | null;
  readonly stamp: NonNullable<ICalEventData['stamp']>;
  readonly uidOf: (entry: Entry) => string;
  readonly sequenceOf: (activityId: string) => number;
}

/** One entry as ical-generator takes it; it has no people in the iTIP sense, so that a feed invites nobody. */
export function eventData(entry: Entry, context: EventContext): ICalEventData {
  const { problem, stamp, tzid, lang } = context;
  const { activity } = entry;
  const start = localInstant(entry.start, problem.timeZone);
  const end = localInstant(entry.end, problem.timeZone);
  // ical-generator would swap them without a word.
  if (end < start) throw new RangeError(`"${entry.id}" ends (${entry.end}) before it starts (${entry.start})`);
  const kind = entry.kind === 'focus' ? 'focus' : activity?.kind;
  const category = plainLine(kind === undefined ? '' : kindText(kind, lang));
  const description = descriptionOf(entry, context);
  return {
    id: context.uidOf(entry),
    sequence: entry.kind === 'focus' ? 0 : context.sequenceOf(entry.id),
    stamp,
    lastModified: stamp,
    start,
    end,
    timezone: comesTwice(start) || comesTwice(end) ? null : tzid,
    summary: plainLine(entry.title),
    ...(entry.place === undefined ? {} : { location: plainLine(entry.place) }),
    ...(description === '' ? {} : { description }),
    ...(category === '' ? {} : { categories: [{ name: category }] }),
    ...(activity === undefined ? {} : { priority: icsPriority(activity) }),
    ...(entry.confidential ? { class: ICalEventClass.CONFIDENTIAL } : {}),
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    busystatus: ICalEventBusyStatus.BUSY,
  };
}

/** iCalendar counts down: 1 highest, 9 lowest. */
function icsPriority({ priority = 3 }: Activity): number {
  return 11 - 2 * priority;
}

/** Attendees, body, unit, contact, duty: one line each; nothing where the view hides them. */
function descriptionOf(entry: Entry, { problem, names, lang }: EventContext): string {
  if (entry.hidden) return '';
  const { columns, list, field } = wordsOf(lang);
  const { body, owner = {} } = entry.activity ?? {};
  const contact = [owner.person, owner.contact].filter((part) => part !== undefined).join(' ');
  const lines: [label: string, value: string | undefined][] = [
    [columns.attendees, list(attendeeNames(entry, problem, names, lang))],
    [columns.body, body === undefined ? undefined : names.body(body)],
    [columns.unit, owner.unit],
    [columns.contact, contact],
    [columns.duty, owner.duty],
    [columns.dueDay, owner.dueDay === undefined ? undefined : fullDayText(owner.dueDay, lang)],
  ];
  return lines
    .map(([label, value]) => [label, plainText(value ?? '')] as const)
    .flatMap(([label, value]) => (value.trim() === '' ? [] : [field(label, value)]))
    .join('\n');
}
