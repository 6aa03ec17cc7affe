import type { DateTime } from 'luxon';
import type { Problem } from '../model/problem.ts';
import type { Entry } from './agenda.ts';
import { busyEvent, busyUid } from './feed-busy.ts';
import { lineOf, onceHeld, type PublishedSchedule, publishedEntries } from './feed-entries.ts';
import { eventText } from './ics-calendar.ts';
import { type EventState, eventData, eventTimes } from './ics-event.ts';
import { localInstant, utcInstant } from './ics-time.ts';
import type { IcsZone } from './ics-timezone.ts';
import { entryUid, planKey } from './ics-uid.ts';
import type { CancelledLine, PublishedLine, PublishedPlan } from './published.ts';
import type { View } from './view.ts';
import type { Lang } from './words.ts';

/** What readers of a feed may see: `busy` nothing but when somebody is. */
export type FeedView = View | 'busy';

/** How all feeds of one publication are written. */
export interface FeedSettings {
  readonly at: DateTime;
  readonly lang: Lang;
  /** Right of the `@` in UIDs. */
  readonly domain: string;
  readonly busyKey: Uint8Array;
}

/** One line of a plan, written once for all feeds that hold it. */
export interface FeedLine {
  readonly uid: string;
  readonly sequence: number;
  readonly held: boolean;
  readonly start: DateTime;
  readonly end: DateTime;
  readonly zone: IcsZone | null;
  /** In the full view; says whose feeds hold the line. */
  readonly entry: Entry;
  /** Its VEVENT in each view. */
  readonly texts: { readonly [V in FeedView]: string };
}

/** How long a cancelled line is shown after its end. */
const KEPT_DAYS = 30;

/** The lines of a plan, held and cancelled. @throws RangeError where a time has no meaning. */
export function feedLines(plan: PublishedPlan, settings: FeedSettings): readonly FeedLine[] {
  const ofPlan = (problem: Problem): string => planKey(problem, plan.planId);
  const held = linesOf(plan.problem, plan.schedule, plan.lines, ofPlan(plan.problem), 'held', settings);
  const kept = plan.cancelled.filter((line) => isKept(line, settings.at));
  const cancelled = [...byProblem(kept)].flatMap(([problem, lines]) => {
    const byKey = new Map(lines.map((line) => [line.key, line]));
    return linesOf(problem, onceHeld(lines), byKey, ofPlan(problem), 'cancelled', settings);
  });
  return [...held, ...cancelled];
}

function isKept({ held, problem }: CancelledLine, at: DateTime): boolean {
  const { end } = 'assignment' in held ? held.assignment : held.block;
  return localInstant(end, problem.timeZone).plus({ days: KEPT_DAYS }) >= at;
}

/** Most cancelled lines of a plan come from few revisions: each document is read once. */
function byProblem(lines: readonly CancelledLine[]): ReadonlyMap<Problem, readonly CancelledLine[]> {
  const groups = new Map<Problem, CancelledLine[]>();
  for (const line of lines) {
    const group = groups.get(line.problem) ?? [];
    group.push(line);
    groups.set(line.problem, group);
  }
  return groups;
}

function linesOf(
  problem: Problem,
  schedule: PublishedSchedule,
  lines: ReadonlyMap<string, PublishedLine>,
  plan: string,
  standing: 'held' | 'cancelled',
  { lang, domain, busyKey }: FeedSettings,
): readonly FeedLine[] {
  const full = publishedEntries(problem, schedule, lang, 'full');
  const normal = publishedEntries(problem, schedule, lang, 'normal');
  return full.entries.map((entry, i) => {
    const { sequence, changedAt } = lineOf(entry, lines);
    const uid = entryUid(entry, plan, domain);
    const state: EventState = { uid, sequence, stamp: utcInstant(changedAt), standing };
    const times = eventTimes(entry, full.context);
    const hidden = normal.entries[i];
    const text = eventText(eventData(entry, state, full.context, times));
    return {
      uid,
      sequence,
      held: standing === 'held',
      start: times.start,
      end: times.end,
      zone: full.zone,
      entry,
      texts: {
        full: text,
        normal: hidden?.hidden ? eventText(eventData(hidden, state, normal.context, times)) : text,
        busy: eventText(busyEvent({ ...state, uid: busyUid(uid, busyKey, domain) }, times, lang)),
      },
    };
  });
}
