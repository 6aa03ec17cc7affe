import type { Calendar } from '../calendar/calendar.ts';
import type { Issue } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import { fullWeights } from '../model/weights.ts';
import { compileBaseline } from './baseline.ts';
import { findCandidate, tabulate } from './candidates.ts';
import { coverageGroups } from './coverage-groups.ts';
import { csr } from './csr.ts';
import { frozenPlacement, mandatoryPins } from './frozen.ts';
import { compileGrid } from './grid.ts';
import { type Instance, MANDATORY_PENALTY, NONE, type Placement, UNLIMITED } from './instance.ts';
import type { Item } from './item.ts';
import { compileItems, type Index, indexOf } from './items.ts';
import { createMasks, type Masks } from './masks.ts';
import { allExclusions, type Exclusion, noPlacementIssues } from './no-placement.ts';
import { packRoles } from './pack-roles.ts';
import { barredIntervals, leaderTimes } from './people.ts';
import { compileRelations } from './relations.ts';
import { createPricing } from './start-costs.ts';
import { staticMask } from './static-mask.ts';

/** An Instance and what leads back from it to the documents. */
export interface Compiled {
  readonly instance: Instance;
  /** Expanded: no activity has `repeat`. */
  readonly problem: Problem;
  readonly calendar: Calendar;
  readonly index: Index;
  /** [itemCount] */
  readonly items: readonly Item[];
  /** What excludes each item without a candidate, by item. */
  readonly excluded: ReadonlyMap<number, readonly Exclusion[]>;
  /** Warnings: activities that no placement can hold. */
  readonly issues: readonly Issue[];
}

/** Compiles a valid Problem whose `repeat`s are expanded; `origins[a]` is the position of activity a in the document. */
export function compile(problem: Problem, calendar: Calendar, origins: readonly number[]): Compiled {
  const index = indexOf(problem);
  const grid = compileGrid(calendar);
  const weights = fullWeights(problem.weights);
  const { terms } = weights;
  const items = compileItems(problem, index, calendar, grid);
  const times = problem.leaders.map((leader) => leaderTimes(leader, calendar));
  const venues = problem.venues ?? [];
  const closed = venues.map((venue) => barredIntervals(venue.unavailable, calendar));
  const masks = createMasks(items, times, closed, grid);
  const baseline = compileBaseline(problem, index, calendar, weights);
  const coverage = coverageGroups(problem, index, times, calendar);
  const travel = compileTravel(problem, index);
  const siteCount = problem.sites?.length ?? 0;

  const value = items.map((item) => weights.V[item.priority - 1]! * weights.U[item.urgency - 1]!);
  const pricing = createPricing(weights, calendar);
  const table = tabulate(
    items,
    items.map((item, i) => staticMask(item, i, masks, coverage, grid)),
    (i) => pricing(items[i]!, value[i]!, baseline.get(i) ?? null),
    calendar,
    grid,
  );

  const frozen = new Map<number, Placement>();
  const frozenContext = {
    problem,
    index,
    calendar,
    travel: (from: number, to: number) => travel[from * siteCount + to]!,
    coverage,
    pins: mandatoryPins(problem, index, calendar),
    table,
    canCome: masks.canCome,
    isOpen: masks.isOpen,
  };
  for (const [a, entry] of baseline) {
    if (!entry.frozen) continue;
    const placement = frozenPlacement(a, items[a]!, entry, frozenContext);
    if (placement) frozen.set(a, placement);
  }

  const activityCount = problem.activities.length;
  const places = csr(items.map((item) => item.places.map((place) => place.site)));
  const placeVenues = csr(items.flatMap((item) => item.places.map((place) => place.venues)));
  const sessions = csr(calendar.days.map((day) => day.sessions.map((s) => s.start)));
  const coverageLeaders = csr(coverage.map((group) => group.leaders));
  const coverageOfLeader = csr(
    problem.leaders.map((_, l) => coverage.flatMap((g, c) => (g.leaders.includes(l) ? [c] : []))),
  );
  const away = times.map((t) => t.barred.filter((b) => b.away));
  const awayRows = csr(away.map((list) => list.map((b) => b.start)));
  const weeks = [...new Set(calendar.days.map((day) => day.isoWeek))];
  const baselineAttendees = csr(items.map((_, i) => baseline.get(i)?.attendees ?? []));
  for (const [i, item] of items.entries()) warmMasks(item, i, masks);

  const instance: Instance = {
    slotMinutes: grid.slotMinutes,
    dayCount: grid.dayCount,
    wordsPerDay: grid.wordsPerDay,
    dayStart: grid.dayStart,
    dayShiftAt: grid.dayShiftAt,
    dayShift: grid.dayShift,
    dayWeek: Int32Array.from(calendar.days, (day) => weeks.indexOf(day.isoWeek)),
    weekCount: weeks.length,
    daySessionMinutes: Int32Array.from(calendar.days, (d) => d.sessions.reduce((sum, s) => sum + s.end - s.start, 0)),
    sessionOf: sessions.of,
    sessionStart: sessions.values,
    sessionEnd: Int32Array.from(calendar.days.flatMap((day) => day.sessions.map((s) => s.end))),
    siteCount,
    travel,
    venueCount: venues.length,
    venueSite: Int32Array.from(venues, (v) => (v.site === undefined ? NONE : index.sites.get(v.site)!)),
    venueExclusive: Uint8Array.from(venues, (v) => (v.exclusive === false ? 0 : 1)),
    venueTurnaround: Int32Array.from(venues, (v) => v.turnaroundMinutes ?? 0),
    leaderCount: problem.leaders.length,
    leaderBreak: Int32Array.from(problem.leaders, (l) => l.breakMinutes ?? 0),
    maxActivitiesPerDay: Int32Array.from(problem.leaders, (l) => l.limits?.activitiesPerDay ?? UNLIMITED),
    maxMinutesPerDay: Int32Array.from(problem.leaders, (l) => l.limits?.minutesPerDay ?? UNLIMITED),
    maxMinutesPerWeek: Int32Array.from(problem.leaders, (l) => l.limits?.minutesPerWeek ?? UNLIMITED),
    targetMinutesPerDay: Int32Array.from(problem.leaders, (l) => l.targetMinutesPerDay ?? UNLIMITED),
    activityCount,
    itemCount: items.length,
    itemMinutes: Int32Array.from(items, (item) => item.minutes),
    itemValue: Float64Array.from(value),
    missCost: Float64Array.from(
      items,
      (item, i) => value[i]! + 4 * (baseline.get(i)?.unit ?? 0) + (item.mandatory ? MANDATORY_PENALTY : 0),
    ),
    itemPriority: Int32Array.from(items, (item) => item.priority),
    mandatory: Uint8Array.from(items, (item) => (item.mandatory ? 1 : 0)),
    itemGoal: Int32Array.from(items, (item) => ('goal' in item.source ? item.source.goalIndex : NONE)),
    gridded: Uint8Array.from(items, (item) => (item.ungridded ? 0 : 1)),
    frozen: Uint8Array.from(items, (_, i) => (frozen.has(i) ? 1 : 0)),
    ...packRoles(items),
    placesOf: places.of,
    placeSite: places.values,
    venuesOf: placeVenues.of,
    placeVenue: placeVenues.values,
    candidatesOf: table.of,
    candidateStart: table.start,
    candidateEnd: table.end,
    candidateDay: table.day,
    candidateBit: table.bit,
    candidateCost: table.cost,
    leastStartCost: Int32Array.from(items, (_, i) => leastOf(table.cost, table.of[i]!, table.of[i + 1]!)),
    candidateOutside: table.outside,
    itemClass: masks.itemClass,
    classCount: masks.classCount,
    ...masks.pack(),
    ...compileRelations(problem, index, items.length),
    goalCount: problem.focusGoals?.length ?? 0,
    goalMaxPerDay: Int32Array.from(problem.focusGoals ?? [], (goal) => goal.maxBlocksPerDay ?? 1),
    coverageCount: coverage.length,
    coverageAtLeast: Int32Array.from(coverage, (group) => group.atLeast),
    coverageLeadersOf: coverageLeaders.of,
    coverageLeader: coverageLeaders.values,
    coverageAway: Uint8Array.from(
      coverage.flatMap((g) => Array.from({ length: siteCount }, (_, s) => (g.baseSites.has(s) ? 0 : 1))),
    ),
    coverageOfLeaderOf: coverageOfLeader.of,
    coverageOfLeader: coverageOfLeader.values,
    awayOf: awayRows.of,
    awayStart: awayRows.values,
    awayEnd: Int32Array.from(away.flat(), (b) => b.end),
    hasBaseline: Uint8Array.from(items, (_, i) => (baseline.has(i) ? 1 : 0)),
    baselineVenue: Int32Array.from(items, (_, i) => baseline.get(i)?.venue ?? NONE),
    changeUnit: Int32Array.from(items, (_, i) => baseline.get(i)?.unit ?? 0),
    baselineAttendeesOf: baselineAttendees.of,
    baselineAttendee: baselineAttendees.values,
    baselineUnknown: Int32Array.from(items, (_, i) => baseline.get(i)?.unknownAttendees ?? 0),
    baselineCandidate: Int32Array.from(items, (_, i) => {
      const entry = baseline.get(i);
      return entry ? findCandidate(table, i, entry.start) : NONE;
    }),
    frozenPlacement: new Map([...frozen].map(([i, p]) => [i, { ...p, place: places.of[i]! + p.place }])),
    weights: {
      optionalMissed: terms.optionalMissed,
      deputy: terms.deputy,
      choiceOrder: terms.choiceOrder,
      touched: terms.touched,
      fragmentation: terms.fragmentation,
      overload: terms.overload,
      travel: terms.travel,
    },
    impossibleMandatory: items.filter((item, i) => item.mandatory && table.of[i + 1] === table.of[i]).length,
    totalValue: value.reduce((sum, v) => sum + v, 0),
  };
  const excluded = allExclusions(items, table, masks, grid);
  const issues = noPlacementIssues(problem, items, excluded, origins);
  return { instance, problem, calendar, index, items, excluded, issues };
}

/** Builds the masks of everybody who may come, so that the pool holds them. */
function warmMasks(item: Item, i: number, masks: Masks): void {
  for (const l of item.required) masks.leader(l, i);
  for (const list of item.deputies) for (const l of list) masks.leader(l, i);
  for (const { from } of item.choices) for (const l of from) masks.leader(l, i);
  for (const l of item.optional) masks.leader(l, i);
}

function compileTravel(problem: Problem, index: Index): Int32Array {
  const n = problem.sites?.length ?? 0;
  const minutes = new Int32Array(n * n).fill(problem.defaultTravelMinutes ?? 0);
  for (let s = 0; s < n; s++) minutes[s * n + s] = 0;
  const legs = (problem.travel ?? []).map((leg) => ({
    from: index.sites.get(leg.from)!,
    to: index.sites.get(leg.to)!,
    minutes: leg.minutes,
  }));
  for (const leg of legs) if (leg.from !== leg.to) minutes[leg.to * n + leg.from] = leg.minutes;
  for (const leg of legs) if (leg.from !== leg.to) minutes[leg.from * n + leg.to] = leg.minutes;
  return minutes;
}

function leastOf(values: Int32Array, from: number, to: number): number {
  let least = from < to ? values[from]! : 0;
  for (let k = from + 1; k < to; k++) least = Math.min(least, values[k]!);
  return least;
}
