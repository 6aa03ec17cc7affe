import { createRevision } from '../../src/publish/create-revision.ts';
import type {
  AuditRecord,
  FeedRecord,
  FeedScope,
  MatterRecord,
  PlanRecord,
  Publication,
  RevisionRecord,
  SubscriptionRecord,
  UserRecord,
} from '../../src/store/store.ts';
import { PROBLEM, SCHEDULE } from '../formats/fixture.ts';

export const AT = '2026-09-20T08:00:00Z';

export const audit = (action: string): AuditRecord => ({ at: AT, by: '陈明', action, target: 't', detail: '' });

export const planRecord = (id: string, firstDay = '2026-09-28'): PlanRecord => ({
  id,
  title: '青山县',
  firstDay,
  lastDay: '2026-10-10',
  createdAt: AT,
});

/** The next revision of a plan, with the fixture's content. */
export function nextRevision(previous: RevisionRecord | null, plan = 'p1', note = ''): RevisionRecord {
  const content = { plan, problem: PROBLEM, schedule: SCHEDULE, waivers: [], note, rollbackOf: null };
  return createRevision(previous, content, AT, '陈明');
}

export function feedRecord(scope: FeedScope, text: string, revision = 'p1#1'): FeedRecord {
  const bytes = new TextEncoder().encode(text);
  return { scope, view: 'full', kind: 'events', bytes, etag: `e-${text}`, renderedAt: AT, revision };
}

/** That somebody wrote down something of an activity of `p1`. */
export const matterRecord = (activity: string, changes: Partial<MatterRecord> = {}): MatterRecord => ({
  ...{ plan: 'p1', activity, at: AT, by: '李华', state: null, dueDay: null, note: '' },
  ...changes,
});

/** `basis`: by default where there is no other plan. */
export const publicationOf = (
  revision: RevisionRecord,
  feeds: readonly FeedRecord[] = [],
  basis: number = revision.number - 1,
): Publication => ({
  revision,
  feeds,
  basis,
  audit: audit(`publish ${revision.plan}#${revision.number}`),
});

export const subscriptionRecord = (id: string, tokenHash: string): SubscriptionRecord => ({
  id,
  label: '王县长的手机',
  scope: { kind: 'leader', id: 'mayor' },
  view: 'full',
  tokenHash,
  createdAt: AT,
  rotatedAt: null,
  revokedAt: null,
});

export const userRecord = (id: string, changes: Partial<UserRecord> = {}): UserRecord => ({
  id,
  name: `name of ${id}`,
  role: 'planner',
  of: null,
  passwordHash: null,
  invitation: null,
  disabledAt: null,
  ...changes,
});
