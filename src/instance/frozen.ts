import type { Calendar, Span } from '../calendar/calendar.ts';
import type { Problem } from '../model/problem.ts';
import type { BaselineEntry } from './baseline.ts';
import { type CoverageGroup, takesAway } from './coverage-groups.ts';
import { NONE, type Placement } from './instance.ts';
import type { Item } from './item.ts';
import type { Index } from './items.ts';
import { type PlacementContext, readPlacement } from './read-placement.ts';

/** What the release rules of `frozen` (DESIGN §5) look at. */
export interface FrozenContext extends PlacementContext {
  readonly problem: Problem;
  readonly travel: (from: number, to: number) => number;
  readonly coverage: readonly CoverageGroup[];
  readonly pins: readonly MandatoryPin[];
}

interface Held extends Span {
  readonly site: number;
}

/**
 * The placement of a frozen baseline assignment, or null where it is released: alone it breaks a constraint other than
 * the relations, or it overlaps a mandatory pinned activity.
 */
export function frozenPlacement(a: number, item: Item, entry: BaselineEntry, context: FrozenContext): Placement | null {
  const placement = readPlacement(a, item, entry.assignment, context);
  if (!placement) return null;
  const end = context.table.end[placement.candidate]!;
  const held = { start: entry.start, end, site: item.places[placement.place]!.site };
  for (const leader of entry.attendees) {
    if (!withinLimits(leader, item, held, context)) return null;
    if (meetsMandatoryPin(leader, a, held, context)) return null;
  }
  const breaksCoverage = context.coverage.some(
    (group) =>
      takesAway(group, held.site) &&
      group.uncovered(entry.attendees).some((gap) => gap.start < held.end && held.start < gap.end),
  );
  return breaksCoverage ? null : placement;
}

function withinLimits(leader: number, item: Item, { start, end }: Held, { problem, calendar }: FrozenContext): boolean {
  const limits = problem.leaders[leader]!.limits;
  if (!limits) return true;
  if ((limits.activitiesPerDay ?? 1) < 1) return false;
  if (item.minutes > 0) {
    return item.minutes <= Math.min(limits.minutesPerDay ?? item.minutes, limits.minutesPerWeek ?? item.minutes);
  }
  const byWeek = new Map<string, number>();
  for (const day of calendar.days) {
    if (day.start >= end || day.end <= start) continue;
    const minutes = day.sessions.reduce((sum, s) => sum + s.end - s.start, 0);
    byWeek.set(day.isoWeek, (byWeek.get(day.isoWeek) ?? 0) + minutes);
  }
  return Math.max(...byWeek.values()) <= (limits.minutesPerWeek ?? Number.POSITIVE_INFINITY);
}

/** A mandatory activity with `pinned.start`. */
interface MandatoryPin extends Held {
  readonly activity: number;
  readonly required: readonly string[];
}

/** All of the Problem, each at its site, else that of its pinned or only venue. */
export function mandatoryPins(problem: Problem, index: Index, calendar: Calendar): readonly MandatoryPin[] {
  return problem.activities.flatMap((activity, a) => {
    const { mandatory, pinned, wholeDays, minutes = 0, attendees, venue: wish } = activity;
    if (!mandatory || pinned?.start === undefined) return [];
    const start = calendar.toMinutes(pinned.start);
    const lastDay = wholeDays === undefined ? undefined : calendar.days[calendar.dayOf(start) + wholeDays - 1];
    const end = wholeDays === undefined ? start + minutes : (lastDay?.sessions.at(-1)?.end ?? start);
    const venue = pinned.venue ?? (wish?.anyOf?.length === 1 ? wish.anyOf[0] : undefined);
    const site = venue === undefined ? wish?.site : problem.venues![index.venues.get(venue)!]!.site;
    const required = attendees?.required ?? [];
    return [{ activity: a, required, start, end, site: site === undefined ? NONE : index.sites.get(site)! }];
  });
}

/** Does `leader-overlap` break beside a mandatory activity with `pinned.start` whose required leaders attend? */
function meetsMandatoryPin(leader: number, a: number, held: Held, context: FrozenContext): boolean {
  const { id, breakMinutes = 0 } = context.problem.leaders[leader]!;
  return context.pins.some((pin) => {
    if (pin.activity === a || !pin.required.includes(id)) return false;
    const isBefore = held.start < pin.start || (held.start === pin.start && held.end <= pin.end);
    const [first, second] = isBefore ? [held, pin] : [pin, held];
    if (second.start < first.end) return true;
    if (context.calendar.dayOf(first.end) !== context.calendar.dayOf(second.start)) return false;
    const apart = second.start - first.end;
    if (apart < breakMinutes) return true;
    return first.site >= 0 && second.site >= 0 && apart < context.travel(first.site, second.site);
  });
}
