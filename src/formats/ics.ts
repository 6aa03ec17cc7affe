import type { Names } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import { inProtocolOrder } from '../model/protocol-order.ts';
import type { Schedule } from '../model/schedule.ts';
import { createAgenda, type Entry } from './agenda.ts';
import { fileNames } from './file-names.ts';
import { eventText, icsCalendar, zonesOf } from './ics-calendar.ts';
import { type EventContext, type EventState, eventData } from './ics-event.ts';
import { utcInstant } from './ics-time.ts';
import { icsZone } from './ics-timezone.ts';
import { entryUid, planKey, uidDomain } from './ics-uid.ts';
import { createNames, titleOf } from './names.ts';
import type { View } from './view.ts';
import { type Lang, wordsOf } from './words.ts';

export interface IcsOptions {
  /** The revision's time, an instant such as `2026-11-20T08:00:00Z`: DTSTAMP and LAST-MODIFIED of every event. */
  readonly stamp: string;
  readonly lang: Lang;
  /** Right of the `@` in UIDs. Default `tongchou`. */
  readonly uidDomain?: string;
  /** A lasting id of the plan, for UIDs. Default: the Problem's title and first day. */
  readonly planId?: string;
  /** Default `full`. */
  readonly view?: View;
  /** SEQUENCE of an activity's event: must rise whenever its time, place or status changes. Default 0. */
  readonly sequence?: (activityId: string) => number;
}

export interface IcsFile {
  readonly name: string;
  readonly content: string;
}

/** One file to be: who it is for, and what is in it. */
interface Feed {
  readonly file: string;
  readonly whose: string;
  readonly holds: (entry: Entry) => boolean;
  readonly evenIfEmpty: boolean;
}

/**
 * The calendars of a schedule: `master.ics`, one per leader, and one per body and venue that has anything. A body's
 * holds its own activities and whatever its leaders attend.
 *
 * @throws RangeError where an option or a time of the schedule has no meaning.
 */
export function icsFiles(problem: Problem, schedule: Schedule, options: IcsOptions): readonly IcsFile[] {
  const { lang, view = 'full' } = options;
  const names = createNames(problem, view, lang);
  const zone = icsZone(problem.timeZone);
  const context: EventContext = { problem, names, lang, tzid: zone?.tzid ?? null };
  const stateOf = stateFinder(problem, options);
  const texts = new Map<Entry, string>(
    createAgenda(problem, schedule, lang, view).map((entry) => [
      entry,
      eventText(eventData(entry, stateOf(entry), context)),
    ]),
  );

  return feedsOf(problem, names, lang).flatMap(({ file, whose, holds, evenIfEmpty }) => {
    const held = [...texts].filter(([entry]) => holds(entry)).map(([, text]) => text);
    if (held.length === 0 && !evenIfEmpty) return [];
    const name = wordsOf(lang).feedName(titleOf(problem, lang), whose);
    return [{ name: file, content: icsCalendar({ lang, name }, zonesOf([zone]), held) }];
  });
}

function stateFinder(problem: Problem, options: IcsOptions): (entry: Entry) => EventState {
  const plan = planKey(problem, options.planId);
  const domain = uidDomain(options.uidDomain);
  const stamp = utcInstant(options.stamp);
  const { sequence = () => 0 } = options;
  return (entry) => ({
    uid: entryUid(entry, plan, domain),
    sequence: entry.kind === 'focus' ? 0 : sequence(entry.id),
    stamp,
    standing: 'held',
  });
}

function feedsOf(problem: Problem, names: Names, lang: Lang): readonly Feed[] {
  const leaders = inProtocolOrder(problem.leaders);
  const [bodies, venues] = [problem.bodies ?? [], problem.venues ?? []];
  return [
    { file: 'master.ics', whose: wordsOf(lang).everybody, holds: () => true, evenIfEmpty: true },
    ...feedsFor('leader', leaders, names.leader, (entry, id) => entry.leaders.includes(id), true),
    ...feedsFor('body', bodies, names.body, (entry, id) => entry.bodies.has(id), false),
    ...feedsFor('venue', venues, names.venue, (entry, id) => entry.venue === id, false),
  ];
}

function feedsFor(
  prefix: string,
  owners: readonly { readonly id: string }[],
  nameOf: (id: string) => string,
  holds: (entry: Entry, id: string) => boolean,
  evenIfEmpty: boolean,
): readonly Feed[] {
  const ids = owners.map(({ id }) => id);
  return [...fileNames(prefix, ids, 'ics')].map(([id, file]) => ({
    file,
    whose: nameOf(id),
    holds: (entry) => holds(entry, id),
    evenIfEmpty,
  }));
}
