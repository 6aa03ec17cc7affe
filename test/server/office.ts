import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { createQueue } from '../../src/jobs/queue.ts';
import { startThread } from '../../src/jobs/start-thread.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { publishRevision } from '../../src/publish/publish-revision.ts';
import { whereThrown } from '../../src/server/answers.ts';
import { type AppTimes, createApp, type ServerApp } from '../../src/server/app.ts';
import { DEFAULT_LIMITS, instantOf, type Limits, type ServerContext } from '../../src/server/context.ts';
import type { PageFiles } from '../../src/server/page-files.ts';
import { argon2Passwords } from '../../src/server/passwords.ts';
import { createPublisher } from '../../src/server/publisher.ts';
import { hashOf, newSecret } from '../../src/server/secrets.ts';
import { cookieName, openSession } from '../../src/server/sessions.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { FeedScope, FeedView, Role, Store, SubscriptionRecord, UserRecord } from '../../src/store/store.ts';
import { makeProblem } from '../support/make-problem.ts';

export const BASE = 'http://127.0.0.1:8080';

/** What must not leave the full view. */
export const SECRET_TITLE = '干部调整专题研究';

const owner = (unit: string) => ({ unit, person: '陈明', contact: '8853', duty: '会议材料', dueDay: '2026-11-30' });

/** Three activities on 1 December 2026, one of them confidential; nothing is lacking for a publication. */
export const PROBLEM: Problem = makeProblem({
  title: '青山县领导活动安排表',
  bodies: [
    { id: 'party', name: '县委' },
    { id: 'gov', name: '县政府' },
  ],
  venues: [{ id: 'v1', name: '常委会议室' }],
  leaders: [
    { id: 'sec', name: '李书记', body: 'party', rank: 1 },
    { id: 'mayor', name: '王县长', body: 'gov', rank: 2 },
  ],
  activities: [
    {
      id: 'a1',
      title: '县委常委会会议',
      body: 'party',
      minutes: 120,
      attendees: { required: ['sec', 'mayor'] },
      venue: { anyOf: ['v1'] },
      owner: owner('县委办'),
    },
    {
      id: 'a2',
      title: SECRET_TITLE,
      body: 'party',
      minutes: 60,
      confidentiality: 'confidential',
      attendees: { required: ['sec'] },
      owner: owner('组织部'),
    },
    {
      id: 'a3',
      title: '招商接待',
      body: 'gov',
      minutes: 60,
      attendees: { required: ['mayor'] },
      owner: owner('县政府办'),
    },
  ],
});

export const SCHEDULE: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [
    { activity: 'a1', start: '2026-12-01T08:00', end: '2026-12-01T10:00', attendees: ['sec', 'mayor'], venue: 'v1' },
    { activity: 'a2', start: '2026-12-01T10:00', end: '2026-12-01T11:00', attendees: ['sec'] },
    { activity: 'a3', start: '2026-12-01T14:00', end: '2026-12-01T15:00', attendees: ['mayor'] },
  ],
};

/** The same with the reception an hour later. */
export const MOVED: Schedule = {
  ...SCHEDULE,
  assignments: SCHEDULE.assignments.map((one) =>
    one.activity === 'a3' ? { ...one, start: '2026-12-01T15:00', end: '2026-12-01T16:00' } : one,
  ),
};

export interface OfficeOptions {
  readonly baseUrl?: string;
  readonly gzip?: boolean;
  readonly limits?: Partial<Limits>;
  readonly page?: PageFiles;
  readonly times?: AppTimes;
  readonly wrap?: (store: Store) => Store;
}

export interface Call {
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly cookie?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly address?: string;
}

/** A server without socket over a store in memory, with a clock of its own. */
export interface Office {
  readonly app: ServerApp;
  readonly context: ServerContext;
  readonly store: Store;
  readonly clock: { readonly now: () => Date; readonly forward: (seconds: number) => void };
  /** Everything that was logged, as one text. */
  readonly logged: () => string;
  readonly call: (path: string, call?: Call) => Promise<Response>;
  /** `Cookie` of somebody with this role. */
  readonly signIn: (role: Role, of?: string | null) => Promise<string>;
  readonly publish: (schedule?: Schedule) => Promise<void>;
  /** The token of a new subscription. */
  readonly subscribe: (scope: FeedScope, view?: FeedView) => Promise<string>;
}

const NO_LIMIT = { burst: 1e9, perSecond: 1e9 };
export const UNLIMITED: Limits = {
  feeds: NO_LIMIT,
  pages: NO_LIMIT,
  api: NO_LIMIT,
  login: NO_LIMIT,
  account: NO_LIMIT,
};

export async function createOffice(options: OfficeOptions = {}): Promise<Office> {
  const { baseUrl = BASE, gzip = true, limits = UNLIMITED, times = { receiptsEveryMs: 5, checkEveryMs: 0 } } = options;
  const { page = null } = options;
  const opened = await openSqlite(':memory:');
  const store = options.wrap?.(opened) ?? opened;
  let ms = Date.UTC(2026, 10, 20, 8);
  const now = (): Date => new Date(ms);
  const lines: string[] = [];
  const write = (fields: object, message: string): number => lines.push(JSON.stringify({ message, ...fields }));
  const jobs = createQueue({
    ...{ store, startThread },
    now: () => instantOf(now()),
    onFailure: (job, thrown) => write({ job, ...whereThrown(thrown) }, 'job failed'),
  });
  const context: ServerContext = {
    ...{ store, now, random: randomBytes, baseUrl, gzip, page, jobs },
    log: { info: write, warn: write, error: write },
    publisher: createPublisher(store, { lang: 'zh', random: randomBytes }),
    // As weak as the algorithm allows: tests hash often.
    passwords: argon2Passwords({ memoryCost: 8, timeCost: 1, parallelism: 1 }),
    limits: { ...DEFAULT_LIMITS, ...limits },
  };
  const app = createApp(context, times);
  onTestFinished(async () => {
    await jobs.close();
    await app.close();
    await opened.close();
  });

  return {
    ...{ app, context, store },
    clock: {
      now,
      forward: (seconds) => {
        ms += seconds * 1000;
      },
    },
    logged: () => lines.join('\n'),
    call: (path, { method = 'GET', headers = {}, cookie, json, address = '10.0.0.1' } = {}) => {
      const request = new Request(`${baseUrl}${path}`, {
        method,
        headers: {
          ...(cookie === undefined ? {} : { cookie }),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      });
      return app.fetch(request, { socket: { remoteAddress: address }, headers: Object.fromEntries(request.headers) });
    },
    signIn: async (role, of = null) => {
      const user = account(role, { of });
      await store.saveUser(user, audit(now));
      return `${cookieName(baseUrl)}=${await openSession(context, user.id)}`;
    },
    publish: async (schedule = SCHEDULE) => {
      ms += 60_000;
      const request = { plan: 'p1', problem: PROBLEM, schedule, at: instantOf(now()), by: '陈明', lang: 'zh' as const };
      const { kind } = await publishRevision(store, request);
      if (kind !== 'published') throw new Error('the fixture cannot be published');
    },
    subscribe: async (scope, view = 'normal') => {
      const token = newSecret(randomBytes);
      await store.createSubscription(subscription(scope, view, token, now), audit(now));
      return token;
    },
  };
}

let count = 0;

export function account(role: Role, changes: Partial<UserRecord> = {}): UserRecord {
  count += 1;
  const id = `u${count}`;
  return {
    id,
    name: `${role} ${count}`,
    role,
    of: null,
    passwordHash: 'x',
    invitation: null,
    disabledAt: null,
    ...changes,
  };
}

function subscription(scope: FeedScope, view: FeedView, token: string, now: () => Date): SubscriptionRecord {
  count += 1;
  return {
    id: `s${count}`,
    label: `第 ${count} 个订阅`,
    ...{ scope, view },
    tokenHash: hashOf(token),
    createdAt: instantOf(now()),
    rotatedAt: null,
    revokedAt: null,
  };
}

const audit = (now: () => Date) => ({ at: instantOf(now()), by: 'test', action: 'test', target: '', detail: '' });

/** JSON of an answer, for tests that look into it. */
export const jsonOf = async (response: Response): Promise<Record<string, unknown>> => response.json();

/** Codes of the Issues of an answer. */
export async function codesOf(response: Response): Promise<readonly string[]> {
  const { issues }: { readonly issues: readonly { readonly code: string }[] } = await response.json();
  return issues.map(({ code }) => code);
}
