import type { Calendar } from '../calendar/calendar.ts';
import type { Opening, Relaxation } from '../model/opening.ts';
import type { Activity, Problem, Venue } from '../model/problem.ts';
import type { Assignment } from '../model/schedule.ts';
import type { BusyTimes } from './openings-busy.ts';
import type { Slot } from './openings-slots.ts';
import { type Staff, staffFor } from './openings-staff.ts';

/** An opening that looks right but has not been verified. */
export interface Draft extends Opening {
  /** How much is not as wished; 0: nothing. */
  readonly rank: number;
  readonly slot: Slot;
  /** The same with only those who must come; null where that is everybody. */
  readonly bare: Assignment | null;
}

/** A place where it could be held, and whether it is one of those asked for. */
interface Place {
  readonly venue: Venue | undefined;
  readonly site: string | undefined;
  readonly isOther: boolean;
}

/** The best draft of each slot; those that relax least first, then those nearest to what was wished, then by start. */
export function draftsOf(
  asked: Activity,
  slots: readonly Slot[],
  problem: Problem,
  busy: BusyTimes,
  calendar: Calendar,
): readonly Draft[] {
  const places = placesOf(asked, problem);
  return slots
    .flatMap((slot) => {
      const draft = bestAt(slot, asked, places, problem, busy, calendar);
      return draft === null ? [] : [draft];
    })
    .sort((a, b) => a.rank - b.rank || a.slot.distance - b.slot.distance || a.slot.span.start - b.slot.span.start);
}

/** Venues asked for, in their order; then others, those of the same site first. */
function placesOf({ venue, pinned }: Activity, { venues = [] }: Problem): readonly Place[] {
  if (venue?.anyOf === undefined) return [{ venue: undefined, site: venue?.site, isOther: false }];
  const wanted = pinned?.venue === undefined ? venue.anyOf : [pinned.venue];
  const own = wanted.flatMap((id) => venues.find((one) => one.id === id) ?? []);
  const sites = new Set(own.map(({ site }) => site));
  const others = venues
    .filter((one) => !own.includes(one))
    .toSorted((a, b) => Number(sites.has(b.site)) - Number(sites.has(a.site)));
  return [
    ...own.map((one) => ({ venue: one, site: one.site, isOther: false })),
    ...others.map((one) => ({ venue: one, site: one.site, isOther: true })),
  ];
}

function bestAt(
  slot: Slot,
  asked: Activity,
  places: readonly Place[],
  problem: Problem,
  busy: BusyTimes,
  calendar: Calendar,
): Draft | null {
  const atSite = new Map<string | undefined, Staff | null>();
  let best: Draft | null = null;
  for (const { venue, site, isOther } of places) {
    if (venue !== undefined && !busy.isOpen(venue, slot)) continue;
    const isFree = (leader: string): boolean => busy.isFree(leader, slot, site);
    const staff = atSite.has(site) ? atSite.get(site) : staffFor(asked, problem, isFree);
    atSite.set(site, staff ?? null);
    if (!staff) continue;
    const rank = Number(slot.isOther) + Number(isOther) + staff.rank;
    if (best !== null && best.rank <= rank) continue;
    const needed = { ...staff, attendees: staff.attendees.filter((leader) => !staff.optional.includes(leader)) };
    best = {
      assignment: assignmentOf(asked, slot, venue, staff, calendar),
      bare: staff.optional.length === 0 ? null : assignmentOf(asked, slot, venue, needed, calendar),
      relaxed: relaxations(slot.isOther, staff.needsLeave, isOther),
      rank,
      slot,
    };
  }
  return best;
}

const relaxations = (window: boolean, deputy: boolean, venue: boolean): readonly Relaxation[] => [
  ...(window ? (['window'] as const) : []),
  ...(deputy ? (['deputy'] as const) : []),
  ...(venue ? (['venue'] as const) : []),
];

const assignmentOf = (
  { id }: Activity,
  { span }: Slot,
  venue: Venue | undefined,
  { attendees, substitutions }: Staff,
  calendar: Calendar,
): Assignment => ({
  activity: id,
  start: calendar.toLocal(span.start),
  end: calendar.toLocal(span.end),
  attendees,
  ...(venue === undefined ? {} : { venue: venue.id }),
  ...(substitutions.length === 0 ? {} : { substitutions }),
});
