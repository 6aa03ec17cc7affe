import fc from 'fast-check';
import type { Activity, Attendees, Choice, Interval, Level, Pin, Venue, VenueWish } from '../../src/model/problem.ts';
import { maybe } from './arbitrary-maybe.ts';
import { type Names, one, pick, picks, some } from './arbitrary-people.ts';
import { dateAt, type Frame, intervalOf, moments, type Stretch, stretches, timeAt } from './arbitrary-times.ts';
import { compact } from './compact.ts';

export const levels = fc.constantFrom<Level>(3, 1, 2, 4, 5);

const choice = fc.record({ from: fc.array(pick, { minLength: 1, maxLength: 3 }), count: pick });

const attendees = fc.record({
  required: picks(2),
  choose: maybe(fc.array(choice, { minLength: 1, maxLength: 2 }), 3),
  optional: picks(2),
  deputiesAllowed: maybe(fc.boolean()),
});

const pins = fc.record({
  start: maybe(fc.record({ moment: moments, off: fc.constantFrom(0, 0, 5, 7) }), 4),
  day: maybe(fc.nat(5), 4),
  venue: maybe(pick, 3),
  attendee: maybe(pick, 3),
});

const raw = fc.record({
  minutes: fc.constantFrom(60, 30, 15, 45, 50, 90, 100, 120, 240),
  wholeDays: maybe(fc.integer({ min: 1, max: 3 }), 10),
  priority: maybe(levels),
  urgency: maybe(levels),
  mandatory: maybe(fc.boolean(), 3),
  kind: maybe(fc.constantFrom('meeting', 'visit')),
  outsideHours: maybe(fc.constant(true), 4),
  windows: maybe(fc.array(stretches(300, 24), { minLength: 1, maxLength: 2 }), 3),
  releaseTime: maybe(moments, 8),
  deadline: maybe(moments, 8),
  dueTime: maybe(moments, 3),
  preferredWindows: maybe(fc.array(stretches(60), { minLength: 1, maxLength: 2 }), 3),
  attendees,
  venues: maybe(fc.array(pick, { minLength: 1, maxLength: 3 })),
  site: maybe(pick),
  headcount: maybe(fc.constantFrom(4, 5, 10, 25), 3),
  pinned: maybe(pins, 3),
  repeat: maybe(fc.constantFrom<'week' | 'day'>('week', 'day'), 8),
});

/** An activity of a Problem whose leaders, sites and venues are known only later. */
export const activity = (id: string): fc.Arbitrary<(frame: Frame, names: Names, rooms: readonly Venue[]) => Activity> =>
  raw.map((wish) => (frame, names, rooms) => {
    const roles = attendeesOf(wish.attendees, names);
    const venue = venueOf(wish, names);
    const pinned = wish.pinned && pinOf(wish.pinned, frame, roles, venue);
    const timed = pinned?.start !== undefined || pinned?.day !== undefined;
    const windows = timed ? [] : intervalsOf(frame, wish.windows);
    const windowed = windows.length > 0 || pinned?.start !== undefined;
    return compact({
      id,
      minutes: wish.wholeDays === undefined ? wish.minutes : undefined,
      wholeDays: wish.wholeDays,
      priority: wish.priority,
      urgency: wish.urgency,
      mandatory: wish.mandatory,
      kind: wish.kind,
      outsideHours: windowed ? wish.outsideHours : undefined,
      windows: windows.length > 0 ? windows : undefined,
      releaseTime: timed ? undefined : wish.releaseTime && timeAt(frame, wish.releaseTime),
      deadline: timed ? undefined : wish.deadline && timeAt(frame, wish.deadline),
      dueTime: wish.dueTime && timeAt(frame, wish.dueTime),
      preferredWindows: wish.preferredWindows && intervalsOf(frame, wish.preferredWindows),
      attendees: roles,
      venue,
      headcount: heads(wish.headcount, venue, rooms),
      pinned: pinned && Object.keys(pinned).length > 0 ? pinned : undefined,
      repeat: wish.repeat && { per: wish.repeat },
    });
  });

const intervalsOf = (frame: Frame, list: readonly Stretch[] = []): readonly Interval[] =>
  list.map((stretch) => intervalOf(frame, stretch)).filter(({ start, end }) => start < end);

/** No more than some venue offered can seat. */
function heads(count: number | undefined, wish: VenueWish | undefined, rooms: readonly Venue[]): number | undefined {
  const offered = rooms.filter(({ id }) => wish?.anyOf?.includes(id));
  const most = Math.max(...offered.map(({ capacity }) => capacity ?? Number.POSITIVE_INFINITY));
  return count === undefined || offered.length === 0 ? count : Math.min(count, most);
}

type RawAttendees = typeof attendees extends fc.Arbitrary<infer T> ? T : never;
type RawPin = typeof pins extends fc.Arbitrary<infer T> ? T : never;

function attendeesOf({ required, choose, optional, deputiesAllowed }: RawAttendees, { leaders }: Names): Attendees {
  const choices = (choose ?? []).map(({ from, count }): Choice => {
    const people = some(leaders, from);
    return { from: people, count: 1 + (count % people.length) };
  });
  return compact({
    required: some(leaders, required),
    choose: choices.length > 0 ? choices : undefined,
    optional: optional.length > 0 ? some(leaders, optional) : undefined,
    deputiesAllowed,
  });
}

function venueOf(
  { venues, site }: { readonly venues: readonly number[] | undefined; readonly site: number | undefined },
  names: Names,
): VenueWish | undefined {
  if (venues && names.venues.length > 0) return { anyOf: some(names.venues, venues) };
  const at = one(names.sites, site);
  return at === undefined ? undefined : { site: at };
}

function pinOf(
  { start, day, venue, attendee }: RawPin,
  frame: Frame,
  roles: Attendees,
  wish: VenueWish | undefined,
): Pin {
  const people = [
    ...(roles.required ?? []),
    ...(roles.choose ?? []).flatMap(({ from }) => from),
    ...(roles.optional ?? []),
  ];
  const person = one(people, attendee);
  const time = start && timeAt(frame, start.moment, start.off);
  return compact({
    start: time,
    day: day === undefined ? undefined : (time?.slice(0, 10) ?? dateAt(frame, day)),
    venue: one(wish?.anyOf ?? [], venue),
    attendees: person === undefined ? undefined : [person],
  });
}
