import type { PeopleDoubt } from './people-rule.ts';
import type { Words } from './time-rule.ts';

/** What a part of a phrase can mean: one option and nothing to ask, or a question with the options to choose from. */
export interface Meaning<T> {
  readonly options: readonly T[];
  readonly asks: readonly Words[];
  readonly doubts: readonly PeopleDoubt[];
}

/** A question shows no more candidates than a person reads. */
const MOST = 8;

export const sure = <T>(value: T, doubts: readonly PeopleDoubt[] = []): Meaning<T> => ({
  options: [value],
  asks: [],
  doubts,
});

export const unsure = <T>(options: readonly T[], ask: Words): Meaning<T> => ({
  options: options.slice(0, MOST),
  asks: [ask],
  doubts: [],
});

/** Every pair of what two parts can mean. */
export function pair<A, B, C>(a: Meaning<A>, b: Meaning<B>, join: (a: A, b: B) => C): Meaning<C> {
  return {
    options: a.options.flatMap((x) => b.options.map((y) => join(x, y))).slice(0, MOST),
    asks: [...a.asks, ...b.asks],
    doubts: [...a.doubts, ...b.doubts],
  };
}

export const mapped = <A, B>(a: Meaning<A>, change: (a: A) => B): Meaning<B> => ({
  ...a,
  options: a.options.map(change),
});

/** Several parts side by side. */
export function together<T>(parts: readonly Meaning<T>[]): Meaning<readonly T[]> {
  return parts.reduce<Meaning<readonly T[]>>((sum, part) => pair(sum, part, (all, next) => [...all, next]), sure([]));
}

/** One of several ways to understand a part: a question even where each of them is clear. */
export function either<T>(ways: readonly Meaning<T>[], ask: Words): Meaning<T> {
  return {
    options: ways.flatMap(({ options }) => options).slice(0, MOST),
    asks: [ask, ...ways.flatMap(({ asks }) => asks)],
    doubts: [],
  };
}
