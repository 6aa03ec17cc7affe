import type { TermName } from '../../model/problem.ts';
import type { Decision } from '../why-here.ts';
import type { Obstacle } from '../why-not/why-not-types.ts';

/** Who and what an obstacle is about, as texts; what is not known is absent. */
export interface ObstacleParts {
  readonly leader?: string;
  readonly venue?: string;
  /** What is held there: quoted, and with its priority. */
  readonly title?: string;
  readonly titleAndRank?: string;
  readonly isFocus: boolean;
  readonly when?: string;
  readonly reason?: string;
}

/** How explanations are worded in one language; every text given is one line. */
export interface SayWords {
  readonly quoted: (text: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly or: (items: readonly string[]) => string;
  /** Clauses of one sentence. */
  readonly clauses: (items: readonly string[]) => string;
  readonly sentence: (text: string) => string;
  readonly aside: (text: string) => string;
  readonly join: (sentences: readonly string[]) => string;

  readonly priority: (level: number) => string;
  readonly rank: (priority: number, urgency: number, mandatory: boolean) => string;
  readonly turn: (day: string, per: 'week' | 'day') => string;
  readonly days: (days: readonly string[], count: number) => string;
  readonly minutes: (minutes: number) => string;
  readonly wholeDays: (days: number) => string;
  readonly at: (time: string, place: string | undefined) => string;
  readonly standsIn: (leader: string, by: string, rank: number) => string;

  /** What stands in the way. */
  readonly obstacles: { readonly [R in Obstacle['rule']]: (parts: ObstacleParts) => string };
  /** How many starts it bars, on which days; `taken`: by something held then. */
  readonly barsStarts: (clause: string, starts: number, days: string, taken: boolean) => string;

  /** Starts that nothing bars, though it is not held. */
  readonly freeStarts: (starts: number, days: string) => string;

  readonly whyNot: {
    readonly notYet: (title: string, rank: string) => string;
    readonly head: (title: string, rank: string, starts: number) => string;
    readonly noStart: (title: string, rank: string) => string;
    /** Starts by who or what bars them; `rest`: of other reasons. */
    readonly byReason: (parts: readonly string[], rest: number) => string;
    readonly leaderBars: (leader: string, starts: number) => string;
    readonly venueBars: (venue: string, starts: number) => string;
    readonly ruleBars: (clause: string, starts: number) => string;
    readonly suggestions: (count: number) => string;
    readonly noSuggestion: string;
  };

  readonly suggestion: {
    readonly asAsked: string;
    readonly otherVenue: (venue: string, asked: string) => string;
    readonly otherTime: (asked: string) => string;
    readonly outsideHours: string;
    readonly notRequired: (leaders: string) => string;
    readonly nowOptional: (leaders: string) => string;
    readonly newlyRequired: (leaders: string) => string;
    readonly fewerChosen: (before: number, after: number) => string;
    readonly shorter: (before: string, after: string) => string;
    readonly split: (parts: string) => string;
    readonly deadline: (before: string, after: string) => string;
    readonly noDeadline: (before: string) => string;
    readonly release: (before: string, after: string) => string;
    readonly noRelease: (before: string) => string;
    readonly priority: (before: number, after: number) => string;
    /** What to do, and how it is then held. */
    readonly heldThen: (steps: string, held: string) => string;
    readonly heldTwice: (steps: string, held: readonly string[]) => string;
    /** What else that brings with it. */
    readonly besides: (changes: string) => string;
    readonly movedTime: (title: string, before: string, after: string) => string;
    readonly movedVenue: (title: string, before: string, after: string) => string;
    readonly movedPeople: (title: string, when: string, people: string) => string;
    readonly andVenue: (before: string, after: string) => string;
    readonly joins: (leaders: string) => string;
    readonly leaves: (leaders: string) => string;
    readonly sameDay: (time: string) => string;
    readonly noVenue: string;
    readonly focus: (title: string) => string;
    readonly dropped: (title: string, when: string, rank: string, loss: number) => string;
    readonly droppedBlock: (title: string, when: string, rank: string, loss: number) => string;
  };

  readonly effect: {
    readonly mandatory: (missed: number) => string;
    readonly cost: (points: number, parts: string) => string;
    readonly same: string;
    readonly valueLost: (points: number) => string;
    readonly inconvenience: (points: number) => string;
    readonly concession: (points: number) => string;
  };

  readonly whyHere: {
    readonly head: (title: string, rank: string, held: string) => string;
    readonly decisions: { readonly [D in Decision]: (starts: number) => string };
    readonly own: (value: number, inconvenience: number, terms: string) => string;
    readonly ownFree: (value: number) => string;
    readonly term: (name: string, points: number) => string;
    readonly alternative: (held: string, difference: string, terms: string) => string;
    readonly more: (points: number) => string;
    readonly fewer: (points: number) => string;
    readonly equal: string;
    readonly people: (people: string) => string;
    readonly barred: (day: string, why: string) => string;
  };
  readonly terms: { readonly [T in TermName]: string };
}
