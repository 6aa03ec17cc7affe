import {
  activityKey,
  blockKey,
  type CancelledLine,
  type PublishedLine,
  type PublishedPlan,
} from '../formats/published.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Instant, LineRecord, RevisionRecord, Store } from '../store/store.ts';

/** Gives an older revision of the same plan; null where its cancelled lines are no longer to be shown. */
export type Lookup = (number: number) => RevisionRecord | null;

/**
 * A plan as its newest revision shows it to subscribers; what was cancelled comes with the documents of the revision that
 * held it last. When a cancelled line is shown for the last time is for the feeds to say.
 */
export function publishedPlan(revision: RevisionRecord, earlier: Lookup): PublishedPlan {
  const held = revision.lines.filter(({ cancelled }) => cancelled === null);
  return {
    planId: revision.plan,
    problem: revision.problem,
    schedule: revision.schedule,
    lines: new Map(held.map((line) => [line.key, publicLine(line)])),
    cancelled: revision.lines.flatMap((line) => cancelledLine(line, earlier)),
  };
}

const publicLine = ({ key, sequence, changedAt }: LineRecord): PublishedLine => ({ key, sequence, changedAt });

function cancelledLine(line: LineRecord, earlier: Lookup): readonly CancelledLine[] {
  const holder = line.cancelled === null ? null : earlier(line.cancelled.revision);
  const held = holder && heldUnder(line.key, holder.schedule);
  return holder && held ? [{ ...publicLine(line), problem: holder.problem, held }] : [];
}

function heldUnder(key: string, { assignments, focusBlocks = [] }: Schedule): CancelledLine['held'] | null {
  const assignment = assignments.find((one) => activityKey(one) === key);
  if (assignment) return { assignment };
  const block = focusBlocks.find((one) => blockKey(one) === key);
  return block ? { block } : null;
}

/**
 * Days after a plan's last one in which older revisions are still asked for: feeds show a cancelled line for 30, and a
 * plan may have become a month shorter.
 */
const LOOK_BACK_DAYS = 62;
const DAY_MS = 86_400_000;

/** The same with the older revisions read from the store. @throws Error where one of them is missing. */
export async function loadPublishedPlan(store: Store, revision: RevisionRecord, at: Instant): Promise<PublishedPlan> {
  const isOver = Date.parse(at) - Date.parse(revision.problem.horizon.lastDay) > LOOK_BACK_DAYS * DAY_MS;
  const numbers = new Set(
    revision.lines.flatMap(({ cancelled }) => (cancelled && !isOver ? [cancelled.revision] : [])),
  );
  const earlier = new Map<number, RevisionRecord>();
  for (const number of numbers) {
    const found = await store.revision(revision.plan, number);
    if (!found) throw new Error(`revision ${number} of ${revision.plan} is missing`);
    earlier.set(number, found);
  }
  return publishedPlan(revision, (number) => earlier.get(number) ?? null);
}
