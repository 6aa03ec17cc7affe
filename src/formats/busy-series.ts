import {
  type BusyEvent,
  type CalendarContext,
  clockOf,
  endInstant,
  noteDoubt,
  periodStretch,
  roughLength,
} from './busy-event.ts';
import type { Stretch } from './busy-spans.ts';
import { DAY_SECONDS, dayOf, occurrences, type Window } from './read-ics-recur.ts';
import type { IcsTime } from './read-ics-values.ts';
import type { WallClock } from './read-ics-zones.ts';

/** Zones lie at most 26 hours apart. */
const MARGIN = 2 * DAY_SECONDS;

/** What one UID stands for: the series itself (or the event that does not repeat), and what replaces occurrences of it. */
export interface Series {
  readonly masters: readonly BusyEvent[];
  readonly replacements: readonly BusyEvent[];
}

/** Groups events by UID, and of each keeps the newest versions (SEQUENCE); of equal ones all. */
export function seriesOf(events: readonly BusyEvent[]): readonly Series[] {
  const groups = new Map<string, BusyEvent[]>();
  for (const event of events) {
    // Without a UID an event belongs to no other.
    const key = event.uid === '' ? `${event.line}` : `uid ${event.uid}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(event);
  }
  return [...groups.values()].map((group) => {
    const newest = newestOf(group);
    return {
      masters: newest.filter(({ replaces }) => replaces === null),
      replacements: newest.filter(({ replaces }) => replaces !== null),
    };
  });
}

function newestOf(group: readonly BusyEvent[]): readonly BusyEvent[] {
  if (group.length === 1) return group;
  const newest = new Map<string, number>();
  const keyOf = ({ replaces }: BusyEvent): string => (replaces ? `${replaces.form} ${replaces.plain}` : '');
  for (const event of group) newest.set(keyOf(event), Math.max(event.sequence, newest.get(keyOf(event)) ?? 0));
  return group.filter((event) => event.sequence === newest.get(keyOf(event)));
}

/**
 * When an event takes place inside the range (a little beyond is possible), in instants; null where it ends before it
 * starts. `instead`: what replaces occurrences of it.
 */
export function stretchesOf(
  event: BusyEvent,
  instead: readonly BusyEvent[],
  range: Stretch,
  steps: number,
  context: CalendarContext,
): readonly Stretch[] | null {
  const { start, line, end } = event;
  const length = roughLength(event);
  const window: Window = { from: range.start - length - MARGIN, to: range.end + MARGIN };
  const repeats = event.replaces === null && event.rules.length + event.added.length > 0;
  const isNear = start.plain < window.to && start.plain >= window.from;
  if (!isNear && !repeats) return [];
  const clock = clockOf(start, context);
  const endClock = 'days' in end || start.form === 'date' ? clock : clockOf(end, context);
  const own = stretchFrom(clock.instantOf(start.plain));
  if (own.end < own.start) return null;

  const found = new Map<number, Stretch>();
  const add = ({ start: from, end: to }: Stretch): void => {
    found.set(from, { start: from, end: Math.max(to, found.get(from)?.end ?? to) });
  };
  if (isNear) add(own);
  for (const rule of repeats ? event.rules : []) {
    const budget = { left: steps };
    const until = rule.until && lastPlain(rule.until, event, clock, context);
    for (const plain of occurrences(rule, start.plain, until, window, budget)) add(stretchFrom(clock.instantOf(plain)));
    if (budget.left < 0) context.log.add('too-many-occurrences', line);
  }
  for (const one of repeats ? event.added : []) {
    const added =
      'end' in one ? periodStretch(one, line, context) : stretchFrom(instantFor(one, event, clock, context));
    if (added.end < added.start) context.log.add('bad-added-date', line);
    else add(added);
  }
  // Only now, as a doubt about the zone of what lies elsewhere is none.
  if (found.size > 0) noteDoubt(start, line, context);
  if (found.size > 0 && !('days' in end) && end.tzid !== start.tzid) noteDoubt(end, line, context);
  const gone = [...event.excluded, ...instead.flatMap(({ replaces }) => replaces ?? [])];
  const near = gone.filter(({ plain }) => Math.abs(plain - range.start) < spread(window));
  return without(found, near, event, clock, context);

  function stretchFrom(instant: number): Stretch {
    return { start: instant, end: endInstant(event, instant, clock.plainOf(instant), clock, endClock) };
  }
}

const spread = ({ from, to }: Window): number => to - from + MARGIN;

/** The instant of a time that stands beside an event's start. */
function instantFor(time: IcsTime, { start, line }: BusyEvent, clock: WallClock, context: CalendarContext): number {
  // A time without zone beside one with a zone means the same zone.
  if (time.form === 'date' || (time.form === 'local' && (time.tzid === null || time.tzid === start.tzid))) {
    return clock.instantOf(time.plain);
  }
  noteDoubt(time, line, context);
  return clockOf(time, context).instantOf(time.plain);
}

/** The last second at which an occurrence may start, on the clock of the event's start. */
function lastPlain(until: IcsTime, event: BusyEvent, clock: WallClock, context: CalendarContext): number {
  if (until.form === 'date') return until.plain + DAY_SECONDS - 1;
  return clock.plainOf(instantFor(until, event, clock, context));
}

/** Whole days strike out every occurrence that starts on them; of all-day events any time strikes out its day. */
function without(
  found: ReadonlyMap<number, Stretch>,
  gone: readonly IcsTime[],
  event: BusyEvent,
  clock: WallClock,
  context: CalendarContext,
): readonly Stretch[] {
  const { start } = event;
  const days = new Set<number>();
  const instants = new Set<number>();
  for (const time of gone) {
    const instant = instantFor(time, event, clock, context);
    if (time.form === 'date' || start.form === 'date') days.add(dayOf(clock.plainOf(instant)));
    else instants.add(instant);
  }
  return [...found.values()].filter(
    (one) => !instants.has(one.start) && !(days.size > 0 && days.has(dayOf(clock.plainOf(one.start)))),
  );
}
