import { csr } from '../../instance/csr.ts';
import { type Instance, NONE, type Placement } from '../../instance/instance.ts';
import { type Component, leadersOf, venuesOf } from './components.ts';
import { pick, pickRows, positions } from './rows.ts';

/** One component as an Instance of its own, and what its indices are in the whole one. */
export interface Part {
  readonly instance: Instance;
  /** Ascending indices in the whole instance, by index in the part. */
  readonly items: Int32Array;
  readonly leaders: Int32Array;
  readonly venues: Int32Array;
}

/** Venue of a baseline that the item may not have now. */
const ELSEWHERE = NONE - 1;

/** Cuts a component out. Days, sites, classes of items and the pool of masks stay as they are. */
export function project(whole: Instance, { items: list, coverage }: Component): Part {
  const items = Int32Array.from(list);
  // Of a coverage group also those who attend nothing: they are there.
  const covered = pick(whole.coverageLeader, pickRows(whole.coverageLeadersOf, coverage).at);
  const leaders = indices([...list.flatMap((item) => leadersOf(whole, item)), ...covered]);
  const venues = indices(list.flatMap((item) => [...venuesOf(whole, item)]));
  const maps = {
    item: positions(items, whole.itemCount),
    leader: positions(leaders, whole.leaderCount),
    venue: positions(venues, whole.venueCount),
  };
  const candidates = pickRows(whole.candidatesOf, items);
  const places = pickRows(whole.placesOf, items);
  const roles = projectRoles(whole, items, maps);
  const instance: Instance = {
    ...whole,
    ...projectItems(whole, items),
    ...projectLeaders(whole, leaders),
    ...projectVenues(whole, venues),
    ...roles,
    ...projectCandidates(whole, candidates),
    ...projectPlaces(whole, places, maps),
    ...projectRelations(whole, items, maps),
    ...projectGoals(whole, items),
    ...projectCoverage(whole, coverage, leaders, maps),
    ...projectBaseline(whole, items, candidates, maps),
    frozenPlacement: projectFrozen(whole, items, candidates.of, places.of, maps),
  };
  return { instance, items, leaders, venues };
}

const indices = (list: readonly number[]): Int32Array => Int32Array.from(new Set(list)).sort();

/** Where whole indices stand in the part; −1 where they do not. */
interface Maps {
  readonly item: Int32Array;
  readonly leader: Int32Array;
  readonly venue: Int32Array;
}

type Rows = ReturnType<typeof pickRows>;

const through = (map: Int32Array, values: Int32Array, at: Int32Array): Int32Array =>
  at.map((position) => {
    const value = values[position]!;
    return value < 0 ? value : map[value]!;
  });

function projectItems(whole: Instance, items: Int32Array) {
  const mandatory = pick(whole.mandatory, items);
  const itemValue = pick(whole.itemValue, items);
  const isImpossible = (item: number): boolean =>
    whole.mandatory[item] === 1 && whole.candidatesOf[item] === whole.candidatesOf[item + 1];
  return {
    itemCount: items.length,
    activityCount: items.filter((item) => item < whole.activityCount).length,
    itemMinutes: pick(whole.itemMinutes, items),
    itemValue,
    missCost: pick(whole.missCost, items),
    itemPriority: pick(whole.itemPriority, items),
    mandatory,
    gridded: pick(whole.gridded, items),
    frozen: pick(whole.frozen, items),
    leastStartCost: pick(whole.leastStartCost, items),
    itemClass: pick(whole.itemClass, items),
    impossibleMandatory: items.filter(isImpossible).length,
    totalValue: itemValue.reduce((sum, value) => sum + value, 0),
  };
}

function projectLeaders(whole: Instance, leaders: Int32Array) {
  const away = pickRows(whole.awayOf, leaders);
  return {
    leaderCount: leaders.length,
    leaderBreak: pick(whole.leaderBreak, leaders),
    maxActivitiesPerDay: pick(whole.maxActivitiesPerDay, leaders),
    maxMinutesPerDay: pick(whole.maxMinutesPerDay, leaders),
    maxMinutesPerWeek: pick(whole.maxMinutesPerWeek, leaders),
    targetMinutesPerDay: pick(whole.targetMinutesPerDay, leaders),
    leaderMask: pickBlocks(whole.leaderMask, leaders, whole.classCount),
    awayOf: away.of,
    awayStart: pick(whole.awayStart, away.at),
    awayEnd: pick(whole.awayEnd, away.at),
  };
}

function projectVenues(whole: Instance, venues: Int32Array) {
  return {
    venueCount: venues.length,
    venueSite: pick(whole.venueSite, venues),
    venueExclusive: pick(whole.venueExclusive, venues),
    venueTurnaround: pick(whole.venueTurnaround, venues),
    venueMask: pickBlocks(whole.venueMask, venues, whole.classCount),
  };
}

/** Rows of equal width. */
function pickBlocks(values: Int32Array, rows: Int32Array, width: number): Int32Array {
  const picked = new Int32Array(rows.length * width);
  for (let r = 0; r < rows.length; r++)
    picked.set(values.subarray(rows[r]! * width, (rows[r]! + 1) * width), r * width);
  return picked;
}

function projectRoles(whole: Instance, items: Int32Array, { leader }: Maps) {
  const required = pickRows(whole.requiredOf, items);
  const deputies = pickRows(whole.deputiesOf, required.at);
  const choices = pickRows(whole.choicesOf, items);
  const from = pickRows(whole.choiceFrom, choices.at);
  const optional = pickRows(whole.optionalOf, items);
  const pinned = pickRows(whole.pinnedOf, items);
  return {
    requiredOf: required.of,
    requiredLeader: through(leader, whole.requiredLeader, required.at),
    deputiesOf: deputies.of,
    deputyLeader: through(leader, whole.deputyLeader, deputies.at),
    choicesOf: choices.of,
    choiceCount: pick(whole.choiceCount, choices.at),
    choiceFrom: from.of,
    choiceLeader: through(leader, whole.choiceLeader, from.at),
    optionalOf: optional.of,
    optionalLeader: through(leader, whole.optionalLeader, optional.at),
    pinnedOf: pinned.of,
    pinnedLeader: through(leader, whole.pinnedLeader, pinned.at),
    ambiguousRoles: pick(whole.ambiguousRoles, items),
    attendeesOf: pickRows(whole.attendeesOf, items).of,
  };
}

function projectCandidates(whole: Instance, { of, at }: Rows) {
  return {
    candidatesOf: of,
    candidateStart: pick(whole.candidateStart, at),
    candidateEnd: pick(whole.candidateEnd, at),
    candidateDay: pick(whole.candidateDay, at),
    candidateBit: pick(whole.candidateBit, at),
    candidateCost: pick(whole.candidateCost, at),
    candidateOutside: pick(whole.candidateOutside, at),
  };
}

function projectPlaces(whole: Instance, places: Rows, { venue }: Maps) {
  const venues = pickRows(whole.venuesOf, places.at);
  return {
    placesOf: places.of,
    placeSite: pick(whole.placeSite, places.at),
    venuesOf: venues.of,
    placeVenue: through(venue, whole.placeVenue, venues.at),
  };
}

function projectRelations(whole: Instance, items: Int32Array, { item }: Maps) {
  const asFirst = pickRows(whole.asFirstOf, items);
  const asSecond = pickRows(whole.asSecondOf, items);
  const groupRows = pickRows(whole.groupsOf, items);
  const precedences = indices([...pick(whole.asFirst, asFirst.at)]);
  const groups = indices([...pick(whole.groupOf, groupRows.at)]);
  const members = pickRows(whole.membersOf, groups);
  const precedence = positions(precedences, whole.precedenceCount);
  return {
    precedenceCount: precedences.length,
    precedenceFirst: through(item, whole.precedenceFirst, precedences),
    precedenceSecond: through(item, whole.precedenceSecond, precedences),
    precedenceMin: pick(whole.precedenceMin, precedences),
    precedenceMax: pick(whole.precedenceMax, precedences),
    asFirstOf: asFirst.of,
    asFirst: through(precedence, whole.asFirst, asFirst.at),
    asSecondOf: asSecond.of,
    asSecond: through(precedence, whole.asSecond, asSecond.at),
    groupCount: groups.length,
    groupKind: pick(whole.groupKind, groups),
    membersOf: members.of,
    member: through(item, whole.member, members.at),
    groupsOf: groupRows.of,
    groupOf: through(positions(groups, whole.groupCount), whole.groupOf, groupRows.at),
  };
}

function projectGoals(whole: Instance, items: Int32Array) {
  const goals = indices([...pick(whole.itemGoal, items)].filter((goal) => goal >= 0));
  return {
    goalCount: goals.length,
    itemGoal: through(positions(goals, whole.goalCount), whole.itemGoal, items),
    goalMaxPerDay: pick(whole.goalMaxPerDay, goals),
  };
}

function projectCoverage(whole: Instance, groups: readonly number[], leaders: Int32Array, { leader }: Maps) {
  const rows = pickRows(whole.coverageLeadersOf, groups);
  const group = positions(groups, whole.coverageCount);
  // A leader of groups elsewhere may be here too, for what cannot be held.
  const groupsOf = csr(
    Array.from(leaders, (l) =>
      Array.from(whole.coverageOfLeader.subarray(whole.coverageOfLeaderOf[l], whole.coverageOfLeaderOf[l + 1]))
        .map((g) => group[g]!)
        .filter((g) => g >= 0),
    ),
  );
  return {
    coverageCount: groups.length,
    coverageAtLeast: pick(whole.coverageAtLeast, groups),
    coverageLeadersOf: rows.of,
    coverageLeader: through(leader, whole.coverageLeader, rows.at),
    coverageAway: pick(whole.coverageAway, pickCells(groups, whole.siteCount)),
    coverageOfLeaderOf: groupsOf.of,
    coverageOfLeader: groupsOf.values,
  };
}

/** Positions of rows of equal width. */
const pickCells = (rows: readonly number[], width: number): readonly number[] =>
  rows.flatMap((row) => Array.from({ length: width }, (_, k) => row * width + k));

function projectBaseline(whole: Instance, items: Int32Array, candidates: Rows, { leader, venue }: Maps) {
  const attendees: number[][] = [];
  const unknown = pick(whole.baselineUnknown, items);
  const baselineCandidate = pick(whole.baselineCandidate, items);
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    const row: number[] = [];
    attendees.push(row);
    for (let b = whole.baselineAttendeesOf[item]!; b < whole.baselineAttendeesOf[item + 1]!; b++) {
      const known = leader[whole.baselineAttendee[b]!]!;
      // Who may not come to anything here cannot come back to this one.
      if (known < 0) unknown[k]!++;
      else row.push(known);
    }
    if (baselineCandidate[k]! >= 0) baselineCandidate[k]! += candidates.of[k]! - whole.candidatesOf[item]!;
  }
  const rows = csr(attendees);
  return {
    hasBaseline: pick(whole.hasBaseline, items),
    baselineVenue: pick(whole.baselineVenue, items).map((v) => (v < 0 ? v : venue[v]! < 0 ? ELSEWHERE : venue[v]!)),
    changeUnit: pick(whole.changeUnit, items),
    baselineAttendeesOf: rows.of,
    baselineAttendee: rows.values,
    baselineUnknown: unknown,
    baselineCandidate,
  };
}

function projectFrozen(
  whole: Instance,
  items: Int32Array,
  candidatesOf: Int32Array,
  placesOf: Int32Array,
  { leader, venue }: Maps,
): ReadonlyMap<number, Placement> {
  const frozen = new Map<number, Placement>();
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    const placement = whole.frozenPlacement.get(item);
    if (!placement) continue;
    frozen.set(k, {
      candidate: placement.candidate - whole.candidatesOf[item]! + candidatesOf[k]!,
      place: placement.place - whole.placesOf[item]! + placesOf[k]!,
      venue: placement.venue < 0 ? placement.venue : venue[placement.venue]!,
      attendees: placement.attendees.map((l) => leader[l]!),
      roles: placement.roles,
    });
  }
  return frozen;
}
