import type { RiskOptions } from '../../explain/risk/risk.ts';
import type { SuggestionKind } from '../../explain/why-not/why-not-types.ts';
import type { Edit } from '../../model/edit.ts';
import type { Issue } from '../../model/issue.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import type { Assignment, RuleId, Schedule, Score } from '../../model/schedule.ts';
import type { Criterion } from '../../whatif/insert.ts';

/** Both documents: the schedule answers this Problem. */
export interface Work {
  readonly problem: Problem;
  readonly schedule: Schedule;
}

/** Signed (score, hash, reasons) and judged by the verifier. */
export interface Judged {
  readonly work: Work;
  readonly violations: readonly Breach[];
  readonly issues: readonly Issue[];
}

/** A hard constraint that is broken, in words. */
export interface Breach {
  readonly rule: RuleId;
  readonly activities: readonly string[];
  readonly text: string;
}

/** What the page must know of a Problem and cannot count itself. */
export interface Stage {
  readonly days: readonly StageDay[];
  /** After `repeat`, in the order of the document. */
  readonly activities: readonly Activity[];
  /** Id in the document of each copy of a repeat. */
  readonly origins: { readonly [copy: string]: string };
  /** By leader, the absences inside the horizon, clipped to it. */
  readonly absences: { readonly [leader: string]: readonly StageSpan[] };
}

export interface StageDay {
  readonly date: string;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly kind: 'work' | 'rest' | 'holiday' | 'make-up' | 'exception';
  /** Such as 元旦; null where there is nothing to say. */
  readonly name: string | null;
  /** `HH:mm` pairs; empty: a day off. */
  readonly sessions: readonly (readonly [string, string])[];
}

export interface StageSpan {
  readonly start: string;
  readonly end: string;
  readonly reason: string;
  readonly away: boolean;
  /** Bars these kinds only; empty: everything. */
  readonly kinds: readonly string[];
}

/** Where an activity may be held while everything else stays. */
export interface Places {
  readonly activity: string;
  /** Every start that the slot grid has on the days of the horizon, in order of time. */
  readonly starts: readonly Place[];
}

export interface Place {
  readonly start: string;
  readonly end: string;
  /** How it would be held; null where something forbids it. */
  readonly held: Assignment | null;
  /** Cost with it less cost now, in points; null where it is forbidden. */
  readonly effect: number | null;
  /** What forbids it, the first of all; null where it is allowed. */
  readonly rule: RuleId | null;
  /** Index of `sentences`; -1 where it is allowed. */
  readonly sentence: number;
}

export interface SaidPlaces extends Places {
  /** Which rule forbids, by whom and what: each sentence once. */
  readonly sentences: readonly string[];
}

/** Which hands the activity keeps while it is dragged: what is not given is chosen freely, the present one first. */
export interface Keep {
  /** Exactly these come. */
  readonly attendees?: readonly string[];
  readonly venue?: string;
}

export interface SaidSuggestion {
  readonly kind: SuggestionKind;
  readonly text: string;
  /** Sentence on what it costs. */
  readonly effectText: string;
  /** Cost after less before. */
  readonly effect: number;
  readonly work: Work;
}

export interface SaidWhyNot {
  readonly activity: string;
  readonly starts: number;
  readonly obstacles: readonly { readonly rule: string; readonly starts: number; readonly text: string }[];
  readonly suggestions: readonly SaidSuggestion[];
}

export interface SaidWhyHere {
  readonly activity: string;
  /** Sentences, the first sums up. */
  readonly text: readonly string[];
  readonly alternatives: readonly { readonly held: Assignment; readonly text: string; readonly effect: number }[];
}

export interface SaidChange {
  readonly kind: string;
  readonly subject: 'activity' | 'focus';
  readonly id: string;
  readonly text: string;
  /** Why, where that is known. */
  readonly cause: string | null;
}

export interface SaidInsertion {
  readonly criteria: readonly Criterion[];
  readonly isHeld: boolean;
  readonly changes: readonly SaidChange[];
  readonly score: Score;
  /** The Problem holds the sudden activity as mandatory; no baseline is added. */
  readonly work: Work;
}

/** One scenario beside the present work. */
export interface SaidScenario {
  readonly name: string;
  readonly issues: readonly Issue[];
  /** Null where the Problem has errors. */
  readonly work: Work | null;
  readonly score: Score | null;
  readonly gap: number | null;
  readonly held: number;
  readonly focusBlocks: number;
  /** By leader: hours held. */
  readonly hours: { readonly [leader: string]: number };
  readonly changes: readonly SaidChange[];
}

export interface SaidLoad {
  readonly leader: string;
  readonly name: string;
  readonly hours: number;
  readonly targetHours: number | null;
  readonly activities: number;
  readonly touchedHalfDays: number;
  readonly freeHalfDays: number;
  readonly travelHours: number;
  readonly longestFreeHours: number;
  readonly byDay: readonly { readonly date: string; readonly hours: number }[];
}

export interface SaidTerm {
  readonly term: string;
  readonly name: string;
  readonly points: number;
  /** The dearest first. */
  readonly matches: readonly { readonly text: string; readonly points: number; readonly activity: string | null }[];
}

export interface SaidRisk {
  readonly lines: readonly { readonly text: string; readonly share: number; readonly activity: string | null }[];
  /** By leader and day, the chance of running late, 0 to 1. */
  readonly days: readonly { readonly leader: string; readonly date: string; readonly chance: number }[];
}

export interface SaidBottleneck {
  readonly text: string;
  /** Points gained by its relief. */
  readonly gain: number;
}

/** What the planner does by hand; each is applied to the present work. */
export type Deed =
  /** Holds it so, and takes it from where it was; `lock` pins what is named of it. */
  | { readonly deed: 'place'; readonly held: Assignment; readonly lock: readonly (keyof Lock)[] }
  /** Takes it out of the schedule; pins that it has are lifted. */
  | { readonly deed: 'unschedule'; readonly activity: string }
  | { readonly deed: 'lock'; readonly activity: string; readonly lock: Lock }
  | { readonly deed: 'edit'; readonly edits: readonly Edit[] }
  | { readonly deed: 'placeFocus'; readonly goal: string; readonly from: string | null; readonly start: string | null };

/** Which aspects are decided; those not given stay as they are. */
export interface Lock {
  readonly start?: boolean;
  readonly day?: boolean;
  readonly venue?: boolean;
  readonly attendees?: boolean;
}

/** Where a deed cannot be done at all (dangling ids, faults in the edited Problem), `work` is null and `issues` say why. */
export interface Done {
  readonly judged: Judged | null;
  readonly issues: readonly Issue[];
}

/**
 * The engine of the page, in a Web Worker. It keeps the present work, which all questions are about; answers come in the language
 * that was set. A call rejects only where there is a bug, or `AbortError` where it was cancelled.
 */
export interface Engine {
  setLanguage(lang: 'zh' | 'en'): Promise<void>;
  /** Makes this the present work. Without a schedule, an empty one. `judged` is null where the Problem has errors. */
  open(
    problem: Problem,
    schedule: Schedule | null,
  ): Promise<{ readonly stage: Stage; readonly judged: Judged } | { readonly issues: readonly Issue[] }>;
  /** The deed on the present work; what comes out is not yet the present work: `open` it. */
  try(deed: Deed): Promise<Done>;
  /** All starts of an activity with what forbids them; at M within 50 ms. */
  places(activity: string, keep: Keep): Promise<SaidPlaces>;
  /** A better schedule near the present one; pins stay. Progress is called with the gap. */
  improve(timeMs: number, onProgress?: (progress: ImproveProgress) => void): Promise<Work>;
  whyNot(activity: string): Promise<SaidWhyNot | null>;
  whyHere(activity: string): Promise<SaidWhyHere | null>;
  insert(activity: Activity, frozenUntil: string | null): Promise<readonly SaidInsertion[]>;
  /** Each in `timeMs`, from the present work. `onDone` as each is ready, with its index. */
  scenarios(
    scenarios: readonly { readonly name: string; readonly edits: readonly Edit[] }[],
    timeMs: number,
    onDone?: (index: number, scenario: SaidScenario) => void,
  ): Promise<readonly SaidScenario[]>;
  /** The present work in the words of a scenario, for comparison. */
  present(): Promise<SaidScenario>;
  /** What differs from the present work to this one. */
  changesTo(work: Work): Promise<readonly SaidChange[]>;
  loads(): Promise<readonly SaidLoad[]>;
  terms(): Promise<readonly SaidTerm[]>;
  risk(options?: RiskOptions): Promise<SaidRisk>;
  bottlenecks(most: number): Promise<readonly SaidBottleneck[]>;
  /** Ends what is running; its promise rejects with an `AbortError`. */
  cancel(): void;
  close(): void;
}

export interface ImproveProgress {
  readonly elapsedMs: number;
  readonly cost: number;
  readonly mandatoryMissed: number;
  readonly gap: number | null;
}
