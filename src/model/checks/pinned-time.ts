import type { Intact } from '../intact.ts';
import { dayNumber, dayText } from '../local-time.ts';
import type { Activity } from '../problem.ts';
import type { Zone } from '../zone.ts';

/** What a pin says of when an activity is held. Times are local. */
export interface PinnedTime {
  readonly firstDay: string;
  readonly lastDay: string;
  /** Absent where only the day is pinned. */
  readonly start?: string;
  /** Absent where the start or the duration is not known. */
  readonly end?: string;
}

/** null where nothing of the time is pinned, or the activity repeats: then each copy has its own. */
export function pinnedTime(
  { pinned, minutes, wholeDays, repeat }: Intact<Activity>,
  zone: Zone | null,
): PinnedTime | null {
  const { start } = pinned ?? {};
  const firstDay = start?.slice(0, 10) ?? pinned?.day;
  if (firstDay === undefined || repeat) return null;
  const lastDay = wholeDays === undefined ? firstDay : dayText(dayNumber(firstDay) + wholeDays - 1);
  if (start === undefined) return { firstDay, lastDay };
  if (minutes === undefined || wholeDays !== undefined || !zone) return { firstDay, lastDay, start };
  const end = zone.after(start, minutes);
  // The end of what lasts over midnight may be on a later day, but it starts on this one.
  return { firstDay, lastDay, start, end };
}

/** `2026-12-01T09:00` or, where only the day is pinned, `2026-12-01`. */
export const pinText = ({ start, firstDay }: PinnedTime): string => start ?? firstDay;
