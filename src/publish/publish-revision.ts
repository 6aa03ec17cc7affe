import { randomBytes } from 'node:crypto';
import { titleOf } from '../formats/names.ts';
import type { Lang } from '../formats/words.ts';
import { plainLine } from '../model/plain-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import {
  type AuditRecord,
  ConflictError,
  type FeedRecord,
  type Instant,
  type RevisionRecord,
  type Store,
  type Waiver,
} from '../store/store.ts';
import { type Change, diffSchedules } from '../whatif/diff.ts';
import { isIntact } from './chain.ts';
import { checkPublication, type PublicationCheck } from './check-publication.ts';
import { createRevision, rollback } from './create-revision.ts';
import { inTurn } from './in-turn.ts';
import { type RenderOptions, renderOffice } from './render-office.ts';

/** More publications by others in a row than this, each during a rendering, are a fault elsewhere. */
const MOST_TRIES = 5;

/** What every publication needs to know. */
export interface Publishing {
  /** Id of the plan. */
  readonly plan: string;
  readonly at: Instant;
  readonly by: string;
  readonly note?: string;
  /** The number that the revision shall have: another one is a conflict. Absent: whichever comes next. */
  readonly number?: number;
  /** Of the feeds. */
  readonly lang: Lang;
  /** Right of the `@` in UIDs; must always stay the same. Default `tongchou`. */
  readonly uidDomain?: string;
  /** Gives 32 random bytes; default: the system's. */
  readonly random?: () => Uint8Array;
}

export interface PublishRequest extends Publishing {
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly waivers?: readonly Waiver[];
}

export interface RollbackRequest extends Publishing {
  /** Number of the revision whose content comes back. */
  readonly to: number;
}

/** A revision that is published, with all feeds as they are now. */
export interface Published {
  readonly kind: 'published';
  readonly revision: RevisionRecord;
  /** Null for the first of a plan. */
  readonly previous: RevisionRecord | null;
  /** Against `previous`; empty for the first. */
  readonly changes: readonly Change[];
  readonly feeds: readonly FeedRecord[];
}

export type PublishOutcome =
  | (Published & { readonly check: PublicationCheck })
  /** Nothing was written. */
  | { readonly kind: 'refused'; readonly check: PublicationCheck };

export type RollbackOutcome =
  | Published
  /** Nothing was written: there is no such revision, it is the newest one, or it has been altered since. */
  | { readonly kind: 'refused'; readonly why: 'unknown' | 'newest' | 'altered' };

/** Ids of plans stand in UIDs, audit lines and `plan#number`. */
export const isPlanId = (id: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._~-]{0,59}$/u.test(id);

/**
 * Checks a schedule and publishes it as the next revision of its plan, which is made where there is none; all feeds of the
 * office change with it, in one transaction. Publications through one Store wait for each other.
 *
 * @throws ConflictError where another publication of the plan came first; RangeError for an id or instant without meaning.
 */
export async function publishRevision(store: Store, request: PublishRequest): Promise<PublishOutcome> {
  const { plan, problem, schedule, note = '' } = request;
  if (!isPlanId(plan)) throw new RangeError(`"${plan}" is no id of a plan: letters, digits, . _ ~ - only`);
  const check = checkPublication(problem, schedule, request.waivers ?? []);
  if (!check.publishable) return { kind: 'refused', check };
  return inTurn(store, async () => {
    const previous = await store.revision(plan);
    const content = { plan, problem, schedule, waivers: check.waivers, note, rollbackOf: null };
    const revision = createRevision(previous, content, request.at, request.by);
    return { check, ...(await write(store, previous, revision, request)) };
  });
}

/**
 * Publishes the content of an earlier revision anew. It was checked when it was published; its hash is checked now.
 *
 * @throws ConflictError where another publication of the plan came first; RangeError for an instant without meaning.
 */
export async function rollbackRevision(store: Store, request: RollbackRequest): Promise<RollbackOutcome> {
  return inTurn(store, async () => {
    const previous = await store.revision(request.plan);
    const earlier = await store.revision(request.plan, request.to);
    if (!previous || !earlier) return { kind: 'refused', why: 'unknown' };
    if (previous.number === earlier.number) return { kind: 'refused', why: 'newest' };
    if (!isIntact(earlier)) return { kind: 'refused', why: 'altered' };
    const revision = rollback(previous, earlier, request.at, request.by, request.note);
    return write(store, previous, revision, request);
  });
}

async function write(
  store: Store,
  previous: RevisionRecord | null,
  revision: RevisionRecord,
  { number = revision.number, lang, uidDomain, random = () => randomBytes(32) }: Publishing,
): Promise<Published> {
  if (number !== revision.number) throw new ConflictError(number, revision.number);
  if (previous === null) await ensurePlan(store, revision, lang);
  const audit = {
    at: revision.publishedAt,
    by: revision.publishedBy,
    action: revision.rollbackOf === null ? 'publish' : 'rollback',
    target: `${revision.plan}#${revision.number}`,
    detail: detailOf(revision),
  };
  const options = { lang, random, ...(uidDomain === undefined ? {} : { uidDomain }) };
  const feeds = await publishRendered(store, revision, options, audit);
  return {
    kind: 'published',
    revision,
    previous,
    changes: previous === null ? [] : diffSchedules(previous, revision),
    feeds,
  };
}

/** Another process may publish another plan while the feeds are rendered: they are then rendered anew, over that too. */
async function publishRendered(
  store: Store,
  revision: RevisionRecord,
  options: RenderOptions,
  audit: AuditRecord,
): Promise<readonly FeedRecord[]> {
  for (let tries = 1; ; tries++) {
    const basis = await store.revisionCount();
    const feeds = await renderOffice(store, revision, options);
    try {
      await store.publish({ revision, feeds, basis, audit });
      return feeds;
    } catch (thrown) {
      const isElsewhere =
        thrown instanceof ConflictError && ((await store.revision(revision.plan))?.number ?? 0) === revision.number - 1;
      if (!isElsewhere || tries === MOST_TRIES) throw thrown;
    }
  }
}

/** No titles, as the log is read by people who may not see what is confidential. */
function detailOf({ schedule, waivers, rollbackOf, hash }: RevisionRecord): string {
  return [
    `${schedule.assignments.length} activities`,
    `${waivers.length} waivers`,
    ...(rollbackOf === null ? [] : [`restores ${rollbackOf}`]),
    `sha256 ${hash}`,
  ].join(', ');
}

async function ensurePlan(
  store: Store,
  { plan, problem, publishedAt, publishedBy }: RevisionRecord,
  lang: Lang,
): Promise<void> {
  if (await store.plan(plan)) return;
  const { firstDay, lastDay } = problem.horizon;
  const record = { id: plan, title: plainLine(titleOf(problem, lang)), firstDay, lastDay, createdAt: publishedAt };
  const audit = {
    at: publishedAt,
    by: publishedBy,
    action: 'create-plan',
    target: plan,
    detail: `${firstDay} ${lastDay}`,
  };
  await store.createPlan(record, audit);
}
