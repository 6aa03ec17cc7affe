import type { Activity, Attendees, Pin, VenueWish } from '../../model/problem.ts';
import type { RosterBook } from '../roster/roster-book.ts';

/** An activity without what the roster does not have. */
export interface Fitted {
  readonly activity: Activity;
  /** Ids that are left out. */
  readonly gone: readonly string[];
  /** Of those, the ones without which it is not the same matter: required leaders, its only place, too few to choose from. */
  readonly essential: readonly string[];
  /** None of its venues holds so many: it is left without. */
  readonly tooMany: number | null;
}

interface Losses {
  readonly gone: Set<string>;
  readonly essential: Set<string>;
}

/** Leaves out of an activity whatever would be at fault in a Problem of this roster; itself where nothing is. */
export function fitRoster(activity: Activity, book: RosterBook): Fitted {
  const losses: Losses = { gone: new Set(), essential: new Set() };
  const { body, attendees, venue, pinned, headcount, ...rest } = activity;
  const people = attendees && attendeesIn(attendees, book, losses);
  const room = venue && venueIn(venue, book, losses);
  const isTooSmall = headcount !== undefined && room?.anyOf !== undefined && largest(room.anyOf, book) < headcount;
  const place = isTooSmall ? undefined : room;
  const pin = pinned && pinIn(pinned, { attendees: people, venue: room, isTooSmall }, book, losses);
  const isBodyKnown = body === undefined || book.bodies.some(({ it }) => it.id === body);
  if (!isBodyKnown) losses.gone.add(body);
  const lists = { gone: [...losses.gone], essential: [...losses.essential] };
  if (lists.gone.length === 0 && !isTooSmall && isSame(attendees, people)) return { activity, ...lists, tooMany: null };
  return {
    activity: {
      ...rest,
      ...(body !== undefined && isBodyKnown ? { body } : {}),
      ...(people ? { attendees: people } : {}),
      ...(place ? { venue: place } : {}),
      ...(headcount === undefined ? {} : { headcount }),
      ...(pin ? { pinned: pin } : {}),
    },
    ...lists,
    tooMany: isTooSmall ? headcount : null,
  };
}

const isSame = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after);

function attendeesIn(asked: Attendees, book: RosterBook, losses: Losses): Attendees {
  const isKnown = (id: string): boolean => book.leaders.some((leader) => leader.id === id);
  const kept = (ids: readonly string[]): readonly string[] => [...new Set(ids)].filter(isKnown);
  const lose = (ids: readonly string[], isEssential: boolean): void => {
    for (const id of ids.filter((one) => !isKnown(one))) {
      losses.gone.add(id);
      if (isEssential) losses.essential.add(id);
    }
  };
  const { required, choose, optional, ...rest } = asked;
  lose(required ?? [], true);
  lose(optional ?? [], false);
  const choices = (choose ?? []).flatMap(({ from, count }) => {
    const left = kept(from);
    lose(from, left.length < count);
    return left.length === 0 ? [] : [{ from: left, count: Math.min(count, left.length) }];
  });
  return {
    ...(required ? { required: kept(required) } : {}),
    ...(choose ? { choose: choices } : {}),
    ...(optional ? { optional: kept(optional) } : {}),
    ...rest,
  };
}

function venueIn({ anyOf, site }: VenueWish, { venues, sites }: RosterBook, losses: Losses): VenueWish | undefined {
  if (anyOf !== undefined) {
    const known = anyOf.filter((id) => venues.some(({ it }) => it.id === id));
    for (const id of anyOf.filter((one) => !known.includes(one))) {
      losses.gone.add(id);
      if (known.length === 0) losses.essential.add(id);
    }
    return known.length === 0 ? undefined : { anyOf: known };
  }
  if (site === undefined) return undefined;
  if (sites.some(({ it }) => it.id === site)) return { site };
  losses.gone.add(site);
  losses.essential.add(site);
  return undefined;
}

const largest = (rooms: readonly string[], { venues }: RosterBook): number =>
  Math.max(
    0,
    ...venues.filter(({ it }) => rooms.includes(it.id)).map(({ it }) => it.capacity ?? Number.POSITIVE_INFINITY),
  );

interface Offered {
  readonly attendees: Attendees | undefined;
  readonly venue: VenueWish | undefined;
  readonly isTooSmall: boolean;
}

/** A pin holds only who is asked, and a venue that is offered. */
function pinIn(
  { venue, attendees = [], ...when }: Pin,
  { attendees: people, venue: room, isTooSmall }: Offered,
  book: RosterBook,
  losses: Losses,
): Pin | undefined {
  const lists = [people?.required, people?.optional, ...(people?.choose ?? []).map(({ from }) => from)];
  const deputies = people?.deputiesAllowed === true ? deputiesOf(people.required ?? [], book) : [];
  const mayCome = (id: string): boolean => deputies.includes(id) || lists.some((list) => list?.includes(id) === true);
  const coming = attendees.filter(mayCome);
  for (const id of attendees) if (!mayCome(id)) losses.gone.add(id);
  const isOffered = venue !== undefined && room?.anyOf?.includes(venue) === true;
  if (venue !== undefined && !isOffered) losses.gone.add(venue);
  const pin = {
    ...when,
    ...(isOffered && !isTooSmall ? { venue } : {}),
    ...(coming.length > 0 ? { attendees: coming } : {}),
  };
  return Object.keys(pin).length === 0 ? undefined : pin;
}

const deputiesOf = (leaders: readonly string[], book: RosterBook): readonly string[] =>
  book.leaders.filter(({ id }) => leaders.includes(id)).flatMap(({ deputies }) => deputies ?? []);
