import type { Calendar, Span } from '../calendar/calendar.ts';
import type { Activity } from '../model/problem.ts';
import type { RuleId } from '../model/schedule.ts';
import type { Ungridded } from './availability.ts';
import type { Grid } from './grid.ts';
import { intersect, isEmpty, setBits } from './mask.ts';

/** The starts that `duration`, `window`, `pinned` and `working-hours` leave, leaders and venues not considered. */
export interface Starts {
  readonly ungridded: Ungridded | null;
  readonly mask: Int32Array;
  /** Rules that leave no start; empty where there is one. */
  readonly excludedBy: readonly RuleId[];
}

interface Range {
  readonly lo: number;
  readonly hi: number;
}

/** Intervals in which an activity must lie whole: windows cut by the horizon, `releaseTime` and `deadline`. */
function allowedSpans(activity: Activity, calendar: Calendar): readonly Span[] {
  const release = activity.releaseTime === undefined ? 0 : calendar.toMinutes(activity.releaseTime);
  const deadline = activity.deadline === undefined ? calendar.length : calendar.toMinutes(activity.deadline);
  const lo = Math.max(0, release);
  const hi = Math.min(calendar.length, deadline);
  const windows = activity.windows?.length
    ? activity.windows.map((w) => ({ start: calendar.toMinutes(w.start), end: calendar.toMinutes(w.end) }))
    : [{ start: 0, end: calendar.length }];
  return windows
    .map((w) => ({ start: Math.max(w.start, lo), end: Math.min(w.end, hi) }))
    .filter((span) => span.start < span.end);
}

export function activityStarts(activity: Activity, calendar: Calendar, grid: Grid): Starts {
  const spans = allowedSpans(activity, calendar);
  const inSpan = (start: number, end: number): boolean => spans.some((s) => s.start <= start && end <= s.end);
  const pinnedDay = activity.pinned?.day === undefined ? null : calendar.dayIndex(activity.pinned.day);
  if (activity.wholeDays !== undefined)
    return wholeDayStarts(activity, activity.wholeDays, inSpan, pinnedDay, calendar);
  const minutes = activity.minutes ?? 0;
  if (activity.pinned?.start !== undefined) {
    const start = calendar.toMinutes(activity.pinned.start);
    const ok = inSpan(start, start + minutes) && (pinnedDay === null || calendar.dayOf(start) === pinnedDay);
    return ungriddedStarts(ok ? [start] : [], ok ? [start + minutes] : [], false, ['window', 'pinned']);
  }
  const ranges = spans.map((span) => ({ lo: span.start, hi: span.end - minutes }));
  return griddedStarts(minutes, ranges, activity.outsideHours === true, pinnedDay, calendar, grid);
}

/** Starts of a focus block: inside a calendar session. */
export const focusStarts = (minutes: number, calendar: Calendar, grid: Grid): Starts =>
  griddedStarts(minutes, [{ lo: 0, hi: calendar.length - minutes }], false, null, calendar, grid);

function griddedStarts(
  minutes: number,
  ranges: readonly Range[],
  outsideHours: boolean,
  pinnedDay: number | null,
  calendar: Calendar,
  grid: Grid,
): Starts {
  const mask = grid.newMask();
  for (const { lo, hi } of ranges) grid.addStarts(mask, lo, hi);
  if (isEmpty(mask)) return { ungridded: null, mask, excludedBy: ['window'] };
  if (!outsideHours) intersect(mask, sessionStarts(minutes, calendar, grid));
  if (isEmpty(mask)) return { ungridded: null, mask, excludedBy: ['window', 'working-hours'] };
  if (pinnedDay !== null) {
    for (let d = 0; d < grid.dayCount; d++) {
      if (d !== pinnedDay) mask.fill(0, d * grid.wordsPerDay, (d + 1) * grid.wordsPerDay);
    }
  }
  return { ungridded: null, mask, excludedBy: isEmpty(mask) ? ['window', 'working-hours', 'pinned'] : [] };
}

const sessionCache = new WeakMap<Grid, Map<number, Int32Array>>();

function sessionStarts(minutes: number, calendar: Calendar, grid: Grid): Int32Array {
  let byMinutes = sessionCache.get(grid);
  if (!byMinutes) {
    byMinutes = new Map();
    sessionCache.set(grid, byMinutes);
  }
  let mask = byMinutes.get(minutes);
  if (!mask) {
    mask = grid.newMask();
    for (const day of calendar.days) for (const s of day.sessions) grid.addStarts(mask, s.start, s.end - minutes);
    byMinutes.set(minutes, mask);
  }
  return mask;
}

function wholeDayStarts(
  activity: Activity,
  count: number,
  inSpan: (start: number, end: number) => boolean,
  pinnedDay: number | null,
  calendar: Calendar,
): Starts {
  const starts: number[] = [];
  const ends: number[] = [];
  const pinnedStart = activity.pinned?.start === undefined ? null : calendar.toMinutes(activity.pinned.start);
  const exempt = activity.outsideHours === true || pinnedStart !== null;
  const excludedBy = new Set<RuleId>(['window']);
  for (let d = 0; d + count <= calendar.days.length; d++) {
    if (pinnedDay !== null && d !== pinnedDay) continue;
    const start = calendar.days[d]!.sessions[0]?.start;
    const end = calendar.days[d + count - 1]!.sessions.at(-1)?.end;
    if (start === undefined || end === undefined) {
      excludedBy.add('duration');
      continue;
    }
    if (pinnedStart !== null && start !== pinnedStart) continue;
    if (!exempt && !calendar.days.slice(d, d + count).every((day) => isFullDay(day.sessions, calendar))) {
      excludedBy.add('working-hours');
      continue;
    }
    if (!inSpan(start, end)) continue;
    starts.push(start);
    ends.push(end);
  }
  if (activity.pinned) excludedBy.add('pinned');
  return ungriddedStarts(starts, ends, true, [...excludedBy]);
}

const isFullDay = (sessions: readonly Span[], calendar: Calendar): boolean =>
  sessions.length > 0 && sessions.reduce((sum, s) => sum + s.end - s.start, 0) >= calendar.shortestDayMinutes;

function ungriddedStarts(starts: number[], ends: number[], wholeDays: boolean, excludedBy: readonly RuleId[]): Starts {
  const mask = new Int32Array(Math.max(1, Math.ceil(starts.length / 32)));
  if (starts.length > 0) setBits(mask, 0, 0, starts.length - 1);
  return { ungridded: { starts, ends, wholeDays }, mask, excludedBy: starts.length > 0 ? [] : excludedBy };
}
