import { absentSpans } from '../calendar/absent-spans.ts';
import type { Calendar, Span } from '../calendar/calendar.ts';
import type { Compiled } from '../instance/compile.ts';
import type { Level, Unavailability, WorkingHours } from '../model/problem.ts';
import { createCrew } from '../solve/crew.ts';
import { type Obstacle as Blocked, firstBlocker } from '../solve/first-blocker.ts';
import { type RelationWindow, relationWindow } from '../solve/relations.ts';
import { dayOfMinute, type State } from '../solve/state.ts';
import { bars } from '../verify/closures.ts';
import { remember } from '../verify/remember.ts';
import type { Obstacle } from './why-not/why-not-types.ts';

/** What bars a start. */
export type Bar = Omit<Obstacle, 'starts' | 'days'>;

/** One item, taken out of the state, between what is held. */
export interface Between {
  readonly compiled: Compiled;
  readonly state: State;
  readonly item: number;
}

/** What bars the most of these starts, all of one day and all barred; of several alike the first. */
export function mainBar(between: Between, spans: readonly Span[], day: string): Obstacle {
  const tally = new Map<string, { readonly bar: Bar; starts: number }>();
  const barOf = barFinder(between);
  for (const span of spans) {
    const bar = barOf(span);
    const entry = tally.get(JSON.stringify(bar)) ?? { bar, starts: 0 };
    entry.starts += 1;
    tally.set(JSON.stringify(bar), entry);
  }
  const [main] = [...tally.values()].sort((a, b) => b.starts - a.starts);
  return { rule: 'window', ...main?.bar, starts: main?.starts ?? 0, days: [day] };
}

const RELATIONS: readonly Bar['rule'][] = ['precedence', 'same-day', 'different-days', 'back-to-back'];

/** What bars each start of the item first. */
export function barFinder(between: Between): (span: Span) => Bar {
  const { compiled, state, item } = between;
  const { instance } = compiled;
  const crew = createCrew(state);
  const window: RelationWindow = { lo: 0, hi: 0, latestEnd: 0, day: -1 };
  relationWindow(state, item, window);
  const candidates = new Map<number, number>();
  for (let c = instance.candidatesOf[item] ?? 0; c < (instance.candidatesOf[item + 1] ?? 0); c++) {
    candidates.set(instance.candidateStart[c] ?? 0, c);
  }
  const place = instance.placesOf[item] ?? 0;
  return (span) => {
    const candidate = candidates.get(span.start);
    if (candidate === undefined) return standingBar(between, span);
    return barBy(between, firstBlocker(state, crew, window, item, place, candidate), span);
  };
}

/** An obstacle of the engine in the words of the documents: by what is held, or by which absence. */
export function barBy(between: Between, [rule, who]: Blocked, span: Span): Bar {
  const { compiled, state } = between;
  const { instance, problem } = compiled;
  if (who < 0) return { rule };
  if (rule === 'venue-overlap' || rule === 'venue-unavailable') {
    const venue = problem.venues?.[who]?.id ?? '';
    if (rule === 'venue-unavailable') return { rule, venue };
    const on = (d: number) => state.venueDay[who * instance.dayCount + d];
    return { rule, venue, ...heldAs(between, occupant(between, on, span, instance.venueTurnaround[who] ?? 0)) };
  }
  if (RELATIONS.includes(rule)) return { rule, ...heldAs(between, who) };
  const leader = problem.leaders[who]?.id ?? '';
  if (rule === 'leader-unavailable') return absenceOf(between, leader, span) ?? { rule, leader };
  if (rule !== 'leader-overlap') return { rule, leader };
  const on = (d: number) => state.leaderDay[who * instance.dayCount + d];
  return { rule, leader, ...heldAs(between, occupant(between, on, span, instance.leaderBreak[who] ?? 0)) };
}

/** An item, and when it is held. */
function heldAs({ compiled, state }: Between, other: number | undefined): Pick<Bar, 'by' | 'span'> {
  if (other === undefined) return {};
  const { instance, calendar } = compiled;
  const { activities, focusGoals = [] } = compiled.problem;
  const goal = focusGoals[instance.itemGoal[other] ?? -1];
  const id = goal?.id ?? activities[other]?.id ?? '';
  const priority = ((goal ?? activities[other])?.priority ?? 3) satisfies Level;
  const by = { subject: goal === undefined ? ('activity' as const) : ('focus' as const), id, priority };
  if ((state.candidate[other] ?? -1) < 0) return { by };
  const [start, end] = [state.start[other] ?? 0, state.end[other] ?? 0];
  return { by, span: { start: calendar.toLocal(start), end: calendar.toLocal(end) } };
}

/** What is held too near to a span; where nothing is, what lies nearest before or after: the journey takes too long. */
function occupant(
  { state }: Between,
  on: (day: number) => readonly number[] | undefined,
  { start, end }: Span,
  pause: number,
): number | undefined {
  const { instance } = state;
  const others: number[] = [];
  for (let d = dayOfMinute(instance, start); d <= dayOfMinute(instance, end); d++) others.push(...(on(d) ?? []));
  const distance = (other: number): number =>
    Math.max((state.start[other] ?? 0) - end, start - (state.end[other] ?? 0)) - pause;
  return others.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Why a start can never be taken, whatever else is held: an absence, a closure, or absences that break coverage. */
export function standingBar(between: Between, span: Span): Bar {
  const { compiled, item } = between;
  const activity = compiled.problem.activities[item];
  const { required = [], deputiesAllowed } = activity?.attendees ?? {};
  for (const leader of required) {
    const deputies = compiled.problem.leaders.find(({ id }) => id === leader)?.deputies ?? [];
    if (deputiesAllowed && deputies.some((deputy) => !required.includes(deputy))) continue;
    const absence = absenceOf(between, leader, span);
    if (absence !== null) return absence;
  }
  return closureOf(between, span) ?? { rule: 'coverage' };
}

/** An own absence, or time outside the own hours; null where the leader can come. */
function absenceOf({ compiled, item }: Between, id: string, span: Span): Bar | null {
  const { calendar, problem } = compiled;
  const activity = problem.activities[item];
  const leader = problem.leaders.find((one) => one.id === id);
  const absence = overlapping(leader?.unavailable, activity?.kind, compiled, span);
  const bar = { rule: 'leader-unavailable', leader: id } as const;
  if (absence !== undefined) return { ...bar, span: absence };
  if (leader?.workingHours === undefined || activity?.outsideHours || activity?.pinned?.start !== undefined)
    return null;
  const sessions = known(calendar).sessions(leader.workingHours)[calendar.dayOf(span.start)] ?? [];
  return sessions.some(({ start, end }) => start <= span.start && span.end <= end) ? null : bar;
}

/** The closure of a venue, where every venue offered is closed. */
function closureOf({ compiled, item }: Between, span: Span): Bar | null {
  const { problem } = compiled;
  const activity = problem.activities[item];
  const offered = compiled.items[item]?.places.flatMap(({ venues }) => venues) ?? [];
  const closures = offered.map((id) => {
    const venue = problem.venues?.[id];
    return { venue: venue?.id ?? '', span: overlapping(venue?.unavailable, activity?.kind, compiled, span) };
  });
  const [first] = closures;
  if (first === undefined || closures.some((one) => one.span === undefined)) return null;
  return { rule: 'venue-unavailable', venue: first.venue, ...(first.span === undefined ? {} : { span: first.span }) };
}

function overlapping(
  entries: readonly Unavailability[] = [],
  kind: string | undefined,
  { calendar }: Compiled,
  { start, end }: Span,
): { readonly start: string; readonly end: string } | undefined {
  for (const entry of entries.filter((one) => bars(one, kind))) {
    const found = known(calendar)
      .spans(entry)
      .find((span) => span.start < end && start < span.end);
    if (found !== undefined) return { start: calendar.toLocal(found.start), end: calendar.toLocal(found.end) };
  }
  return undefined;
}

/** What is asked of a calendar for every start, counted once. */
interface Known {
  readonly spans: (entry: Unavailability) => readonly Span[];
  readonly sessions: (hours: readonly WorkingHours[]) => readonly (readonly Span[])[];
}

const knowledge = new WeakMap<Calendar, Known>();

function known(calendar: Calendar): Known {
  const own = knowledge.get(calendar) ?? {
    spans: remember((entry: Unavailability) => absentSpans([entry], calendar)),
    sessions: remember((hours: readonly WorkingHours[]) => calendar.sessionsFor(hours)),
  };
  knowledge.set(calendar, own);
  return own;
}
