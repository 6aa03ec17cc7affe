import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, problemHash } from '../../model/hash.ts';
import type { Problem } from '../../model/problem.ts';
import type { Assignment, FocusBlock, Schedule, Status, Unscheduled } from '../../model/schedule.ts';

/** What is likely to come up after publication. */
export const EVENT_KINDS = ['leader-away', 'venue-closed', 'sudden'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Minutes of the sudden activities that are foreseen on each day. */
export const SUDDEN_MINUTES = [60, 120] as const;
export type SuddenMinutes = (typeof SUDDEN_MINUTES)[number];

/** One change on one working day; days are `YYYY-MM-DD`. */
export type Foreseen =
  /** Out of the house from midnight to midnight. */
  | { readonly kind: 'leader-away'; readonly leader: string; readonly day: string }
  | { readonly kind: 'venue-closed'; readonly venue: string; readonly day: string }
  /** A mandatory activity of the highest priority and urgency for the leader of the first rank; the long one, for the first two. */
  | { readonly kind: 'sudden'; readonly minutes: SuddenMinutes; readonly day: string };

/** Where a schedule differs from the published one; small, as there are hundreds. */
export interface Difference {
  /** Held otherwise than published, or newly. */
  readonly held: readonly Assignment[];
  /** Asked for and not held, although published or sudden. */
  readonly dropped: readonly Unscheduled[];
  readonly focusAdded: readonly FocusBlock[];
  readonly focusRemoved: readonly FocusBlock[];
}

/** What was found for one event; nothing is left out of the list silently. */
export type Answer =
  | { readonly event: Foreseen; readonly status: 'unanswered' }
  | ({
      readonly event: Foreseen;
      /** `unchanged`: the published schedule stands as it is. */
      readonly status: 'unchanged' | 'changed';
    } & Found);

export interface Found {
  readonly difference: Difference;
  readonly outcome: Status;
  readonly mandatoryMissed: number;
  readonly cost: number;
  /** Above the published schedule's, in points of the score; changes of it included. */
  readonly costMore: number;
  /** Time taken. */
  readonly ms: number;
}

export type Answered = Extract<Answer, Found>;

/** `"format": "tongchou/foresight@1"`: likely changes of a published schedule, answered beforehand. */
export interface Foresight {
  readonly format: 'tongchou/foresight@1';
  /** Hashes of what it holds for; of the schedule, what is held. */
  readonly problem: { readonly sha256: string };
  readonly schedule: { readonly sha256: string };
  readonly made: Made;
  /** What matters most first: the order in which they were answered. */
  readonly answers: readonly Answer[];
}

export interface Made {
  readonly kinds: readonly EventKind[];
  /** What was published to start before it stays; no event lies wholly before it. */
  readonly frozenUntil?: string;
}

/** A published schedule with its Problem. */
export interface Base {
  readonly problem: Problem;
  readonly schedule: Schedule;
}

/** One text per event. */
export function eventKey(event: Foreseen): string {
  switch (event.kind) {
    case 'leader-away':
      return `leader:${event.leader}@${event.day}`;
    case 'venue-closed':
      return `venue:${event.venue}@${event.day}`;
    case 'sudden':
      return `sudden:${event.minutes}@${event.day}`;
  }
}

/** The hashes under which a Foresight is kept. */
export const hashesOf = ({ problem, schedule }: Base): Pick<Foresight, 'problem' | 'schedule'> => ({
  problem: { sha256: problemHash(problem) },
  schedule: { sha256: heldHash(schedule) },
});

/** Whether the Problem and what is held are those that the answers are for. */
export function isOf(foresight: Foresight, base: Base): boolean {
  const { problem, schedule } = hashesOf(base);
  return foresight.problem.sha256 === problem.sha256 && foresight.schedule.sha256 === schedule.sha256;
}

const heldHash = ({ assignments, focusBlocks = [] }: Schedule): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson({ assignments, focusBlocks }))));
