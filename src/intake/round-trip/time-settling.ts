import type { Calendar } from '../../calendar/calendar.ts';
import { addDays } from '../../calendar/dates.ts';
import type { Activity, Interval } from '../../model/problem.ts';
import type { EditedFields, Settling } from './difference.ts';

/** When an activity is to be held: from a start, or sometime on a day. */
export interface FixedTime {
  readonly day: string;
  /** Local time; null where only the day is fixed. */
  readonly start: string | null;
}

/** Days and times that it takes; an end that is not known is null. */
interface Slot extends FixedTime {
  readonly lastDay: string;
  readonly end: string | null;
}

/** Pins the time; where windows or limits do not allow it, they are widened as far as it takes. */
export function settleTime(activity: Activity, time: FixedTime, minutes: number | null, calendar: Calendar): Settling {
  const changed = minutes === null ? activity : { ...activity, minutes };
  const fields = {
    ...(minutes === null ? {} : { minutes }),
    ...widened(changed, slotOf(changed, time, calendar)),
  };
  const { day, start } = time;
  const pinned = start === null ? { start: null, day } : { start, day: null };
  return Object.keys(fields).length === 0 ? { kind: 'pin', pinned } : { kind: 'edit', pinned, fields };
}

/** Whether windows, release time and deadline allow what is pinned of the time. */
export function allowsPinnedTime(activity: Activity, calendar: Calendar): boolean {
  const { start = null, day } = activity.pinned ?? {};
  const firstDay = start?.slice(0, 10) ?? day;
  if (firstDay === undefined) return true;
  return Object.keys(widened(activity, slotOf(activity, { day: firstDay, start }, calendar))).length === 0;
}

function slotOf({ minutes, wholeDays = 1 }: Activity, { day, start }: FixedTime, calendar: Calendar): Slot {
  const end = start === null || minutes === undefined ? null : calendar.toLocal(calendar.toMinutes(start) + minutes);
  return { day, start, lastDay: addDays(day, wholeDays - 1), end };
}

/** The fields that have to give way, with their new values. */
function widened({ windows = [], releaseTime, deadline, outsideHours }: Activity, slot: Slot): EditedFields {
  const { day, start, lastDay, end } = slot;
  const first = start ?? `${day}T00:00`;
  // Where clocks are put back, it may end at an earlier hour than it began.
  const whole: Interval = { start: first, end: end !== null && end > first ? end : `${addDays(lastDay, 1)}T00:00` };
  const isHeld = windows.some((window) => startsAfter(slot, window.start) && endsBy(slot, window.end));
  // Outside working hours it must be said when.
  const needsWindow = windows.length > 0 ? !isHeld : outsideHours === true && start === null;
  return {
    ...(needsWindow ? { windows: [...windows, whole] } : {}),
    ...(releaseTime !== undefined && !startsAfter(slot, releaseTime) ? { releaseTime: whole.start } : {}),
    ...(deadline !== undefined && !endsBy(slot, deadline) ? { deadline: whole.end } : {}),
  };
}

// A day without a time may start at any minute of it, and end at any later one.
const startsAfter = ({ start, day }: Slot, limit: string): boolean =>
  start === null ? `${day}T24:00` > limit : start >= limit;
const endsBy = (slot: Slot, limit: string): boolean =>
  slot.end === null ? earliestEnd(slot) < limit : slot.end <= limit;
const earliestEnd = ({ start, lastDay }: Slot): string => (start?.startsWith(lastDay) ? start : `${lastDay}T00:00`);
