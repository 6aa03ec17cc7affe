import type { Activity, Level } from '../../src/model/problem.ts';
import { type Days, onDay } from './days.ts';
import type { Draw } from './draw.ts';

type Times = Pick<Activity, 'windows' | 'releaseTime' | 'deadline' | 'dueTime' | 'preferredWindows'>;

/**
 * When an activity may be held: a third has windows of some consecutive days; of the others the urgent have a deadline
 * about the middle and a fifth is not ready at once. Urgency 3 means a desired date; a fifth prefers some morning.
 */
export function drawTimes(urgency: Level, days: Days, draw: Draw): Times {
  const { working } = days;
  const half = Math.floor(working.length / 2);
  const windows = draw.chance(0.34) ? drawWindows(working, draw) : undefined;
  const deadline = !windows && urgency >= 4 ? `${draw.of(working.slice(half, half + 3))}T18:00` : undefined;
  const releaseTime = !windows && draw.chance(0.2) ? `${draw.of(working.slice(0, half))}T08:30` : undefined;
  return {
    ...(releaseTime ? { releaseTime } : {}),
    ...(deadline ? { deadline } : {}),
    ...(windows ? { windows } : {}),
    ...(urgency === 3 ? { dueTime: `${draw.of(working)}T18:00` } : {}),
    ...(draw.chance(0.19) ? { preferredWindows: [onDay(draw.of(working), '08:30', '12:00')] } : {}),
  };
}

function drawWindows(working: readonly string[], draw: Draw) {
  const first = draw.below(working.length);
  return working.slice(first, first + draw.of([2, 3, 5])).map((day) => onDay(day, '08:30', '18:00'));
}
