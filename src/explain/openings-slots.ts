import type { Calendar, Span } from '../calendar/calendar.ts';
import type { Activity, Interval } from '../model/problem.ts';

/** When an activity could be held by the calendar, whoever is free then. */
export interface Slot {
  /** Elapsed minutes of the calendar. */
  readonly span: Span;
  /** Indices of the days on which it starts and ends; midnight is of the day that begins. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** It is not when it was asked for. */
  readonly isOther: boolean;
  /** From what was wished: days × 1440 + minutes of the clock. */
  readonly distance: number;
}

/** Every start on the grid of these days: as asked for, and anywhere else in working hours. */
export function slotsOf(
  asked: Activity,
  days: ReadonlySet<string>,
  present: Interval | undefined,
  calendar: Calendar,
): readonly Slot[] {
  const { releaseTime, deadline } = asked;
  const earliest = releaseTime === undefined ? 0 : calendar.toMinutes(releaseTime);
  const latest = deadline === undefined ? calendar.length : calendar.toMinutes(deadline);
  const targets = targetsOf(asked, present, calendar);
  const slots = new Map<number, Slot>();
  const add = (span: Span, isOther: boolean): void => {
    const firstDay = calendar.dayOf(span.start);
    const day = calendar.days[firstDay];
    if (day === undefined || !days.has(day.date) || slots.has(span.start)) return;
    if (span.start < Math.max(0, earliest) || span.end > Math.min(calendar.length, latest)) return;
    const distance = distanceTo(targets, span, firstDay, day.start);
    slots.set(span.start, { span, firstDay, lastDay: calendar.dayOf(span.end), isOther, distance });
  };
  const regular = regularSpans(asked, calendar);
  for (const span of askedSpans(asked, regular, calendar)) add(span, false);
  for (const span of regular) add(span, true);
  return [...slots.values()];
}

const toSpan = ({ start, end }: Interval, calendar: Calendar): Span => ({
  start: calendar.toMinutes(start),
  end: calendar.toMinutes(end),
});

/** In working hours, on the grid. */
function regularSpans({ minutes = 0, wholeDays }: Activity, calendar: Calendar): readonly Span[] {
  if (wholeDays !== undefined) return wholeDaySpans(wholeDays, calendar);
  return calendar.days.flatMap(({ sessions }) => sessions.flatMap((session) => gridSpans(session, minutes, calendar)));
}

function wholeDaySpans(count: number, { days, shortestDayMinutes }: Calendar): readonly Span[] {
  return days.flatMap((_, index) => {
    const run = days.slice(index, index + count);
    const [start, end] = [run[0]?.sessions[0]?.start, run.at(-1)?.sessions.at(-1)?.end];
    const isWhole = run.every(
      ({ sessions }) =>
        sessions.length > 0 && sessions.reduce((sum, one) => sum + one.end - one.start, 0) >= shortestDayMinutes,
    );
    return run.length === count && isWhole && start !== undefined && end !== undefined ? [{ start, end }] : [];
  });
}

function gridSpans({ start, end }: Span, minutes: number, calendar: Calendar): readonly Span[] {
  const { slotMinutes } = calendar;
  // The grid counts from midnight by the wall clock.
  const clock = calendar.toLocal(start).slice(11);
  const shown = 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3));
  const first = start + ((slotMinutes - (shown % slotMinutes)) % slotMinutes);
  const count = Math.max(0, Math.floor((end - minutes - first) / slotMinutes) + 1);
  return Array.from({ length: count }, (_, i) => ({
    start: first + i * slotMinutes,
    end: first + i * slotMinutes + minutes,
  }));
}

/** Those that the wish allows: in its windows, as pinned. */
function askedSpans(asked: Activity, regular: readonly Span[], calendar: Calendar): readonly Span[] {
  const { minutes = 0, wholeDays, windows = [], pinned, outsideHours } = asked;
  const spans = windows.map((window) => toSpan(window, calendar));
  const pin = pinned?.start === undefined ? undefined : calendar.toMinutes(pinned.start);
  const isPinned = (span: Span): boolean => pin === undefined || span.start === pin;
  const isOnDay = (span: Span): boolean =>
    pinned?.day === undefined || calendar.toLocal(span.start).startsWith(pinned.day);
  const isInWindow = (span: Span): boolean =>
    spans.length === 0 || spans.some(({ start, end }) => start <= span.start && span.end <= end);
  const own = wholeDays !== undefined ? [] : pin !== undefined ? [{ start: pin, end: pin + minutes }] : [];
  // Outside working hours there is nothing to lie in but the windows.
  const free =
    outsideHours && wholeDays === undefined
      ? spans.flatMap((one) => gridSpans(clip(one, calendar), minutes, calendar))
      : [];
  return [...own, ...regular, ...free].filter((span) => isPinned(span) && isOnDay(span) && isInWindow(span));
}

const clip = ({ start, end }: Span, { length }: Calendar): Span => ({
  start: Math.max(0, start),
  end: Math.min(length, end),
});

/** A wished time: days by index, both included, and on each of them a part in minutes from midnight. */
interface Target {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly from: number;
  readonly to: number;
}

/** What was wished for: rather here, else only here; where nothing was, the present time counts. */
function targetsOf(asked: Activity, present: Interval | undefined, calendar: Calendar): readonly Target[] {
  const { preferredWindows = [], windows = [], pinned } = asked;
  if (preferredWindows.length > 0) return preferredWindows.map((one) => targetOf(toSpan(one, calendar), calendar));
  if (pinned?.start !== undefined) {
    const start = calendar.toMinutes(pinned.start);
    return [targetOf({ start, end: start + (asked.minutes ?? 1) }, calendar)];
  }
  if (pinned?.day !== undefined) {
    const day = calendar.dayIndex(pinned.day);
    return [{ firstDay: day, lastDay: day, from: 0, to: Number.POSITIVE_INFINITY }];
  }
  const wished = windows.length > 0 || present === undefined ? windows : [present];
  return wished.map((one) => targetOf(toSpan(one, calendar), calendar));
}

function targetOf({ start, end }: Span, calendar: Calendar): Target {
  const [firstDay, lastDay] = [calendar.dayOf(start), calendar.dayOf(end - 1)];
  const midnight = calendar.days[firstDay]?.start;
  const isOneDay = firstDay === lastDay && midnight !== undefined;
  return isOneDay
    ? { firstDay, lastDay, from: start - midnight, to: end - midnight }
    : { firstDay, lastDay, from: 0, to: Number.POSITIVE_INFINITY };
}

const DAY = 1440;

/** To the nearest target; 0 where there is none. */
function distanceTo(targets: readonly Target[], { start, end }: Span, day: number, midnight: number): number {
  const distances = targets.map(({ firstDay, lastDay, from, to }) => {
    const days = Math.max(firstDay - day, day - lastDay, 0);
    const minutes = Math.max(from - (start - midnight), end - midnight - to, 0);
    return days * DAY + Math.min(minutes, DAY - 1);
  });
  return distances.length === 0 ? 0 : Math.min(...distances);
}
