import type { Activity, FocusGoal, Leader, Relation } from '../../src/model/problem.ts';
import type { Draw } from './draw.ts';
import { TOPICS } from './words.ts';

/**
 * Relations between activities that are free to move, each activity in one relation at most: 4 % of the activities are
 * led by another, one in sixty shares a day, or keeps away from one, one in two hundred follows at once in the same room.
 * Returns the activities too: what follows at once takes over the room.
 */
export function drawRelations(activities: readonly Activity[], draw: Draw) {
  const free = draw.some(
    activities.filter((a) => a.pinned === undefined && a.kind !== 'superior' && !a.wholeDays && !a.outsideHours),
    activities.length,
  );
  const rest = [...free];
  const take = (count: number): readonly string[] => rest.splice(0, count).map((a) => a.id);
  const relations: Relation[] = [];
  const n = activities.length;
  const rooms = new Map<string, Activity>();
  for (const [second, first] of followers(rest, Math.round(n / 180))) {
    rooms.set(second.id, first);
    relations.push({ kind: 'backToBack', activities: [first.id, second.id] });
    for (const used of [first, second]) rest.splice(rest.indexOf(used), 1);
  }
  for (let k = 0; k < Math.round(n / 25); k++) {
    const [first, second] = take(2);
    if (first === undefined || second === undefined) break;
    relations.push({ kind: 'precedes', first, second, minGapMinutes: draw.of([0, 60, 1440]) });
  }
  for (let k = 0; k < Math.round(n / 60); k++) relations.push({ kind: 'sameDay', activities: take(2) });
  for (let k = 0; k < Math.round(n / 60); k++) relations.push({ kind: 'differentDays', activities: take(3) });
  return {
    relations: relations.filter((r) => r.kind === 'precedes' || r.activities.length > 1).reverse(),
    activities: activities.map((a) => {
      const first = rooms.get(a.id);
      return first ? { ...a, ...(first.headcount ? { headcount: first.headcount } : {}), venue: first.venue ?? {} } : a;
    }),
  };
}

/** Pairs asked of the same leaders, the first in a booked room. */
function followers(free: readonly Activity[], count: number): readonly (readonly [Activity, Activity])[] {
  const pairs: (readonly [Activity, Activity])[] = [];
  const waiting = new Map<string, Activity>();
  for (const activity of free) {
    if (pairs.length === count) break;
    const key = activity.attendees?.required?.join() ?? '';
    const first = waiting.get(key);
    if (key !== '' && first) {
      pairs.push([activity, first]);
      waiting.delete(key);
    } else if (activity.venue?.anyOf) {
      waiting.set(key, activity);
    }
  }
  return pairs;
}

/** One goal for every eight leaders: two of them share blocks of two hours. */
export function drawFocusGoals(leaders: readonly Leader[], draw: Draw): readonly FocusGoal[] {
  return Array.from({ length: Math.max(1, Math.floor(leaders.length / 8)) }, (_, k) => ({
    id: `f${k}`,
    title: `${draw.of(TOPICS)}攻坚`,
    leaders: draw.some(
      leaders.map((l) => l.id),
      2,
    ),
    minutes: draw.of([360, 480, 720]),
    blockMinutes: 120,
    priority: draw.of([4, 5] as const),
  }));
}
