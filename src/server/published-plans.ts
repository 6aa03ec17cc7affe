import { dayText } from '../model/local-time.ts';
import { loadPublishedPlan } from '../publish/published-plan.ts';
import { instantOf, type ServerContext } from './context.ts';
import type { FeedCache } from './feed-cache.ts';
import { perPublication } from './per-publication.ts';
import type { PlanOnView } from './view-lines.ts';

/** Plans that were over so many days ago, and what was cancelled and would have been, are no longer shown. */
const KEPT_DAYS = 31;

/** The plans that the page shows as published, read once per publication. */
export interface PublishedPlans {
  readonly read: () => Promise<readonly PlanOnView[]>;
  /** `YYYY-MM-DD`: what ended before is no longer shown. */
  readonly firstDay: () => string;
}

export function createPublishedPlans({ store, now }: ServerContext, feeds: FeedCache): PublishedPlans {
  const firstDay = (): string => dayText(Math.floor(now().getTime() / 86_400_000) - KEPT_DAYS);
  const read = perPublication(feeds, now, async () => {
    const plans: PlanOnView[] = [];
    for (const revision of await store.published()) {
      if (revision.problem.horizon.lastDay < firstDay()) continue;
      const { plan, number } = revision;
      plans.push({
        revision,
        previous: number > 1 ? await store.revision(plan, number - 1) : null,
        published: await loadPublishedPlan(store, revision, instantOf(now())),
      });
    }
    return plans;
  });
  return { read, firstDay };
}
