import type { Level, TermName } from '../../../model/problem.ts';

/**
 * One thing that a scenario supposes. It says what is wanted, not what is edited, so that it still holds after the plan itself
 * has changed; `edits.ts` makes edits of it.
 */
export type Wish =
  | { readonly wish: 'weight'; readonly term: TermName; readonly value: number }
  /** How many times as much each priority is worth as the next lower one. */
  | { readonly wish: 'ratio'; readonly ratio: number }
  | { readonly wish: 'priority'; readonly activity: string; readonly priority: Level }
  | { readonly wish: 'mandatory'; readonly activity: string; readonly mandatory: boolean }
  | { readonly wish: 'deputies'; readonly activity: string; readonly allowed: boolean }
  | { readonly wish: 'drop'; readonly activity: string }
  | { readonly wish: 'away'; readonly leader: string; readonly start: string; readonly end: string }
  | { readonly wish: 'closed'; readonly venue: string; readonly start: string; readonly end: string }
  | { readonly wish: 'horizon'; readonly firstDay: string; readonly lastDay: string }
  | { readonly wish: 'dropGoal'; readonly goal: string };

/** A scenario as it is made here. */
export interface Draft {
  /** A letter from A to H. */
  readonly id: string;
  readonly name: string;
  readonly wishes: readonly Wish[];
}

export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

/** Wishes of one key replace each other. */
export function wishKey(wish: Wish): string {
  switch (wish.wish) {
    case 'weight':
      return `weight ${wish.term}`;
    case 'ratio':
    case 'horizon':
      return wish.wish;
    case 'priority':
    case 'mandatory':
    case 'deputies':
    case 'drop':
      return `${wish.wish} ${wish.activity}`;
    case 'away':
      return `away ${wish.leader} ${wish.start} ${wish.end}`;
    case 'closed':
      return `closed ${wish.venue} ${wish.start} ${wish.end}`;
    case 'dropGoal':
      return `dropGoal ${wish.goal}`;
  }
}

/** In the place of one with the same key, else at the end. */
export function withWish(wishes: readonly Wish[], wish: Wish): readonly Wish[] {
  const key = wishKey(wish);
  return wishes.some((one) => wishKey(one) === key)
    ? wishes.map((one) => (wishKey(one) === key ? wish : one))
    : [...wishes, wish];
}

export const withoutWish = (wishes: readonly Wish[], key: string): readonly Wish[] =>
  wishes.filter((one) => wishKey(one) !== key);

/** The first letter that is free; null where all are taken. */
export function freeLetter(drafts: readonly Draft[]): string | null {
  return LETTERS.find((letter) => !drafts.some(({ id }) => id === letter)) ?? null;
}
