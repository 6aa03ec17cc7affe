import type { Interval } from '../../model/problem.ts';
import { shared, united } from '../phrases/time-local.ts';
import type { TimeRule } from '../phrases/time-rule.ts';
import { inBoth } from './possible-times.ts';

/**
 * One time for all, the one that leads first: windows that all share, and a fixed start before any window; the earliest deadline;
 * nothing of what anyone avoids. Where the times do not meet, what leads stands.
 */
export function joinTimes([first, ...rest]: readonly [TimeRule, ...TimeRule[]]): TimeRule {
  return rest.reduce(joinTwo, first);
}

function joinTwo(a: TimeRule, b: TimeRule): TimeRule {
  const deadlines = [a.deadline, b.deadline].filter((one) => one !== null).sort();
  const repeats = a.repeat === null && a.weekly === null ? b : a;
  const start = a.start ?? b.start;
  return {
    windows: start === null ? sharedOr(a.windows, b.windows) : [],
    preferred: sharedOr(a.preferred, b.preferred),
    avoid: united([...a.avoid, ...b.avoid]),
    start,
    deadline: deadlines[0] ?? null,
    weekly: start === null ? joinWeekly(a.weekly, b.weekly) : null,
    repeat: start === null ? repeats.repeat : null,
    minutes: a.minutes ?? (a.wholeDays === null ? b.minutes : null),
    wholeDays: a.wholeDays ?? (a.minutes === null ? b.wholeDays : null),
  };
}

/** Empty: nothing was said. */
function sharedOr(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const both = inBoth(a, b);
  return both.length > 0 ? both : a;
}

function joinWeekly(a: TimeRule['weekly'], b: TimeRule['weekly']): TimeRule['weekly'] {
  if (!a || !b) return a ?? b;
  const days = a.days.filter((day) => b.days.includes(day));
  const times = shared(a, b);
  return days.length > 0 && times ? { days, ...times } : a;
}
