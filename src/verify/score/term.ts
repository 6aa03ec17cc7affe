import type { Facts } from '../facts.ts';
import type { Span } from '../span.ts';
import type { Attendance } from '../steps.ts';
import type { Attended, MatchFacts } from './match.ts';

/** One part of the score, unweighted: where it falls due, and how much each time. */
export interface Term {
  readonly total: (facts: Facts) => number;
  /** What the total is the sum of: only what is not 0. */
  readonly matches: (facts: Facts) => readonly Found[];
}

interface Found {
  readonly amount: number;
  readonly facts: MatchFacts;
}

/**
 * A term by its places. The total asks for the amounts alone: what a place is about is told only where it is asked for.
 *
 * @param places Where it may fall due.
 * @param amount Of one place; a whole number, not negative.
 * @param tell What a place with an amount is about.
 */
export function termOf<Place>(
  places: (facts: Facts) => Iterable<Place>,
  amount: (place: Place, facts: Facts) => number,
  tell: (place: Place, facts: Facts) => MatchFacts,
): Term {
  return {
    total: (facts) => sumOf(places(facts), (place) => amount(place, facts)),
    matches: (facts) =>
      [...places(facts)].flatMap((place) => {
        const found = amount(place, facts);
        return found === 0 ? [] : [{ amount: found, facts: tell(place, facts) }];
      }),
  };
}

export function sumOf<T>(list: Iterable<T>, amount: (entry: T) => number): number {
  let sum = 0;
  for (const entry of list) sum += amount(entry);
  return sum;
}

/** Started quarter hours. */
export const quarters = (minutes: number): number => Math.ceil(minutes / 15);

/** Local times of a span. */
export const timesOf = ({ clock }: Facts, { start, end }: Span): { readonly start: string; readonly end: string } => ({
  start: clock.local(start),
  end: clock.local(end),
});

/** Which activity is held, and when. */
export const heldAt = (
  facts: Facts,
  { id, startDay, span }: { readonly id: string; readonly startDay: string; readonly span: Span },
): { readonly activity: string; readonly day: string; readonly at: ReturnType<typeof timesOf> } => ({
  activity: id,
  day: startDay,
  at: timesOf(facts, span),
});

export const attended = ({ id, activity }: Attendance): Attended =>
  activity === undefined ? { goal: id } : { activity: id };
