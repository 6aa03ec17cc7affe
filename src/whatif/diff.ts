import type { Problem } from '../model/problem.ts';
import type { Schedule, Substitution } from '../model/schedule.ts';
import { type Line, linesOf } from './lines.ts';
import { pairs } from './pairs.ts';

/** A schedule with the Problem that it answers. */
export interface Planned {
  readonly problem: Problem;
  readonly schedule: Pick<Schedule, 'assignments' | 'focusBlocks'>;
}

/** What became of one activity or focus block; everything about it is in one Change. */
export type Change = Subject &
  (
    | { readonly kind: 'new'; readonly before: null; readonly after: Line }
    | { readonly kind: 'cancelled'; readonly before: Line; readonly after: null }
    | ({ readonly kind: 'changed'; readonly before: Line; readonly after: Line } & Aspects)
  );

export interface Subject {
  readonly subject: 'activity' | 'focus';
  /** Of the activity (after `repeat`), or of the focus goal. */
  readonly id: string;
}

/** What differs between `before` and `after`; at least one of them does. */
export interface Aspects {
  /** Another time of the same day (a change of the end alone too), or another day; null: the time stays. */
  readonly moved: 'within-day' | 'to-another-day' | null;
  readonly restaffed: Restaffing | null;
  /** Another venue, or the same one at another site. */
  readonly rehoused: boolean;
  readonly retitled: boolean;
}

export interface Restaffing {
  /** Ids of leaders, in the order of the schedule that has them. */
  readonly joins: readonly string[];
  readonly leaves: readonly string[];
  /** Substitutions that begin or end. */
  readonly nowSubstituted: readonly Substitution[];
  readonly noLongerSubstituted: readonly Substitution[];
}

/**
 * What leads from one schedule to the next, in order of time (of `after`, else of `before`). Taking each `before` out of
 * the previous schedule and putting each `after` in gives the next one; what is in no Change is the same in both. Focus
 * blocks of a goal have no names: those that differ are matched in order of time.
 */
export function diffSchedules(previous: Planned, next: Planned): readonly Change[] {
  return pairs(linesOf(previous), linesOf(next))
    .flatMap(([before, after]) => changeOf(before, after))
    .sort((a, b) => compare(timeOf(a), timeOf(b)) || compare(a.subject, b.subject) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const timeOf = ({ before, after }: Change): string => (after ?? before).start;

function changeOf(before: Line | null, after: Line | null): readonly Change[] {
  if (before === null) return after === null ? [] : [{ ...subjectOf(after), kind: 'new', before, after }];
  if (after === null) return [{ ...subjectOf(before), kind: 'cancelled', before, after }];
  const aspects: Aspects = {
    moved: movedBetween(before, after),
    restaffed: restaffedBetween(before, after),
    rehoused: before.venue !== after.venue || before.site !== after.site,
    retitled: before.title !== after.title,
  };
  const { moved, restaffed, rehoused, retitled } = aspects;
  if (moved === null && restaffed === null && !rehoused && !retitled) return [];
  return [{ ...subjectOf(after), kind: 'changed', before, after, ...aspects }];
}

const subjectOf = ({ subject, id }: Line): Subject => ({ subject, id });

function movedBetween(before: Line, after: Line): Aspects['moved'] {
  if (before.start === after.start && before.end === after.end) return null;
  return before.start.slice(0, 10) === after.start.slice(0, 10) ? 'within-day' : 'to-another-day';
}

function restaffedBetween(before: Line, after: Line): Restaffing | null {
  const restaffing: Restaffing = {
    joins: missingFrom(before.leaders, after.leaders),
    leaves: missingFrom(after.leaders, before.leaders),
    nowSubstituted: newIn(before.substitutions, after.substitutions),
    noLongerSubstituted: newIn(after.substitutions, before.substitutions),
  };
  return Object.values(restaffing).some((list) => list.length > 0) ? restaffing : null;
}

const missingFrom = (some: readonly string[], others: readonly string[]): readonly string[] =>
  others.filter((id) => !some.includes(id));

const newIn = (old: readonly Substitution[], current: readonly Substitution[]): readonly Substitution[] =>
  current.filter(({ leader, by }) => !old.some((one) => one.leader === leader && one.by === by));
