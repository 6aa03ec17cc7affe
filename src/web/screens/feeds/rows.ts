import type { NamedFeed } from '../../../server/wire-page.ts';
import type { FeedScope, Fetch, Subscribed, Subscription } from './wire.ts';

/**
 * `newest`: some client of it has the newest publication; `behind`: only older ones; `never`: nothing was ever fetched; `waiting`:
 * nothing is published yet.
 */
export type Reading = 'newest' | 'behind' | 'never' | 'waiting' | 'revoked';

/** Those that need a reminder first. */
export const READINGS: readonly Reading[] = ['never', 'behind', 'waiting', 'newest', 'revoked'];

export interface FeedRow {
  readonly subscription: Subscription;
  /** Name of the leader, body …; null: of everything. */
  readonly whose: string | null;
  readonly reading: Reading;
  /** The latest one. */
  readonly last: Fetch | null;
  /** The latest first. */
  readonly fetches: readonly Fetch[];
}

export const scopeKey = (scope: FeedScope): string =>
  scope.kind === 'master' ? scope.kind : `${scope.kind} ${scope.id}`;

/** One row per subscription, those that need a reminder first, then by name. */
export function feedRows(all: Subscribed, feeds: readonly NamedFeed[]): readonly FeedRow[] {
  const names = new Map(feeds.map(({ scope, name }) => [scopeKey(scope), name]));
  const receipts = new Map(all.receipts.map((one) => [one.subscription, one]));
  const rows = all.subscriptions.map((subscription): FeedRow => {
    const { scope } = subscription;
    const receipt = receipts.get(subscription.id);
    const fetches = [...(receipt?.fetches ?? [])].sort((a, b) => compare(b.lastAt, a.lastAt));
    return {
      subscription,
      whose: scope.kind === 'master' ? null : (names.get(scopeKey(scope)) ?? scope.id),
      reading: readingOf(subscription, all.newest, receipt?.hasNewest ?? false, fetches),
      last: fetches[0] ?? null,
      fetches,
    };
  });
  return rows.sort(
    (a, b) =>
      READINGS.indexOf(a.reading) - READINGS.indexOf(b.reading) ||
      a.subscription.label.localeCompare(b.subscription.label, 'zh'),
  );
}

function readingOf(
  { revokedAt }: Subscription,
  newest: string | null,
  hasNewest: boolean,
  fetches: readonly Fetch[],
): Reading {
  if (revokedAt !== null) return 'revoked';
  if (newest === null) return 'waiting';
  if (hasNewest) return 'newest';
  return fetches.length === 0 ? 'never' : 'behind';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface FeedFilter {
  readonly text: string;
  readonly reading: Reading | 'all';
  readonly withRevoked: boolean;
}

export function filteredRows(rows: readonly FeedRow[], { text, reading, withRevoked }: FeedFilter): readonly FeedRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    ({ subscription, whose, reading: own }) =>
      (own !== 'revoked' || withRevoked) &&
      (reading === 'all' || own === reading) &&
      (subscription.label.toLowerCase().includes(wanted) || (whose ?? '').toLowerCase().includes(wanted)),
  );
}

/** Who has not the newest publication. */
export const toRemind = (rows: readonly FeedRow[]): readonly FeedRow[] =>
  rows.filter(({ reading }) => reading === 'never' || reading === 'behind');

/** Parts of `plan#number`. */
export function revisionParts(revision: string): readonly [plan: string, number: string] {
  const at = revision.lastIndexOf('#');
  return at < 0 ? [revision, ''] : [revision.slice(0, at), revision.slice(at + 1)];
}

/** In this order: calendars that name themselves beside the browser that they are built on. */
const CLIENTS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Google-Calendar/i, 'Google Calendar'],
  [/Microsoft\.Exchange|Outlook|Microsoft Office/i, 'Outlook'],
  [/Thunderbird/i, 'Thunderbird'],
  [/ICSx5|DAVx5/i, 'ICSx⁵'],
  [/dataaccessd|\biOS\//i, 'iPhone / iPad'],
  [/CalendarAgent|macOS|Mac OS X.*Calendar/i, 'Mac'],
  [/Evolution/i, 'Evolution'],
];

/** What a client is to people; null: a browser, or one that nothing is known of. */
export const clientName = (client: string): string | null =>
  CLIENTS.find(([pattern]) => pattern.test(client))?.[1] ?? null;

export const isBrowser = (client: string): boolean => clientName(client) === null && /^Mozilla\//.test(client);
