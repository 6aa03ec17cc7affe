import { createCalendar } from '../../calendar/create-calendar.ts';
import { expandRepeats } from '../../calendar/expand.ts';
import { type Compiled, compile } from '../../instance/compile.ts';
import { encode } from '../../instance/encode.ts';
import type { Activity, Problem, Relation } from '../../model/problem.ts';
import type { Schedule, Score } from '../../model/schedule.ts';
import { createState, type State } from '../../solve/state.ts';
import { restore } from '../../solve/warm-start.ts';
import { verify } from '../../verify/verify.ts';
import { withoutRepeat } from '../without-repeat.ts';
import { type Variant, variantsOf } from './variants.ts';

/** A variant as items of the Instance, none of them held. */
export interface Trial {
  readonly variant: Variant;
  readonly item: number;
  /** What is to follow, where it is split; −1 where nothing is. */
  readonly second: number;
}

/** An unscheduled activity with its variants. */
export interface Case {
  readonly asked: Activity;
  /** Its own item. */
  readonly item: number;
  readonly trials: readonly Trial[];
}

/** Some unscheduled activities of one Problem, with all of their variants beside what is held. */
export interface Workbench {
  /** As given. */
  readonly problem: Problem;
  readonly schedule: Schedule;
  /** Its activities are those of the Problem, `repeat` expanded, and the variants after them. */
  readonly compiled: Compiled;
  /** Holds what the schedule holds; whoever changes it puts it back. */
  readonly state: State;
  readonly cases: readonly Case[];
  /** Of the schedule as it stands; null where it breaks a constraint. */
  readonly before: Score | null;
}

/** In the order of `ids`; those that the Problem does not have, and those that are held, are left out. */
export function createWorkbench(problem: Problem, schedule: Schedule, ids: readonly string[]): Workbench {
  const calendar = createCalendar(problem);
  const expanded = expandRepeats(problem, calendar);
  const { activities } = expanded.problem;
  const positions = new Map(activities.map(({ id }, position) => [id, position]));
  const held = new Set(schedule.assignments.map(({ activity }) => activity));
  const added: Activity[] = [];
  const origins: number[] = [...expanded.origins];
  const stands = new Map<string, string[]>();
  const precedences: Relation[] = [];
  const add = (activity: Activity, item: number): number => {
    // No id of a document has this character in it, and the compiled Problem is never shown.
    const id = `${activity.id}\u0000${added.length}`;
    // Not mandatory, so that it counts like any other; what it is worth to the office is counted from the documents.
    added.push({ ...activity, id, mandatory: false });
    origins.push(expanded.origins[item] ?? 0);
    return activities.length + added.length - 1;
  };
  const cases = [...new Set(ids)].flatMap((id): readonly Case[] => {
    const item = positions.get(id);
    if (item === undefined || held.has(id)) return [];
    // A copy of a `repeat` as it is written out, which edits change.
    const asked = withoutRepeat(problem, id).activities.find((one) => one.id === id);
    if (asked === undefined) return [];
    const own: string[] = [];
    stands.set(id, own);
    const trials = variantsOf(asked, problem, calendar).map((variant): Trial => {
      const first = add(variant.activity, item);
      own.push(added.at(-1)?.id ?? '');
      if (variant.second === undefined) return { variant, item: first, second: -1 };
      const second = add(variant.second, item);
      precedences.push({ kind: 'precedes', first: own.at(-1) ?? '', second: added.at(-1)?.id ?? '' });
      return { variant, item: first, second };
    });
    return [{ asked, item, trials }];
  });
  const { relations = [], baseline } = expanded.problem;
  const wide: Problem = {
    ...expanded.problem,
    activities: [...activities, ...added],
    relations: [...relations.flatMap((relation) => widened(relation, stands)), ...precedences],
    ...(baseline === undefined ? {} : { baseline: withVariants(baseline, stands) }),
  };
  const compiled = compile(wide, calendar, origins);
  const state = createState(compiled.instance);
  restore(state, encode(compiled, schedule));
  const { violations, score } = verify(problem, schedule);
  const isSound = violations.length === 0 && state.placed === countOf(schedule);
  return { problem, schedule, compiled, state, cases, before: isSound ? score : null };
}

const countOf = ({ assignments, focusBlocks = [] }: Schedule): number => assignments.length + focusBlocks.length;

/** A relation in which a variant can stand for its activity; only one of them is ever held. */
function widened(relation: Relation, stands: ReadonlyMap<string, readonly string[]>): readonly Relation[] {
  const standing = (id: string): readonly string[] => [id, ...(stands.get(id) ?? [])];
  if (relation.kind !== 'precedes') return [{ ...relation, activities: relation.activities.flatMap(standing) }];
  // What is to follow an unscheduled activity is not held either: only the predecessors of variants matter.
  return standing(relation.second).map((second) => ({ ...relation, second }));
}

/** What was published of an activity, also for its variants; what is frozen cannot be held in another way. */
function withVariants(
  baseline: NonNullable<Problem['baseline']>,
  stands: ReadonlyMap<string, readonly string[]>,
): NonNullable<Problem['baseline']> {
  const { schedule, frozenUntil } = baseline;
  const assignments = schedule.assignments.flatMap((one) => [
    one,
    ...(frozenUntil !== undefined && one.start < frozenUntil ? [] : (stands.get(one.activity) ?? [])).map(
      (activity) => ({
        ...one,
        activity,
      }),
    ),
  ]);
  return { ...baseline, schedule: { ...schedule, assignments } };
}
