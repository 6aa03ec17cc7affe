import type { NamedFeed, PageRole, PlanHead, SavedWork } from '../../../server/wire-page.ts';
import { ApiFault, api, seg } from '../../state/api.ts';
import { readFeeds } from '../feeds/wire.ts';

// What the server says of accounts; `server/wire.ts` describes it.

export type AccountState = 'invited' | 'active' | 'disabled';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly role: PageRole;
  /** Body of a clerk, leader of staff. */
  readonly of: string | null;
  readonly state: AccountState;
}

/** The link works once. */
export interface Invited {
  readonly user: User;
  readonly link: string;
}

export interface AuditEntry {
  readonly at: string;
  /** Id of a user, or a name. */
  readonly by: string;
  readonly action: string;
  readonly target: string;
  readonly detail: string;
}

export const ROLES: readonly PageRole[] = ['planner', 'clerk', 'staff', 'auditor'];

/** Kind of what a role is for; null: everything. */
export const scopeKindOf = (role: PageRole): 'body' | 'leader' | null =>
  role === 'clerk' ? 'body' : role === 'staff' ? 'leader' : null;

export const readUsers = async (): Promise<readonly User[]> =>
  (await api.get<{ readonly users: readonly User[] }>('/api/users')).users;

export const readAudit = async (limit: number): Promise<readonly AuditEntry[]> =>
  (await api.get<{ readonly entries: readonly AuditEntry[] }>(`/api/audit?limit=${limit}`)).entries;

/** Bodies and leaders by name: those that are published, and for a planner also those of the plans under work. */
export async function readScopes(isPlanner: boolean): Promise<readonly NamedFeed[]> {
  const published = await readFeeds();
  if (!isPlanner || published.some(({ scope }) => scope.kind === 'leader')) return published;
  const { plans } = await api.get<{ readonly plans: readonly PlanHead[] }>('/api/plans');
  const drafts = await Promise.all(plans.map(({ id }) => workOf(id)));
  return withNames(published, drafts);
}

/** Null where nothing is saved. */
async function workOf(plan: string): Promise<Pick<SavedWork, 'problem'> | null> {
  try {
    return (await api.get<SavedWork | undefined>(`/api/plans/${seg(plan)}/work`)) ?? null;
  } catch (thrown) {
    if (thrown instanceof ApiFault && thrown.status === 404) return null;
    throw thrown;
  }
}

/** With the bodies and leaders of Problems that are not there yet. */
export function withNames(
  published: readonly NamedFeed[],
  works: readonly (Pick<SavedWork, 'problem'> | null)[],
): readonly NamedFeed[] {
  const found = new Map(published.map((feed) => [keyOf(feed), feed]));
  for (const work of works) {
    if (work === null) continue;
    const named = [
      ...(work.problem.bodies ?? []).map(
        ({ id, name }): NamedFeed => ({ scope: { kind: 'body', id }, name: name ?? id }),
      ),
      ...work.problem.leaders.map(({ id, name }): NamedFeed => ({ scope: { kind: 'leader', id }, name: name ?? id })),
    ];
    for (const feed of named) if (!found.has(keyOf(feed))) found.set(keyOf(feed), feed);
  }
  return [...found.values()];
}

const keyOf = ({ scope }: NamedFeed): string => (scope.kind === 'master' ? scope.kind : `${scope.kind} ${scope.id}`);

/** Name of what an account is for; its id where that is unknown, null: everything. */
export function nameOfScope({ role, of }: Pick<User, 'role' | 'of'>, scopes: readonly NamedFeed[]): string | null {
  const kind = scopeKindOf(role);
  if (kind === null || of === null) return null;
  return scopes.find(({ scope }) => scope.kind === kind && scope.id === of)?.name ?? of;
}

const STATES: readonly AccountState[] = ['active', 'invited', 'disabled'];

/** Who matches, those that may sign in first, then by role and name. */
export function usersView(
  users: readonly User[],
  scopes: readonly NamedFeed[],
  filter: { readonly text: string; readonly role: PageRole | 'all' },
): readonly User[] {
  const wanted = filter.text.trim().toLowerCase();
  return users
    .filter(
      (user) =>
        (filter.role === 'all' || user.role === filter.role) &&
        (user.name.toLowerCase().includes(wanted) || (nameOfScope(user, scopes) ?? '').toLowerCase().includes(wanted)),
    )
    .sort(
      (a, b) =>
        Number(a.state === 'disabled') - Number(b.state === 'disabled') ||
        ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        a.name.localeCompare(b.name, 'zh'),
    );
}

export const AREAS = ['publishing', 'work', 'feeds', 'ledger', 'accounts', 'other'] as const;
export type Area = (typeof AREAS)[number];

const AREA_OF: { readonly [head: string]: Area } = {
  publish: 'publishing',
  rollback: 'publishing',
  'create-plan': 'work',
  plan: 'work',
  problem: 'work',
  draft: 'work',
  work: 'work',
  job: 'work',
  intake: 'work',
  submission: 'work',
  subscription: 'feeds',
  'record-matter': 'ledger',
  user: 'accounts',
  session: 'accounts',
};

/** What an action such as `subscription.create` is about. */
export const areaOf = (action: string): Area => AREA_OF[action.split('.')[0] ?? ''] ?? 'other';

/** Entries with the names of accounts in place of their ids. */
export function auditView(
  entries: readonly AuditEntry[],
  users: readonly User[],
  filter: { readonly text: string; readonly area: Area | 'all' },
): readonly AuditEntry[] {
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const named = (text: string): string => names.get(text) ?? text;
  const wanted = filter.text.trim().toLowerCase();
  return entries
    .filter(({ action }) => filter.area === 'all' || areaOf(action) === filter.area)
    .map((entry) => ({ ...entry, by: named(entry.by), target: named(entry.target) }))
    .filter(({ by, target, detail }) => [by, target, detail].some((text) => text.toLowerCase().includes(wanted)));
}
