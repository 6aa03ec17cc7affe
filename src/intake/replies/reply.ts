import type { Opening } from '../../model/opening.ts';
import type { Horizon } from '../../model/problem.ts';
import type { Assignment } from '../../model/schedule.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { Wish } from '../wish.ts';

/**
 * `granted`: held as asked; `deputised`: then and there, but somebody who was asked for does not come in person; `moved`: held at
 * another time or place; `merged`: held together with the same matter of another row, which leads; `deferred`: not held, comes in
 * again next period; `refused`: not held, and waiting does not help. In the order in which they are counted.
 */
export const OUTCOMES = ['granted', 'deputised', 'moved', 'merged', 'deferred', 'refused'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** Where it could go instead, the rest of the schedule staying as it is. */
interface Alternative {
  readonly opening: Opening;
  readonly words: Words;
}

/** The answer to one wish. Nothing in it tells what other activities are. */
export interface WishReply {
  readonly wish: Wish;
  readonly outcome: Outcome;
  /** Id of the activity that stands for it, before `repeat` is expanded. */
  readonly activity: string | null;
  /** As it was understood; what was not, as it was written. */
  readonly asked: { readonly time: Words; readonly place: Words; readonly people: Words };
  /** How many times it is to be held: more than 1 only where it repeats, 0 where it is not in the Problem. */
  readonly times: number;
  /** Those that are held, in order of time. */
  readonly held: readonly Assignment[];
  /** Time, place and people of each that is held. */
  readonly arranged: readonly Words[];
  /** Why, a sentence each. */
  readonly reasons: readonly Words[];
  /** At most two; none where it is held as asked. */
  readonly alternatives: readonly Alternative[];
}

/** What one body gets back. */
export interface BodyReply {
  /** Null: the wishes of which it is not known whose they are. */
  readonly body: string | null;
  /** Null where the body is. */
  readonly name: string | null;
  readonly period: Horizon;
  /** Of every wish of the body, in the order of the files. */
  readonly answers: readonly WishReply[];
}

/** What is printed around the answers. */
export interface ReplyOptions {
  /** Who answers; blank to fill in where absent. */
  readonly unit?: string;
  /** `YYYY-MM-DD`; absent: no date is printed. */
  readonly date?: string;
}

/** How many wishes came out in each way. */
export function outcomeCounts({ answers }: BodyReply): { readonly [O in Outcome]: number } {
  const count = (outcome: Outcome): number => answers.filter((answer) => answer.outcome === outcome).length;
  return {
    granted: count('granted'),
    deputised: count('deputised'),
    moved: count('moved'),
    merged: count('merged'),
    deferred: count('deferred'),
    refused: count('refused'),
  };
}
