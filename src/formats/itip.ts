import type { DateTime } from 'luxon';
import type { Entry } from './agenda.ts';
import { keyOf, lineOf, type PublishedEntries, publishedEntries } from './feed-entries.ts';
import { fileNames } from './file-names.ts';
import { eventText, icsCalendar, zonesOf } from './ics-calendar.ts';
import { type EventState, eventData } from './ics-event.ts';
import { contentLine, quotedParameter } from './ics-text.ts';
import { utcInstant } from './ics-time.ts';
import { entryUid, planKey, uidDomain } from './ics-uid.ts';
import type { PublishedPlan } from './published.ts';
import type { Lang } from './words.ts';

export interface ItipOptions {
  /** When the messages are made, such as `2026-11-20T08:00:00Z`: their DTSTAMP. */
  readonly at: string;
  readonly lang: Lang;
  /** Right of the `@` in UIDs; the same as in the feeds. Default `tongchou`. */
  readonly uidDomain?: string;
  /** Who invites. */
  readonly organizer: { readonly name: string; readonly email: string };
  /** A leader's e-mail address; undefined: gets no message. */
  readonly addressOf: (leaderId: string) => string | undefined;
}

export interface ItipMessage {
  /** A file name: one message per method and line. */
  readonly name: string;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

type Method = ItipMessage['method'];

/** An entry with all that a message of it needs. */
interface Subject extends Pick<PublishedEntries, 'context' | 'zone'> {
  readonly entry: Entry;
  readonly uid: string;
  readonly sequence: number;
  /** Of those who come, by the address in small letters: some share one. */
  readonly people: ReadonlyMap<string, Person>;
}

interface Person {
  readonly name: string;
  readonly address: string;
}

/** A message to be written. */
interface Draft {
  readonly key: string;
  readonly method: Method;
  readonly subject: Subject;
  readonly state: Pick<EventState, 'sequence' | 'standing'>;
  readonly to: readonly Person[];
}

/**
 * What to send to leaders' mailboxes when `next` follows `previous` (iTIP, RFC 5546): a REQUEST to all who come to what
 * is new or has changed, a CANCEL to those taken from it, and to all where it is cancelled. One event per message; the
 * addresses to send it to are its ATTENDEEs. SEQUENCE is the line's, and rises where that does; of two messages with
 * the same one, the later DTSTAMP counts (§2.1.5). The full view is shown, as its readers take part.
 *
 * @param previous the revision that was announced last; null where none was
 * @throws RangeError where an option, an address or a time has no meaning, or the two are of different plans
 */
export function itipMessages(
  previous: PublishedPlan | null,
  next: PublishedPlan,
  options: ItipOptions,
): readonly ItipMessage[] {
  if (previous !== null && previous.planId !== next.planId) {
    throw new RangeError(`"${next.planId}" cannot follow "${previous.planId}": they are different plans`);
  }
  const stamp = utcInstant(options.at);
  const was = previous === null ? new Map<string, Subject>() : subjectsOf(previous, options);
  const now = subjectsOf(next, options);
  const organizer = { name: options.organizer.name, address: checkedAddress(options.organizer.email, 'organizer') };
  const drafts = [
    ...[...now].flatMap(([key, subject]) => heldDrafts(key, was.get(key), subject)),
    ...[...was].flatMap(([key, subject]) => (now.has(key) ? [] : cancelDrafts(key, subject, next))),
  ].filter(({ to }) => to.length > 0);

  const keys = [...new Set([...now.keys(), ...was.keys()])];
  const names = { REQUEST: fileNames('request', keys, 'ics'), CANCEL: fileNames('cancel', keys, 'ics') };
  return drafts.map((draft) => ({
    name: names[draft.method].get(draft.key) ?? draft.key,
    method: draft.method,
    content: icsCalendar({ lang: options.lang, method: draft.method }, zonesOf([draft.subject.zone]), [
      messageText(draft, organizer, stamp),
    ]),
  }));
}

function subjectsOf(plan: PublishedPlan, options: ItipOptions): ReadonlyMap<string, Subject> {
  const { entries, context, zone } = publishedEntries(plan.problem, plan.schedule, options.lang, 'full');
  const ofPlan = planKey(plan.problem, plan.planId);
  const domain = uidDomain(options.uidDomain);
  return new Map(
    entries.map((entry): readonly [string, Subject] => {
      const people = new Map<string, Person>();
      for (const leader of entry.leaders) {
        const given = options.addressOf(leader);
        if (given === undefined) continue;
        const address = checkedAddress(given, leader);
        const key = address.toLowerCase();
        if (!people.has(key)) people.set(key, { name: context.names.leader(leader), address });
      }
      const { sequence } = lineOf(entry, plan.lines);
      return [keyOf(entry), { entry, context, zone, uid: entryUid(entry, ofPlan, domain), sequence, people }];
    }),
  );
}

/** What is held: those who are not asked any more hear it, then those who are, if there is anything new for them. */
function heldDrafts(key: string, was: Subject | undefined, now: Subject): readonly Draft[] {
  const { sequence } = now;
  const request: Draft = {
    key,
    method: 'REQUEST',
    subject: now,
    state: { sequence, standing: 'held' },
    to: [...now.people.values()],
  };
  if (was === undefined) return [request];
  const removed: Draft = {
    key,
    method: 'CANCEL',
    subject: was,
    state: { sequence, standing: 'uninvited' },
    to: [...was.people].flatMap(([address, person]) => (now.people.has(address) ? [] : [person])),
  };
  return isChanged(was, now) ? [removed, request] : [removed];
}

/** What is not held any more; the plan's cancelled line knows the SEQUENCE, unless it is too old to be kept. */
function cancelDrafts(key: string, was: Subject, next: PublishedPlan): readonly Draft[] {
  const line = next.cancelled.find((cancelled) => cancelled.key === key);
  const sequence = line?.sequence ?? was.sequence + 1;
  return [
    { key, method: 'CANCEL', subject: was, state: { sequence, standing: 'cancelled' }, to: [...was.people.values()] },
  ];
}

/** Whether a reader would see a difference, or the line says that there is one. */
function isChanged(was: Subject, now: Subject): boolean {
  const [before, after] = [was, now].map(({ entry, uid, context, people }) => {
    const text = eventText(eventData(entry, { uid, sequence: 0, stamp: EPOCH, standing: 'held' }, context));
    return `${text}${[...people.keys()].join()}`;
  });
  return was.sequence !== now.sequence || before !== after;
}

const EPOCH = utcInstant('1970-01-01T00:00:00Z');

function messageText({ subject, state, method, to }: Draft, organizer: Person, stamp: DateTime): string {
  const { entry, uid, context } = subject;
  const end = 'END:VEVENT\r\n';
  const text = eventText(eventData(entry, { ...state, uid, stamp }, context));
  return [
    text.slice(0, -end.length),
    contentLine(`ORGANIZER;CN=${quotedParameter(organizer.name)}:mailto:${organizer.address}`),
    ...to.map(({ name, address }) => contentLine(`${attendee(method)};CN=${quotedParameter(name)}:mailto:${address}`)),
    end,
  ].join('');
}

function attendee(method: Method): string {
  const role = 'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT';
  return method === 'REQUEST' ? `${role};PARTSTAT=NEEDS-ACTION;RSVP=TRUE` : role;
}

/** An address that can stand in a mailto: as it is, and injects nothing. */
function checkedAddress(address: string, whose: string): string {
  if (!/^[\p{L}\p{N}._+'=~-]+@[\p{L}\p{N}.-]+$/u.test(address)) {
    throw new RangeError(`"${address}" (${whose}) is no e-mail address that can be written to`);
  }
  return address;
}
