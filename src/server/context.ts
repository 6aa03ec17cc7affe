import type { Lang } from '../formats/words.ts';
import type { JobQueue } from '../jobs/queue.ts';
import type { Issue } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Instant, RevisionHead, Store, Waiver } from '../store/store.ts';
import type { PageFiles } from './page-files.ts';

/** Everything that the server needs from outside; it reads no clock, file or environment itself. */
export interface ServerContext {
  readonly store: Store;
  readonly now: () => Date;
  /** Cryptographically random bytes. */
  readonly random: (bytes: number) => Uint8Array;
  /** Under which browsers and calendars reach this server, without final slash. */
  readonly baseUrl: string;
  readonly gzip: boolean;
  /** The planner's page; null where it is not built. */
  readonly page: PageFiles | null;
  readonly log: Log;
  readonly publisher: Publisher;
  readonly jobs: JobQueue;
  readonly passwords: Passwords;
  readonly limits: Limits;
}

/** Structured logging, as pino's. Fields never hold tokens, names of people or titles. */
export interface Log {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}

export interface PublishRequest {
  readonly plan: string;
  /** The number that the revision shall have; another one is a conflict. */
  readonly number: number;
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly waivers: readonly Waiver[];
  readonly note: string;
  readonly at: Instant;
  /** Name of the user. */
  readonly by: string;
  /** Of the reasons, should it be refused. */
  readonly lang: Lang;
}

export interface RollbackRequest {
  readonly plan: string;
  readonly number: number;
  /** Number of the revision whose content comes back. */
  readonly to: number;
  readonly note: string;
  readonly at: Instant;
  readonly by: string;
  readonly lang: Lang;
}

/** What was published, or why not: then nothing was written. */
export type PublishAnswer =
  | { readonly revision: Pick<RevisionHead, 'plan' | 'number' | 'publishedAt' | 'hash'> }
  | { readonly issues: readonly Issue[] };

/** Publishing, as the store's owner does it. @throws ConflictError of the store. */
export interface Publisher {
  readonly publish: (request: PublishRequest) => Promise<PublishAnswer>;
  readonly rollback: (request: RollbackRequest) => Promise<PublishAnswer>;
}

export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (hash: string, password: string) => Promise<boolean>;
}

/** A token bucket: so many at once, and so many more each second. */
export interface Limit {
  readonly burst: number;
  readonly perSecond: number;
}

/** Limits of one client address, but for `account`, which limits tries at one account from anywhere. */
export interface Limits {
  readonly feeds: Limit;
  readonly pages: Limit;
  readonly api: Limit;
  readonly login: Limit;
  readonly account: Limit;
}

export const DEFAULT_LIMITS: Limits = {
  feeds: { burst: 1000, perSecond: 200 },
  pages: { burst: 60, perSecond: 2 },
  api: { burst: 200, perSecond: 20 },
  login: { burst: 10, perSecond: 0.1 },
  account: { burst: 100, perSecond: 1 / 36 },
};

/** An instant as the store keeps it: UTC to the second. */
export const instantOf = (date: Date): Instant => date.toISOString().replace(/\.\d+Z$/, 'Z');
