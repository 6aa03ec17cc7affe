import { z } from '@hono/zod-openapi';
import type { FeedScope, SubscriptionRecord, UserRecord } from '../../store/store.ts';
import { auditOf } from '../accounts.ts';
import { instantOf, type ServerContext } from '../context.ts';
import { fault } from '../faults.ts';
import type { FeedCache } from '../feed-cache.ts';
import { subscriptionLinks } from '../links.ts';
import { type Answer, type Call, type Operation, operation, signedIn } from '../operation.ts';
import type { ReceiptBook } from '../receipt-book.ts';
import { hashOf, newSecret } from '../secrets.ts';
import type { SubscriptionFinder } from '../subscription-finder.ts';
import * as wire from '../wire.ts';

const newSubscription = z
  .strictObject({ label: z.string().min(1).max(120), scope: wire.scope, view: wire.view })
  .openapi('NewSubscription');

/** Who asks, and what the table of access grants. */
export type Asked = Pick<Call<unknown, unknown>, 'user' | 'grant'>;

/** Subscriptions to feeds, and who has fetched what. */
export function subscriptionOperations(
  context: ServerContext,
  feeds: FeedCache,
  receipts: ReceiptBook,
  finder: SubscriptionFinder,
): readonly Operation[] {
  const { store, now, random, baseUrl } = context;

  /** The links hold the token, which nobody sees again. */
  const issued = (status: number, record: SubscriptionRecord, token: string): Answer => ({
    status,
    body: { subscription: onWire(record), links: subscriptionLinks(baseUrl, token) },
  });

  const visible = async (asked: Asked): Promise<readonly SubscriptionRecord[]> =>
    (await store.subscriptions()).filter(({ scope }) => mayUse(asked, scope));

  const ownById = async (asked: Asked, id: string): Promise<SubscriptionRecord> => {
    const found = (await visible(asked)).find((one) => one.id === id && one.revokedAt === null);
    if (found === undefined) throw fault('not-found');
    return found;
  };

  const list = operation({
    route: 'GET /api/subscriptions',
    summary: 'All subscriptions, revoked ones too; without tokens',
    answers: { 200: wire.listOf('subscriptions', wire.subscription) },
    handle: async (call) => ({ status: 200, body: { subscriptions: (await visible(call)).map(onWire) } }),
  });

  const create = operation({
    route: 'POST /api/subscriptions',
    summary: 'A new subscription; its links are shown once. Only planners give the view `full`',
    body: newSubscription,
    answers: { 201: wire.issued },
    handle: async (call) => {
      const { label, scope, view } = call.body;
      if (!mayUse(call, scope) || !(await isKnown(context, scope))) throw fault('wrong-scope');
      if (view === 'full' && call.grant !== 'all') throw fault('forbidden');
      const token = newSecret(random);
      const record: SubscriptionRecord = {
        id: Buffer.from(random(9)).toString('base64url'),
        ...{ label, scope, view },
        tokenHash: hashOf(token),
        createdAt: instantOf(now()),
        rotatedAt: null,
        revokedAt: null,
      };
      const audit = auditOf(context, signedIn(call.user).id, 'subscription.create', record.id, `${scope.kind} ${view}`);
      await store.createSubscription(record, audit);
      return issued(201, record, token);
    },
  });

  const rotate = operation({
    route: 'POST /api/subscriptions/{subscription}/rotation',
    summary: 'A new token; the old one is unknown from now on',
    answers: { 201: wire.issued },
    handle: async (call) => {
      const found = await ownById(call, call.param('subscription'));
      const token = newSecret(random);
      const at = instantOf(now());
      const audit = auditOf(context, signedIn(call.user).id, 'subscription.rotate', found.id);
      if (!(await store.rotateSubscription(found.id, hashOf(token), at, audit))) throw fault('not-found');
      finder.forget();
      return issued(201, { ...found, rotatedAt: at }, token);
    },
  });

  const revoke = operation({
    route: 'DELETE /api/subscriptions/{subscription}',
    summary: 'Revokes a subscription: its addresses are unknown from now on',
    answers: { 204: null },
    handle: async (call) => {
      const { id } = await ownById(call, call.param('subscription'));
      const audit = auditOf(context, signedIn(call.user).id, 'subscription.revoke', id);
      if (!(await store.revokeSubscription(id, instantOf(now()), audit))) throw fault('not-found');
      finder.forget();
      return { status: 204 };
    },
  });

  const fetched = operation({
    route: 'GET /api/receipts',
    summary: 'Who has fetched which revision, when, with which client; and who has not the newest',
    answers: { 200: wire.listOf('receipts', wire.receipt).and(z.object({ newest: z.string().nullable() })) },
    handle: async (call) => {
      await receipts.flush();
      const newest = (await feeds.mark())?.revision ?? null;
      const all = await store.receipts();
      const rows = (await visible(call))
        .filter(({ revokedAt }) => revokedAt === null)
        .map(({ id, label, scope, view }) => {
          const fetches = all.filter((one) => one.subscription === id).map(({ subscription: _, ...fetch }) => fetch);
          const hasNewest = newest !== null && fetches.some(({ revision }) => revision === newest);
          return { subscription: id, label, scope, view, hasNewest, fetches };
        });
      return { status: 200, body: { newest, receipts: rows } };
    },
  });

  return [list, create, rotate, revoke, fetched];
}

/** Clerks have to do with their body, staff with their leader. */
export function mayUse({ user, grant }: Asked, scope: FeedScope): boolean {
  if (grant === 'all') return true;
  return scope.kind !== 'master' && scope.kind === kindOf(signedIn(user)) && scope.id === user?.of;
}

const kindOf = ({ role }: UserRecord): 'body' | 'leader' => (role === 'clerk' ? 'body' : 'leader');

/** Feeds exist from the first publication on; before, an id can only be of a Problem under work. */
async function isKnown({ store }: ServerContext, scope: FeedScope): Promise<boolean> {
  if (scope.kind === 'master') return true;
  const published = await store.feedScopes();
  if (published.some((one) => one.kind !== 'master' && one.kind === scope.kind && one.id === scope.id)) return true;
  for (const { id } of await store.plans()) {
    const problem = (await store.latestProblem(id))?.problem;
    const named = {
      leader: () => problem?.leaders,
      body: () => problem?.bodies,
      venue: () => problem?.venues,
      unit: () => problem?.activities.map(({ owner }) => ({ id: owner?.unit })),
    }[scope.kind]();
    if (named?.some((one) => one.id === scope.id)) return true;
  }
  return false;
}

const onWire = ({ tokenHash: _, ...record }: SubscriptionRecord): Omit<SubscriptionRecord, 'tokenHash'> => record;
