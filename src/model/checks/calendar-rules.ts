import { each } from '../intact.ts';
import { showValue } from '../issue-value.ts';
import type { Check } from '../look.ts';
import { finding } from '../make-issue.ts';

/** The runtime knows the time zone. */
export const timeZone: Check = function* ({ problem, zone }) {
  const { timeZone: name } = problem;
  if (name !== undefined && !zone) yield finding('bad-time-zone', 'timeZone', { value: showValue(name) });
};

/** A day has one exception at most. */
export const exceptionDays: Check = function* ({ problem }) {
  const firstAt = new Map<string, string>();
  for (const [i, { day }] of each(problem.calendar?.exceptions)) {
    if (day === undefined) continue;
    const first = firstAt.get(day);
    if (first === undefined) firstAt.set(day, `calendar.exceptions[${i}]`);
    else yield finding('duplicate-day', `calendar.exceptions[${i}].day`, { day, first });
  }
};

/** A direction of travel has one duration, and leads somewhere else. */
export const travelTimes: Check = function* ({ problem }) {
  const known = new Map<string, { readonly minutes: number; readonly path: string }>();
  for (const [i, { from, to, minutes }] of each(problem.travel)) {
    if (from === undefined || to === undefined) continue;
    const path = `travel[${i}]`;
    if (from === to) yield finding('self-travel', path, { id: from });
    if (minutes === undefined) continue;
    const key = JSON.stringify([from, to]);
    const first = known.get(key);
    if (!first) known.set(key, { minutes, path });
    else if (first.minutes !== minutes) {
      yield finding('duplicate-travel', path, { from, to, minutes, other: first.minutes, first: first.path });
    }
  }
};
