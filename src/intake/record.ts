import type { Horizon } from '../model/problem.ts';
import type { Finding } from './finding.ts';
import type { Wish } from './wish.ts';

/** What became of a wish on its way into the Problem. */
export interface Fate {
  /** `Wish.key`. */
  readonly wish: string;
  /** Id of the activity that stands for it; null where it was left out by a decision or is not in this period. */
  readonly activity: string | null;
  /** Keys of the other wishes that became the same activity. */
  readonly mergedWith: readonly string[];
  /** Why it has no activity: `dropped` by a decision, or wanted outside the period. */
  readonly leftOut: 'dropped' | 'outside-period' | null;
}

/** A matter of the last period that comes in by itself. */
export interface Carried {
  readonly activity: string;
  /** In how many periods before this one it was wanted. */
  readonly times: number;
  /** First day of the period in which it was first wanted. */
  readonly since: string;
  /** Wanted and not scheduled, or scheduled and not finished. */
  readonly cause: 'unscheduled' | 'unfinished';
}

/** `"format": "tongchou/intake@1"`: every wish that came in and what became of it; what answers to the bodies are written from. */
export interface IntakeRecord {
  readonly format: 'tongchou/intake@1';
  readonly period: Horizon;
  /** RFC 8785 hash of the Problem that was made, as in a Schedule. */
  readonly problem: { readonly sha256: string };
  /** Of every wish, in the order of the files. */
  readonly wishes: readonly Wish[];
  /** Of every wish, in the same order. */
  readonly fates: readonly Fate[];
  readonly carried: readonly Carried[];
  readonly findings: readonly Finding[];
  /** Keys of the findings without a decision, but for meetings that could be one. */
  readonly unresolved: readonly string[];
}
