import type { Html } from '../formats/html-text.ts';
import type { Lang } from '../formats/words.ts';
import type { SubscriptionRecord } from '../store/store.ts';
import type { ServerContext } from './context.ts';
import type { FeedCache } from './feed-cache.ts';
import { subscriberPage } from './page.ts';
import { nameOf, type Published, planSection } from './page-sections.ts';
import { perPublication } from './per-publication.ts';

/** Makes subscribers' pages. */
export interface PageMaker {
  /** The page of a subscription as HTML. */
  readonly page: (subscription: SubscriptionRecord, token: string, lang: Lang) => Promise<string>;
}

/** What is kept of one publication, on one day. */
interface Kept {
  readonly plans: readonly Published[];
  readonly sections: Map<string, readonly Html[]>;
}

/** Pages made from the newest revisions, which are read once per publication; so is each table made once. */
export function createPageMaker({ store, now, baseUrl }: ServerContext, feeds: FeedCache): PageMaker {
  const load = async (): Promise<Kept> => {
    const newest = await store.published();
    const plans: Published[] = [];
    for (const revision of current(newest, now())) {
      const { plan, number } = revision;
      plans.push({ revision, previous: number > 1 ? await store.revision(plan, number - 1) : null });
    }
    return { plans, sections: new Map() };
  };

  const keep = perPublication(feeds, now, load);

  return {
    page: async ({ scope, view }, token, lang) => {
      const { plans, sections } = await keep();
      const key = JSON.stringify([scope, view, lang]);
      const made = sections.get(key) ?? plans.map((plan) => planSection(plan, scope, view, lang));
      sections.set(key, made);
      const problems = plans.map(({ revision }) => revision.problem);
      // Who comes upon a page of busy times shall not learn whose they are.
      const whose = view === 'busy' ? null : nameOf(scope, problems, lang);
      return subscriberPage({ whose, token, baseUrl, sections: made }, lang);
    },
  };
}

/** The plans that are not over, or the last one where all are; a day's grace covers every time zone. */
function current<T extends { readonly problem: { readonly horizon: { readonly lastDay: string } } }>(
  plans: readonly T[],
  now: Date,
): readonly T[] {
  const yesterday = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);
  const open = plans.filter(({ problem }) => problem.horizon.lastDay >= yesterday);
  return open.length > 0 ? open : plans.slice(-1);
}
