import { each, type Intact } from '../intact.ts';
import { dayNumber } from '../local-time.ts';
import { type Check, horizonOf } from '../look.ts';
import { type Finding, finding } from '../make-issue.ts';
import type { Unavailability } from '../problem.ts';

/** A guard: nobody plans leaders' activities over more than a leap year. */
const MAX_DAYS = 366;

type Ends = { readonly start?: string | undefined; readonly end?: string | undefined };

/** The horizon has a day, and not too many. */
export const horizonLength: Check = function* (look) {
  const { firstDay, lastDay } = look.problem.horizon ?? {};
  if (firstDay === undefined || lastDay === undefined) return;
  if (!horizonOf(look)) yield finding('empty-interval', 'horizon.lastDay', { start: firstDay, end: lastDay });
  const days = dayNumber(lastDay) - dayNumber(firstDay) + 1;
  if (days > MAX_DAYS) yield finding('horizon-too-long', 'horizon', { firstDay, lastDay, days, limit: MAX_DAYS });
};

/** Every interval ends after it starts. */
export const emptyIntervals: Check = function* ({ problem }) {
  for (const [i, venue] of each(problem.venues)) yield* absences(venue.unavailable, `venues[${i}].unavailable`);
  for (const [i, leader] of each(problem.leaders)) yield* absences(leader.unavailable, `leaders[${i}].unavailable`);
  for (const [i, { windows, preferredWindows }] of each(problem.activities)) {
    yield* all(windows, `activities[${i}].windows`);
    yield* all(preferredWindows, `activities[${i}].preferredWindows`);
  }
  yield* all(problem.baseline?.schedule?.assignments, 'baseline.schedule.assignments');
};

function* absences(list: readonly (Intact<Unavailability> | undefined)[] | undefined, path: string): Iterable<Finding> {
  for (const [i, absence] of each(list)) {
    if ('weekly' in absence) yield* endsAfterStart(absence.weekly ?? {}, `${path}[${i}].weekly`);
    else if ('start' in absence) yield* endsAfterStart(absence, `${path}[${i}]`);
  }
}

function* all(list: readonly (Ends | undefined)[] | undefined, path: string): Iterable<Finding> {
  for (const [i, interval] of each(list)) yield* endsAfterStart(interval, `${path}[${i}]`);
}

// Times of one syntax order as text.
function* endsAfterStart({ start, end }: Ends, path: string): Iterable<Finding> {
  if (start !== undefined && end !== undefined && end <= start)
    yield finding('empty-interval', `${path}.end`, { start, end });
}
