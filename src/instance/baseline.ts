import type { Calendar } from '../calendar/calendar.ts';
import type { Problem } from '../model/problem.ts';
import type { Assignment } from '../model/schedule.ts';
import type { FullWeights } from '../model/weights.ts';
import { NONE } from './instance.ts';
import type { Index } from './items.ts';

/** A baseline assignment of an activity that is still in the Problem. */
export interface BaselineEntry {
  readonly assignment: Assignment;
  readonly start: number;
  /** NONE: no venue, or one that is no longer known. */
  readonly venue: number;
  /** Sorted; leaders no longer known are left out and counted as removed. */
  readonly attendees: readonly number[];
  readonly unknownAttendees: number;
  /** Weighted cost of one unit of `change`, doubled at short notice. */
  readonly unit: number;
  readonly frozen: boolean;
}

const SHORT_NOTICE_MINUTES = 72 * 60;

/** Per activity index of the expanded Problem. */
export function compileBaseline(
  problem: Problem,
  index: Index,
  calendar: Calendar,
  weights: FullWeights,
): ReadonlyMap<number, BaselineEntry> {
  const entries = new Map<number, BaselineEntry>();
  const { baseline } = problem;
  if (!baseline) return entries;
  const frozenUntil =
    baseline.frozenUntil === undefined ? Number.NEGATIVE_INFINITY : calendar.toMinutes(baseline.frozenUntil);
  for (const assignment of baseline.schedule.assignments) {
    const a = index.activities.get(assignment.activity);
    if (a === undefined || entries.has(a)) continue;
    const start = calendar.toMinutes(assignment.start);
    const known = [...new Set(assignment.attendees)].map((id) => index.leaders.get(id) ?? NONE);
    const attendees = known.filter((l) => l !== NONE).sort((x, y) => x - y);
    const shortNotice = start < frozenUntil + SHORT_NOTICE_MINUTES;
    const priority = problem.activities[a]!.priority ?? 3;
    entries.set(a, {
      assignment,
      start,
      venue: assignment.venue === undefined ? NONE : (index.venues.get(assignment.venue) ?? NONE - 1),
      attendees,
      unknownAttendees: known.length - attendees.length,
      unit: weights.terms.change * priority * (shortNotice ? 2 : 1),
      frozen: start < frozenUntil,
    });
  }
  return entries;
}
