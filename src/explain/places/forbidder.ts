import type { Span } from '../../calendar/calendar.ts';
import { hasBit } from '../../instance/mask.ts';
import type { Activity } from '../../model/problem.ts';
import type { RuleId } from '../../model/schedule.ts';
import { createCrew } from '../../solve/crew.ts';
import { type Obstacle as Blocked, firstBlocker, leaderBlocker } from '../../solve/first-blocker.ts';
import { venueFree } from '../../solve/fits.ts';
import { type RelationWindow, relationWindow } from '../../solve/relations.ts';
import { dayOfMinute } from '../../solve/state.ts';
import { type Between, barBy, standingBar } from '../why-here-bars.ts';
import type { Obstacle } from '../why-not/why-not-types.ts';
import type { Bench, Stray } from './bench.ts';
import { type Holder, type Keep, OPEN } from './holder.ts';
import type { Start } from './starts.ts';

/** What forbids a start. */
export interface PlaceBar extends Pick<Obstacle, 'leader' | 'venue' | 'by' | 'span'> {
  readonly rule: RuleId;
  /** Of `window`: which limit is passed. */
  readonly limit?: 'horizon' | 'release' | 'deadline' | 'windows';
}

interface Forbidder {
  /** What forbids the start whatever is held; null where it is a candidate (not −1). */
  always(start: Start, candidate: number): PlaceBar | null;
  /** What forbids the candidate beside what is held, and with the hands that are kept. */
  now(start: Start, candidate: number): PlaceBar;
}

/** Names the first rule against each start of an activity that is taken out of the state. */
export function createForbidder(bench: Bench, holder: Holder, activity: Activity, keep: Keep): Forbidder {
  const { compiled, state } = bench;
  const { instance } = compiled;
  const { item } = holder;
  const between: Between = { compiled, state, item };
  const isFrozen = instance.frozen[item] === 1;
  const outOfTime = timeLimits(bench, activity);
  const standing = remember((span: Span) => asRule(standingBar(between, span), 'coverage'));
  const homeless = holder.present === null && compiled.items[item]?.places.length === 0;
  const crew = createCrew(state);
  const window: RelationWindow = { lo: 0, hi: 0, latestEnd: 0, day: -1 };
  relationWindow(state, item, window);
  const unfit = keptFault(bench, holder, activity, keep);
  const place = placeOf(bench, holder);

  return {
    always(start, candidate) {
      if (isFrozen) {
        const isPresent = holder.present !== null && holder.present.candidate === candidate;
        return isPresent ? null : { rule: 'frozen' };
      }
      const limit = outOfTime(start);
      if (limit !== null) return limit;
      if (homeless) return { rule: activity.pinned?.venue === undefined ? 'venue-capacity' : 'pinned' };
      return candidate < 0 ? standing(start) : null;
    },
    now(start, candidate) {
      if (unfit !== null) return unfit;
      const blocked = firstBlocker(state, crew, window, item, place, candidate);
      if (!OPEN.has(blocked[0]) || !holder.isInWindow(candidate))
        return asRule(barBy(between, blocked, start), 'coverage');
      return keptBar(start, candidate) ?? asRule(barBy(between, blocked, start), lastRule(candidate));
    },
  };

  /** Others could come or another venue is free: it is what is kept, or what is held against the rules. */
  function keptBar(start: Start, candidate: number): PlaceBar | null {
    const people = holder.kept?.attendees ?? [];
    for (const leader of people) {
      const rule = leaderBlocker(state, leader, item, place, candidate);
      if (rule !== null) return asRule(barBy(between, [rule, leader] satisfies Blocked, start), 'attendance');
    }
    if (holder.venue >= 0) {
      const [first, last] = [instance.candidateDay[candidate] ?? 0, dayOfMinute(instance, start.end)];
      if (!venueFree(state, holder.venue, item, candidate, start.start, start.end, first, last)) {
        return asRule(barBy(between, venueBlock(bench, holder, candidate), start), 'venue-overlap');
      }
    }
    const stray = holder.strayAt({
      candidate,
      attendees: people.length > 0 ? people : everybody(),
      venue: holder.venue,
    });
    return stray === undefined ? null : strayBar(stray, bench);
  }

  function everybody(): readonly number[] {
    return compiled.items[item]?.required ?? [];
  }

  /** Where nothing but the choice of people is left. */
  function lastRule(candidate: number): RuleId {
    const isAlone = everybody().every((leader) => leaderBlocker(state, leader, item, place, candidate) === null);
    return isAlone && instance.coverageCount > 0 ? 'coverage' : isAlone ? 'leader-overlap' : 'attendance';
  }
}

const asRule = ({ rule, ...rest }: Omit<Obstacle, 'starts' | 'days'>, instead: RuleId): PlaceBar => ({
  ...rest,
  rule: rule === 'cost' ? instead : rule,
});

function remember(of: (span: Span) => PlaceBar): (span: Span) => PlaceBar {
  const known = new Map<number, PlaceBar>();
  return (span) => {
    const bar = known.get(span.start) ?? of(span);
    known.set(span.start, bar);
    return bar;
  };
}

/** Pins, windows and hours, in this order. */
function timeLimits({ compiled: { calendar } }: Bench, activity: Activity): (start: Start) => PlaceBar | null {
  const { pinned, releaseTime, deadline, windows = [], wholeDays, outsideHours = false } = activity;
  const release = releaseTime === undefined ? 0 : calendar.toMinutes(releaseTime);
  const latest = deadline === undefined ? calendar.length : calendar.toMinutes(deadline);
  const spans = windows.map((one) => ({ start: calendar.toMinutes(one.start), end: calendar.toMinutes(one.end) }));
  const isExempt = outsideHours || pinned?.start !== undefined;
  const isWorked = (start: Start): boolean =>
    calendar.days[calendar.dayOf(start.start)]?.sessions.some(
      (one) => one.start <= start.start && start.end <= one.end,
    ) ?? false;
  const isWhole = (start: Start, count: number): boolean => {
    const first = calendar.dayOf(start.start);
    return calendar.days
      .slice(first, first + count)
      .every(({ sessions }) => sessions.length > 0 && minutesOf(sessions) >= calendar.shortestDayMinutes);
  };
  return (start) => {
    const isAsPinned =
      (pinned?.start === undefined || start.from === pinned.start) &&
      (pinned?.day === undefined || start.from.startsWith(pinned.day));
    if (!isAsPinned) return PINNED;
    if (start.start < release) return RELEASE;
    if (start.end > latest) return deadline === undefined ? HORIZON : DEADLINE;
    if (start.end > calendar.length) return HORIZON;
    const isAsked = spans.length === 0 || spans.some((one) => one.start <= start.start && start.end <= one.end);
    if (!isAsked) return WINDOWS;
    const inHours = isExempt || (wholeDays === undefined ? isWorked(start) : isWhole(start, wholeDays));
    return inHours ? null : HOURS;
  };
}

const PINNED: PlaceBar = { rule: 'pinned' };
const RELEASE: PlaceBar = { rule: 'window', limit: 'release' };
const DEADLINE: PlaceBar = { rule: 'window', limit: 'deadline' };
const HORIZON: PlaceBar = { rule: 'window', limit: 'horizon' };
const WINDOWS: PlaceBar = { rule: 'window', limit: 'windows' };
const HOURS: PlaceBar = { rule: 'working-hours' };

const minutesOf = (sessions: readonly Span[]): number => sessions.reduce((sum, { start, end }) => sum + end - start, 0);

/** Why the people or the venue that are kept do not do at any time. */
function keptFault({ compiled }: Bench, { item, kept }: Holder, activity: Activity, keep: Keep): PlaceBar | null {
  const pinned = activity.pinned?.attendees ?? [];
  if (kept === null) {
    const isPinned = pinned.some((one) => !(keep.attendees ?? []).includes(one));
    return { rule: isPinned ? 'pinned' : 'attendance' };
  }
  if (keep.venue === undefined) return null;
  const offered = compiled.items[item]?.places.flatMap(({ venues }) => venues) ?? [];
  if (offered.some((one) => compiled.problem.venues?.[one]?.id === keep.venue)) return null;
  if (!(activity.venue?.anyOf ?? []).includes(keep.venue)) return { rule: 'venue', venue: keep.venue };
  const isOther = activity.pinned?.venue !== undefined && activity.pinned.venue !== keep.venue;
  return isOther ? { rule: 'pinned' } : { rule: 'venue-capacity', venue: keep.venue };
}

/** The place that is spoken of: of the venue that is kept, else the first. */
function placeOf({ compiled: { instance } }: Bench, { item, venue }: Holder): number {
  const first = instance.placesOf[item] ?? 0;
  for (let at = first; at < (instance.placesOf[item + 1] ?? 0); at++) {
    const venues = instance.placeVenue.subarray(instance.venuesOf[at] ?? 0, instance.venuesOf[at + 1] ?? 0);
    if (venue >= 0 && venues.includes(venue)) return at;
  }
  return first;
}

function venueBlock({ compiled: { instance } }: Bench, { item, venue }: Holder, candidate: number): Blocked {
  const mask = instance.venueMask[venue * instance.classCount + (instance.itemClass[item] ?? 0)] ?? 0;
  return [
    hasBit(instance.maskPool, mask, instance.candidateBit[candidate] ?? 0) ? 'venue-overlap' : 'venue-unavailable',
    venue,
  ];
}

function strayBar({ subject, id, span, leaders, venue }: Stray, { compiled }: Bench): PlaceBar {
  const { problem, calendar } = compiled;
  const held =
    subject === 'focus'
      ? problem.focusGoals?.find((one) => one.id === id)
      : compiled.problem.activities[compiled.index.activities.get(id) ?? -1];
  const [leader] = leaders;
  const who = leader === undefined ? undefined : problem.leaders[leader]?.id;
  const room = venue < 0 ? undefined : problem.venues?.[venue]?.id;
  return {
    rule: who === undefined ? 'venue-overlap' : 'leader-overlap',
    ...(who !== undefined ? { leader: who } : room === undefined ? {} : { venue: room }),
    by: { subject, id, priority: held?.priority ?? 3 },
    span: { start: calendar.toLocal(span.start), end: calendar.toLocal(span.end) },
  };
}
