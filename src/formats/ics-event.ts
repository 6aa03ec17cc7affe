import {
  ICalEventBusyStatus,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { DateTime } from 'luxon';
import { fullDayText } from '../model/date-words.ts';
import type { Names } from '../model/names.ts';
import { plainLine, plainText } from '../model/plain-text.ts';
import type { Activity, Problem } from '../model/problem.ts';
import { attendeeNames, type Entry } from './agenda.ts';
import { cancelledTitle } from './feed-words.ts';
import { comesTwice, localInstant } from './ics-time.ts';
import { kindText, type Lang, wordsOf } from './words.ts';

/** What the events of one document share. */
export interface EventContext {
  readonly problem: Problem;
  readonly names: Names;
  readonly lang: Lang;
  /** Null: times are written in UTC. */
  readonly tzid: string | null;
}

/** What revisions change of an event beside its text. */
export interface EventState {
  readonly uid: string;
  readonly sequence: number;
  /** DTSTAMP and LAST-MODIFIED. */
  readonly stamp: DateTime;
  /** `uninvited`: it is held, but those who read this shall not come any more. */
  readonly standing: 'held' | 'cancelled' | 'uninvited';
}

/** When an event is. */
export interface EventTimes {
  readonly start: DateTime;
  readonly end: DateTime;
  /** Null: written in UTC. */
  readonly timezone: string | null;
}

/** The instants of an entry. @throws RangeError where a time has no meaning, or the end lies before the start. */
export function eventTimes(entry: Entry, { problem, tzid }: Pick<EventContext, 'problem' | 'tzid'>): EventTimes {
  const start = localInstant(entry.start, problem.timeZone);
  const end = localInstant(entry.end, problem.timeZone);
  // ical-generator would swap them without a word.
  if (end < start) throw new RangeError(`"${entry.id}" ends (${entry.end}) before it starts (${entry.start})`);
  return { start, end, timezone: comesTwice(start) || comesTwice(end) ? null : tzid };
}

/** What every view shows of an event: when it is, and whether the time is taken. */
export function eventFrame({ uid, sequence, stamp, standing }: EventState, times: EventTimes): ICalEventData {
  const held = standing === 'held';
  return {
    id: uid,
    sequence,
    stamp,
    lastModified: stamp,
    ...times,
    // RFC 5546 §3.2.5: a message to those who are uninvited has no status, as the event goes on.
    ...(standing === 'uninvited' ? {} : { status: held ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED }),
    transparency: held ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: held ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
  };
}

/**
 * One entry as ical-generator takes it; it has no people in the iTIP sense, so that a feed invites nobody.
 *
 * @param times the entry's, where they are known already: looking them up is slow
 */
export function eventData(
  entry: Entry,
  state: EventState,
  context: EventContext,
  times: EventTimes = eventTimes(entry, context),
): ICalEventData {
  const { lang } = context;
  const { activity } = entry;
  const kind = entry.kind === 'focus' ? 'focus' : activity?.kind;
  const category = plainLine(kind === undefined ? '' : kindText(kind, lang));
  const description = descriptionOf(entry, context);
  return {
    ...eventFrame(state, times),
    summary: plainLine(state.standing === 'cancelled' ? cancelledTitle(entry.title, lang) : entry.title),
    ...(entry.place === undefined ? {} : { location: plainLine(entry.place) }),
    ...(description === '' ? {} : { description }),
    ...(category === '' ? {} : { categories: [{ name: category }] }),
    ...(activity === undefined ? {} : { priority: icsPriority(activity) }),
    ...(entry.confidential ? { class: ICalEventClass.CONFIDENTIAL } : {}),
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
