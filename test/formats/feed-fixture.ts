import { type FeedOptions, type RenderedFeed, renderFeeds } from '../../src/formats/feeds.ts';
import type { CancelledLine, PublishedLine, PublishedPlan } from '../../src/formats/published.ts';
import { activityKey, blockKey } from '../../src/formats/published.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Assignment, FocusBlock, Schedule } from '../../src/model/schedule.ts';
import { PROBLEM, SCHEDULE, STAMP } from './fixture.ts';

export const FEED_OPTIONS: FeedOptions = { at: STAMP, lang: 'zh', busyKey: new Uint8Array(32).fill(7) };

type Held = Pick<Schedule, 'assignments' | 'focusBlocks'>;

/** A plan whose lines are all of one revision, but for those given. */
export function planOf(
  problem: Problem = PROBLEM,
  schedule: Held = SCHEDULE,
  parts: {
    readonly planId?: string;
    readonly changedAt?: string;
    readonly lines?: { readonly [key: string]: Partial<PublishedLine> };
    readonly cancelled?: readonly CancelledLine[];
  } = {},
): PublishedPlan {
  const { planId = 'plan-1', changedAt = STAMP, lines = {}, cancelled = [] } = parts;
  const keys = [...schedule.assignments.map(activityKey), ...(schedule.focusBlocks ?? []).map(blockKey)];
  return {
    planId,
    problem,
    schedule,
    lines: new Map(keys.map((key) => [key, { key, sequence: 0, changedAt, ...lines[key] }])),
    cancelled,
  };
}

/** A line that was held as in the document, and is cancelled. */
export function cancelledLine(
  held: Assignment | FocusBlock,
  problem: Problem = PROBLEM,
  line: Partial<PublishedLine> = {},
): CancelledLine {
  const isActivity = 'activity' in held;
  return {
    key: isActivity ? activityKey(held) : blockKey(held),
    sequence: 1,
    changedAt: STAMP,
    ...line,
    problem,
    held: isActivity ? { assignment: held } : { block: held },
  };
}

/** The fixture's assignment of an activity. */
export function held(activity: string): Assignment {
  const found = SCHEDULE.assignments.find((assignment) => assignment.activity === activity);
  if (found === undefined) throw new Error(`no ${activity}`);
  return found;
}

/** `leader:sec`, `master`. */
export const scopeName = ({ scope }: Pick<RenderedFeed, 'scope'>): string =>
  scope.kind === 'master' ? 'master' : `${scope.kind}:${scope.id}`;

/** The bytes of each feed by its name, such as `master/full` or `leader:sec/freebusy`. */
export function feedsOf(
  plans: readonly PublishedPlan[],
  options: Partial<FeedOptions> = {},
): ReadonlyMap<string, string> {
  return new Map(
    renderFeeds(plans, { ...FEED_OPTIONS, ...options }).map((feed) => [
      `${scopeName(feed)}/${feed.kind === 'freebusy' ? feed.kind : feed.view}`,
      feed.content,
    ]),
  );
}

/** One of them. */
export function feedOf(name: string, ...given: Parameters<typeof feedsOf>): string {
  const content = feedsOf(...given).get(name);
  if (content === undefined) throw new Error(`no feed ${name}`);
  return content;
}
