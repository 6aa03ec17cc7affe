import type { Generated, Kysely, Transaction } from 'kysely';
import type { JobFailure, JobKind, JobState } from './job-store.ts';
import type { FeedRecord, FeedScope, FeedView, MatterState, Role } from './store.ts';

/** The tables as rows; documents are JSON text, instants as in the records. */
export interface Tables {
  readonly plans: PlanRow;
  readonly problems: ProblemRow;
  readonly drafts: DraftRow;
  readonly revisions: RevisionRow;
  readonly feeds: FeedRow;
  readonly subscriptions: SubscriptionRow;
  readonly receipts: ReceiptRow;
  readonly users: UserRow;
  readonly sessions: SessionRow;
  readonly audit: AuditRow;
  readonly secrets: SecretRow;
  readonly ledger: LedgerRow;
  readonly foresights: ForesightRow;
  readonly works: WorkRow;
  readonly jobs: JobRow;
  readonly submissions: SubmissionRow;
  readonly intakes: IntakeRow;
}

/** A connection, or a transaction on it. */
export type Connection = Kysely<Tables> | Transaction<Tables>;

interface PlanRow {
  readonly id: string;
  readonly title: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly createdAt: string;
}

export interface ProblemRow {
  readonly plan: string;
  readonly number: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly hash: string;
  readonly problem: string;
  /** 1 where it came with the work, not by itself. */
  readonly isAutosave: Generated<number>;
}

export interface DraftRow {
  readonly id: string;
  readonly plan: string;
  readonly name: string;
  readonly problem: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly schedule: string;
}

export interface RevisionRow {
  readonly plan: string;
  readonly number: number;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly rollbackOf: number | null;
  readonly note: string;
  readonly problem: string;
  readonly schedule: string;
  readonly waivers: string;
  readonly lines: string;
  readonly previousHash: string | null;
  readonly hash: string;
}

/** Whose a feed is; the id is empty for `master`. */
interface ScopeColumns {
  readonly scopeKind: FeedScope['kind'];
  readonly scopeId: string;
}

export interface FeedRow extends ScopeColumns {
  readonly view: FeedView;
  readonly kind: FeedRecord['kind'];
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly renderedAt: string;
  readonly revision: string;
}

export interface SubscriptionRow extends ScopeColumns {
  readonly id: string;
  readonly label: string;
  readonly view: FeedView;
  readonly tokenHash: string;
  readonly createdAt: string;
  readonly rotatedAt: string | null;
  readonly revokedAt: string | null;
}

interface ReceiptRow {
  readonly subscription: string;
  readonly revision: string;
  readonly client: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly count: number;
}

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly of: string | null;
  readonly passwordHash: string | null;
  readonly invitationHash: string | null;
  readonly invitationExpiresAt: string | null;
  readonly disabledAt: string | null;
}

interface SessionRow {
  readonly hash: string;
  readonly user: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

interface AuditRow {
  /** Counts up in the order of writing. */
  readonly id: Generated<number>;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly target: string;
  readonly detail: string;
}

interface SecretRow {
  readonly name: string;
  readonly value: Uint8Array;
}

interface LedgerRow {
  /** Counts up in the order of writing. */
  readonly id: Generated<number>;
  readonly plan: string;
  readonly activity: string;
  readonly at: string;
  readonly by: string;
  readonly state: MatterState | null;
  readonly dueDay: string | null;
  readonly note: string;
}

interface ForesightRow {
  readonly plan: string;
  readonly revision: number;
  readonly bytes: string;
  /** By the database's clock. */
  readonly savedAt: Generated<string>;
}

export interface WorkRow {
  readonly plan: string;
  readonly number: number;
  readonly savedAt: string;
  readonly savedBy: string;
  /** When it was last noted in the audit log. */
  readonly notedAt: string;
  readonly problem: string;
  readonly schedule: string | null;
}

export interface JobRow {
  /** Counts up in the order of adding. */
  readonly place: Generated<number>;
  readonly id: string;
  readonly plan: string;
  readonly kind: JobKind;
  readonly state: JobState;
  readonly work: number | null;
  readonly by: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly timeMs: number;
  readonly progress: string | null;
  readonly error: JobFailure | null;
  readonly starts: Generated<number>;
  /** Null once it has ended. */
  readonly task: string | null;
  readonly result: string | null;
}

interface SubmissionRow {
  /** Counts up in the order of adding. */
  readonly place: Generated<number>;
  readonly id: string;
  readonly plan: string;
  readonly role: 'wishes' | 'roster';
  readonly body: string | null;
  readonly name: string;
  readonly size: number;
  readonly by: string;
  readonly at: string;
  readonly bytes: Uint8Array;
}

interface IntakeRow {
  readonly plan: string;
  readonly number: number;
  readonly decisions: string;
}

export const scopeColumns = (scope: FeedScope): ScopeColumns => ({
  scopeKind: scope.kind,
  scopeId: scope.kind === 'master' ? '' : scope.id,
});

export const scopeOf = ({ scopeKind, scopeId }: ScopeColumns): FeedScope =>
  scopeKind === 'master' ? { kind: 'master' } : { kind: scopeKind, id: scopeId };

/** Plain bytes, also where the driver gives a Buffer; nothing is copied. */
export const plainBytes = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
