import type { NamedFeed } from '../../../server/wire-page.ts';
import { api, seg } from '../../state/api.ts';

// What the server says of subscriptions; `server/wire.ts` describes it.

export type FeedScope = NamedFeed['scope'];
export type FeedView = 'full' | 'normal' | 'busy';
export const FEED_VIEWS: readonly FeedView[] = ['normal', 'full', 'busy'];

export interface Subscription {
  readonly id: string;
  readonly label: string;
  readonly scope: FeedScope;
  readonly view: FeedView;
  readonly createdAt: string;
  readonly rotatedAt: string | null;
  readonly revokedAt: string | null;
}

export interface Fetch {
  /** Name that the client gives itself. */
  readonly client: string;
  /** `plan#number` */
  readonly revision: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly count: number;
}

export interface Receipt {
  readonly subscription: string;
  readonly hasNewest: boolean;
  readonly fetches: readonly Fetch[];
}

export interface Links {
  readonly feed: string;
  readonly webcal: string;
  readonly freeBusy: string;
  readonly page: string;
}

export interface Issued {
  readonly subscription: Subscription;
  readonly links: Links;
}

export interface Receipts {
  /** `plan#number`; null: nothing is published. */
  readonly newest: string | null;
  readonly receipts: readonly Receipt[];
}

export interface Subscribed extends Receipts {
  readonly subscriptions: readonly Subscription[];
}

export async function readSubscribed(): Promise<Subscribed> {
  const [{ subscriptions }, receipts] = await Promise.all([
    api.get<{ readonly subscriptions: readonly Subscription[] }>('/api/subscriptions'),
    api.get<Receipts>('/api/receipts'),
  ]);
  return { subscriptions, ...receipts };
}

/** Everybody whom a feed is published for; planners and auditors may ask. */
export const readFeeds = async (): Promise<readonly NamedFeed[]> =>
  (await api.get<{ readonly feeds: readonly NamedFeed[] }>('/api/feeds')).feeds;

export const subscribe = (asked: Pick<Subscription, 'label' | 'scope' | 'view'>): Promise<Issued> =>
  api.post('/api/subscriptions', asked);

export const rotate = ({ id }: Subscription): Promise<Issued> => api.post(`/api/subscriptions/${seg(id)}/rotation`, {});

export const revoke = ({ id }: Subscription): Promise<void> => api.remove(`/api/subscriptions/${seg(id)}`);
