import { each, type Intact, intact } from '../intact.ts';
import { type Check, horizonOf, type Look, nameOf } from '../look.ts';
import { type Finding, finding } from '../make-issue.ts';
import type { Activity } from '../problem.ts';
import { type PinnedTime, pinnedTime, pinText } from './pinned-time.ts';

/** A pinned time agrees with the pinned day, the windows, `releaseTime` and `deadline`, and lies in the horizon. */
export const pinnedTimes: Check = function* (look) {
  for (const [i, activity] of each(look.problem.activities)) {
    const path = `activities[${i}]`;
    const { start, day } = activity.pinned ?? {};
    const id = nameOf(activity, path);
    if (start !== undefined && day !== undefined && start.slice(0, 10) !== day) {
      yield finding('pin-day-differs', `${path}.pinned.day`, { id, start, day });
    }
    const time = pinnedTime(activity, look.zone);
    if (time) yield* timeFaults(look, activity, time, { id, path });
  }
};

function* timeFaults(
  look: Look,
  activity: Intact<Activity>,
  time: PinnedTime,
  { id, path }: { readonly id: string; readonly path: string },
): Iterable<Finding> {
  const at = `${path}.pinned.${time.start === undefined ? 'day' : 'start'}`;
  const pin = pinText(time);
  const against = (field: string, limit: string): Finding =>
    finding('pin-outside-window', at, { id, pin, field, limit });
  const horizon = horizonOf(look);
  if (horizon && (time.firstDay < horizon.firstDay || time.lastDay > horizon.lastDay)) {
    yield finding('pin-outside-horizon', at, { id, pin, ...horizon });
  }
  const windows = windowsOf(activity);
  if (windows.length > 0 && !windows.some((window) => mayHold(window, time))) {
    yield against('windows', windows.map(({ start, end }) => `${start}–${end}`).join(', '));
  }
  const { releaseTime, deadline } = activity;
  if (releaseTime !== undefined && !startsAfter(time, releaseTime)) yield against('releaseTime', releaseTime);
  if (deadline !== undefined && !endsBy(time, deadline)) yield against('deadline', deadline);
}

interface Window {
  readonly start: string;
  readonly end: string;
}

/** None where one of them is at fault: it might be the one. */
function windowsOf({ windows }: Intact<Activity>): readonly Window[] {
  const whole = (windows ?? []).map((window) =>
    window?.start === undefined || window.end === undefined ? null : { start: window.start, end: window.end },
  );
  const known = whole.filter((window) => window !== null);
  return known.length === whole.length ? known : [];
}

const mayHold = (window: Window, time: PinnedTime): boolean =>
  startsAfter(time, window.start) && endsBy(time, window.end);

// A day without a time may start at any minute of it, and end at any later one.
const startsAfter = ({ start, firstDay }: PinnedTime, limit: string): boolean =>
  start === undefined ? `${firstDay}T24:00` > limit : start >= limit;
const endsBy = (time: PinnedTime, limit: string): boolean =>
  time.end === undefined ? earliestEnd(time) < limit : time.end <= limit;

/** A time after which it surely ends. */
const earliestEnd = ({ start, lastDay }: PinnedTime): string =>
  start?.startsWith(lastDay) ? start : `${lastDay}T00:00`;

/** A pinned venue is offered, and pinned attendees are asked. */
export const pinnedParts: Check = function* (look) {
  for (const [i, activity] of each(look.problem.activities)) {
    const path = `activities[${i}]`;
    const { venue, attendees } = activity.pinned ?? {};
    const id = nameOf(activity, path);
    if (venue !== undefined && isKnown(look, 'venue', venue) && !offers(look, activity, venue, path)) {
      yield finding('pin-venue-not-offered', `${path}.pinned.venue`, { id, venue });
    }
    for (const [j, leader] of each(attendees)) {
      if (!isKnown(look, 'leader', leader) || mayCome(look, activity, leader, path)) continue;
      yield finding('pin-attendee-not-asked', `${path}.pinned.attendees[${j}]`, { id, leader });
    }
  }
};

/** What does not exist is a fault of its own. */
const isKnown = (look: Look, kind: 'venue' | 'leader', id: string): boolean => look.ids[kind]?.has(id) ?? false;

function offers({ isBroken }: Look, { venue }: Intact<Activity>, id: string, path: string): boolean {
  const rooms = venue?.anyOf;
  if (!rooms) return isBroken(`${path}.venue`) || isBroken(`${path}.venue.anyOf`);
  return rooms.includes(id) || rooms.includes(undefined);
}

function mayCome({ ids, isBroken }: Look, { attendees }: Intact<Activity>, leader: string, path: string): boolean {
  const lists = [attendees?.required, attendees?.optional, ...(attendees?.choose ?? []).map((choice) => choice?.from)];
  if (lists.some((list) => list?.includes(leader))) return true;
  const deputies = intact(attendees?.required).flatMap((id) => ids.leader?.get(id)?.deputies ?? []);
  if (attendees?.deputiesAllowed === true && deputies.includes(leader)) return true;
  // Where any of it is at fault, the leader may be meant there.
  const isDoubtful = lists.some((list) => list?.includes(undefined)) || deputies.includes(undefined);
  const fields = ['', '.required', '.optional', '.choose', '.deputiesAllowed'];
  return isDoubtful || fields.some((field) => isBroken(`${path}.attendees${field}`));
}
