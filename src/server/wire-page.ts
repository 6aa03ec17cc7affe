import type { Issue } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import type { Assignment, Bound, Reason, Schedule } from '../model/schedule.ts';
import type { LedgerLine, totalsOf } from '../publish/ledger/ledger-lines.ts';

// What the page and the server tell each other, beside the documents: plain data, described to others in `wire.ts`.
// Instants are UTC to the second; other times are local.

export type PageRole = 'planner' | 'clerk' | 'staff' | 'auditor';

/** `user` of `GET /api/session`, which is null where nobody is signed in. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly role: PageRole;
  /** Body of a clerk, leader of staff. */
  readonly of: string | null;
  /** Its name; the id where nothing of it is published. */
  readonly ofName: string | null;
}

/** `GET /api/feeds` → `{ feeds }`: everybody whom a feed is published for. */
export interface NamedFeed {
  readonly scope:
    | { readonly kind: 'master' }
    | { readonly kind: 'leader' | 'body' | 'venue' | 'unit'; readonly id: string };
  readonly name: string;
}

/** `GET /api/foresight?plan=`: of the newest revision; 404 where nothing was foreseen. */
export interface SaidForesight {
  readonly plan: string;
  readonly revision: number;
  readonly summary: string;
  /** Over `lines`. */
  readonly heading: string;
  /** What costs most, the dearest first. */
  readonly lines: readonly string[];
}

export interface PlanHead {
  readonly id: string;
  readonly title: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly createdAt: string;
}

/** The state of a plan under work: both documents, saved together. `GET /api/plans/{plan}/work`; with `?after=N` 204 unless its number is greater; 204 where there is none. */
export interface SavedWork {
  readonly plan: string;
  /** Counts up from 1 with every save. */
  readonly number: number;
  readonly savedAt: string;
  /** Name of the user. */
  readonly savedBy: string;
  readonly problem: Problem;
  readonly schedule: Schedule | null;
}

/** `PUT /api/plans/{plan}/work`: 409 `conflict` where `number` is not one more than the last; then nothing is written. */
export interface SaveWork {
  readonly number: number;
  readonly problem: Problem;
  readonly schedule: Schedule | null;
}

/** Answer of a save. */
export interface WorkHead {
  readonly number: number;
  readonly savedAt: string;
  readonly savedBy: string;
}

export type JobState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';

/** `POST /api/plans/{plan}/jobs`: over the work that is saved under this number; another one is a conflict. */
export type NewJob =
  /** `improve`: begins with the schedule of the work. */
  | { readonly kind: 'solve'; readonly work: number; readonly timeMs: number; readonly improve: boolean }
  /** Likely changes of the newest revision answered beforehand; kept beside the revision. */
  | { readonly kind: 'foresee'; readonly timeMs: number };

/** `GET /api/plans/{plan}/jobs`, `GET /api/jobs/{job}`, and every `data:` of `GET /api/jobs/{job}/events` (SSE, event `job`). */
export interface Job {
  readonly id: string;
  readonly plan: string;
  readonly kind: NewJob['kind'];
  readonly state: JobState;
  /** Number of the work that is solved; null for others. */
  readonly work: number | null;
  readonly by: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Asked of it, in milliseconds. */
  readonly timeMs: number;
  readonly progress: JobProgress | null;
  /** Why it failed, to be shown. */
  readonly error: string | null;
}

export interface JobProgress {
  readonly elapsedMs: number;
  /** Held, of how many: activities and focus blocks; answers, of a `foresee`. */
  readonly placed: number;
  readonly total: number;
  /** The rest is null for `foresee`. */
  readonly mandatoryMissed: number | null;
  readonly cost: number | null;
  /** 1 − cost / emptyCost is the share of the value kept. */
  readonly emptyCost: number | null;
  readonly bound: Bound | null;
  readonly gap: number | null;
}

/** `GET /api/jobs/{job}/result`, once it is done or cancelled. */
export interface JobResult {
  /** Null where it was cancelled before the first schedule, and for `foresee`. */
  readonly schedule: Schedule | null;
  readonly issues: readonly Issue[];
}

/** A file that a body or the planner sent in for a plan. `GET /api/plans/{plan}/submissions` (a clerk's: its own body's) */
export interface Submission {
  readonly id: string;
  readonly plan: string;
  readonly role: 'wishes' | 'roster';
  /** Id of the body that sent it; null: the planner. */
  readonly body: string | null;
  readonly name: string;
  readonly size: number;
  readonly by: string;
  readonly at: string;
}

/** `POST /api/plans/{plan}/submissions` → 201 Submission. A new roster replaces the one before. `DELETE …/submissions/{id}` → 204 */
export interface NewSubmission {
  readonly role: 'wishes' | 'roster';
  readonly name: string;
  readonly base64: string;
}

/** `GET /api/plans/{plan}/intake`: what was decided; `number` 0 where nothing was yet. */
export interface IntakeDecided {
  readonly number: number;
  /** `tongchou/decisions@1` */
  readonly decisions: unknown;
}

/**
 * `POST /api/plans/{plan}/intake` `{ number, decisions }`: saves the decisions (409 as for the work) and reads all submissions with
 * them. 422 with issues where there is no roster or it cannot be used; the decisions are saved all the same.
 */
export interface IntakeRead {
  readonly number: number;
  readonly problem: Problem;
  /** `tongchou/intake@1`: wishes, findings, fates (`intake/record.ts`). */
  readonly record: unknown;
  /** What each file and sheet held, with the columns that were recognised (`intake/wishes/read-wishes.ts`: FileSummary). */
  readonly files: readonly unknown[];
  readonly issues: readonly Issue[];
}

/** One change between two schedules, in words. */
export interface SaidChange {
  readonly kind: string;
  readonly subject: 'activity' | 'focus';
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** `POST /api/plans/{plan}/publication-check` `{ work, waivers }`: what would be published, and what stands against it. */
export interface PublicationPreview {
  /** The number that the revision would have. */
  readonly next: number;
  /** Number of the newest revision; null where nothing is published. */
  readonly current: number | null;
  /** Refusals that remain after the waivers; empty: it can be published. */
  readonly issues: readonly Issue[];
  /** Everything that lacks something, also where it is waived already. */
  readonly lacks: readonly {
    readonly activity: string;
    readonly title: string;
    readonly code: string;
    readonly text: string;
    readonly canBeWaived: boolean;
    readonly isWaived: boolean;
  }[];
  /** Against the newest revision. */
  readonly changes: readonly SaidChange[];
  /** Who would get a change notice (变更通知). */
  readonly notices: readonly Notice[];
}

/** A change notice: `GET /api/plans/{plan}/revisions/{number}/notices` → `{ notices }` */
export interface Notice {
  readonly kind: 'leader' | 'body' | 'unit';
  readonly id: string;
  readonly name: string;
  /** Plain text, to be copied. */
  readonly text: string;
  /** A whole document, to be printed. */
  readonly html: string;
}

export interface Waiver {
  readonly activity: string;
  readonly name: string;
  readonly reason: string;
}

/** `POST /api/plans/{plan}/publications` → 201. `work` is the number that was checked; another newest one is a conflict. */
export interface NewPublication {
  readonly number: number;
  readonly work: number;
  readonly waivers: readonly Waiver[];
  readonly note: string;
}

export interface RevisionHead {
  readonly plan: string;
  readonly number: number;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly rollbackOf: number | null;
  readonly note: string;
  readonly hash: string;
}

/** Of `GET /api/plans/{plan}/revisions/{number}`. */
export interface Revision extends RevisionHead {
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly waivers: readonly Waiver[];
}

/**
 * `GET /api/view?kind=leader&id=…` (`body`, `venue`, `unit`, `master`): the published lines of one, over all plans, with what is
 * confidential hidden where the role must not see it. Clerks: their own body; staff: their own leader.
 */
export interface View {
  readonly whose: string;
  readonly plans: readonly {
    readonly plan: string;
    readonly title: string;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly revision: number;
    readonly publishedAt: string;
    readonly lines: readonly ViewLine[];
  }[];
}

export interface ViewLine {
  readonly key: string;
  readonly kind: 'activity' | 'focus';
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly people: readonly string[];
  readonly owner: string;
  readonly priority: number;
  readonly isConfidential: boolean;
  readonly isCancelled: boolean;
  /** Changed by the newest revision. */
  readonly isChanged: boolean;
}

/** `GET /api/wishes` → `{ wishes: WishAnswer[] }`: what became of each published wish of the clerk's body; planners: `?body=`. */
export interface WishAnswer {
  readonly plan: string;
  readonly activity: string;
  readonly title: string;
  readonly held: Assignment | null;
  readonly heldText: string;
  readonly reasons: readonly Reason[];
}

/** `GET /api/ledger`; clerks: the matters of their own body. */
export interface LedgerAnswer {
  /** On the office's clock. */
  readonly today: string;
  /** Of which day it is, in words. */
  readonly asOf: string;
  readonly totals: ReturnType<typeof totalsOf>;
  /** The most urgent first. */
  readonly lines: readonly SaidLedgerLine[];
}

export interface SaidLedgerLine extends LedgerLine {
  readonly said: {
    /** Why it is red or yellow; empty where it is green. */
    readonly why: string;
    /** State, when it is held or why not, and what was written down last. */
    readonly progress: string;
    /** As many as `history`. */
    readonly history: readonly string[];
  };
}

/** `POST /api/ledger/{plan}/{activity}` → 204 */
export interface NewMatterRecord {
  readonly state: 'open' | 'in-hand' | 'done' | 'cancelled' | null;
  readonly dueDay: string | null;
  readonly note: string;
}
