import { each, type Intact, intact } from '../intact.ts';
import { type Check, type Look, nameOf } from '../look.ts';
import { finding } from '../make-issue.ts';
import { addTo } from '../multi-map.ts';
import type { Activity } from '../problem.ts';
import { pinnedTime } from './pinned-time.ts';

interface Held {
  readonly id: string;
  readonly path: string;
  readonly start: string;
  readonly end: string;
}

/** Activities pinned to overlapping times that need the same leader or exclusive venue. */
export const pinCollisions: Check = function* (look) {
  const users = new Map<string, Held[]>();
  for (const [i, activity] of each(look.problem.activities)) {
    const path = `activities[${i}]`;
    const { start, end } = pinnedTime(activity, look.zone) ?? {};
    if (start === undefined || end === undefined) continue;
    const held = { id: nameOf(activity, path), path: `${path}.pinned.start`, start, end };
    for (const need of needs(look, activity)) addTo(users, need, held);
  }
  const said = new Set<string>();
  for (const [by, held] of users) {
    for (const [first, second] of collisions(held)) {
      const pair = `${first.path} ${second.path}`;
      if (said.has(pair)) continue;
      said.add(pair);
      const facts = { id: second.id, time: span(second), other: first.id, otherTime: span(first), by };
      yield finding('pin-collision', second.path, facts);
    }
  }
};

/** Each with the one before it that ends last: enough to find every activity that collides. */
function* collisions(held: readonly Held[]): Iterable<readonly [first: Held, second: Held]> {
  let longest: Held | undefined;
  for (const one of held.toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)))) {
    if (longest && one.start < longest.end) yield [longest, one];
    if (!longest || one.end > longest.end) longest = one;
  }
}

const span = ({ start, end }: Held): string => `${start}–${end}`;

/** Leaders who cannot be replaced, and the venue if there is only one and it holds one activity at a time. */
function needs({ ids }: Look, { attendees, venue, pinned }: Intact<Activity>): readonly string[] {
  const isReplaceable = (id: string): boolean =>
    attendees?.deputiesAllowed === true && (ids.leader?.get(id)?.deputies?.length ?? 0) > 0;
  const required = intact(attendees?.required).filter((id) => !isReplaceable(id));
  const leaders = new Set([...required, ...intact(pinned?.attendees)]);
  const rooms = new Set(pinned?.venue === undefined ? venue?.anyOf : [pinned.venue]);
  const [room] = rooms.size === 1 ? rooms : [];
  const known = room === undefined ? undefined : ids.venue?.get(room);
  const isExclusive = known !== undefined && known.exclusive !== false;
  return [...leaders, ...(isExclusive && room !== undefined ? [room] : [])];
}
