import type { FocusGoal, Venue } from '../model/problem.ts';
import type { Assignment, FocusBlock, Schedule } from '../model/schedule.ts';
import type { Clock } from './clock.ts';
import { datesFrom, daysFrom } from './dates.ts';
import type { Asked, Ground } from './ground.ts';
import { groupBy } from './group-by.ts';
import { type Load, loadsOf } from './loads.ts';
import { type Roles, rolesOf } from './roles.ts';
import type { Span } from './span.ts';
import { type Attendance, compare, inOrder, type Step, stepsOf } from './steps.ts';

/** A scheduled activity. */
export interface Held {
  readonly id: string;
  readonly asked: Asked;
  readonly assignment: Assignment;
  readonly span: Span;
  /** Dates of its start and of its end. */
  readonly startDay: string;
  readonly endDay: string;
  /** Known leaders who come, each once. */
  readonly attendees: readonly string[];
  readonly venue: Venue | undefined;
  readonly site: string | undefined;
  readonly roles: Roles;
}

/** A scheduled focus block. */
interface Block {
  /** Of the goal. */
  readonly id: string;
  readonly goal: FocusGoal;
  readonly span: Span;
  readonly day: string;
}

/** The two documents laid out. Assignments and blocks of unknown things, or at unreadable times, are left to `document`. */
export interface Facts extends Ground {
  readonly schedule: Schedule;
  /** In order of start, end and id. */
  readonly held: readonly Held[];
  readonly heldById: ReadonlyMap<string, readonly Held[]>;
  readonly blocks: readonly Block[];
  /** Per leader who attends anything, in order. */
  readonly attendances: ReadonlyMap<string, readonly Attendance[]>;
  readonly steps: readonly Step[];
  readonly loads: readonly Load[];
  /** Activities whose frozen baseline assignment need not stay. */
  readonly released: ReadonlySet<string>;
}

export function layOut(ground: Ground, schedule: Schedule, released: ReadonlySet<string> = new Set()): Facts {
  const held = schedule.assignments
    .flatMap((assignment) => heldAs(ground, assignment))
    .sort((a, b) => inOrder(a, b) || compare(tieKey(a), tieKey(b)));
  const blocks = (schedule.focusBlocks ?? []).flatMap((block) => blockAs(ground, block));
  const attendances = attendancesOf(ground, held, blocks);
  return {
    ...ground,
    schedule,
    held,
    heldById: groupBy(held, ({ id }) => [id]),
    blocks,
    attendances,
    steps: [...attendances].flatMap(([leader, list]) => stepsOf(ground, leader, list)),
    loads: loadsOf(attendances),
    released,
  };
}

/** The assignment of an activity; the first in order where it is scheduled more than once. */
export const heldFirst = (facts: Facts, id: string): Held | undefined => facts.heldById.get(id)?.[0];

/** Days on which it counts: those of its `wholeDays`, else the day on which it starts. */
export const countedDays = ({ asked, startDay }: Held): readonly string[] =>
  daysFrom(startDay, asked.activity.wholeDays ?? 1);

/** Days that the half-open span overlaps. */
export const daysOf = (clock: Clock, { start, end }: Span): readonly string[] =>
  datesFrom(clock.date(start), clock.date(Math.max(start, end - 1)));

/** Nothing that is planned lasts longer, and nothing that is longer is looked at beyond it (minutes). */
const LONGEST = 400 * 1440;

/** Span of a local start and end; undefined where one is no time of the years 1900 to 2999. */
export function readSpan(clock: Clock, { start, end }: { start: string; end: string }): Span | undefined {
  const span = { start: clock.instant(start), end: clock.instant(end) };
  if (Number.isNaN(span.start) || Number.isNaN(span.end)) return undefined;
  if (![start, end].every((local) => local >= '1900' && local < '3000')) return undefined;
  return { start: span.start, end: Math.min(span.end, span.start + LONGEST) };
}

function heldAs(ground: Ground, assignment: Assignment): readonly Held[] {
  const { clock, leaders, venues } = ground;
  const asked = ground.asked.get(assignment.activity);
  const span = readSpan(clock, assignment);
  if (!asked || !span) return [];
  const venue = assignment.venue === undefined ? undefined : venues.get(assignment.venue);
  return [
    {
      id: assignment.activity,
      asked,
      assignment,
      span,
      startDay: clock.date(span.start),
      endDay: clock.date(span.end),
      attendees: [...new Set(assignment.attendees)].filter((id) => leaders.has(id)),
      venue,
      site: venue?.site ?? asked.activity.venue?.site,
      roles: rolesOf(asked.activity, assignment, leaders),
    },
  ];
}

function blockAs({ clock, goals }: Ground, block: FocusBlock): readonly Block[] {
  const goal = goals.get(block.goal);
  const span = readSpan(clock, block);
  return goal && span ? [{ id: block.goal, goal, span, day: clock.date(span.start) }] : [];
}

function attendancesOf({ clock }: Ground, held: readonly Held[], blocks: readonly Block[]) {
  const activities = held.map(({ id, asked, span, startDay, endDay, site, attendees }) => ({
    leaders: attendees,
    attendance: { id, activity: asked.activity, span, startDay, endDay, site },
  }));
  const focus = blocks.map(({ id, goal, span, day }) => ({
    leaders: [...new Set(goal.leaders)],
    attendance: { id, activity: undefined, span, startDay: day, endDay: clock.date(span.end), site: undefined },
  }));
  const ordered = [...activities, ...focus].sort((a, b) => inOrder(a.attendance, b.attendance));
  const byLeader = groupBy(ordered, ({ leaders }) => leaders);
  return new Map([...byLeader].map(([leader, list]) => [leader, list.map(({ attendance }) => attendance)]));
}

/** Of two assignments of one activity at one time; whoever wrote them down in whichever order. */
const tieKey = ({ assignment: { venue, attendees, substitutions } }: Held): string =>
  JSON.stringify([venue ?? '', attendees.toSorted(), (substitutions ?? []).map(({ leader, by }) => [leader, by])]);
