import { createHash } from 'node:crypto';
import { renderFeeds } from '../formats/feeds.ts';
import type { PublishedPlan } from '../formats/published.ts';
import type { Lang } from '../formats/words.ts';
import type { FeedRecord, RevisionRecord, Store } from '../store/store.ts';
import { loadPublishedPlan } from './published-plan.ts';

export interface RenderOptions {
  readonly lang: Lang;
  /** Right of the `@` in UIDs; must always stay the same. Default `tongchou`. */
  readonly uidDomain?: string;
  /** 32 random bytes, asked for once in the life of an office. */
  readonly random: () => Uint8Array;
}

const ETAG_LENGTH = 27;

/** All feeds of the office over all plans, as they are once `revision` is published. */
export async function renderOffice(
  store: Store,
  revision: RevisionRecord,
  { lang, uidDomain, random }: RenderOptions,
): Promise<readonly FeedRecord[]> {
  const at = revision.publishedAt;
  const others = (await store.published()).filter(({ plan }) => plan !== revision.plan);
  const plans: PublishedPlan[] = [];
  for (const one of [...others, revision].sort(byFirstDay)) plans.push(await loadPublishedPlan(store, one, at));
  const busyKey = await store.secret('busy-uid', random);
  const feeds = renderFeeds(plans, { at, lang, busyKey, ...(uidDomain === undefined ? {} : { uidDomain }) });
  const encoder = new TextEncoder();
  return feeds.map(({ scope, view, kind, content }) => {
    const bytes = encoder.encode(content);
    return {
      scope,
      view,
      kind,
      bytes,
      etag: etagOf(bytes),
      renderedAt: at,
      revision: `${revision.plan}#${revision.number}`,
    };
  });
}

// Not the order in which they were published: the same plans give the same bytes.
const byFirstDay = (a: RevisionRecord, b: RevisionRecord): number => (placeOf(a) < placeOf(b) ? -1 : 1);

const placeOf = ({ problem, plan }: RevisionRecord): string => `${problem.horizon.firstDay} ${plan}`;

const etagOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, ETAG_LENGTH);
