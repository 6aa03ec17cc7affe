import type { Activity, Interval, Pin } from '../../model/problem.ts';
import type { IntakeContext } from '../context.ts';
import type { Wish } from '../wish.ts';
import { possibleTimes } from './possible-times.ts';

const SECRECY = ['public', 'normal', 'confidential'] as const;

/**
 * The activity of a joined wish of which one came as an activity: what only activities have is kept, and the rest is as in the
 * wish. As confidential as the most confidential of them, and for as many people as the largest. Null where none came as one.
 */
export function joinActivities(joined: Wish, wishes: readonly Wish[], context: IntakeContext): Activity | null {
  const activities = wishes.flatMap(({ activity }) => activity ?? []);
  const [first] = activities;
  if (!first) return null;
  const { minutes: _, wholeDays: _days, windows: _windows, pinned, repeat: _repeat, ...kept } = first;
  const { time, length, people, kind, topic, venue, body } = joined;
  const { fixed, allowed } = possibleTimes(time, length, context.period);
  const { required, choose, optional, deputiesAllowed } = people;
  const secrecy = SECRECY.findLast((level) => activities.some(({ confidentiality }) => confidentiality === level));
  const headcounts = activities.flatMap(({ headcount }) => headcount ?? []);
  const pin = pinOf(pinned, first === wishes[0]?.activity, fixed);
  return {
    ...kept,
    id: joined.key,
    title: joined.title,
    ...(body === null ? {} : { body }),
    ...(kind === null ? {} : { kind }),
    ...(topic === null ? {} : { topic }),
    ...(length.minutes === null ? { wholeDays: length.wholeDays ?? 1 } : { minutes: length.minutes }),
    ...{ priority: joined.priority, urgency: joined.urgency, mandatory: joined.mandatory, owner: joined.owner },
    ...(allowed && allowed.length > 0 ? { windows: allowed } : {}),
    ...(time.preferred.length > 0 ? { preferredWindows: time.preferred } : {}),
    ...(time.deadline === null ? {} : { deadline: time.deadline }),
    attendees: { required, choose, optional, deputiesAllowed },
    ...(venue === null ? {} : { venue }),
    ...(time.repeat === null ? {} : { repeat: { per: time.repeat } }),
    ...(pin ? { pinned: pin } : {}),
    ...(secrecy === undefined ? {} : { confidentiality: secrecy }),
    ...(headcounts.length > 0 ? { headcount: Math.max(...headcounts) } : {}),
  };
}

/** Of the one that leads all stands but another time; of another only the time, if it is the one that stands. */
function pinOf(pinned: Pin | undefined, leads: boolean, fixed: Interval | null): Pin | null {
  if (!pinned) return null;
  const stands = fixed !== null && fixed.start === pinned.start;
  if (!leads) return stands ? { start: fixed.start } : null;
  const { start, day, ...rest } = pinned;
  if (stands) return pinned;
  const isDayKept = day !== undefined && start === undefined && (fixed === null || fixed.start.startsWith(day));
  const kept: Pin = isDayKept ? { ...rest, day } : rest;
  return Object.keys(kept).length > 0 ? kept : null;
}
