import { plainText } from '../model/plain-text.ts';
import type { Instant, RevisionRecord } from '../store/store.ts';
import { revisionHash } from './chain.ts';
import { nextLines } from './line-records.ts';

/** What a revision publishes. */
export type RevisionContent = Pick<RevisionRecord, 'plan' | 'problem' | 'schedule' | 'waivers' | 'note' | 'rollbackOf'>;

/**
 * The next revision of a plan. Its time is `at`, but never before the previous one's, whatever the clock says.
 *
 * @throws RangeError where `at` is no instant.
 */
export function createRevision(
  previous: RevisionRecord | null,
  { plan, problem, schedule, waivers, note, rollbackOf }: RevisionContent,
  at: Instant,
  by: string,
): RevisionRecord {
  const clock = toSecond(at);
  const publishedAt = previous !== null && previous.publishedAt > clock ? previous.publishedAt : clock;
  const content = {
    plan,
    number: (previous?.number ?? 0) + 1,
    publishedAt,
    // Half a surrogate pair would not come back from the store as it was, and break the hash.
    publishedBy: plainText(by),
    rollbackOf,
    note: plainText(note),
    problem,
    schedule,
    waivers,
    lines: nextLines(previous, problem, schedule, publishedAt),
    previousHash: previous?.hash ?? null,
  };
  return { ...content, hash: revisionHash(content) };
}

/** A new revision with the content of an earlier one; the ones between stay as they are. */
export function rollback(
  previous: RevisionRecord,
  earlier: RevisionRecord,
  at: Instant,
  by: string,
  note = '',
): RevisionRecord {
  const { plan, number, problem, schedule, waivers } = earlier;
  return createRevision(previous, { plan, problem, schedule, waivers, note, rollbackOf: number }, at, by);
}

/** The instant in UTC, without fractions of a second. */
function toSecond(at: Instant): Instant {
  const time = Date.parse(at);
  if (Number.isNaN(time)) throw new RangeError(`"${at}" is no instant such as 2026-11-20T08:00:00Z`);
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
