import { plainLine } from '../model/plain-text.ts';
import type { Activity, Owner, Problem } from '../model/problem.ts';
import type { Schedule, Violation } from '../model/schedule.ts';
import type { Waiver } from '../store/store.ts';
import { groundOf } from '../verify/ground.ts';
import { verify } from '../verify/verify.ts';

/** Names, in a Waiver, what concerns the schedule as a whole. */
export const WHOLE_SCHEDULE = '*';

export type OwnerField = 'unit' | 'person' | 'duty' | 'dueDay';
const OWNER_FIELDS: readonly OwnerField[] = ['unit', 'person', 'duty', 'dueDay'];

/** Something that bars a publication unless it is waived, with the waiver where it is. */
export type Lack = { readonly activity: string; readonly waiver: Waiver | null } & (
  | { readonly kind: 'owner'; readonly empty: readonly OwnerField[] }
  /** It has to be held and is not in the schedule. */
  | { readonly kind: 'mandatory-missed' }
  /** No schedule can hold every mandatory activity; `activity` is `*`. */
  | { readonly kind: 'infeasible' }
);

/** What was found about a schedule that is to be published. */
export interface PublicationCheck {
  /** Never waivable. */
  readonly violations: readonly Violation[];
  /** Everything that is lacking, waived or not: of the schedule, of what is missing, then in order of time. */
  readonly lacks: readonly Lack[];
  /** The waivers that are needed; they are published. */
  readonly waivers: readonly Waiver[];
  /** Without name or reason, or for something that lacks nothing: not published. */
  readonly idleWaivers: readonly Waiver[];
  readonly publishable: boolean;
}

/**
 * Checks a schedule for publication: verifies it again, and lists every scheduled activity without an owner's unit, person,
 * duty or due day, and every mandatory one that is missing. A waiver may name an activity, or the one that repeats, for
 * all its occurrences.
 */
export function checkPublication(problem: Problem, schedule: Schedule, waivers: readonly Waiver[]): PublicationCheck {
  const { violations } = verify(problem, schedule);
  const valid = waivers.filter(({ name, reason }) => !isBlank(name) && !isBlank(reason));
  const waiverOf = (activity: string): Waiver | null =>
    valid.find((one) => one.activity === activity) ?? valid.find((one) => one.activity === originOf(activity)) ?? null;

  const asked = groundOf(problem).asked;
  const held = schedule.assignments.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const missed = missedOf(
    [...asked.values()].map(({ activity }) => activity),
    schedule,
  ).map(({ id }): Lack => ({ kind: 'mandatory-missed', activity: id, waiver: waiverOf(id) }));
  const unowned = held.flatMap(({ activity }): readonly Lack[] => {
    // What does not exist is a violation.
    const known = asked.get(activity);
    const empty = known ? emptyFields(known.activity.owner) : [];
    return empty.length === 0 ? [] : [{ kind: 'owner', activity, empty, waiver: waiverOf(activity) }];
  });
  const lacks = [...infeasible(schedule, missed, waiverOf(WHOLE_SCHEDULE)), ...missed, ...unowned];
  const needed = new Set(lacks.map(({ waiver }) => waiver));
  return {
    violations,
    lacks,
    waivers: waivers.filter((waiver) => needed.has(waiver)),
    idleWaivers: waivers.filter((waiver) => !needed.has(waiver)),
    publishable: violations.length === 0 && lacks.every(({ waiver }) => waiver !== null),
  };
}

/** Where the mandatory activities that are missing say it all, and are waived, the whole need not be waived again. */
function infeasible({ status }: Schedule, missed: readonly Lack[], waiver: Waiver | null): readonly Lack[] {
  const explained = missed.length > 0 && missed.every((lack) => lack.waiver !== null);
  return status === 'infeasible' && !explained ? [{ kind: 'infeasible', activity: WHOLE_SCHEDULE, waiver }] : [];
}

function missedOf(activities: readonly Activity[], { assignments }: Schedule): readonly Activity[] {
  const held = new Set(assignments.map(({ activity }) => activity));
  return activities.filter(({ id, mandatory }) => mandatory === true && !held.has(id));
}

const emptyFields = (owner: Owner = {}): readonly OwnerField[] =>
  OWNER_FIELDS.filter((field) => isBlank(owner[field] ?? ''));

const isBlank = (text: string): boolean => plainLine(text).trim() === '';

const originOf = (id: string): string => id.replace(/@\d{4}-\d{2}-\d{2}$/, '');
