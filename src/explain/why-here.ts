import { createCalendar } from '../calendar/create-calendar.ts';
import { expandRepeats } from '../calendar/expand.ts';
import { type Compiled, compile } from '../instance/compile.ts';
import { encode } from '../instance/encode.ts';
import type { Pin, Problem, TermName } from '../model/problem.ts';
import type { Assignment, RuleId, Schedule, Score } from '../model/schedule.ts';
import { fullWeights, TERM_NAMES } from '../model/weights.ts';
import { createState, type State } from '../solve/state.ts';
import { restore } from '../solve/warm-start.ts';
import { groupBy } from '../verify/group-by.ts';
import { type Verification, verify } from '../verify/verify.ts';
import { type Slot, slotsOf } from './openings-slots.ts';
import { mainBar } from './why-here-bars.ts';
import { type Way, waysOf } from './why-here-ways.ts';
import type { Obstacle } from './why-not/why-not-types.ts';

/** Everything known about why a scheduled activity is held as it is. */
export interface WhyHere {
  /** After `repeat`. */
  readonly activity: string;
  readonly held: Assignment;
  readonly decidedBy: readonly Decision[];
  /** Of all starts that duration, windows, deadline and pins leave. */
  readonly starts: number;
  /** The schedule less the same one without the activity: what holding it costs, and the value that it keeps (below 0). */
  readonly own: Balance;
  /**
   * The cheapest found other way to hold it on each day while everything else stays, the cheapest first, at most `most`;
   * `effect` is with it less as it is: below 0 the search has left something.
   */
  readonly alternatives: readonly Alternative[];
  /** Days on which it has starts but nowhere to be held while everything else stays. */
  readonly barred: readonly Barred[];
}

export type Decision =
  /** Published, and not to be changed any more. */
  | 'frozen'
  | `pinned-${keyof Pin}`
  /** Duration, windows, deadline and pins leave no other start. */
  | 'only-start'
  /** There are other starts, but nowhere to go while everything else stays. */
  | 'no-other'
  /** No other way is cheaper; `tied`: but one costs the same. */
  | 'cheapest'
  | 'tied'
  /** One of the alternatives is cheaper. */
  | 'not-cheapest';

/** Differences of two scores, by `verify`. */
export interface Balance {
  readonly mandatoryMissed: number;
  readonly cost: number;
  readonly valueLost: number;
  readonly inconvenience: number;
  /** Weighted; those that are 0 are left out. */
  readonly terms: { readonly [K in TermName]?: number };
}

export interface Alternative {
  readonly held: Assignment;
  readonly effect: Balance;
}

export interface Barred {
  readonly day: string;
  /** What bars the most of its starts. */
  readonly obstacle: Obstacle;
}

const MOST = 6;

/**
 * Why an activity is held as it is, and what it would cost elsewhere; null where the schedule does not hold it. An
 * alternative breaks no constraint that the schedule as it stands does not break.
 *
 * @param activity Its id, after `repeat` is expanded.
 * @param most Alternatives wanted.
 */
export function whyHere(problem: Problem, schedule: Schedule, activity: string, most = MOST): WhyHere | null {
  const held = schedule.assignments.find((one) => one.activity === activity);
  const calendar = createCalendar(problem);
  const expanded = expandRepeats(problem, calendar);
  const compiled = compile(expanded.problem, calendar, expanded.origins);
  const item = compiled.index.activities.get(activity);
  if (held === undefined || item === undefined) return null;
  const { instance } = compiled;
  const state = createState(instance);
  restore(state, encode(compiled, schedule));
  const asked = expanded.problem.activities[item];
  const days = new Set(calendar.days.map(({ date }) => date));
  const slots = asked === undefined ? [] : slotsOf(asked, days, undefined, calendar).filter(({ isOther }) => !isOther);
  const frozen = instance.frozen[item] === 1;
  const found = verify(problem, schedule);
  const elsewhere = frozen
    ? { alternatives: [], barred: [] }
    : lookElsewhere({ problem, schedule, held, found, compiled, state, item, slots }, most);
  return {
    activity,
    held,
    decidedBy: [
      ...(frozen ? (['frozen'] as const) : pinsOf(asked?.pinned ?? {})),
      ...(frozen ? [] : [choiceOf(slots.length, elsewhere.alternatives)]),
    ],
    starts: slots.length,
    own: balance(problem, found.score, verify(problem, without(schedule, held)).score),
    ...elsewhere,
  };
}

interface Question {
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly held: Assignment;
  /** Of the schedule as it is. */
  readonly found: Verification;
  readonly compiled: Compiled;
  /** The schedule; the item is taken out on the way. */
  readonly state: State;
  readonly item: number;
  /** Those that the wish allows. */
  readonly slots: readonly Slot[];
}

const without = (schedule: Schedule, held: Assignment): Schedule => ({
  ...schedule,
  assignments: schedule.assignments.filter((one) => one !== held),
});

const pinsOf = ({ start, day, venue, attendees = [] }: Pin): readonly Decision[] => [
  ...(start === undefined ? [] : (['pinned-start'] as const)),
  ...(day === undefined ? [] : (['pinned-day'] as const)),
  ...(venue === undefined ? [] : (['pinned-venue'] as const)),
  ...(attendees.length === 0 ? [] : (['pinned-attendees'] as const)),
];

function choiceOf(starts: number, [cheapest]: readonly Alternative[]): Decision {
  if (cheapest !== undefined && cheapest.effect.cost < 0) return 'not-cheapest';
  if (starts === 1) return 'only-start';
  if (cheapest === undefined) return 'no-other';
  return cheapest.effect.cost === 0 ? 'tied' : 'cheapest';
}

function lookElsewhere(question: Question, most: number): Pick<WhyHere, 'alternatives' | 'barred'> {
  const { held, compiled, state, item, slots } = question;
  const alternatives: Alternative[] = [];
  const barred: Barred[] = [];
  const ways = waysOf(compiled, state, item, held);
  const days = groupBy(slots, ({ firstDay }) => [compiled.calendar.days[firstDay]?.date ?? '']);
  const leastOn = (day: string): number => ways.get(day)?.[0]?.cost ?? Number.POSITIVE_INFINITY;
  for (const [day, starts] of [...days].sort(([a], [b]) => leastOn(a) - leastOn(b))) {
    const own = ways.get(day) ?? [];
    if (own.length > 0 && alternatives.length >= most) continue;
    const tried = firstSound(question, own);
    if ('held' in tried) alternatives.push(tried);
    else if (tried.broken !== undefined)
      barred.push({ day, obstacle: { rule: tried.broken, starts: starts.length, days: [day] } });
    else if (day !== held.start.slice(0, 10)) {
      const spans = starts.map(({ span }) => span).toSorted((a, b) => a.start - b.start);
      barred.push({ day, obstacle: mainBar({ compiled, state, item }, spans, day) });
    }
  }
  return {
    alternatives: alternatives.toSorted((a, b) => a.effect.cost - b.effect.cost),
    barred: barred.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

/** The first way that breaks nothing new; else the rule that the last one breaks. */
function firstSound(
  { problem, schedule, held, found }: Question,
  ways: readonly Way[],
): Alternative | { readonly broken: RuleId | undefined } {
  const rest = without(schedule, held);
  const present = new Set(found.violations.map((one) => JSON.stringify(one)));
  let broken: RuleId | undefined;
  for (const way of ways) {
    const after = verify(problem, { ...rest, assignments: [...rest.assignments, way.held] });
    broken = after.violations.find((one) => !present.has(JSON.stringify(one)))?.rule;
    if (broken === undefined) return { held: way.held, effect: balance(problem, after.score, found.score) };
  }
  return { broken };
}

function balance({ weights }: Problem, after: Score, before: Score): Balance {
  const full = fullWeights(weights).terms;
  const terms = TERM_NAMES.flatMap((name) => {
    const points = full[name] * ((after.terms[name] ?? 0) - (before.terms[name] ?? 0));
    return points === 0 ? [] : [[name, points] as const];
  });
  return {
    mandatoryMissed: after.mandatoryMissed - before.mandatoryMissed,
    cost: after.cost - before.cost,
    valueLost: after.valueLost - before.valueLost,
    inconvenience: after.inconvenience - before.inconvenience,
    terms: Object.fromEntries(terms),
  };
}
