import { each } from '../intact.ts';
import { type Check, nameOf } from '../look.ts';
import { finding } from '../make-issue.ts';

/** Exactly one of `minutes` and `wholeDays`. */
export const durations: Check = function* ({ problem, isBroken }) {
  for (const [i, activity] of each(problem.activities)) {
    const path = `activities[${i}]`;
    const { minutes, wholeDays } = activity;
    const hasMinutes = minutes !== undefined || isBroken(`${path}.minutes`);
    const hasDays = wholeDays !== undefined || isBroken(`${path}.wholeDays`);
    const id = nameOf(activity, path);
    if (!hasMinutes && !hasDays) yield finding('duration-missing', path, { id });
    if (minutes !== undefined && wholeDays !== undefined)
      yield finding('duration-both', path, { id, minutes, wholeDays });
  }
};

/** Exactly one of `venue.anyOf` and `venue.site`. */
export const venueWishes: Check = function* ({ problem, isBroken }) {
  for (const [i, activity] of each(problem.activities)) {
    const { venue } = activity;
    if (!venue) continue;
    const path = `activities[${i}]`;
    const id = nameOf(activity, path);
    const hasRooms = venue.anyOf !== undefined || isBroken(`${path}.venue.anyOf`);
    const hasSite = venue.site !== undefined || isBroken(`${path}.venue.site`);
    if (hasRooms && hasSite) yield finding('venue-both', `${path}.venue`, { id });
    if (!hasRooms && !hasSite) yield finding('venue-missing', `${path}.venue`, { id });
  }
};

/** One of the venues offered holds everybody. */
export const headcounts: Check = function* ({ problem, ids }) {
  for (const [i, activity] of each(problem.activities)) {
    const { venue, headcount } = activity;
    if (headcount === undefined || !venue?.anyOf) continue;
    let largest = { id: '', capacity: -1 };
    for (const name of venue.anyOf) {
      // A venue that is unknown or at fault may be large enough.
      const capacity = (name === undefined ? undefined : ids.venue?.get(name)?.capacity) ?? Number.POSITIVE_INFINITY;
      if (capacity > largest.capacity) largest = { id: name ?? '', capacity };
    }
    if (largest.capacity >= headcount) continue;
    const path = `activities[${i}]`;
    const facts = { id: nameOf(activity, path), headcount, venue: largest.id, capacity: largest.capacity };
    yield finding('headcount-too-large', `${path}.headcount`, facts);
  }
};

/** An activity outside working hours says when. */
export const outsideHours: Check = function* ({ problem, isBroken }) {
  for (const [i, activity] of each(problem.activities)) {
    const path = `activities[${i}]`;
    const { outsideHours: outside, windows, pinned } = activity;
    if (!outside || (windows && windows.length > 0) || pinned?.start !== undefined) continue;
    if (['windows', 'pinned', 'pinned.start'].some((field) => isBroken(`${path}.${field}`))) continue;
    yield finding('outside-hours-without-window', `${path}.outsideHours`, { id: nameOf(activity, path) });
  }
};
