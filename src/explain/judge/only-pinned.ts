import { expandRepeats } from '../../calendar/expand.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import type { Bench } from '../places/bench.ts';

/** Whether a Problem asks for what that of the bench asks for, but for pins that were added to what the schedule holds. */
export function onlyPinned({ compiled }: Bench, schedule: Schedule, problem: Problem): boolean {
  const held = new Set(schedule.assignments.map(({ activity }) => activity));
  return onlyPinnedSince(compiled.problem, expandRepeats(problem, compiled.calendar).problem, held);
}

/**
 * Whether a start that is pinned lets somebody come who could not: own working hours do not count for it any more.
 *
 * @param problem That of the bench with more pins on what the schedule holds.
 */
export function opensHours({ compiled }: Bench, schedule: Schedule, problem: Problem): boolean {
  const { calendar, index } = compiled;
  return expandRepeats(problem, calendar).problem.activities.some((activity, at) => {
    const before = compiled.problem.activities[at];
    if (activity.pinned?.start === undefined || before?.pinned?.start !== undefined || activity.outsideHours)
      return false;
    const held = schedule.assignments.find((one) => one.activity === activity.id);
    if (held === undefined) return true;
    const [start, end] = [calendar.toMinutes(held.start), calendar.toMinutes(held.end)];
    return whoMayCome(activity, compiled.problem).some((id) => {
      const hours = compiled.problem.leaders[index.leaders.get(id) ?? -1]?.workingHours;
      if (hours === undefined) return false;
      const sessions = calendar.sessionsFor(hours)[calendar.dayOf(start)] ?? [];
      return !sessions.some((one) => one.start <= start && end <= one.end);
    });
  });
}

function whoMayCome({ attendees = {} }: Activity, { leaders }: Problem): readonly string[] {
  const { required = [], choose = [], optional = [], deputiesAllowed = false } = attendees;
  const deputies = deputiesAllowed
    ? leaders.filter(({ id }) => required.includes(id)).flatMap((one) => one.deputies ?? [])
    : [];
  return [...required, ...deputies, ...choose.flatMap(({ from }) => from), ...optional];
}

/** Whether a Problem asks for the same as an earlier one, but for pins that were added to what is held; both without `repeat`. */
function onlyPinnedSince(before: Problem, after: Problem, held: ReadonlySet<string>): boolean {
  const { activities, ...rest } = before;
  const { activities: now, ...others } = after;
  return (
    activities.length === now.length &&
    activities.every((one, at) => {
      const other = now[at];
      return other !== undefined && (one === other || isSame(one, other) || (held.has(one.id) && onlyPins(one, other)));
    }) &&
    isSame(rest, others)
  );
}

function onlyPins({ pinned: before = {}, ...rest }: Activity, { pinned: after = {}, ...others }: Activity): boolean {
  return Object.entries(before).every(([aspect, value]) => isSame(value, field(after, aspect))) && isSame(rest, others);
}

const field = (object: object, name: string): unknown => Object.entries(object).find(([key]) => key === name)?.[1];

/** Of two values as JSON has them; fields that are undefined are not there. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => isSame(one, b[at]));
  }
  const [some, others] = [fieldsOf(a), fieldsOf(b)];
  return (
    some.size === others.size && [...some].every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}

const fieldsOf = (object: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(object).filter(([, value]) => value !== undefined));
