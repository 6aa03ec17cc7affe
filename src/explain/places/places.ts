import type { Compiled } from '../../instance/compile.ts';
import { MANDATORY_PENALTY as MANDATORY, type Placement } from '../../instance/instance.ts';
import type { Activity } from '../../model/problem.ts';
import type { Assignment, RuleId, Schedule, Substitution } from '../../model/schedule.ts';
import { verify } from '../../verify/verify.ts';
import type { Bench } from './bench.ts';
import { createForbidder, type PlaceBar } from './forbidder.ts';
import { type Keep, openHolder } from './holder.ts';
import { type Start, startsOf } from './starts.ts';

/** Where an activity may be held while everything else stays. */
export interface Places {
  readonly activity: string;
  /** In order of time. */
  readonly starts: readonly Place[];
  /** What forbids starts, each once. */
  readonly bars: readonly PlaceBar[];
}

export interface Place {
  readonly start: string;
  readonly end: string;
  /** How it would be held; null where something forbids it. */
  readonly held: Assignment | null;
  /** Cost with it less cost now, in points; null where it is forbidden. Exact where the schedule breaks no rule. */
  readonly effect: number | null;
  readonly rule: RuleId | null;
  /** Index of `bars`; −1 where it is allowed. */
  readonly bar: number;
}

/**
 * Every start of an activity, held or not, with how it could be held there, or what forbids that first. What is allowed was
 * checked against all hard constraints; where the schedule breaks some already, none is added.
 *
 * @param id After `repeat`; of an unknown one nothing is said.
 */
export function placesOf(bench: Bench, id: string, keep: Keep): Places {
  const { compiled } = bench;
  const { instance, calendar } = compiled;
  const item = compiled.index.activities.get(id);
  const activity = item === undefined ? undefined : compiled.problem.activities[item];
  if (item === undefined || activity === undefined) return { activity: id, starts: [], bars: [] };
  const candidates = new Map<number, number>();
  for (let c = instance.candidatesOf[item] ?? 0; c < (instance.candidatesOf[item + 1] ?? 0); c++) {
    candidates.set(instance.candidateStart[c] ?? 0, c);
  }
  const isStray = bench.strays.some((one) => one.subject === 'activity' && one.id === id);
  const holder = openHolder(bench, item, keep, isStray ? strayCost(bench, id) : null);
  const forbid = createForbidder(bench, holder, activity, keep);
  const bars = new Map<string, { readonly bar: PlaceBar; readonly index: number }>();
  const indices = new Map<PlaceBar, number>();
  const indexOf = (bar: PlaceBar): number => {
    const seen = indices.get(bar);
    if (seen !== undefined) return seen;
    const key = keyOf(bar);
    const known = bars.get(key) ?? { bar, index: bars.size };
    if (known.bar === bar) bars.set(key, known);
    indices.set(bar, known.index);
    return known.index;
  };
  const barred = (start: Start, bar: PlaceBar): Place => ({
    start: start.from,
    end: start.to,
    held: null,
    effect: null,
    rule: bar.rule,
    bar: indexOf(bar),
  });
  const starts = startsOf(activity, calendar, [...candidates.keys()]).map((start): Place => {
    const candidate = candidates.get(start.start) ?? -1;
    const never = forbid.always(start, candidate);
    if (never !== null) return barred(start, never);
    const found = holder.at(candidate);
    if (found === null) return barred(start, forbid.now(start, candidate));
    const held = assignmentOf(compiled, activity, item, start, found.placement);
    return { start: start.from, end: start.to, held, effect: found.effect, rule: null, bar: -1 };
  });
  holder.close();
  return { activity: id, starts, bars: [...bars.values()].map(({ bar }) => bar) };
}

const keyOf = ({ rule, leader, venue, by, span, limit }: PlaceBar): string =>
  [rule, limit, leader, venue, by?.subject, by?.id, span?.start, span?.end].join('\n');

/**
 * What the engine counts for the schedule without an activity that it cannot hold, and the difference that the activity makes to
 * the verifier: only differences of this number mean something.
 */
function strayCost({ problem, schedule, state, compiled }: Bench, id: string): number {
  const without: Schedule = {
    ...schedule,
    assignments: schedule.assignments.filter(({ activity }) => activity !== id),
  };
  const missed = compiled.instance.mandatory[compiled.index.activities.get(id) ?? -1] === 1 ? MANDATORY : 0;
  return state.cost - missed + verify(problem, schedule).score.cost - verify(problem, without).score.cost;
}

/** How the documents say it. */
function assignmentOf(
  { problem, instance }: Compiled,
  { id }: Activity,
  item: number,
  { from, to }: Start,
  { venue, attendees, roles }: Placement,
): Assignment {
  const leader = (index: number): string => problem.leaders[index]?.id ?? '';
  const row = instance.requiredOf[item] ?? 0;
  const substitutions = attendees
    .flatMap((by, k): readonly (Substitution & { readonly entry: number })[] => {
      const entry = roles[k] ?? -1;
      const required = entry < 0 ? by : (instance.requiredLeader[row + entry] ?? by);
      return required === by ? [] : [{ leader: leader(required), by: leader(by), entry }];
    })
    .toSorted((a, b) => a.entry - b.entry)
    .map(({ entry: _, ...one }) => one);
  const name = venue < 0 ? undefined : problem.venues?.[venue]?.id;
  return {
    activity: id,
    start: from,
    end: to,
    attendees: [...attendees].sort((a, b) => a - b).map(leader),
    ...(name === undefined ? {} : { venue: name }),
    ...(substitutions.length === 0 ? {} : { substitutions }),
  };
}
