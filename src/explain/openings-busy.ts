import { absentSpans } from '../calendar/absent-spans.ts';
import type { Calendar, Span } from '../calendar/calendar.ts';
import { addTo } from '../model/multi-map.ts';
import type { Activity, Leader, Problem, Venue } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import { bars } from '../verify/closures.ts';
import { travelTimes } from '../verify/travel-times.ts';
import { isWithinLimits, type Load } from './openings-load.ts';
import type { Slot } from './openings-slots.ts';

/** A quick look at who and what is free: it may say yes where `verify` says no, hardly ever the reverse. */
export interface BusyTimes {
  /** @param site Where the leader would have to be; undefined: nowhere in particular. */
  readonly isFree: (leader: string, slot: Slot, site: string | undefined) => boolean;
  readonly isOpen: (venue: Venue, slot: Slot) => boolean;
}

/** When and where a leader is. */
interface Stay extends Pick<Slot, 'span' | 'firstDay' | 'lastDay'> {
  readonly site: string | undefined;
}

/** Something that a leader attends. */
type Taken = Stay & Load;

/** @param asked The activity that looks for a place; it is not in the schedule. */
export function busyTimes(problem: Problem, schedule: Schedule, asked: Activity, calendar: Calendar): BusyTimes {
  const leaders = new Map(problem.leaders.map((leader) => [leader.id, leader]));
  const { byLeader, byVenue } = takenTimes(problem, schedule, calendar);
  const travel = travelTimes(problem);
  const absences = remembered((id: string) =>
    absentSpans(
      (leaders.get(id)?.unavailable ?? []).filter((entry) => bars(entry, asked.kind)),
      calendar,
    ),
  );
  const closures = remembered((venue: Venue) =>
    absentSpans(
      (venue.unavailable ?? []).filter((entry) => bars(entry, asked.kind)),
      calendar,
    ),
  );
  const ownSessions = remembered((leader: Leader) => calendar.sessionsFor(leader.workingHours ?? []));

  const collides = (leader: Leader, taken: Taken, slot: Slot, site: string | undefined): boolean => {
    const own: Stay = { span: slot.span, firstDay: slot.firstDay, lastDay: slot.lastDay, site };
    const [first, second]: readonly [Stay, Stay] = taken.span.start < slot.span.start ? [taken, own] : [own, taken];
    const journey = first.site === undefined || second.site === undefined ? 0 : travel(first.site, second.site);
    const pause = first.lastDay === second.firstDay ? Math.max(leader.breakMinutes ?? 0, journey) : 0;
    return second.span.start < first.span.end + pause;
  };

  return {
    isFree: (id, slot, site) => {
      const leader = leaders.get(id);
      if (leader === undefined || absences(id).some((absence) => overlaps(absence, slot.span))) return false;
      if (!isInOwnHours(leader, slot, asked, () => ownSessions(leader))) return false;
      const taken = byLeader.get(id) ?? [];
      return (
        isWithinLimits(leader.limits ?? {}, taken, { ...loadOf(asked), firstDay: slot.firstDay }, calendar) &&
        !taken.some((one) => collides(leader, one, slot, site))
      );
    },
    isOpen: (venue, { span }) => {
      if ((asked.headcount ?? 0) > (venue.capacity ?? Number.POSITIVE_INFINITY)) return false;
      if (closures(venue).some((closure) => overlaps(closure, span))) return false;
      const pause = venue.turnaroundMinutes ?? 0;
      const taken = venue.exclusive === false ? [] : (byVenue.get(venue.id) ?? []);
      return !taken.some(({ start, end }) => start < span.end + pause && span.start < end + pause);
    },
  };
}

const overlaps = (a: Span, b: Span): boolean => Math.max(a.start, b.start) < Math.min(a.end, b.end);

/** Where a leader has hours of the own; times as asked may be exempt from them. */
function isInOwnHours(
  { workingHours }: Leader,
  { span, firstDay, isOther }: Slot,
  { wholeDays, outsideHours, pinned }: Activity,
  sessions: () => readonly (readonly Span[])[],
): boolean {
  if (workingHours === undefined) return true;
  if (!isOther && (outsideHours || pinned?.start !== undefined)) return true;
  if (wholeDays !== undefined)
    return sessions()
      .slice(firstDay, firstDay + wholeDays)
      .every((own) => own.length > 0);
  return (sessions()[firstDay] ?? []).some(({ start, end }) => start <= span.start && span.end <= end);
}

const loadOf = (activity: Activity | undefined): Omit<Load, 'firstDay'> => ({
  days: activity?.wholeDays ?? 1,
  isActivity: true,
  minutes: activity?.minutes ?? null,
});

/** What everybody attends, and where it is, by leader and by venue. */
function takenTimes(problem: Problem, schedule: Schedule, calendar: Calendar) {
  const activities = new Map(problem.activities.map((activity) => [activity.id, activity]));
  const venues = new Map((problem.venues ?? []).map((venue) => [venue.id, venue]));
  const goals = new Map((problem.focusGoals ?? []).map((goal) => [goal.id, goal]));
  const byLeader = new Map<string, Taken[]>();
  const byVenue = new Map<string, Span[]>();
  const at = (interval: { readonly start: string; readonly end: string }) => {
    const span = { start: calendar.toMinutes(interval.start), end: calendar.toMinutes(interval.end) };
    return { span, firstDay: calendar.dayOf(span.start), lastDay: calendar.dayOf(span.end) };
  };
  for (const assignment of schedule.assignments) {
    const activity = activities.get(assignment.activity);
    const venue = assignment.venue === undefined ? undefined : venues.get(assignment.venue);
    const where = at(assignment);
    const taken: Taken = {
      ...where,
      site: venue?.site ?? activity?.venue?.site,
      ...loadOf(activity),
    };
    for (const leader of assignment.attendees) addTo(byLeader, leader, taken);
    if (venue !== undefined) addTo(byVenue, venue.id, where.span);
  }
  for (const block of schedule.focusBlocks ?? []) {
    const goal = goals.get(block.goal);
    const taken: Taken = {
      ...at(block),
      site: undefined,
      days: 1,
      isActivity: false,
      minutes: goal?.blockMinutes ?? 0,
    };
    for (const leader of goal?.leaders ?? []) addTo(byLeader, leader, taken);
  }
  return { byLeader, byVenue };
}

/** The same function, but it computes the value of a key only once. */
function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) };
    known.set(key, found);
    return found.value;
  };
}
