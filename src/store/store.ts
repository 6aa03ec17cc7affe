import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import type { JobStore } from './job-store.ts';

/** An instant in UTC to the second, such as `2026-11-20T08:00:00Z`. */
export type Instant = string;

/** One period of one office that is planned and published; ids last, and UIDs are made from them. */
export interface PlanRecord {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly createdAt: Instant;
}

/** A state of a plan's Problem document; numbers count up from 1 within a plan. */
export interface ProblemRecord {
  readonly plan: string;
  readonly number: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
  /** SHA-256 of the canonical JSON. */
  readonly hash: string;
  readonly problem: Problem;
}

/** A schedule under work: never seen by subscribers. */
export interface DraftRecord {
  readonly id: string;
  readonly plan: string;
  readonly name: string;
  /** Number of the Problem that it answers. */
  readonly problem: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
  readonly schedule: Schedule;
}

/** The state of a plan under work: both documents, of which only the newest is kept. */
export interface WorkRecord {
  readonly plan: string;
  /** Counts up from 1 with every save; 0 where nothing was saved as work yet. */
  readonly number: number;
  readonly savedAt: Instant;
  /** Id of the user. */
  readonly savedBy: string;
  readonly problem: Problem;
  readonly schedule: Schedule | null;
}

/** `hash` is that of the Problem, as of a `ProblemRecord`. */
export interface WorkToSave extends WorkRecord {
  readonly hash: string;
}

/** A file that was sent in for a plan. */
export interface SubmissionRecord {
  readonly id: string;
  readonly plan: string;
  readonly role: 'wishes' | 'roster';
  /** Id of the body that sent it; null: the planner. */
  readonly body: string | null;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Name of the user. */
  readonly by: string;
  readonly at: Instant;
}

export interface SubmittedFile extends Pick<SubmissionRecord, 'role' | 'name'> {
  readonly bytes: Uint8Array;
}

/** What was decided of the doubts about a plan's submissions. */
export interface DecisionsRecord {
  readonly plan: string;
  /** Counts up from 1 with every save. */
  readonly number: number;
  /** The document `tongchou/decisions@1`. */
  readonly decisions: unknown;
}

/** An empty owner, duty or due day that is published all the same, with who allowed it and why (printed in a footnote). */
export interface Waiver {
  readonly activity: string;
  readonly name: string;
  readonly reason: string;
}

/** What a subscriber's calendar must know of one line of a plan over its revisions. */
export interface LineRecord {
  /** Id of the activity (after `repeat`), or `goal~start` of a focus block. */
  readonly key: string;
  /** SEQUENCE of iCalendar: rises with time, place or status; never falls. */
  readonly sequence: number;
  /** Of the revision that changed it last. */
  readonly changedAt: Instant;
  /** Since when it is cancelled; null while it is held. A cancelled line keeps what is needed to show it. */
  readonly cancelled: { readonly at: Instant; readonly revision: number } | null;
}

/** A published state of a plan. It never changes; `hash` is over everything in it and the hash of the one before. */
export interface RevisionRecord {
  readonly plan: string;
  /** Counts up from 1 within a plan. */
  readonly number: number;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  /** Number of the earlier revision whose content this one repeats; null for a publication. */
  readonly rollbackOf: number | null;
  readonly note: string;
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly waivers: readonly Waiver[];
  readonly lines: readonly LineRecord[];
  /** Of the revision before; null for the first of a plan. */
  readonly previousHash: string | null;
  readonly hash: string;
}

/** A revision without its documents, for lists. */
export type RevisionHead = Omit<RevisionRecord, 'problem' | 'schedule' | 'waivers' | 'lines'>;

/** Who a feed shows: everything, or one leader, body, venue or organising unit, by id (units by name). */
export type FeedScope =
  | { readonly kind: 'master' }
  | { readonly kind: 'leader' | 'body' | 'venue' | 'unit'; readonly id: string };
export type FeedView = 'full' | 'normal' | 'busy';

/** The bytes of one feed as all its subscribers get them, over all plans. */
export interface FeedRecord {
  readonly scope: FeedScope;
  readonly view: FeedView;
  /** text/calendar: events, or VFREEBUSY. */
  readonly kind: 'events' | 'freebusy';
  readonly bytes: Uint8Array;
  /** Strong entity tag without quotes. */
  readonly etag: string;
  /** Time of the publication that rendered it. */
  readonly renderedAt: Instant;
  /** `plan#number` of that publication. */
  readonly revision: string;
}

/** Who may fetch a feed. The token itself is never kept. */
export interface SubscriptionRecord {
  readonly id: string;
  readonly label: string;
  readonly scope: FeedScope;
  readonly view: FeedView;
  /** SHA-256 of the token, hexadecimal. */
  readonly tokenHash: string;
  readonly createdAt: Instant;
  readonly rotatedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

/** That a subscriber has fetched (or asked after) a state of a feed; one row per subscription, revision and client. */
export interface ReceiptRecord {
  readonly subscription: string;
  readonly revision: string;
  /** User-Agent, shortened. */
  readonly client: string;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly count: number;
}

export type Role = 'planner' | 'clerk' | 'staff' | 'auditor';

export interface UserRecord {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Body of a clerk, leader of staff; null for others. */
  readonly of: string | null;
  /** argon2id; null until the one-time link was used. */
  readonly passwordHash: string | null;
  /** SHA-256 of the one-time link's secret, with its end; null once used. */
  readonly invitation: { readonly hash: string; readonly expiresAt: Instant } | null;
  readonly disabledAt: Instant | null;
}

export interface SessionRecord {
  /** SHA-256 of the cookie's secret. */
  readonly hash: string;
  readonly user: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Who did what, when; without tokens, passwords and titles of confidential items. */
export interface AuditRecord {
  readonly at: Instant;
  readonly by: string;
  readonly action: string;
  readonly target: string;
  readonly detail: string;
}

/** How far a matter of the ledger (督查台账) is: 未办, 在办, 已办结, 已取消. */
export type MatterState = 'open' | 'in-hand' | 'done' | 'cancelled';

/** What somebody recorded of an activity of a plan; what has been recorded never changes, only more is added. */
export interface MatterRecord {
  readonly plan: string;
  /** After `repeat`. */
  readonly activity: string;
  readonly at: Instant;
  readonly by: string;
  /** Null: as it was. */
  readonly state: MatterState | null;
  /** `YYYY-MM-DD`; null: as it was. */
  readonly dueDay: string | null;
  readonly note: string;
}

/** What a publication writes, all or nothing. */
export interface Publication {
  readonly revision: RevisionRecord;
  /** All feeds of the office; they replace all earlier ones. */
  readonly feeds: readonly FeedRecord[];
  /** `revisionCount` when the feeds were rendered: they would lack whatever was published since. */
  readonly basis: number;
  readonly audit: AuditRecord;
}

/** A write that lost against another one; nothing was written. */
export class ConflictError extends Error {
  readonly expected: number;
  readonly found: number;

  constructor(expected: number, found: number) {
    super(`expected number ${expected}, found ${found}`);
    this.name = 'ConflictError';
    this.expected = expected;
    this.found = found;
  }
}

/** Everything an office keeps. Each method is atomic; reads see only what was committed; ids that are not there give null. */
export interface Store extends JobStore {
  createPlan(plan: PlanRecord, audit: AuditRecord): Promise<void>;
  plan(id: string): Promise<PlanRecord | null>;
  /** The latest first. */
  plans(): Promise<readonly PlanRecord[]>;

  /** Adds the next state of a Problem, which becomes that of the work where there is one. @throws ConflictError where `number` is not one more than the last. */
  saveProblem(record: ProblemRecord, audit: AuditRecord): Promise<void>;
  latestProblem(plan: string): Promise<ProblemRecord | null>;
  /** Every state of a plan's Problem, the oldest first. */
  problems(plan: string): Promise<readonly ProblemRecord[]>;
  /** One state. */
  problem(plan: string, number: number): Promise<ProblemRecord | null>;
  /** Every state of every plan's Problem, without the documents. */
  problemHeads(): Promise<readonly Omit<ProblemRecord, 'problem'>[]>;
  /**
   * Replaces the work of a plan. The states of its Problem follow: a Problem that is not the newest becomes the next one, in
   * place of one that the same user's work left less than ten minutes before and no draft answers. The log gets one line in
   * ten minutes of a user's work.
   *
   * @throws ConflictError where `number` is not one more than the last.
   */
  saveWork(work: WorkToSave, audit: AuditRecord): Promise<void>;
  /** Where none was saved: the newest Problem with the newest draft that answers it, as number 0. */
  work(plan: string): Promise<WorkRecord | null>;
  /** Without its documents; 0 where none was saved. */
  workNumber(plan: string): Promise<number>;

  /** Adds a draft or replaces the one of its id. */
  saveDraft(draft: DraftRecord): Promise<void>;
  drafts(plan: string): Promise<readonly DraftRecord[]>;
  draft(id: string): Promise<DraftRecord | null>;

  /**
   * One transaction. @throws ConflictError where the revision's number is not one more than the last of its plan, or
   * `basis` is no longer the count.
   */
  publish(publication: Publication): Promise<void>;
  /** `number` undefined: the newest. */
  revision(plan: string, number?: number): Promise<RevisionRecord | null>;
  /** The newest first. */
  revisions(plan: string): Promise<readonly RevisionHead[]>;
  /** Of all plans; grows with every publication. */
  revisionCount(): Promise<number>;
  /** The newest revision of every plan that has one, in the order of their first days. */
  published(): Promise<readonly RevisionRecord[]>;
  feed(scope: FeedScope, view: FeedView, kind: FeedRecord['kind']): Promise<FeedRecord | null>;
  /** Every feed's scope, once. */
  feedScopes(): Promise<readonly FeedScope[]>;

  recordMatter(record: MatterRecord, audit: AuditRecord): Promise<void>;
  /** Of all plans, in the order in which they were recorded. */
  matterRecords(): Promise<readonly MatterRecord[]>;
  /** What was foreseen for a published revision, as text; replaces what was saved before. */
  saveForesight(plan: string, revision: number, bytes: string): Promise<void>;
  foresightOf(plan: string, revision: number): Promise<string | null>;

  /** A roster replaces the one before. */
  addSubmission(submission: SubmissionRecord, bytes: Uint8Array, audit: AuditRecord): Promise<void>;
  /** Of a plan, in the order in which they came. */
  submissions(plan: string): Promise<readonly SubmissionRecord[]>;
  /** The same with their contents. */
  submittedFiles(plan: string): Promise<readonly SubmittedFile[]>;
  /** False where there is none of this id. */
  removeSubmission(id: string, audit: AuditRecord): Promise<boolean>;
  /** Replaces what was decided of a plan's submissions. @throws ConflictError where `number` is not one more than the last. */
  saveDecisions(record: DecisionsRecord, audit: AuditRecord): Promise<void>;
  /** Number 0 and null where nothing was decided yet. */
  decisions(plan: string): Promise<DecisionsRecord>;

  createSubscription(subscription: SubscriptionRecord, audit: AuditRecord): Promise<void>;
  /** New token; the old one is unknown from then on. False where there is none of this id. */
  rotateSubscription(id: string, tokenHash: string, at: Instant, audit: AuditRecord): Promise<boolean>;
  revokeSubscription(id: string, at: Instant, audit: AuditRecord): Promise<boolean>;
  subscriptions(): Promise<readonly SubscriptionRecord[]>;
  /** Not revoked only. */
  subscriptionByToken(tokenHash: string): Promise<SubscriptionRecord | null>;
  noteReceipt(receipt: Pick<ReceiptRecord, 'subscription' | 'revision' | 'client'>, at: Instant): Promise<void>;
  receipts(): Promise<readonly ReceiptRecord[]>;

  saveUser(user: UserRecord, audit: AuditRecord): Promise<void>;
  users(): Promise<readonly UserRecord[]>;
  user(id: string): Promise<UserRecord | null>;
  userByName(name: string): Promise<UserRecord | null>;
  userByInvitation(hash: string): Promise<UserRecord | null>;
  saveSession(session: SessionRecord): Promise<void>;
  session(hash: string): Promise<SessionRecord | null>;
  endSession(hash: string): Promise<void>;
  endSessionsOf(user: string): Promise<void>;

  /** The newest first. */
  audit(limit: number): Promise<readonly AuditRecord[]>;
  note(audit: AuditRecord): Promise<void>;
  /** A secret of this office by name, made at its first use (`random` gives 32 bytes) and then always the same. */
  secret(name: string, random: () => Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}
