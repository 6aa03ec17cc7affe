import type { Calendar } from '../../src/calendar/calendar.ts';
import { createCalendar } from '../../src/calendar/create-calendar.ts';
import type { Activity, Problem } from '../../src/model/problem.ts';
import type { Assignment, FocusBlock, RuleId, Schedule, Substitution } from '../../src/model/schedule.ts';
import { type Verification, verify } from '../../src/verify/verify.ts';
import { expanded } from './plan-and-verify.ts';

/** The least (mandatoryMissed, cost) of all valid schedules; null where no schedule is valid. */
export interface Optimum {
  readonly mandatoryMissed: number;
  readonly cost: number;
}

/** One way to hold one activity or focus block. */
type Way = { readonly assignment: Assignment } | { readonly block: FocusBlock };

/** What other activities may mend: not a reason to leave a way out. */
const MENDABLE: ReadonlySet<RuleId> = new Set(['precedence', 'back-to-back', 'leader-overlap', 'frozen']);

/**
 * Tries every start × venue × people of every activity and every start of every focus block, judged by `verify` alone.
 * 'too many' where that would be more than `most` schedules.
 */
export function bruteForce(problem: Problem, most: number): Optimum | null | 'too many' {
  const calendar = createCalendar(problem);
  const judge = (ways: readonly Way[]): Verification => verify(problem, scheduleOf(ways));
  const items: (readonly Way[])[] = [];
  let total = 1;
  for (const make of [...activityWays(problem, calendar, judge), ...blockWays(problem, calendar)]) {
    const ways = make().filter((way) => judge([way]).violations.every(({ rule }) => MENDABLE.has(rule)));
    items.push(ways);
    total *= ways.length + 1;
    if (total > most) return 'too many';
  }
  return least(items, judge);
}

function least(items: readonly (readonly Way[])[], judge: (ways: readonly Way[]) => Verification): Optimum | null {
  let best: Optimum | null = null;
  const search = (depth: number, held: readonly Way[]): void => {
    const ways = items[depth];
    if (ways) {
      for (const way of ways) search(depth + 1, [...held, way]);
      search(depth + 1, held);
      return;
    }
    const { violations, score } = judge(held);
    if (violations.length > 0) return;
    const { mandatoryMissed, cost } = score;
    if (
      !best ||
      mandatoryMissed < best.mandatoryMissed ||
      (mandatoryMissed === best.mandatoryMissed && cost < best.cost)
    ) {
      best = { mandatoryMissed, cost };
    }
  };
  search(0, []);
  return best;
}

const scheduleOf = (ways: readonly Way[]): Schedule => ({
  format: 'tongchou/schedule@1',
  assignments: ways.flatMap((way) => ('assignment' in way ? [way.assignment] : [])),
  focusBlocks: ways.flatMap((way) => ('block' in way ? [way.block] : [])),
});

/** Ways of each activity; starts and people are first thinned out by the rules that look at these alone. */
function activityWays(
  problem: Problem,
  calendar: Calendar,
  judge: (ways: readonly Way[]) => Verification,
): readonly (() => readonly Way[])[] {
  return expanded(problem).map(
    (activity) => () => assignmentsOf(activity, problem, calendar, judge).map((assignment): Way => ({ assignment })),
  );
}

/** Every way to hold one activity, after `repeat`, in an otherwise empty schedule. */
export function waysToHold(problem: Problem, id: string): readonly Assignment[] {
  const judge = (ways: readonly Way[]): Verification => verify(problem, scheduleOf(ways));
  return expanded(problem)
    .filter((activity) => activity.id === id)
    .flatMap((activity) => assignmentsOf(activity, problem, createCalendar(problem), judge))
    .filter((assignment) => judge([{ assignment }]).violations.every(({ rule }) => MENDABLE.has(rule)));
}

/** Every block of one focus goal. */
export function waysToFocus(problem: Problem, id: string): readonly FocusBlock[] {
  const starts = slotStarts(problem, createCalendar(problem));
  return (problem.focusGoals ?? [])
    .filter((goal) => goal.id === id)
    .flatMap(({ blockMinutes }) => lasting(blockMinutes, starts, createCalendar(problem)))
    .map((span) => ({ goal: id, ...span }))
    .filter((block) => verify(problem, scheduleOf([{ block }])).violations.every(({ rule }) => MENDABLE.has(rule)));
}

function assignmentsOf(
  activity: Activity,
  problem: Problem,
  calendar: Calendar,
  judge: (ways: readonly Way[]) => Verification,
): readonly Assignment[] {
  const breaks = (assignment: Assignment, rules: readonly RuleId[]): boolean =>
    judge([{ assignment }]).violations.some(({ rule }) => rules.includes(rule));
  const crews = crewsOf(activity, problem);
  const [anyone] = crews;
  if (!anyone) return [];
  const spans = spansOf(activity, problem, calendar).filter(
    (span) => !breaks({ activity: activity.id, ...span, ...anyone }, ['duration', 'window', 'working-hours']),
  );
  const [anytime] = spans;
  if (!anytime) return [];
  const able = crews.filter((crew) => !breaks({ activity: activity.id, ...anytime, ...crew }, ['attendance']));
  const venues = activity.venue?.anyOf?.map((venue) => ({ venue })) ?? [{}];
  return spans.flatMap((span) =>
    venues.flatMap((venue) => able.map((crew): Assignment => ({ activity: activity.id, ...span, ...venue, ...crew }))),
  );
}

interface LocalSpan {
  readonly start: string;
  readonly end: string;
}

/** Every whole slot of the wall clock, the pinned start, or the sessions of so many whole days. */
function spansOf(activity: Activity, problem: Problem, calendar: Calendar): readonly LocalSpan[] {
  if (activity.wholeDays !== undefined) return wholeDaySpans(activity.wholeDays, calendar);
  const starts = slotStarts(problem, calendar);
  const pin = activity.pinned?.start;
  return lasting(activity.minutes ?? 0, pin === undefined ? starts : [...new Set([...starts, pin])], calendar);
}

function slotStarts({ slotMinutes = 15 }: Problem, { days }: Calendar): readonly string[] {
  const clocks = Array.from({ length: 1440 / slotMinutes }, (_, k) => k * slotMinutes);
  const text = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return days.flatMap(({ date }) => clocks.map((minute) => `${date}T${text(minute)}`));
}

const lasting = (minutes: number, starts: readonly string[], calendar: Calendar): readonly LocalSpan[] =>
  starts
    .filter((start) => calendar.toLocal(calendar.toMinutes(start)) === start)
    .map((start) => ({ start, end: calendar.toLocal(calendar.toMinutes(start) + minutes) }));

const wholeDaySpans = (count: number, { days, toLocal }: Calendar): readonly LocalSpan[] =>
  days.flatMap((day, d) => {
    const first = day.sessions[0];
    const last = days[d + count - 1]?.sessions.at(-1);
    return first && last ? [{ start: toLocal(first.start), end: toLocal(last.end) }] : [];
  });

interface Crew {
  readonly attendees: readonly string[];
  readonly substitutions?: readonly Substitution[];
}

/** Every set of the people who are named in any role or as a deputy, with every way in which they may stand in. */
function crewsOf({ attendees = {} }: Activity, { leaders }: Problem): readonly Crew[] {
  const { required = [], choose = [], optional = [], deputiesAllowed = false } = attendees;
  const deputiesOf = (id: string): readonly string[] =>
    deputiesAllowed ? (leaders.find((leader) => leader.id === id)?.deputies ?? []) : [];
  const people = [
    ...new Set([...required, ...required.flatMap(deputiesOf), ...choose.flatMap((c) => c.from), ...optional]),
  ];
  return subsets(people).flatMap((present) => {
    const absent = required.filter((id) => !present.includes(id));
    const standIns = absent.map((leader) => deputiesOf(leader).map((by) => ({ leader, by })));
    return product(standIns).map((substitutions) =>
      substitutions.length > 0 ? { attendees: present, substitutions } : { attendees: present },
    );
  });
}

const subsets = (list: readonly string[]): readonly (readonly string[])[] =>
  list.reduce<readonly (readonly string[])[]>((sets, one) => sets.flatMap((set) => [set, [...set, one]]), [[]]);

const product = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((one) => [...row, one])),
    [[]],
  );

function blockWays(problem: Problem, calendar: Calendar): readonly (() => readonly Way[])[] {
  const starts = slotStarts(problem, calendar);
  return (problem.focusGoals ?? []).flatMap(({ id, minutes, blockMinutes }) => {
    const ways = lasting(blockMinutes, starts, calendar).map((span): Way => ({ block: { goal: id, ...span } }));
    return Array.from({ length: Math.ceil(minutes / blockMinutes) }, () => () => ways);
  });
}
