import { createCalendar } from '../../../src/calendar/create-calendar.ts';
import { CONCESSION } from '../../../src/explain/why-not/concession.ts';
import { type Variant, variantsOf } from '../../../src/explain/why-not/variants.ts';
import type { SuggestionKind } from '../../../src/explain/why-not/why-not-types.ts';
import { withoutRepeat } from '../../../src/explain/without-repeat.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Assignment, FocusBlock, Schedule } from '../../../src/model/schedule.ts';
import { fullWeights } from '../../../src/model/weights.ts';
import { verify } from '../../../src/verify/verify.ts';
import { applyEdits } from '../../../src/whatif/apply-edits.ts';
import { waysToFocus, waysToHold } from '../../support/brute-force.ts';

type Sizes = ReadonlyMap<SuggestionKind, number>;

/** An activity or a focus block, as it is held. */
type Piece = { readonly assignment: Assignment } | { readonly block: FocusBlock };

class TooMany extends Error {}

/**
 * The least `size` of each kind of change, every way of it tried and judged by `verify` alone; null where that would be more than
 * `most` schedules.
 */
export function leastSizes(problem: Problem, schedule: Schedule, id: string, most: number): Sizes | null {
  let left = most;
  const judge = (asked: Problem, pieces: readonly Piece[]) => {
    left -= 1;
    if (left < 0) throw new TooMany();
    return verify(asked, scheduleOf(pieces));
  };
  try {
    return sizesOf(problem, piecesOf(schedule), id, judge);
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
}

type Judge = (problem: Problem, pieces: readonly Piece[]) => ReturnType<typeof verify>;

function sizesOf(problem: Problem, held: readonly Piece[], id: string, judge: Judge): Sizes {
  const asked = withoutRepeat(problem, id).activities.find((one) => one.id === id);
  if (asked === undefined) throw new Error(`no activity ${id}`);
  const before = judge(problem, held).score;
  const { V, U } = fullWeights(problem.weights);
  const value = (V[(asked.priority ?? 3) - 1] ?? 0) * (U[(asked.urgency ?? 3) - 1] ?? 0);
  const concession = ({ kind, activity }: Variant): number => {
    const [full = 1, now = full] = [asked.minutes, activity.minutes];
    return Math.ceil(kind === 'shorter' ? (value * (full - now)) / full : (value * CONCESSION[kind]) / 100);
  };
  const sizes = new Map<SuggestionKind, number>();
  const offer = (kind: SuggestionKind, size: number): void => {
    sizes.set(kind, Math.min(size, sizes.get(kind) ?? Number.POSITIVE_INFINITY));
  };
  /** Size but for the concession; infinite where it breaks something. */
  const sizeAs = (edited: Problem, pieces: readonly Piece[]): number => {
    const { violations, score } = judge(edited, pieces);
    if (violations.length > 0) return Number.POSITIVE_INFINITY;
    return score.cost - before.cost + 1e9 * (score.mandatoryMissed - before.mandatoryMissed);
  };

  let leastAtOwn = Number.POSITIVE_INFINITY;
  for (const variant of variantsOf(asked, problem, createCalendar(problem))) {
    const { kind, second } = variant;
    const edited = applyEdits(problem, variant.edits, 'en').problem;
    if (edited === null) throw new Error('the edited document has errors');
    const ways = waysToHold(edited, id)
      .filter((one) => kind !== 'outside-hours' || !isInHours(problem, one))
      .map((assignment): Piece => ({ assignment }));
    if (kind === 'priority' || kind === 'as-asked') {
      if (kind === 'priority' && (leastAtOwn < 0 || sizes.has('priority'))) continue;
      const own = new Map<SuggestionKind, number>();
      for (const way of ways) note(own, 'as-asked', sizeAs(edited, [...held, way]));
      for (const [how, pieces] of displacements(edited, held, ways, judge)) note(own, how, sizeAs(edited, pieces));
      const least = Math.min(...own.values());
      if (kind === 'as-asked') {
        leastAtOwn = least;
        for (const [how, size] of own) offer(how, size);
      } else if (least < judge(edited, held).score.cost - before.cost) offer('priority', least);
    } else {
      const followers = second === undefined ? [null] : waysToHold(edited, second.id);
      for (const way of ways) {
        for (const follower of followers) {
          const pieces = follower === null ? [way] : [way, { assignment: follower }];
          const size = sizeAs(edited, [...held, ...pieces]) + concession(variant);
          if (size < Number.POSITIVE_INFINITY) offer(kind, size);
        }
      }
    }
  }
  return sizes;
}

function isInHours(problem: Problem, { start, end }: Assignment): boolean {
  const { days, toMinutes } = createCalendar(problem);
  return days.some(({ sessions }) =>
    sessions.some((session) => session.start <= toMinutes(start) && toMinutes(end) <= session.end),
  );
}

function note(sizes: Map<SuggestionKind, number>, kind: SuggestionKind, size: number): void {
  if (size === Number.POSITIVE_INFINITY) return;
  sizes.set(kind, Math.min(size, sizes.get(kind) ?? Number.POSITIVE_INFINITY));
}

/** Every schedule in which up to three others that bar the activity are held elsewhere, or not. */
function* displacements(
  problem: Problem,
  held: readonly Piece[],
  own: readonly Piece[],
  judge: Judge,
): Generator<readonly ['move' | 'drop', readonly Piece[]]> {
  const isValid = (pieces: readonly Piece[]): boolean => judge(problem, pieces).violations.length === 0;
  const again = new Map<Piece, readonly (Piece | null)[]>();
  const othersOf = (piece: Piece): readonly (Piece | null)[] => {
    const known = again.get(piece) ?? [null, ...waysOfPiece(problem, piece)];
    again.set(piece, known);
    return known;
  };
  for (const set of setsOf(held)) {
    const rest = held.filter((one) => !set.includes(one));
    if (!isValid(rest)) continue;
    for (const way of own) {
      if (!isValid([...rest, way])) continue;
      if (set.some((one) => isValid([...rest, way, one]))) continue;
      for (const ways of product(set.map(othersOf))) {
        const isDropped = ways.map((one) => one === null);
        if (set.some((one, k) => isDropped[k] && isMandatory(problem, one))) continue;
        const pieces = ways.flatMap((one) => (one === null ? [] : [one]));
        yield [isDropped.includes(true) ? 'drop' : 'move', [...rest, way, ...pieces]];
      }
    }
  }
}

const isMandatory = ({ activities }: Problem, piece: Piece): boolean => {
  if (!('assignment' in piece)) return false;
  const [origin] = piece.assignment.activity.split('@');
  return activities.some(({ id, mandatory }) => (id === piece.assignment.activity || id === origin) && mandatory);
};

const waysOfPiece = (problem: Problem, piece: Piece): readonly Piece[] =>
  'block' in piece
    ? waysToFocus(problem, piece.block.goal).map((block) => ({ block }))
    : waysToHold(problem, piece.assignment.activity).map((assignment) => ({ assignment }));

const setsOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] =>
  pieces
    .reduce<readonly (readonly Piece[])[]>(
      (sets, one) => sets.flatMap((set) => (set.length < 3 ? [set, [...set, one]] : [set])),
      [[]],
    )
    .filter((set) => set.length > 0);

const product = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((one) => [...row, one])),
    [[]],
  );

const piecesOf = ({ assignments, focusBlocks = [] }: Schedule): readonly Piece[] => [
  ...assignments.map((assignment) => ({ assignment })),
  ...focusBlocks.map((block) => ({ block })),
];

const scheduleOf = (pieces: readonly Piece[]): Schedule => ({
  format: 'tongchou/schedule@1',
  assignments: pieces.flatMap((piece) => ('assignment' in piece ? [piece.assignment] : [])),
  focusBlocks: pieces.flatMap((piece) => ('block' in piece ? [piece.block] : [])),
});
