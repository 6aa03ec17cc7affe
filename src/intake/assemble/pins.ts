import type { Activity, Interval, Pin } from '../../model/problem.ts';
import { minutesBetween } from '../phrases/time-local.ts';
import type { Wish } from '../wish.ts';
import { endAfter, type Ground, minutesOffGrid } from './ground.ts';
import type { Place } from './hours.ts';
import { canHold } from './intervals.ts';

/** What was pinned but the time, which the wish says. */
export function pinOf(start: string | null, activity: Activity | null): Pin | null {
  const { start: _, day: __, ...others } = activity?.pinned ?? {};
  const pin = start === null ? others : { start, ...others };
  return Object.keys(pin).length === 0 ? null : pin;
}

/**
 * A start that is decided, not only wished: of a mandatory wish that names the time, one that was pinned before, and one between
 * two slots, since nothing but a pin may start there.
 */
export function pinnedStart(wish: Wish, { windows, length }: Place, ground: Ground): string | null {
  const { mandatory, activity, time } = wish;
  const { start, deadline } = time;
  const [only, another] = windows ?? [];
  if (!only || another || length.minutes === null) return null;
  const isExact = minutesBetween(only.start, only.end) === length.minutes;
  const isBetweenSlots = isExact && minutesOffGrid(only.start, ground) > 0;
  const isDecided = start !== null && (mandatory || activity?.pinned?.start === start);
  if (!isBetweenSlots && !isDecided) return null;
  // Behind its deadline it cannot be held, and a Problem may not pin it there.
  return deadline !== null && endAfter(only.start, length.minutes, ground) > deadline ? null : only.start;
}

/** Its windows are long enough, and yet no slot begins in time. */
export function isOffGrid({ windows = [], minutes }: Activity, ground: Ground): boolean {
  if (minutes === undefined) return false;
  const length = { minutes, wholeDays: null };
  const isLong = windows.some((one) => canHold(one, length));
  return isLong && !windows.some((one) => canHold(one, { ...length, minutes: minutes + toNextSlot(one, ground) }));
}

function toNextSlot({ start }: Interval, ground: Ground): number {
  const off = minutesOffGrid(start, ground);
  return off === 0 ? 0 : ground.calendar.slotMinutes - off;
}
