import { WEEKDAYS, weekdayNumber } from '../../calendar/dates.ts';
import { dayNumber, isTime } from '../../model/local-time.ts';
import type { Activity, Interval } from '../../model/problem.ts';
import type { Assignment, Substitution } from '../../model/schedule.ts';
import type { TimeRule } from '../phrases/time-rule.ts';
import type { Wish } from '../wish.ts';

/** What of a wish can be kept or not, whether it came as a phrase or as an activity of a Problem. */
export interface Asked {
  readonly windows: readonly Interval[];
  readonly preferred: readonly Interval[];
  readonly avoid: readonly Interval[];
  readonly start: string | null;
  readonly day: string | null;
  readonly weekly: TimeRule['weekly'];
  readonly releaseTime: string | null;
  readonly deadline: string | null;
  readonly required: readonly string[];
  /** Null: no room was asked for. */
  readonly venues: readonly string[] | null;
  readonly site: string | null;
}

export function askedOf({ activity, time, people, venue }: Wish): Asked {
  if (activity !== null) return askedIn(activity);
  return {
    windows: time.windows.filter(isReadable),
    preferred: time.preferred.filter(isReadable),
    avoid: time.avoid.filter(isReadable),
    start: moment(time.start),
    day: null,
    weekly: time.weekly,
    releaseTime: null,
    deadline: moment(time.deadline),
    required: people.required,
    venues: venue?.anyOf ?? null,
    site: venue?.site ?? null,
  };
}

// A record is a file that somebody may have edited.
const moment = (local: string | null): string | null => (local !== null && isTime(local) ? local : null);
const isReadable = ({ start, end }: Interval): boolean => isTime(start) && isTime(end);

function askedIn(activity: Activity): Asked {
  const { windows = [], preferredWindows = [], pinned, attendees, venue } = activity;
  return {
    windows,
    preferred: preferredWindows,
    avoid: [],
    start: pinned?.start ?? null,
    day: pinned?.day ?? null,
    weekly: null,
    releaseTime: activity.releaseTime ?? null,
    deadline: activity.deadline ?? null,
    required: attendees?.required ?? [],
    venues: pinned?.venue === undefined ? (venue?.anyOf ?? null) : [pinned.venue],
    site: venue?.site ?? null,
  };
}

/** How what is held differs from what was asked. */
export interface Difference {
  readonly time: boolean;
  readonly place: boolean;
  readonly standIns: readonly Substitution[];
  /** Ids of leaders who were asked for and neither come nor send anybody. */
  readonly absent: readonly string[];
}

/** @param site Where it is held, if that is known. */
export function differenceOf(asked: Asked, held: Assignment, site: string | undefined): Difference {
  const missing = asked.required.filter((leader) => !held.attendees.includes(leader));
  const standIns = (held.substitutions ?? []).filter(({ leader }) => missing.includes(leader));
  return {
    time: !isTimely(asked, held),
    place: !isInPlace(asked, held, site),
    standIns,
    absent: missing.filter((leader) => !standIns.some((one) => one.leader === leader)),
  };
}

function isInPlace({ venues, site }: Asked, held: Assignment, heldSite: string | undefined): boolean {
  if (venues !== null) return held.venue !== undefined && venues.includes(held.venue);
  return site === null || site === heldSite;
}

// Local times of one form compare as texts.
function isTimely(asked: Asked, held: Assignment): boolean {
  const { windows, preferred, avoid, start, day, weekly, releaseTime, deadline } = asked;
  const isIn = ({ start: from, end }: Interval): boolean => from <= held.start && held.end <= end;
  return (
    (start === null || start === held.start) &&
    (day === null || held.start.startsWith(day)) &&
    (windows.length === 0 || windows.some(isIn)) &&
    (preferred.length === 0 || preferred.some(isIn)) &&
    !avoid.some(({ start: from, end }) => from < held.end && held.start < end) &&
    (releaseTime === null || releaseTime <= held.start) &&
    (deadline === null || held.end <= deadline) &&
    (weekly === null || isOnWeekday(weekly, held))
  );
}

function isOnWeekday({ days, start, end }: NonNullable<TimeRule['weekly']>, held: Assignment): boolean {
  const weekday = WEEKDAYS[weekdayNumber(dayNumber(held.start)) - 1];
  if (weekday === undefined || !days.includes(weekday)) return false;
  // What lasts over days has no time of the day to keep.
  if (held.start.slice(0, 10) !== held.end.slice(0, 10)) return true;
  return start <= held.start.slice(11) && held.end.slice(11) <= end;
}
